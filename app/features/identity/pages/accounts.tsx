import { identityTexts } from '../../../i18n/identity.ts'
import type { PageContext, PageView } from '../../../platform/http/index.ts'
import { readConfidential } from '../../../platform/read-log/index.ts'
import { Badge, ButtonLink, Heading, Link, Table } from '../../../ui/index.ts'
import { type Colleague, listAccounts } from '../identity.queries.ts'
import type { Role } from '../rights.ts'

const idsOf = (accounts: Colleague[]) => accounts.map(({ id }) => id)

/** Everybody who can sign in, with his roles. */
export async function showAccounts(ctx: PageContext): Promise<PageView> {
  const t = identityTexts[ctx.language]
  const accounts = await readConfidential(ctx, 'accounts', { type: 'account', idsOf }, () => listAccounts(ctx.tx))
  return {
    title: t.accounts,
    frame: 'work',
    body: (
      <>
        <Heading level={1}>{t.accounts}</Heading>
        <ButtonLink href={ctx.href('/werk/accounts/nieuw')}>{t.newAccount}</ButtonLink>
        <Table
          caption={t.accounts}
          captionHidden
          stack
          columns={[
            {
              header: t.name,
              rowHeader: true,
              cell: (account) => <Link href={ctx.href(`/werk/accounts/${account.id}`)}>{account.name}</Link>,
            },
            { header: t.email, cell: (account) => account.email },
            { header: t.roles, cell: (account) => account.roles.map((role) => t.roleNames[role as Role]).join(', ') },
            {
              header: t.state,
              cell: (account) => (account.isActive ? <Badge tone="ok">{t.active}</Badge> : <Badge>{t.inactive}</Badge>),
            },
          ]}
          rows={accounts}
        />
      </>
    ),
  }
}

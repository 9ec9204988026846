import { identityTexts } from '../../../i18n/identity.ts'
import type { PageContext, PageView } from '../../../platform/http/index.ts'
import { Badge, ButtonLink, Heading, Link, Table } from '../../../ui/index.ts'
import { listAccounts } from '../identity.queries.ts'
import type { Role } from '../rights.ts'

/** Everybody who can sign in, with his roles. */
export async function showAccounts(ctx: PageContext): Promise<PageView> {
  const t = identityTexts[ctx.language]
  const accounts = await listAccounts(ctx.tx)
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

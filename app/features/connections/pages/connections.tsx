import { connectionTexts } from '../../../i18n/connections.ts'
import { webhookTexts } from '../../../i18n/webhooks.ts'
import type { PageContext, PageView } from '../../../platform/http/index.ts'
import { formatDay } from '../../../shared/days.ts'
import { ActionGroup, Badge, ButtonLink, EmptyState, Heading, Intro, Link, Table } from '../../../ui/index.ts'
import { listServiceAccounts, type ServiceAccountSummary } from '../connections.queries.ts'
import { stateOf } from '../domain/token.ts'

/** Every program that works with Regie: what it may do, until when, and whether it is still used. */
export async function showConnections(ctx: PageContext): Promise<PageView> {
  const t = connectionTexts[ctx.language]
  const accounts = await listServiceAccounts(ctx.tx, ctx.clock.today())
  const dayOrNot = (day: string | null, otherwise: string) => (day ? formatDay(day, ctx.language) : otherwise)
  return {
    title: t.connections,
    frame: 'work',
    body: (
      <>
        <Heading level={1}>{t.connections}</Heading>
        <Intro>{t.intro}</Intro>
        <ActionGroup>
          <ButtonLink href={ctx.href('/werk/koppelingen/nieuw')}>{t.add}</ButtonLink>
          <Link href={ctx.href('/werk/koppelingen/webhooks')}>{webhookTexts[ctx.language].webhooks}</Link>
        </ActionGroup>
        {accounts.length === 0 ? (
          <EmptyState title={t.empty}>{t.emptyWhy}</EmptyState>
        ) : (
          <Table
            caption={t.connections}
            captionHidden
            stack
            rows={accounts}
            rowKey={(account) => account.id}
            columns={[
              {
                header: t.name,
                rowHeader: true,
                cell: (account) => (
                  <Link href={ctx.href(`/werk/koppelingen/${account.id}`)} lang="nl">
                    {account.name}
                  </Link>
                ),
              },
              { header: t.purpose, cell: (account) => <span lang="nl">{account.purpose}</span> },
              { header: t.scopes, cell: (account) => t.rightCount(account.scopes.length) },
              { header: t.validUntil, cell: (account) => dayOrNot(account.endsOn, '–') },
              { header: t.lastUsed, cell: (account) => dayOrNot(account.lastUsedOn, t.never) },
              { header: t.state, cell: (account) => <State ctx={ctx} account={account} /> },
            ]}
          />
        )}
      </>
    ),
  }
}

function State({ ctx, account }: { ctx: PageContext; account: ServiceAccountSummary }) {
  const t = connectionTexts[ctx.language]
  if (!account.isActive) return <Badge>{t.ended}</Badge>
  if (!account.endsOn) return <Badge tone="warning">{t.noToken}</Badge>
  const state = stateOf({ expiresOn: account.endsOn, revokedAt: null }, ctx.clock.today())
  return <Badge tone={state === 'works' ? 'ok' : 'warning'}>{t.tokenStates[state]}</Badge>
}

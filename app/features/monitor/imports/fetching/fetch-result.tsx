import { fetchTexts } from '../../../../i18n/fetches.ts'
import type { RequestContext } from '../../../../platform/http/index.ts'
import { formatInstant } from '../../../../shared/days.ts'
import { formatNumber } from '../../../../shared/numbers.ts'
import { Alert, Link, Paragraph } from '../../../../ui/index.ts'
import { ProblemsView } from '../../components/import-preview.tsx'
import type { SourceFetch } from './fetch.queries.ts'

type Props = { ctx: RequestContext; fetch: SourceFetch }

/** What came of a fetch that is over. */
export function FetchResult({ ctx, fetch }: Props) {
  const { language } = ctx
  const t = fetchTexts[language]
  const { outcome } = fetch
  switch (fetch.state) {
    case 'failed':
      return (
        <Alert tone="error" title={t.failed}>
          {`${t.why[outcome.reason ?? 'broken']}${outcome.detail ? ` ${t.detail(outcome.detail)}` : ''}`}
        </Alert>
      )
    case 'refused':
      return (
        <>
          <Alert tone="error" title={t.refused}>
            {t.refusedWhy}
          </Alert>
          <ProblemsView
            preview={{ problems: outcome.problems ?? [], problemCount: outcome.problemCount ?? 0 }}
            language={language}
          />
        </>
      )
    case 'same':
      return (
        <Alert tone="ok" title={t.same}>
          {outcome.gone ? t.sameGone(formatNumber(outcome.gone, language)) : undefined}
        </Alert>
      )
    case 'accepted':
    case 'declined':
      return <Decision ctx={ctx} fetch={fetch} />
    case 'unchanged':
    case 'stopped':
    case 'overtaken':
      return <Alert tone="info" title={t[fetch.state]} />
    default:
      return null
  }
}

function Decision({ ctx, fetch }: Props) {
  const t = fetchTexts[ctx.language]
  const name = fetch.decidedByName ?? t.service
  const when = fetch.decidedAt ? formatInstant(fetch.decidedAt, ctx.language) : ''
  if (fetch.state === 'declined') {
    return (
      <Alert tone="info" title={t.declinedBy(name, when)}>
        <Paragraph>
          <span lang="nl">{fetch.decisionReason}</span>
        </Paragraph>
      </Alert>
    )
  }
  return (
    <Alert tone="ok" title={t.acceptedBy(name, when)}>
      <Link href={ctx.href(`/bronnen/${fetch.snapshotId}`)}>{t.toFigures}</Link>
    </Alert>
  )
}

import { looseEndTexts } from '../../../i18n/loose-ends.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { dayOf, formatDay } from '../../../shared/days.ts'
import { type Column, HiddenText, Link, Table } from '../../../ui/index.ts'
import type { NodeSummary } from '../thread.queries.ts'
import type { FoundLooseEnd, LooseEndRule } from './rules.ts'

type LooseEndTableProps = { ctx: RequestContext; rule: LooseEndRule; ends: FoundLooseEnd[]; themes: NodeSummary[] }

/** Loose ends of one kind: what, in which theme, who should act, and what can be done. */
export function LooseEndTable({ ctx, rule, ends, themes }: LooseEndTableProps) {
  const t = looseEndTexts[ctx.language]
  const columns: Column<FoundLooseEnd>[] = [
    {
      header: t.what,
      rowHeader: true,
      cell: (end) => (
        <>
          <Link href={ctx.href(`/werk/draad/${end.nodeId}`)}>
            <span lang="nl">{end.title}</span>
          </Link>
          {end.detail && <span class="regie-loose__detail"> {detailInWords(end.detail, ctx)}</span>}
        </>
      ),
    },
    {
      header: t.theme,
      cell: (end) => <span lang="nl">{themes.find((theme) => theme.id === end.themeId)?.title ?? '–'}</span>,
    },
    { header: t.owner, cell: (end) => (end.owner ? <span lang="nl">{end.owner}</span> : t.policyLead) },
  ]
  if (ends.some((end) => end.accepted)) {
    columns.push({
      header: t.accepted,
      cell: ({ accepted }) =>
        accepted && (
          <>
            <span lang="nl">{accepted.reason}</span>{' '}
            <span class="regie-loose__detail">
              {t.acceptedBy(accepted.by, formatDay(dayOf(accepted.at), ctx.language))}
            </span>
          </>
        ),
    })
  }
  if (ctx.may(rule.right) || ctx.may('plan.edit')) {
    columns.push({ header: t.actions, cell: (end) => <WhatToDo ctx={ctx} end={end} /> })
  }
  return <Table caption={rule.heading[ctx.language]} captionHidden stack columns={columns} rows={ends} />
}

function WhatToDo({ ctx, end }: { ctx: RequestContext; end: FoundLooseEnd }) {
  const t = looseEndTexts[ctx.language]
  const mayLeave = ctx.may('plan.edit')
  return (
    <span class="regie-loose__actions">
      {ctx.may(end.rule.right) && (
        <Link href={ctx.href(end.solvePath)}>
          {t.solve}
          <About title={end.title} />
        </Link>
      )}
      {mayLeave && (
        <Link href={ctx.href(leaveAddress(end))}>
          {end.accepted ? t.takeBack : t.leave}
          <About title={end.title} />
        </Link>
      )}
    </span>
  )
}

/** Which of the many links in the table this is, for who hears them one by one. */
function About({ title }: { title: string }) {
  return (
    <HiddenText>
      : <span lang="nl">{title}</span>
    </HiddenText>
  )
}

/** Where one loose end is left so on purpose, or taken up again. */
export function leaveAddress(end: FoundLooseEnd): string {
  const subject = end.subject ? `?onderdeel=${encodeURIComponent(end.subject)}` : ''
  return `/werk/losse-eindjes/${end.rule.name}/${end.nodeId}${subject}`
}

function detailInWords(detail: string, ctx: RequestContext): string {
  return /^\d{4}(-\d{2}){0,2}$/.test(detail) ? formatDay(detail, ctx.language) : detail
}

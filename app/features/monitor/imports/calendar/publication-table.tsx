import type { ComponentChildren } from 'preact'
import { releaseCalendarTexts } from '../../../../i18n/release-calendar.ts'
import type { RequestContext } from '../../../../platform/http/index.ts'
import { formatDay } from '../../../../shared/days.ts'
import { Badge, type BadgeTone, Link, Table } from '../../../../ui/index.ts'
import type { SavedSource } from '../import-source.queries.ts'
import { SOURCES } from '../pages/sources.tsx'
import type { Publication, PublicationState } from './calendar.queries.ts'
import { isLate } from './publication-rule.ts'

/** A publication with the source it is of, and how patient we are. */
export type Shown = Publication & { source?: SavedSource; graceDays: number }

const TONES: Record<PublicationState, BadgeTone> = {
  ...{ expected: 'active', published: 'ok', missed: 'warning', dropped: 'neutral' },
}

type Props = {
  ctx: RequestContext
  caption: string
  rows: Shown[]
  /** What can be done with one of them. */
  action?: (one: Shown) => ComponentChildren
}

/** Publications by day: of which source, and whether they came. */
export function PublicationTable({ ctx, caption, rows, action }: Props) {
  const { language } = ctx
  const t = releaseCalendarTexts[language]
  const withSource = rows.some(({ source }) => source)
  return (
    <Table
      caption={caption}
      captionHidden
      stack
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { header: t.day, rowHeader: true, cell: ({ expectedOn }) => formatDay(expectedOn, language) },
        ...(withSource
          ? [{ header: t.source, cell: ({ source }: Shown) => source && <SourceName ctx={ctx} source={source} /> }]
          : []),
        { header: t.state, cell: (one) => <State ctx={ctx} one={one} /> },
        ...(action ? [{ header: t.act, cell: action }] : []),
      ]}
    />
  )
}

/** The name of a source, which leads there for who may go. */
export function SourceName({ ctx, source }: { ctx: RequestContext; source: SavedSource }) {
  const name = <span lang="nl">{source.name}</span>
  return ctx.may('figures.import') ? <Link href={ctx.href(`${SOURCES}/${source.key}`)}>{name}</Link> : name
}

function State({ ctx, one }: { ctx: RequestContext; one: Shown }) {
  const t = releaseCalendarTexts[ctx.language]
  const { state, publishedOn, expectedOn, graceDays } = one
  if (state === 'expected' && isLate(expectedOn, graceDays, ctx.clock.today())) {
    return <Badge tone="danger">{t.late}</Badge>
  }
  return (
    <Badge tone={TONES[state]}>
      {publishedOn ? t.publishedOn(formatDay(publishedOn, ctx.language)) : t.states[state]}
    </Badge>
  )
}

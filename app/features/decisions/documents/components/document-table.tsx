import { documentTexts } from '../../../../i18n/documents.ts'
import type { RequestContext } from '../../../../platform/http/index.ts'
import { formatDay } from '../../../../shared/days.ts'
import { Badge, Link, Table } from '../../../../ui/index.ts'
import type { OfficialDocument } from '../documents.queries.ts'
import type { Phase } from '../domain/phases.ts'

type Row = Pick<OfficialDocument, 'slug' | 'kind' | 'number' | 'title' | 'phase' | 'handedToCouncilOn'>

/** Documents with where they are. */
export function DocumentTable({ ctx, documents, caption }: { ctx: RequestContext; documents: Row[]; caption: string }) {
  const t = documentTexts[ctx.language]
  return (
    <Table
      caption={caption}
      captionHidden
      stack
      rows={documents}
      rowKey={({ slug }) => slug}
      columns={[
        {
          header: t.columns.document,
          rowHeader: true,
          cell: ({ slug, kind, title }) => (
            <Link href={ctx.href(`/werk/stukken/${slug}`)}>
              {t.kinds[kind]}: <span lang="nl">{title}</span>
            </Link>
          ),
        },
        { header: t.columns.number, cell: ({ number }) => number ?? '–' },
        { header: t.columns.phase, cell: ({ phase }) => <PhaseBadge ctx={ctx} phase={phase} /> },
        {
          header: t.columns.council,
          cell: ({ handedToCouncilOn: on }) => (on ? formatDay(on, ctx.language) : '–'),
        },
      ]}
    />
  )
}

export function PhaseBadge({ ctx, phase }: { ctx: RequestContext; phase: Phase }) {
  const tone = phase === 'decided' || phase === 'final' ? 'ok' : phase === 'withdrawn' ? 'danger' : 'draft'
  return <Badge tone={tone}>{documentTexts[ctx.language].phases[phase]}</Badge>
}

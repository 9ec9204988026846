import { type DocumentModel, plain, renderDocx, renderPdf } from '../../../documents/index.ts'
import { documentTexts } from '../../../i18n/documents.ts'
import { routingTexts } from '../../../i18n/routing.ts'
import { type Answer, download, NotFound, orNotFound, type PageContext } from '../../../platform/http/index.ts'
import { accentOf } from '../../../platform/municipality.ts'
import { formatDay } from '../../../shared/days.ts'
import { placeName } from '../../../shared/place-name.ts'
import { findDocument } from '../documents/documents.queries.ts'
import { readWhole } from '../documents/whole.ts'
import { type AgendaItem, findMeeting, listAgenda } from '../meetings/meetings.queries.ts'

const FILES = {
  pdf: { type: 'application/pdf', make: renderPdf },
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', make: renderDocx },
} as const

/** An item with the number of its document and what was decided, point by point. */
export type Row = Pick<AgendaItem, 'title' | 'position' | 'isConsent' | 'outcome' | 'remark'> & {
  number: string
  points: string[]
}

/** The decision list of a meeting of the college, public or closed, as a file in Dutch. */
export async function downloadDecisionList(ctx: PageContext): Promise<Answer> {
  const { boardMeeting: slug = '', list = '', documentFormat: format = '' } = ctx.params
  if (!(format in FILES) || (list !== 'openbaar' && list !== 'besloten')) throw new NotFound()
  const meeting = orNotFound(await findMeeting(ctx.tx, 'executiveBoard', slug))
  const isClosed = list === 'besloten'
  const rows: Row[] = []
  for (const item of await listAgenda(ctx.tx, meeting.id)) {
    if (item.isClosed !== isClosed || item.outcome === null) continue
    const document = item.documentId ? await findDocument(ctx.tx, { id: item.documentId }) : undefined
    const points = document ? (await readWhole(ctx.tx, document)).decisionPoints : []
    rows.push({ ...item, number: document?.number ?? '', points })
  }
  const { type, make } = FILES[format as keyof typeof FILES]
  const model = decisionList(rows, {
    heldOn: meeting.heldOn,
    isClosed,
    ...ctx.municipality,
    accent: accentOf(ctx.municipality),
  })
  return download(await make(model), type, `besluitenlijst-${list}-${meeting.slug}.${format}`)
}

type ListFacts = { heldOn: string; isClosed: boolean; name: string; accent?: string }

/** The list as a document in Dutch, the same for its PDF and its Word file. */
export function decisionList(rows: Row[], { heldOn, isClosed, name, accent }: ListFacts): DocumentModel {
  const { college: t } = routingTexts.nl
  const title = t.listOn(formatDay(heldOn, 'nl'))
  const kind = isClosed ? t.listClosed : t.listPublic
  return {
    meta: {
      title,
      language: 'nl',
      publisher: `Gemeente ${placeName(name)}`,
      publishedOn: heldOn,
      ...(accent ? { accent } : {}),
    },
    cover: { title, lines: [] },
    letter: {
      to: [kind, `${documentTexts.nl.document.board} ${placeName(name)}`],
      reference: [],
    },
    blocks:
      rows.length === 0
        ? [{ type: 'paragraph', content: plain(t.noItems) }]
        : rows.flatMap((row) => [
            {
              type: 'heading' as const,
              level: 2 as const,
              text: [row.number, row.title].filter(Boolean).join(' '),
              id: `punt-${row.position}`,
            },
            ...(row.points.length > 0
              ? [{ type: 'list' as const, ordered: true, items: row.points.map((point) => plain(point)) }]
              : []),
            {
              type: 'paragraph' as const,
              content: plain(
                [`${row.isConsent ? t.consent : t.discussion}: ${t.outcomes[row.outcome!]}`, row.remark]
                  .filter(Boolean)
                  .join('. '),
              ),
            },
          ]),
  }
}

import { type Block, DEFAULT_ACCENT, type DocumentModel, plain } from '../../../documents/index.ts'
import { entryOf } from '../document/appendix.ts'
import { heading } from '../document/chapters.ts'
import { type FigureBook, nameOfFigure } from '../document/figure-book.ts'
import { WORDS as REPORT_WORDS } from '../document/words.ts'
import type { FrozenReport } from '../domain/frozen.ts'
import { referenceOf } from '../domain/references.ts'
import { WORDS } from './words.ts'

/** The page of a frozen figure; a file that travels has none. */
export type FigureAddress = (reference: string) => string

export type SheetWords = { kicker: string; title: string; subtitle?: string; sheet?: DocumentModel['sheet'] }

/** A short document of a build: it says of which report and edition it is, and that it is a concept or for inside. */
export function sheetOf(
  frozen: FrozenReport,
  { sheet = 'fits', ...words }: SheetWords,
  blocks: Block[],
): DocumentModel {
  const { report, municipality, builtOn, isConcept, audience, edition } = frozen
  const remarks = [...(isConcept ? [WORDS.concept] : []), ...(audience === 'internal' ? [WORDS.internal] : [])]
  return {
    meta: {
      title: [words.title, ...remarks].join(' – '),
      language: 'nl',
      publisher: REPORT_WORDS.publisher(municipality.name),
      publishedOn: builtOn,
      accent: municipality.accent || DEFAULT_ACCENT,
      subject: WORDS.ofReport(report.title, report.reportingYear),
    },
    cover: {
      ...words,
      lines: [WORDS.ofReport(report.title, report.reportingYear), WORDS.edition(edition), ...remarks],
    },
    blocks,
    sheet,
  }
}

/** Where each figure that was shown comes from, in small print; on the site each leads on to its own page. */
export function sheetSources(frozen: FrozenReport, book: FigureBook, addressOf?: FigureAddress): Block[] {
  const snapshots = new Map(frozen.snapshots.map((snapshot) => [snapshot.id, snapshot]))
  const entries = book.shown().flatMap(({ series, figures }) =>
    figures.map((figure) => {
      const { definition: _, href: __, ...entry } = entryOf(figure, series, snapshots, undefined)
      const reference = referenceOf(figure)
      return { ...entry, label: nameOfFigure(figure, series), ...(addressOf ? { href: addressOf(reference) } : {}) }
    }),
  )
  if (entries.length === 0) return []
  return [heading(2, WORDS.sources, 'bronnen'), { type: 'sources', entries, isCompact: true }]
}

export const note = (text: string): Block => ({
  type: 'paragraph',
  content: [{ type: 'emphasis', content: plain(text) }],
})

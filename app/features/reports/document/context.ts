import type { FrozenReport, FrozenSection, FrozenSeries } from '../domain/frozen.ts'
import { keysOf } from '../domain/references.ts'
import { referencesInSections } from '../section-references.ts'
import type { BlockContext } from './figure-blocks.ts'
import { openFigureBook } from './figure-book.ts'

/** What every document of a frozen report is made with; it remembers which figures it showed. */
export function openContext(
  frozen: FrozenReport,
): BlockContext & { seriesOfSections(sections: FrozenSection[]): FrozenSeries[] } {
  const book = openFigureBook(frozen)
  return {
    effects: frozen.effects ?? [],
    consultations: frozen.consultations ?? [],
    book,
    year: frozen.report.reportingYear,
    accent: frozen.municipality.accent,
    said: new Set(),
    /** The figures that the writers of these sections refer to, in the order in which they do. */
    seriesOfSections: (sections) => book.seriesOf(keysOf(referencesInSections(sections))),
  }
}

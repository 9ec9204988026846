import { type Cover, DEFAULT_ACCENT, type DocumentMeta, type DocumentModel } from '../../../documents/index.ts'
import type { FrozenReport } from '../domain/frozen.ts'
import { appendix, type SourceAddress, sourcesOf } from './appendix.ts'
import { chapters, sectionBlocks } from './chapters.ts'
import { openFigureBook } from './figure-book.ts'
import { planAtAGlance, yearInFigures } from './overview.ts'
import { WORDS } from './words.ts'

/** The document of a frozen report. It depends on nothing else, so the same frozen report gives the same document. */
export function documentOf(frozen: FrozenReport, hash: string, addressOf?: SourceAddress): DocumentModel {
  const book = openFigureBook(frozen)
  const context = { book, year: frozen.report.reportingYear, accent: frozen.municipality.accent }
  const foreword = frozen.sections.filter((section) => section.kind === 'foreword')
  const others = frozen.sections.filter((section) => section.kind !== 'foreword')
  return {
    meta: metaOf(frozen),
    cover: coverOf(frozen),
    blocks: [
      ...yearInFigures(frozen, { ...context, said: new Set() }),
      ...chapters({ ...frozen, sections: foreword }, context),
      ...planAtAGlance(frozen),
      ...chapters({ ...frozen, sections: others }, context),
      ...appendix(frozen, hash, book, addressOf),
    ],
  }
}

/** The first section alone, with where its figures come from: enough for its writer to see how it will look. */
export function sectionDocument(frozen: FrozenReport, addressOf: SourceAddress): DocumentModel {
  const book = openFigureBook(frozen)
  const context = { book, year: frozen.report.reportingYear, accent: frozen.municipality.accent }
  const blocks = frozen.sections.slice(0, 1).flatMap((section) => sectionBlocks(section, frozen, context))
  const sources = sourcesOf(frozen, book, addressOf)
  return { meta: metaOf(frozen), cover: coverOf(frozen), blocks: [...blocks, ...sources] }
}

/** The title stands on every page, and so does the word that says it is a concept. */
function metaOf({ report, municipality, builtOn, isConcept }: FrozenReport): DocumentMeta {
  return {
    title: isConcept ? WORDS.conceptTitle(report.title) : report.title,
    subtitle: WORDS.subtitle(report.reportingYear),
    language: 'nl',
    publisher: WORDS.publisher(municipality.name),
    publishedOn: builtOn,
    accent: municipality.accent || DEFAULT_ACCENT,
    subject: WORDS.subtitle(report.reportingYear),
  }
}

function coverOf({ report, plan, isConcept, edition, corrections }: FrozenReport): Cover {
  return {
    kicker: isConcept ? `${WORDS.concept} · ${plan.title}` : plan.title,
    title: report.title,
    subtitle: plan.motto || WORDS.subtitle(report.reportingYear),
    lines: [
      WORDS.aboutYear(report.reportingYear),
      WORDS.edition(edition),
      ...(corrections.length > 0 ? [WORDS.correctedFigures(corrections.length)] : []),
      ...(isConcept ? [WORDS.notAdopted] : []),
    ],
  }
}

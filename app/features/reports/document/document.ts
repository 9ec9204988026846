import {
  type Block,
  type Cover,
  DEFAULT_ACCENT,
  type DocumentMeta,
  type DocumentModel,
  plain,
} from '../../../documents/index.ts'
import type { FrozenReport } from '../domain/frozen.ts'
import { appendix, type SourceAddress, sourcesOf } from './appendix.ts'
import { chapters, sectionBlocks } from './chapters.ts'
import { openFigureBook } from './figure-book.ts'
import { planAtAGlance, yearInFigures } from './overview.ts'
import { WORDS } from './words.ts'

/** The document of a frozen report. It depends on nothing else, so the same frozen report gives the same document. */
export function documentOf(frozen: FrozenReport, hash: string, addressOf?: SourceAddress): DocumentModel {
  const book = openFigureBook(frozen)
  const context = {
    effects: frozen.effects ?? [],
    consultations: frozen.consultations ?? [],
    book,
    year: frozen.report.reportingYear,
    accent: frozen.municipality.accent,
  }
  const foreword = frozen.sections.filter((section) => section.kind === 'foreword')
  const others = frozen.sections.filter((section) => section.kind !== 'foreword')
  return {
    meta: metaOf(frozen),
    cover: coverOf(frozen),
    blocks: [
      ...(frozen.audience === 'internal' ? [internalNotice()] : []),
      ...yearInFigures(frozen, { ...context, said: new Set() }),
      ...chapters({ ...frozen, sections: foreword }, context),
      ...planAtAGlance(frozen),
      ...chapters({ ...frozen, sections: others }, context),
      ...appendix(frozen, hash, book, addressOf),
    ],
  }
}

const internalNotice = (): Block => ({
  type: 'paragraph',
  content: [{ type: 'strong', content: plain(WORDS.internalIntro) }],
})

/** The first section alone, with where its figures come from: enough for its writer to see how it will look. */
export function sectionDocument(frozen: FrozenReport, addressOf: SourceAddress): DocumentModel {
  const book = openFigureBook(frozen)
  const context = {
    effects: frozen.effects ?? [],
    consultations: frozen.consultations ?? [],
    book,
    year: frozen.report.reportingYear,
    accent: frozen.municipality.accent,
  }
  const blocks = frozen.sections.slice(0, 1).flatMap((section) => sectionBlocks(section, frozen, context))
  const sources = sourcesOf(frozen, book, addressOf)
  return { meta: metaOf(frozen), cover: coverOf(frozen), blocks: [...blocks, ...sources] }
}

/** The title stands on every page, and so do the words that say it is a concept, or for those inside. */
function metaOf({ report, municipality, builtOn, isConcept, audience }: FrozenReport): DocumentMeta {
  const title = isConcept ? WORDS.conceptTitle(report.title) : report.title
  return {
    title: audience === 'internal' ? WORDS.internalTitle(title) : title,
    subtitle: WORDS.subtitle(report.reportingYear),
    language: 'nl',
    publisher: WORDS.publisher(municipality.name),
    publishedOn: builtOn,
    accent: municipality.accent || DEFAULT_ACCENT,
    subject: WORDS.subtitle(report.reportingYear),
  }
}

function coverOf({ report, plan, isConcept, edition, corrections, audience }: FrozenReport): Cover {
  return {
    kicker: isConcept ? `${WORDS.concept} · ${plan.title}` : plan.title,
    title: report.title,
    subtitle: plan.motto || WORDS.subtitle(report.reportingYear),
    lines: [
      WORDS.aboutYear(report.reportingYear),
      WORDS.edition(edition),
      ...(corrections.length > 0 ? [WORDS.correctedFigures(corrections.length)] : []),
      ...(isConcept ? [WORDS.notAdopted] : []),
      ...(audience === 'internal' ? [WORDS.notForThePublic] : []),
    ],
  }
}

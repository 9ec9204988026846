import { type Block, type Inline, plain, type SourceEntry } from '../../../documents/index.ts'
import { formatDay } from '../../../shared/days.ts'
import { differenceInWords, formatFigure } from '../../monitor/index.ts'
import type { FrozenFigure, FrozenReport, FrozenSeries, FrozenSnapshot } from '../domain/frozen.ts'
import { referenceOf } from '../domain/references.ts'
import { heading, paragraph } from './chapters.ts'
import { type FigureBook, nameOfFigure, sentenceInWords } from './figure-book.ts'
import { WORDS } from './words.ts'

/** The address of a figure's row in its snapshot; a file that travels has none. */
export type SourceAddress = (snapshotId: string, row: number) => string

/** Where every figure of the document comes from, per indicator, then the files, and last the hash of the build. */
export function appendix(
  frozen: FrozenReport,
  hash: string,
  book: FigureBook,
  addressOf: SourceAddress | undefined,
): Block[] {
  const snapshots = new Map(frozen.snapshots.map((snapshot) => [snapshot.id, snapshot]))
  const shown = book.shown()
  return [
    { type: 'pageBreak' },
    heading(1, WORDS.appendix, 'bijlage'),
    ...(shown.length > 0 ? [paragraph(WORDS.appendixIntro), heading(2, WORDS.figures, 'bijlage-cijfers')] : []),
    ...shown.flatMap(({ series, figures }) => indicatorBlocks(series, figures, snapshots, addressOf)),
    ...(frozen.snapshots.length > 0 ? [heading(2, WORDS.snapshots, 'bijlage-bronbestanden')] : []),
    ...(frozen.snapshots.length > 0
      ? [{ type: 'list' as const, ordered: false, items: frozen.snapshots.map(snapshotItem) }]
      : []),
    ...explanationBlocks(frozen),
    heading(2, WORDS.hash, 'controlegetal'),
    paragraph(WORDS.hashIntro(frozen.edition, formatDay(frozen.builtOn, 'nl'))),
    { type: 'paragraph', content: [{ type: 'strong', content: plain(`SHA-256 ${hash}`) }] },
  ]
}

/** What the writers explain about sentences that the figures seem to contradict. */
function explanationBlocks({ explanations = [], sections, series }: FrozenReport): Block[] {
  if (explanations.length === 0) return []
  const items = explanations.map(({ section, sentence, explanation }): Inline[] => [
    { type: 'strong', content: plain(`${sections.find(({ key }) => key === section)?.title ?? section}. `) },
    ...plain(`“${sentenceInWords(sentence, series, 'nl')}” ${explanation}`),
  ])
  return [
    heading(2, WORDS.explanations, 'toelichting'),
    paragraph(WORDS.explanationsIntro),
    { type: 'list', ordered: false, items },
  ]
}

/** Only the entries the figures of a document lead to. */
export function sourcesOf(frozen: FrozenReport, book: FigureBook, addressOf: SourceAddress): Block[] {
  const snapshots = new Map(frozen.snapshots.map((snapshot) => [snapshot.id, snapshot]))
  const entries = book
    .shown()
    .flatMap(({ series, figures }) => figures.map((figure) => entryOf(figure, series, snapshots, addressOf)))
  return entries.length > 0 ? [{ type: 'sources', entries }] : []
}

function indicatorBlocks(
  series: FrozenSeries,
  figures: FrozenFigure[],
  snapshots: Map<string, FrozenSnapshot>,
  addressOf: SourceAddress | undefined,
): Block[] {
  const { passport } = series
  const used = new Set(figures.map((figure) => figure.definition))
  const definitions = passport.definitions.filter((definition) => used.has(definition.number))
  return [
    heading(3, passport.name.nl, `bijlage-${passport.key}`),
    paragraph(
      [
        ...definitions.map((definition) => withStop(WORDS.definition(definition.number, definition.text.nl))),
        WORDS.holder(passport.holder),
        ...(passport.limitations.nl ? [`${WORDS.limitations} ${withStop(passport.limitations.nl)}`] : []),
      ].join(' '),
    ),
    { type: 'sources', entries: figures.map((figure) => entryOf(figure, series, snapshots, addressOf)) },
  ]
}

/** Where one figure comes from. */
export function entryOf(
  figure: FrozenFigure,
  series: FrozenSeries,
  snapshots: Map<string, FrozenSnapshot>,
  addressOf: SourceAddress | undefined,
): SourceEntry {
  const snapshot = snapshots.get(figure.snapshotId)!
  const difference = differenceInWords(figure, series.passport.valueType, 'nl')
  const { text, explanation } = formatFigure(figure, series.passport, 'nl')
  return {
    id: referenceOf(figure),
    label: nameOfFigure(figure, series),
    value: text,
    definition: [WORDS.definitionNumber(figure.definition), explanation, difference, decisionOn(figure, snapshot)]
      .filter(Boolean)
      .join('; '),
    source: [snapshot.source, figure.place].filter(Boolean).join(', '),
    snapshot: WORDS.snapshotRow(snapshot.title, figure.row),
    checksum: snapshot.fileChecksum.slice(0, 16),
    ...(addressOf ? { href: addressOf(figure.snapshotId, figure.row) } : {}),
  }
}

/** What the gate decided, of a figure that came out of the registers. */
function decisionOn(figure: FrozenFigure, { kind }: FrozenSnapshot): string | undefined {
  if (kind !== 'release') return undefined
  return WORDS.decisions[figure.hiddenBecause ?? (figure.state === 'suppressed' ? 'hidden' : 'shown')]
}

function snapshotItem(snapshot: FrozenSnapshot): Inline[] {
  const day = formatDay(snapshot.retrievedAt.slice(0, 10), 'nl')
  const facts = [
    WORDS.snapshotFacts(snapshot.source, snapshot.licence, day, snapshot.rowCount),
    withStop(WORDS.fileChecksum(snapshot.fileChecksum)),
    withStop(WORDS.rowsChecksum(snapshot.rowsChecksum)),
  ]
  return [{ type: 'strong', content: plain(`${snapshot.title}. `) }, ...plain(facts.join(' '))]
}

const withStop = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`)

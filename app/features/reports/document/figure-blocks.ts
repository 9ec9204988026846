import type { Block, ChartBlock, Inline, KeyFigure } from '../../../documents/index.ts'
import { textOf } from '../../../documents/index.ts'
import { byTime, periodInWords } from '../../../shared/periods.ts'
import { chartOf, comparison, comparisonInWords } from '../../monitor/index.ts'
import type { FrozenConsultation, FrozenEffect, FrozenFigure, FrozenSeries } from '../domain/frozen.ts'
import { consultationBlocks } from './consultation-blocks.ts'
import { effectBlocks, registrationBlocks } from './effect-blocks.ts'
import { type FigureBook, nameOfRow, withUnit } from './figure-book.ts'
import { tableOf } from './tables.ts'
import { WORDS } from './words.ts'

export type BlockContext = {
  effects: readonly FrozenEffect[]
  consultations: readonly FrozenConsultation[]
  book: FigureBook
  year: number
  accent: string
  said: Set<string>
}

/** What `{{tabel: …}}`, `{{grafiek: …}}`, `{{cijfers: …}}`, `{{vastlegging: …}}`, `{{effect: …}}` and `{{inspraak: …}}` become. */
export function figureBlocks(
  kind: 'tabel' | 'grafiek' | 'cijfers' | 'vastlegging' | 'effect' | 'inspraak',
  { keys, caption }: { keys: string[]; caption: string },
  context: BlockContext,
): Block[] {
  if (kind === 'effect' || kind === 'vastlegging') {
    const blocksOf = kind === 'effect' ? effectBlocks : registrationBlocks
    return context.effects.filter(({ slug }) => keys.includes(slug)).flatMap((effect) => blocksOf(effect, caption))
  }
  if (kind === 'inspraak') {
    const wanted = context.consultations.filter(({ slug }) => keys.includes(slug))
    return wanted.flatMap((one) => consultationBlocks(one, caption))
  }
  const series = context.book.seriesOf(keys)
  const title = caption || series.map((one) => one.passport.name.nl).join(', ')
  if (kind === 'cijfers')
    return [{ type: 'keyFigures', title, items: series.flatMap((one) => keyFiguresOf(one, context)) }]
  if (kind === 'grafiek') return [chartBlock(series, title, context)]
  const table = tableOf(series, title, context.book)
  for (const note of table.notes ?? []) context.said.add(textOf(note))
  return [table]
}

/** A drawing of these series with the figures behind it. */
export function chartBlock(series: FrozenSeries[], caption: string, { book, accent, said }: BlockContext): ChartBlock {
  const drawing = chartOf(series, { title: caption, language: 'nl', ...(accent ? { accent } : {}) })
  const { type: _type, notes = [], ...table } = tableOf(series, caption, book)
  return { type: 'chart', caption, ...drawing, notes: unsaid(notes, said), table }
}

/** Below a chart only what the tables before it in this section did not say yet. */
function unsaid(notes: Inline[][], said: Set<string>): Inline[][] {
  const left = notes.filter((note) => !said.has(textOf(note)))
  for (const note of left) said.add(textOf(note))
  const isShortened = left.length < notes.length
  return isShortened ? [...left, [{ type: 'text', text: WORDS.sameNotes }]] : left
}

/** An indicator as large figures: of the reporting year, or else the latest there is, with its moment. */
function keyFiguresOf(series: FrozenSeries, context: BlockContext): KeyFigure[] {
  const ofYear = figuresOfYear(series, context.year)
  const lastPeriod = series.figures
    .map((figure) => figure.period)
    .sort(byTime)
    .at(-1)
  const figures = ofYear.length > 0 ? ofYear : series.figures.filter((figure) => figure.period === lastPeriod)
  return figures.map((figure) => keyFigureOf(figure, series, context))
}

/** The figures whose period is the year, or a day in it when the year itself was not counted. */
export function figuresOfYear({ figures }: FrozenSeries, year: number): FrozenFigure[] {
  const exact = figures.filter((figure) => figure.period === String(year))
  return exact.length > 0
    ? exact
    : figures.filter((figure) => /^\d{4}-\d{2}-\d{2}$/.test(figure.period) && figure.period.startsWith(String(year)))
}

/** One large figure with the change since the period before it, unless the two cannot be compared. */
export function keyFigureOf(figure: FrozenFigure, series: FrozenSeries, { book, year }: BlockContext): KeyFigure {
  const { passport } = series
  const name = nameOfRow(passport, figure.category)
  const note = figure.period === String(year) ? changeOf(figure, series) : periodInWords(figure.period, 'nl')
  return { value: book.show(figure), label: withUnit(passport, name), ...(note ? { note } : {}) }
}

function changeOf(figure: FrozenFigure, { figures, breaks, passport }: FrozenSeries): string {
  const earlier = figures
    .filter((one) => one.category === figure.category && byTime(one.period, figure.period) < 0)
    .filter((one) => one.state === 'value' || one.state === 'zero')
    .at(-1)
  if (!earlier) return ''
  const compared = comparison(earlier, figure, breaks, passport.valueType)
  if (compared.ok) return comparisonInWords(compared, periodInWords(earlier.period, 'nl'), passport.valueType, 'nl')
  return compared.reason === 'across-a-break' || compared.reason === 'other-definition' ? WORDS.acrossBreak : ''
}

import { type Inline, plain, type TableBlock } from '../../../documents/index.ts'
import { byTime, kindOfPeriod, periodInWords } from '../../../shared/periods.ts'
import { comparison, comparisonInWords } from '../../monitor/index.ts'
import { type BlockContext, figuresOfYear } from '../document/figure-blocks.ts'
import { nameOfRow, withUnit } from '../document/figure-book.ts'
import { notesOf } from '../document/notes.ts'
import { tableOf } from '../document/tables.ts'
import type { FrozenFigure, FrozenSeries } from '../domain/frozen.ts'
import { figureBefore, isBeyondChance, isCounted } from './changes.ts'
import { fresh, type PictureContext } from './picture-context.ts'
import { PICTURE_WORDS } from './picture-words.ts'

const WORDS = PICTURE_WORDS

/** So many years stand beside each other. */
const TREND_YEARS = 6

export type Row = { series: FrozenSeries; figure: FrozenFigure }

/** The figures of the year of some series, each category a row of its own. */
export const rowsOf = (series: FrozenSeries[], year: number): Row[] =>
  series.flatMap((one) => figuresOfYear(one, year).map((figure) => ({ series: one, figure })))

/** Every figure beside the last one before it, and whether chance explains the difference. */
export function rowTable(rows: Row[], caption: string, year: number, { blocks }: PictureContext): TableBlock {
  const { figure, now, before, change } = WORDS.columns
  const notes = notesOf(
    rows.map(({ series }) => series),
    rows.map((row) => row.figure),
  )
  return {
    type: 'table',
    caption,
    columns: [
      { title: figure, align: 'start' },
      { title: now(year), align: 'end' },
      { title: before, align: 'end' },
      { title: change, align: 'start' },
    ],
    rows: rows.map((row) => [
      plain(withUnit(row.series.passport, nameOfRow(row.series.passport, row.figure.category))),
      [blocks.book.show(row.figure)],
      beforeCell(row, blocks.book),
      plain(changeOfRow(row)),
    ]),
    notes: fresh(notes, blocks),
  }
}

function beforeCell({ series, figure }: Row, book: BlockContext['book']): Inline[] {
  const before = figureBefore(figure, series)
  return before ? [book.show(before), ...plain(` (${periodInWords(before.period, 'nl')})`)] : plain('–')
}

/** What a figure tells beside the last one before it; without a verdict where the two are the same or cannot be compared. */
type Judged = { words: string; verdict?: 'beyond' | 'chance' | 'unknown' }

/** "404 minder dan in 2021 (−51,9%)" with whether chance explains it, or why nothing can be said. */
export function judge({ series, figure }: Row): Judged {
  const before = figureBefore(figure, series)
  if (!before) return { words: WORDS.noEarlier }
  const { valueType } = series.passport
  const compared = comparison(before, figure, series.breaks, valueType)
  const words = comparisonInWords(compared, periodInWords(before.period, 'nl'), valueType, 'nl')
  if (!compared.ok) return compared.reason === 'within-margins' ? { words, verdict: 'chance' } : { words }
  if (compared.value.difference === 0) return { words }
  const isBeyond = figure.isProvisional ? null : isBeyondChance(before, figure, series)
  return { words, verdict: isBeyond === null ? 'unknown' : isBeyond ? 'beyond' : 'chance' }
}

export function changeOfRow(row: Row): string {
  const { words, verdict } = judge(row)
  return verdict ? `${words}; ${WORDS.verdicts[verdict]}` : words
}

/** The last years of what was counted in more than one of them. */
export function trendTable(series: FrozenSeries[], name: string, year: number, context: BlockContext): TableBlock[] {
  const shown = series
    .map((one) => clip(one, 'year', year, TREND_YEARS))
    .filter((one) => new Set(one.figures.filter(isCounted).map(({ period }) => period)).size > 1)
  if (shown.length === 0) return []
  const table = tableOf(shown, WORDS.trend(name), context.book)
  return [{ ...table, notes: fresh(table.notes ?? [], context) }]
}

/** Only the figures of one kind of period, of the last so many years. */
export function clip(series: FrozenSeries, kind: 'year' | 'quarter' | 'month', year: number, years: number) {
  const isWithin = (period: string) => {
    const of = Number(period.slice(0, 4))
    return kindOfPeriod(period) === kind && of <= year && of > year - years
  }
  return {
    ...series,
    figures: series.figures
      .filter(({ period }) => isWithin(period))
      .sort((a, b) => (a.category === b.category ? byTime(a.period, b.period) : 0)),
    breaks: series.breaks.filter(({ period }) => Number(period.slice(0, 4)) > year - years),
  }
}

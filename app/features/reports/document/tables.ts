import { type Inline, plain, type TableBlock } from '../../../documents/index.ts'
import { byTime, periodInWords } from '../../../shared/periods.ts'
import type { FrozenFigure, FrozenSeries } from '../domain/frozen.ts'
import { type FigureBook, nameOfRow, withUnit } from './figure-book.ts'
import { NO_OBSERVATION, notesOf } from './notes.ts'
import { WORDS } from './words.ts'

type Row = { label: Inline[]; figures: Map<string, FrozenFigure> }

/** More periods than this do not fit beside each other on paper; then they stand below each other. */
const MOST_COLUMNS = 9

/**
 * The figures of these indicators as a table. A series is a row with its periods as columns; where every series has
 * just one figure, each of another moment, the moment is a column of its own.
 */
export function tableOf(series: FrozenSeries[], caption: string, book: FigureBook): TableBlock {
  const rows = series.flatMap((one) => rowsOf(one, series))
  const figures = rows.flatMap((row) => [...row.figures.values()])
  const periods = [...new Set(figures.map((figure) => figure.period))].sort(byTime)
  const shape = periods.length > 1 && rows.every((row) => row.figures.size === 1) ? asList : asGrid(rows, periods)
  const hasGaps = shape !== asList && rows.some((row) => row.figures.size < periods.length)
  return { type: 'table', caption, ...shape(rows, periods, book), notes: notesOf(series, figures, hasGaps) }
}

type Shape = (rows: Row[], periods: string[], book: FigureBook) => Pick<TableBlock, 'columns' | 'rows'>

const asGrid = (rows: Row[], periods: string[]): Shape =>
  periods.length > MOST_COLUMNS && rows.length <= MOST_COLUMNS ? periodsAsRows : periodsAsColumns

const periodsAsColumns: Shape = (rows, periods, book) => ({
  columns: [start(WORDS.kind), ...periods.map((period) => end(periodInWords(period, 'nl')))],
  rows: rows.map((row) => [row.label, ...periods.map((period) => cell(row.figures.get(period), book))]),
})

const periodsAsRows: Shape = (rows, periods, book) => ({
  columns: [start(WORDS.period), ...rows.map((row) => end(textIn(row.label)))],
  rows: periods.map((period) => [
    plain(periodInWords(period, 'nl')),
    ...rows.map((row) => cell(row.figures.get(period), book)),
  ]),
})

const asList: Shape = (rows, _periods, book) => ({
  columns: [start(WORDS.kind), start(WORDS.period), end(WORDS.figure)],
  rows: rows.map((row) => {
    const [figure] = row.figures.values()
    return [row.label, plain(periodInWords(figure!.period, 'nl')), cell(figure, book)]
  }),
})

const start = (title: string) => ({ title, align: 'start' as const })
const end = (title: string) => ({ title, align: 'end' as const })

function cell(figure: FrozenFigure | undefined, book: FigureBook): Inline[] {
  return figure ? [book.show(figure)] : plain(NO_OBSERVATION)
}

function rowsOf(one: FrozenSeries, all: FrozenSeries[]): Row[] {
  const order = ['', ...one.passport.categories.map((category) => category.key)]
  return order.flatMap((category) => {
    const figures = one.figures.filter((figure) => figure.category === category)
    if (figures.length === 0) return []
    return [{ label: labelOf(one, category, all), figures: new Map(figures.map((figure) => [figure.period, figure])) }]
  })
}

/** A part of a total in the same table needs only its own name; the total stands out. */
function labelOf({ passport }: FrozenSeries, category: string, all: FrozenSeries[]): Inline[] {
  const found = passport.categories.find((one) => one.key === category)
  const isPartOfTotal = all.some((other) => other.passport.key === passport.partOf)
  const name = found && (all.length === 1 || isPartOfTotal) ? found.nl : nameOfRow(passport, category)
  const text = withUnit(passport, name)
  const others = all.filter((other) => other.passport.key !== passport.key)
  const isTotal = others.length > 0 && others.every((other) => other.passport.partOf === passport.key)
  return isTotal ? [{ type: 'strong', content: plain(text) }] : plain(text)
}

function textIn(label: Inline[]): string {
  return label.map((part) => ('content' in part ? textIn(part.content) : part.text)).join('')
}

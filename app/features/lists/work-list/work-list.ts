import type { ComponentChildren } from 'preact'
import type { PageContext, RequestContext } from '../../../platform/http/index.ts'
import type { Language } from '../../../shared/numbers.ts'
import { type Cell, cellInWords } from '../../../shared/sheet-cell.ts'

export type InBoth = Record<Language, string>

/** A column of a list. What it holds is what is sorted, narrowed and taken along; `cell` is how the page shows it. */
export type WorkColumn<Row> = {
  key: string
  header: InBoth
  isUsual: boolean
  value(row: Row, language: Language): Cell
  cell?(row: Row, ctx: RequestContext): ComponentChildren
  /** The list can be narrowed to one of the values that occur. */
  isFilter?: boolean
  /** What stands for the value in an address, where its words differ per language. */
  code?(row: Row): string
}

/** A list where staff work with many rows, as far as it differs from the others. */
export type WorkList<Row> = {
  /** By which its views are kept. */
  key: string
  address: string
  title: InBoth
  intro: InBoth
  /** What says, when there is nothing at all, who starts it. */
  nothing: InBoth
  /** Every column; the first names the row and cannot be left out. */
  columns: readonly WorkColumn<Row>[]
  /** Views that everybody has, besides everything: what their address says. */
  views?: readonly { label: InBoth; query: string }[]
  /** What the actor may see, in the order in which the list begins. */
  rows(ctx: PageContext): Promise<Row[]>
  above?(ctx: RequestContext): ComponentChildren
}

/** What the address of a list asks. */
export type AskedList = {
  text: string
  /** A column, with a minus before it for the other way round. */
  sort: string
  filters: Record<string, string>
  columns: string[]
  page: number
}

/** What stands for "has no value" in an address. */
export const NO_VALUE = '-'

const asText = <Row>(column: WorkColumn<Row>, row: Row, language: Language) => cellInWords(column.value(row, language))

/** What a filter on a column compares with. */
const codeOf = <Row>(column: WorkColumn<Row>, row: Row, language: Language) =>
  (column.code?.(row) ?? asText(column, row, language)) || NO_VALUE

export function readAskedList<Row>(query: URLSearchParams, { columns }: WorkList<Row>): AskedList {
  const known = (key: string) => columns.some((column) => column.key === key)
  const sort = query.get('volgorde') ?? ''
  const filters = columns
    .filter(({ isFilter }) => isFilter)
    .map(({ key }) => [key, (query.get(`f.${key}`) ?? '').replaceAll('\0', '').slice(0, 200)] as const)
  const page = Number(query.get('pagina'))
  return {
    text: (query.get('zoek') ?? '').replaceAll('\0', '').slice(0, 200).trim(),
    sort: known(sort.replace(/^-/, '')) ? sort : '',
    filters: Object.fromEntries(filters.filter(([, value]) => value !== '')),
    columns: (query.get('kolommen') ?? '').split(',').filter(known),
    page: Number.isInteger(page) && page > 1 && page < 10_000 ? page : 1,
  }
}

/** What is asked as the parts of an address. */
export function askedAsQuery({ text, sort, filters, columns, page }: AskedList): Record<string, string> {
  return {
    ...(text && { zoek: text }),
    ...(sort && { volgorde: sort }),
    ...Object.fromEntries(Object.entries(filters).map(([key, value]) => [`f.${key}`, value])),
    ...(columns.length > 0 && { kolommen: columns.join(',') }),
    ...(page > 1 && { pagina: String(page) }),
  }
}

/** The rows that fit everything that is asked, in its order. */
export function chosenRows<Row>(
  list: WorkList<Row>,
  rows: readonly Row[],
  asked: AskedList,
  language: Language,
): Row[] {
  const filters = list.columns.filter(({ key }) => asked.filters[key] !== undefined)
  const words = asked.text.toLocaleLowerCase('nl').split(/\s+/).filter(Boolean)
  const found = rows.filter(
    (row) =>
      filters.every((column) => codeOf(column, row, language) === asked.filters[column.key]) &&
      (words.length === 0 || hasWords(list, row, words, language)),
  )
  const column = list.columns.find(({ key }) => key === asked.sort.replace(/^-/, ''))
  if (!column) return found
  const isDown = asked.sort.startsWith('-')
  return found
    .map((row) => ({ row, cell: column.value(row, language) }))
    .sort((a, b) => compare(a.cell, b.cell, isDown))
    .map(({ row }) => row)
}

function hasWords<Row>(list: WorkList<Row>, row: Row, words: readonly string[], language: Language): boolean {
  const text = list.columns
    .map((column) => asText(column, row, language))
    .join('\n')
    .toLocaleLowerCase('nl')
  return words.every((word) => text.includes(word))
}

const inOrder = new Intl.Collator('nl', { numeric: true })

/** Numbers by size, days by time, words as Dutch orders them; what is empty comes last, whichever way round. */
function compare(a: Cell, b: Cell, isDown: boolean): number {
  if ('number' in a && 'number' in b) return isDown ? b.number - a.number : a.number - b.number
  const [one, other] = [sortText(a), sortText(b)]
  if (one === '' || other === '') return one === other ? 0 : one === '' ? 1 : -1
  return isDown ? inOrder.compare(other, one) : inOrder.compare(one, other)
}

const sortText = (cell: Cell) => ('day' in cell ? cell.day : cellInWords(cell))

export type FilterValue = { value: string; label: string; count: number }

/** The values of a column that occur, with how often, as choices of a filter. */
export function valuesOf<Row>(column: WorkColumn<Row>, rows: readonly Row[], language: Language): FilterValue[] {
  const found = new Map<string, FilterValue>()
  for (const row of rows) {
    const value = codeOf(column, row, language)
    const known = found.get(value) ?? { value, label: asText(column, row, language), count: 0 }
    found.set(value, { ...known, count: known.count + 1 })
  }
  return [...found.values()].sort((a, b) =>
    a.value === NO_VALUE ? 1 : b.value === NO_VALUE ? -1 : inOrder.compare(a.label, b.label),
  )
}

/** The columns that are shown: the first always, then those that were chosen, or the usual ones. */
export function shownColumns<Row>({ columns }: WorkList<Row>, keys: readonly string[]): WorkColumn<Row>[] {
  const [first, ...rest] = columns
  const chosen = rest.filter(({ key }) => keys.includes(key))
  return [first!, ...(chosen.length > 0 ? chosen : rest.filter(({ isUsual }) => isUsual))]
}

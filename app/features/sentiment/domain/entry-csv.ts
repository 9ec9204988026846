import { CsvReader, NotCsv } from '../../../shared/csv-reader.ts'
import { pointsAt } from '../../../shared/particulars.ts'
import { type Entry, type Measure, SCALES } from './measurement.ts'
import { marginOf, type Precision } from './precision.ts'

/** The only columns a file of a measurement has: no room for a text, a name or a source of one answer. */
export const COLUMNS = ['line', 'region', 'answers', 'estimate', 'margin', 'standard_error', 'design_effect'] as const
export type Column = (typeof COLUMNS)[number]

export type ProblemCode =
  | 'missing-column'
  | 'unknown-column'
  | 'double-column'
  | 'wrong-cell-count'
  | 'names-somebody'
  | 'unknown-line'
  | 'unknown-area'
  | 'not-a-count'
  | 'not-a-number'
  | 'off-the-scale'
  | 'not-above-zero'
  | 'no-precision'
  | 'double-precision'
  | 'double-row'
  | 'no-rows'
  | 'not-csv'
  | 'too-large'

export type Problem = { line: number; column: Column | ''; code: ProblemCode; found: string }

/** What the rows are judged by: the tension lines with how they are measured, and the areas of the protocol. */
export type Vocabulary = { lines: ReadonlyMap<string, Measure>; regions: ReadonlySet<string> }

const MOST_BYTES = 2_000_000
const MOST_ROWS = 20_000
const MOST_PROBLEMS = 200

/** Reads a file of figures, all of it or nothing: with one problem there are no entries. */
export function readEntryCsv(text: string, known: Vocabulary): { entries: Entry[]; problems: Problem[] } {
  const problems: Problem[] = []
  const entries: Entry[] = []
  const lines = new Map<string, number>()
  let order: number[] | undefined
  let width = 0
  const whole = (code: ProblemCode, line = 0) => ({
    entries: [],
    problems: [{ line, column: '' as const, code, found: '' }],
  })
  if (text.length > MOST_BYTES) return whole('too-large')
  const reader = new CsvReader((cells, line) => {
    if (!order) {
      const header = readHeader(cells, line)
      problems.push(...header.problems)
      order = header.order
      width = cells.length
      return
    }
    if (problems.length >= MOST_PROBLEMS || entries.length >= MOST_ROWS) return
    if (cells.length !== width) {
      problems.push({ line, column: '', code: 'wrong-cell-count', found: String(cells.length) })
      return
    }
    const row = Object.fromEntries(COLUMNS.map((column, at) => [column, cells[order![at]!] ?? ''])) as EntryCells
    const read = readEntry(row, known)
    problems.push(...read.problems.map((problem) => ({ line, ...problem })))
    const place = `${row.line} ${row.region}`
    const earlier = lines.get(place)
    if (earlier !== undefined) problems.push({ line, column: '', code: 'double-row', found: String(earlier) })
    lines.set(place, line)
    if (read.entry) entries.push(read.entry)
  })
  try {
    reader.write(text)
    reader.end()
  } catch (error) {
    if (error instanceof NotCsv) return whole('not-csv', error.line)
    throw error
  }
  if (entries.length >= MOST_ROWS) return whole('too-large')
  if (problems.length === 0 && entries.length === 0) return whole('no-rows', 1)
  return problems.length > 0 ? { entries: [], problems } : { entries, problems }
}

function readHeader(cells: string[], line: number) {
  const names = cells.map((cell) => cell.toLowerCase())
  const add = (code: ProblemCode, found: string): Problem => ({ line, column: '', code, found })
  const problems = [
    ...COLUMNS.filter((column) => !names.includes(column)).map((column) => add('missing-column', column)),
    ...names.flatMap((name, at) =>
      !(COLUMNS as readonly string[]).includes(name)
        ? [add('unknown-column', name.slice(0, 60))]
        : names.indexOf(name) < at
          ? [add('double-column', name)]
          : [],
    ),
  ]
  return { order: COLUMNS.map((column) => names.indexOf(column)), problems }
}

export type EntryCells = Record<Column, string>

/** Judges one row, of a file or of the form; every cell is looked at, so that all problems show at once. */
export function readEntry(
  cells: EntryCells,
  { lines, regions }: Vocabulary,
): { entry?: Entry; problems: Omit<Problem, 'line'>[] } {
  const problems: Omit<Problem, 'line'>[] = []
  const add = (column: Column | '', code: ProblemCode, found = '') => problems.push({ column, code, found })
  const measure = lines.get(cells.line)
  for (const column of COLUMNS) {
    // What it points at is not repeated on the page.
    if (pointsAt(cells[column])) add(column, 'names-somebody')
  }
  if (problems.length > 0) return { problems }
  if (!measure) add('line', 'unknown-line', cells.line.slice(0, 60))
  if (!regions.has(cells.region)) add('region', 'unknown-area', cells.region.slice(0, 60))
  const answers = /^[1-9]\d{0,7}$/.test(cells.answers) ? Number(cells.answers) : undefined
  if (answers === undefined) add('answers', 'not-a-count', cells.answers.slice(0, 60))
  const number = (column: Column) => {
    const value = numberOf(cells[column])
    if (Number.isNaN(value)) add(column, 'not-a-number', cells[column].slice(0, 60))
    return value
  }
  const estimate = cells.estimate === '' ? Number.NaN : number('estimate')
  if (cells.estimate === '') add('estimate', 'not-a-number')
  if (measure && estimate !== undefined && isOffScale(estimate, measure))
    add('estimate', 'off-the-scale', cells.estimate)
  const precision: Precision = {
    margin: number('margin'),
    standardError: number('standard_error'),
    designEffect: number('design_effect'),
  }
  const given = Object.values(precision).filter((value) => value !== undefined)
  if (given.some((value) => value <= 0)) add('margin', 'not-above-zero')
  if (given.length > 1) add('margin', 'double-precision')
  if (problems.length > 0 || !measure || answers === undefined || estimate === undefined) return { problems }
  const margin = marginOf(measure, { estimate, answers }, precision)
  if (margin === undefined) add('margin', 'no-precision')
  if (margin === undefined) return { problems }
  return { entry: { line: cells.line, region: cells.region, answers, estimate, margin }, problems }
}

const isOffScale = (estimate: number, measure: Measure) =>
  estimate < SCALES[measure][0] || estimate > SCALES[measure][1]

/** A number with a point or a comma; undefined when there is none, NaN when it is something else. */
function numberOf(text: string): number | undefined {
  if (text === '') return undefined
  return /^\d{1,6}([.,]\d{1,8})?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN
}

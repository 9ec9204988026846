import { kindOfPeriod, type Period } from '../../../shared/periods.ts'
import { VALUE_STATES, type ValueState } from '../../../shared/value-state.ts'
import type { Passport } from './series.ts'

/** The columns of a file with observations; they may stand in any order. */
export const COLUMNS = [
  'indicator',
  'period',
  'category',
  'state',
  'value',
  'numerator',
  'denominator',
  'printed',
  'provisional',
  'place',
  'note',
] as const

/** Columns that only figures of more regions, or of a survey, have. */
export const OPTIONAL_COLUMNS = ['region', 'margin', 'sample'] as const

const ALL_COLUMNS = [...COLUMNS, ...OPTIONAL_COLUMNS] as const

export type Column = (typeof ALL_COLUMNS)[number]

/** Why a cell, row or file is refused; texts in i18n/monitor.ts say it in words. */
export type ProblemCode =
  | 'required'
  | 'unknown-indicator'
  | 'unknown-category'
  | 'bad-period'
  | 'unknown-state'
  | 'value-needed'
  | 'value-not-allowed'
  | 'zero-needs-state-zero'
  | 'zero-with-other-value'
  | 'share-needs-parts'
  | 'share-is-computed'
  | 'denominator-not-positive'
  | 'bad-region'
  | 'bad-margin'
  | 'not-a-number'
  | 'ambiguous-number'
  | 'not-a-count'
  | 'not-yes-or-no'
  | 'double-row'
  | 'wrong-cell-count'
  | 'missing-column'
  | 'unknown-column'
  | 'double-column'
  | 'no-rows'
  | 'not-csv'
  | 'not-utf8'
  | 'damaged'
  | 'too-large'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'no-column-fits'
  | 'no-region'
  | 'unknown-period-code'

/** One thing that is wrong: where (a column as the file calls it), which rule, and what stood there. */
export type Problem = { line: number; column: string; code: ProblemCode; found: string }

/** One good row. */
export type ObservationInput = {
  indicator: string
  period: Period
  category: string
  state: ValueState
  value: number | null
  numerator: number | null
  denominator: number | null
  printed: number | null
  isProvisional: boolean
  place: string
  note: string
  /** Code of the region as CBS writes it; empty is the municipality itself. */
  region: string
  /** Half the width of the 95 % interval, in the unit of the value. */
  margin: number | null
  /** How many people answered. */
  sample: number | null
}

/** What must be known of an indicator to judge its rows. */
export type KnownIndicator = Pick<Passport, 'valueType'> & { categories: ReadonlySet<string> }

/** An optional column that the file does not have. */
export const ABSENT = -2

/** Where each column stands in the file, from its first line: -1 when it is missed, ABSENT when it may be. */
export function readHeader(cells: string[], line: number): { order: number[]; problems: Problem[] } {
  const names = cells.map((cell) => cell.trim().toLowerCase())
  const problems: Problem[] = []
  const add = (code: ProblemCode, found: string) => problems.push({ line, column: '', code, found })
  for (const column of COLUMNS) if (!names.includes(column)) add('missing-column', column)
  for (const [index, name] of names.entries()) {
    if (!(ALL_COLUMNS as readonly string[]).includes(name)) add('unknown-column', name)
    else if (names.indexOf(name) < index) add('double-column', name)
  }
  const optional = OPTIONAL_COLUMNS.map((column) => (names.includes(column) ? names.indexOf(column) : ABSENT))
  return { order: [...COLUMNS.map((column) => names.indexOf(column)), ...optional], problems }
}

type NumberColumn = 'value' | 'numerator' | 'denominator' | 'printed' | 'margin' | 'sample'

/** How the numbers of a file are read. */
export type ReadNumber = typeof readNumber

const EMPTY_NUMBER = { value: null, problem: undefined }

/** A number with a decimal point or a Dutch decimal comma. `1.234` and `1,234` could be either and are refused. */
export function readNumber(text: string): { value: number | null; problem?: 'not-a-number' | 'ambiguous-number' } {
  if (text === '') return EMPTY_NUMBER
  if (/^[1-9]\d{0,14}$/.test(text)) return { value: Number(text) }
  if (/^-?\d{1,15}([.]\d+)?$/.test(text) || /^-?\d{1,15},\d+$/.test(text)) {
    if (/^-?[1-9]\d{0,2}[.,]\d{3}$/.test(text)) return { value: null, problem: 'ambiguous-number' }
    return { value: Number(text.replace(',', '.')) }
  }
  if (/^-?\d{1,3}(\.\d{3})+,\d+$/.test(text)) return { value: Number(text.replaceAll('.', '').replace(',', '.')) }
  if (/^-?\d{1,3}(\.\d{3}){2,}$/.test(text)) return { value: Number(text.replaceAll('.', '')) }
  return { value: null, problem: 'not-a-number' }
}

const YES = new Set(['true', 'ja', 'yes', '1'])
const NO = new Set(['', 'false', 'nee', 'no', '0'])
const STATES: ReadonlySet<string> = new Set(VALUE_STATES)

/** Judges one row; every cell is looked at, so that all problems show at once. `cells` are in the order of COLUMNS and OPTIONAL_COLUMNS. */
export function readRow(
  cells: string[],
  line: number,
  known: ReadonlyMap<string, KnownIndicator>,
  toNumber: ReadNumber = readNumber,
): { row: ObservationInput; problems: Problem[] } {
  const problems: Problem[] = []
  const add = (column: Column, code: ProblemCode, found = '') => problems.push({ line, column, code, found })
  const [indicator, period, category, state, , , , , provisional, place, note] = cells as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ]
  const numberIn = (column: NumberColumn, text: string) => {
    const { value, problem } = toNumber(text)
    if (problem) add(column, problem, text)
    return value
  }
  const meaning = known.get(indicator)
  if (indicator === '') add('indicator', 'required')
  else if (!meaning) add('indicator', 'unknown-indicator', indicator)
  if (period === '') add('period', 'required')
  else if (!kindOfPeriod(period)) add('period', 'bad-period', period)
  if (meaning && category !== '' && !meaning.categories.has(category)) add('category', 'unknown-category', category)
  if (state === '') add('state', 'required')
  else if (!STATES.has(state)) add('state', 'unknown-state', state)
  const said = provisional.toLowerCase()
  const isProvisional = YES.has(said)
  if (!isProvisional && !NO.has(said)) add('provisional', 'not-yes-or-no', provisional)
  const row: ObservationInput = {
    indicator,
    period,
    category,
    state: state as ValueState,
    value: numberIn('value', cells[4]!),
    numerator: numberIn('numerator', cells[5]!),
    denominator: numberIn('denominator', cells[6]!),
    printed: numberIn('printed', cells[7]!),
    isProvisional,
    place,
    note,
    region: cells[11]!,
    margin: numberIn('margin', cells[12]!),
    sample: numberIn('sample', cells[13]!),
  }
  if (!/^([A-Z]{2}[0-9A-Z]{1,8})?$/.test(row.region)) add('region', 'bad-region', row.region)
  if (row.margin !== null && row.margin < 0) add('margin', 'bad-margin', cells[12])
  if (row.sample !== null && !isCount(row.sample)) add('sample', 'not-a-count', cells[13])
  if (problems.length === 0 && meaning) judgeState(row, cells, meaning, add)
  return { row, problems }
}

type Add = (column: Column, code: ProblemCode, found?: string) => void

/** Whether the numbers fit the state and the kind of figure. A true zero is always written as the state zero. */
function judgeState(row: ObservationInput, cells: string[], { valueType }: KnownIndicator, add: Add) {
  if (row.state === 'value') {
    if (valueType === 'share') return judgeShare(row, cells, add)
    if (row.value === null) return add('value', 'value-needed')
    if (row.value === 0) return add('state', 'zero-needs-state-zero')
    if (valueType === 'count' && !isCount(row.value)) add('value', 'not-a-count', cells[4])
    return
  }
  if (row.state === 'zero') {
    if (row.value !== null && row.value !== 0) add('value', 'zero-with-other-value', cells[4])
    if (row.numerator !== null && row.numerator !== 0) add('numerator', 'zero-with-other-value', cells[5])
    row.value = 0
    return
  }
  for (const [index, column] of [
    [4, 'value'],
    [5, 'numerator'],
    [7, 'printed'],
    [12, 'margin'],
  ] as const) {
    if (cells[index] !== '') add(column, 'value-not-allowed', cells[index])
  }
}

function judgeShare(row: ObservationInput, cells: string[], add: Add) {
  if (row.numerator === null) add('numerator', 'share-needs-parts')
  if (row.denominator === null) add('denominator', 'share-needs-parts')
  else if (row.denominator <= 0) add('denominator', 'denominator-not-positive', cells[6])
  if (row.value !== null) add('value', 'share-is-computed', cells[4])
  if (row.numerator === 0) add('state', 'zero-needs-state-zero')
}

const isCount = (value: number) => Number.isInteger(value) && value >= 0

/**
 * The text over which the checksum of stored rows runs; every number as its shortest decimal. Region, margin and sample
 * came later: a row without them reads as it always did.
 */
export function canonicalRow(row: ObservationInput, rowNumber: number, definition: number): string {
  return JSON.stringify([
    rowNumber,
    row.indicator,
    definition,
    row.period,
    row.category,
    row.state,
    row.value,
    row.numerator,
    row.denominator,
    row.printed,
    row.isProvisional,
    row.place,
    row.note,
    ...(row.region === '' && row.margin === null && row.sample === null ? [] : [row.region, row.margin, row.sample]),
  ])
}

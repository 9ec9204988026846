import type { Column, Problem, ProblemCode } from '../domain/observation-csv.ts'
import { type Condition, columnsRead, type Mapping, type Measure, type Reason } from './mapping.ts'
import { readPeriodCode } from './period-codes.ts'
import { type Row, type Unpivot, unpivotBy } from './unpivot.ts'

/** A row for the store, in the order of COLUMNS and OPTIONAL_COLUMNS, and which column of the source each cell came from. */
export type MappedRow = { cells: string[]; from: Partial<Record<Column, string>> }

/** Rows that were passed over for one reason: how many, and the first names. */
export type Skipped = { because: Reason; count: number; names: string[] }

/** What a mapping left out, so that a preview can say it: nothing is dropped in silence. */
export type LeftOut = { skipped: Skipped[]; otherPart: number }

const MOST_NAMES = 500

type Pick = { index: number; column: string }
type Test = { index: number; words: ReadonlySet<string> }
type CompiledMeasure = Measure & {
  at: Pick
  tests: Test[]
  categoryAt?: Pick
  others: Partial<Record<'margin' | 'sample' | 'numerator' | 'denominator', Pick>>
  from: MappedRow['from']
}

/** Applies one mapping to the rows of one table. Judging whether a figure fits its indicator is left to the taker. */
export class RowMapper {
  /** What the mapping asks and the table does not have; then no row can be read. */
  readonly problems: Problem[] = []
  readonly #mapping: Mapping
  readonly #unpivot: Unpivot | undefined
  readonly #at = new Map<string, number>()
  readonly #only: Test[]
  readonly #skip: (Test & { into: Skipped })[]
  readonly #withoutRegion: Skipped | undefined
  readonly #measures: CompiledMeasure[]
  #otherPart = 0

  constructor(mapping: Mapping, header: string[], line: number) {
    this.#mapping = mapping
    const columns = header.map((name) => name.trim())
    if (mapping.unpivot) this.#unpivot = unpivotBy(mapping.unpivot, columns)
    if (mapping.unpivot && !this.#unpivot) this.#missing(line, 'no-column-fits', mapping.unpivot)
    for (const [index, name] of (this.#unpivot?.columns ?? columns).entries()) {
      if (!this.#at.has(name)) this.#at.set(name, index)
    }
    for (const name of columnsRead(mapping)) if (!this.#at.has(name)) this.#missing(line, 'missing-column', name)
    const skipped = (because: Reason): Skipped => ({ because, count: 0, names: [] })
    this.#only = mapping.only.map((one) => this.#test(one))
    this.#skip = mapping.skip.map((one) => ({ ...this.#test(one), into: skipped(one.because) }))
    const { region } = mapping
    if ('column' in region && region.without) this.#withoutRegion = skipped(region.without)
    this.#measures = mapping.measures.map((one) => this.#compile(one))
  }

  /** The observations in one row of the source, and what is wrong in it. */
  map(row: Row, line: number): { rows: MappedRow[]; problems: Problem[] } {
    const rows: MappedRow[] = []
    const problems: Problem[] = []
    for (const one of this.#unpivot ? this.#unpivot.rowsOf(row) : [row]) this.#mapOne(one, line, rows, problems)
    return { rows, problems }
  }

  leftOut(): LeftOut {
    const skipped = [...this.#skip.map(({ into }) => into), ...(this.#withoutRegion ? [this.#withoutRegion] : [])]
    return { skipped: skipped.filter(({ count }) => count > 0), otherPart: this.#otherPart }
  }

  #mapOne(row: Row, line: number, rows: MappedRow[], problems: Problem[]) {
    if (!this.#only.every((test) => holds(test, row))) {
      this.#otherPart += 1
      return
    }
    const skip = this.#skip.find((test) => holds(test, row))
    if (skip) return this.#passOver(skip.into, row)
    const add = (column: string, code: ProblemCode, found: string) => problems.push({ line, column, code, found })
    const region = this.#regionOf(row, add)
    if (region === undefined) return
    const period = this.#periodOf(row, add)
    if (period === undefined) return
    const measures = this.#measures.filter(({ tests }) => tests.every((test) => holds(test, row)))
    if (measures.length === 0) this.#otherPart += 1
    const placeColumn = this.#mapping.place
    for (const measure of measures) {
      const cells = this.#cellsOf(measure, row, add)
      if (!cells) continue
      const { indicator, from } = measure
      const provisional = period.isProvisional || this.#isProvisional(row, period.label) ? 'true' : ''
      const { category, state, value, numerator, denominator, printed, margin, sample } = cells
      const numbers = [value, numerator, denominator, printed]
      const place = placeColumn ? `${placeColumn} ${this.#cell(row, placeColumn)}` : `regel ${line}`
      rows.push({
        cells: [indicator, period.label, category, state, ...numbers, provisional, place, '', region, margin, sample],
        from,
      })
    }
  }

  #regionOf(row: Row, add: Add): string | undefined {
    const { region } = this.#mapping
    if ('value' in region) return region.value
    let found = this.#cell(row, region.column)
    let { codes } = region
    let column = region.column
    if (found === '' && region.fallback) {
      column = region.fallback.column
      found = this.#cell(row, column)
      codes = region.fallback.codes
    }
    if (codes && Object.hasOwn(codes, found)) found = codes[found]!
    else if (column !== region.column) found = ''
    // The statistical office pads its codes with spaces; readers trim, and a region of another shape is judged later.
    if (found !== '') return found
    if (this.#withoutRegion) this.#passOver(this.#withoutRegion, row)
    else add(column, 'no-region', this.#cell(row, column))
    return undefined
  }

  #periodOf(row: Row, add: Add): { label: string; isProvisional: boolean } | undefined {
    const { period } = this.#mapping
    if ('value' in period) return { label: period.value, isProvisional: false }
    const found = this.#cell(row, period.column)
    const meant = period.codes && Object.hasOwn(period.codes, found) ? period.codes[found]! : found
    const read = readPeriodCode(meant)
    if (read) return { label: read.period, isProvisional: read.isProvisional }
    add(period.column, 'unknown-period-code', found)
    return undefined
  }

  #isProvisional(row: Row, period: string): boolean {
    const { provisional } = this.#mapping
    if (!provisional) return false
    return 'periods' in provisional
      ? provisional.periods.includes(period)
      : provisional.is.includes(this.#cell(row, provisional.column))
  }

  #cellsOf(measure: CompiledMeasure, row: Row, add: Add) {
    const found = row[measure.at.index]!
    const { marks } = this.#mapping
    const category = this.#categoryOf(measure, row)
    const read = (pick: Pick | undefined): string | undefined => {
      const text = pick ? row[pick.index]! : ''
      if (text === '' || Object.hasOwn(marks, text)) return ''
      const number = readSourceNumber(text, this.#mapping.decimal)
      if (number === undefined) add(pick!.column, 'not-a-number', text)
      return number
    }
    const state = Object.hasOwn(marks, found) ? marks[found]! : 'value'
    const value = state === 'value' ? read(measure.at) : ''
    const [margin, sample] = [read(measure.others.margin), read(measure.others.sample)]
    const [numerator, denominator] = [read(measure.others.numerator), read(measure.others.denominator)]
    if ([value, margin, sample, numerator, denominator].includes(undefined)) return undefined
    const isShare = measure.others.denominator !== undefined
    const counted = isShare ? numerator! : value!
    const hasValue = state === 'value'
    return {
      category,
      state: hasValue && counted !== '' && Number(counted) === 0 ? 'zero' : state,
      value: isShare ? '' : value!,
      numerator: hasValue ? numerator! : '',
      denominator: denominator!,
      printed: isShare ? value! : '',
      margin: hasValue ? margin! : '',
      sample: sample!,
    }
  }

  #categoryOf({ category, categoryAt }: CompiledMeasure, row: Row): string {
    if (typeof category === 'string') return category
    const found = row[categoryAt!.index]!
    return category.codes && Object.hasOwn(category.codes, found) ? category.codes[found]! : found
  }

  #passOver(into: Skipped, row: Row) {
    into.count += 1
    const { name } = this.#mapping
    const called = name ? this.#cell(row, name) : ''
    if (called !== '' && into.names.length < MOST_NAMES && !into.names.includes(called)) into.names.push(called)
  }

  #cell(row: Row, column: string): string {
    return row[this.#at.get(column)!]!
  }

  #missing(line: number, code: ProblemCode, found: string) {
    this.problems.push({ line, column: '', code, found })
  }

  #pick(column: string): Pick {
    return { index: this.#at.get(column) ?? 0, column }
  }

  #test({ column, is }: Condition): Test {
    return { index: this.#pick(column).index, words: new Set(is) }
  }

  #compile(measure: Measure): CompiledMeasure {
    const { region, period } = this.#mapping
    const { column, category, margin, sample, numerator, denominator } = measure
    const regionColumn = 'column' in region ? { region: region.column } : {}
    const periodColumn = 'column' in period ? { period: period.column } : {}
    const named = Object.entries({ margin, sample, numerator, denominator }).filter(([, name]) => name !== undefined)
    const categoryAt = typeof category === 'string' ? undefined : this.#pick(category.column)
    return {
      ...measure,
      at: this.#pick(column),
      tests: measure.when.map((one) => this.#test(one)),
      ...(categoryAt ? { categoryAt } : {}),
      others: Object.fromEntries(named.map(([role, name]) => [role, this.#pick(name!)])),
      from: {
        indicator: '',
        state: column,
        value: column,
        category: categoryAt?.column ?? '',
        ...Object.fromEntries(named),
        ...regionColumn,
        ...periodColumn,
      },
    }
  }
}

type Add = (column: string, code: ProblemCode, found: string) => void

const holds = ({ index, words }: Test, row: Row) => words.has(row[index]!)

/** A number of the source as its plain decimal; nothing when it is none. */
export function readSourceNumber(text: string, decimal: Mapping['decimal']): string | undefined {
  if (decimal === 'point')
    return /^-?\d{1,17}(\.\d{1,17})?(e[+-]?\d{1,2})?$/i.test(text) ? String(Number(text)) : undefined
  if (!/^-?(\d{1,17}|\d{1,3}(\.\d{3})+)(,\d{1,17})?$/.test(text)) return undefined
  return String(Number(text.replaceAll('.', '').replace(',', '.')))
}

import { type Problem, type ReadNumber, readHeader, readNumber } from '../domain/observation-csv.ts'
import type { ObservationCollector } from '../observation-collector.ts'
import { BoundsJoin, type JoinedRow } from './bounds-join.ts'
import type { Mapping } from './mapping.ts'
import { type LeftOut, RowMapper } from './row-mapper.ts'

/** More columns than any table of a statistical office has. */
export const MOST_COLUMNS = 2000

/** What takes the rows of a table: the first with the names of the columns, and then the others. */
export type Table = {
  take(cells: string[], line: number): void
  /** All rows were given. */
  end(): void
  leftOut(): LeftOut | undefined
}

/** A file of observations in our own columns. */
export class OwnTable implements Table {
  readonly #rows: ObservationCollector
  #order: number[] | undefined
  #width = 0

  constructor(rows: ObservationCollector) {
    this.#rows = rows
  }

  take(cells: string[], line: number) {
    if (!this.#order) {
      this.#width = cells.length
      const problems = tooWide(cells, line)
      const header = problems.length > 0 ? { order: [-1], problems } : readHeader(cells, line)
      this.#order = header.order
      this.#rows.report(header.problems)
      return
    }
    // Rows are only judged under a complete header.
    if (this.#order.includes(-1)) return
    if (cells.length !== this.#width) return this.#rows.report(wrongCount(cells, line))
    this.#rows.take(
      this.#order.map((position) => (position < 0 ? '' : cells[position]!)),
      line,
      readNumber,
    )
  }

  end() {}

  leftOut() {
    return undefined
  }
}

/** Any table, read by the mapping of its source. */
export class MappedTable implements Table {
  readonly #rows: ObservationCollector
  readonly #mapping: Mapping
  readonly #mostRows: number
  #mapper: RowMapper | undefined
  #join: BoundsJoin | undefined
  #width = 0

  constructor(rows: ObservationCollector, mapping: Mapping, mostRows: number) {
    this.#rows = rows
    this.#mapping = mapping
    this.#mostRows = mostRows
  }

  take(cells: string[], line: number) {
    if (!this.#mapper) {
      this.#width = cells.length
      const problems = tooWide(cells, line)
      if (this.#mapping.join)
        this.#join = new BoundsJoin(this.#mapping.join, this.#mapping.decimal, cells, this.#mostRows)
      const columns = this.#join?.columns ?? cells
      this.#mapper = new RowMapper(this.#mapping, problems.length > 0 ? [] : columns, line)
      this.#rows.report(problems.length > 0 ? problems : this.#mapper.problems)
      return
    }
    if (this.#mapper.problems.length > 0) return
    if (cells.length !== this.#width) return this.#rows.report(wrongCount(cells, line))
    if (!this.#join) return this.#map({ cells, line })
    for (const row of this.#join.take(cells, line)) this.#map(row)
  }

  end() {
    if (!this.#join || !this.#mapper || this.#mapper.problems.length > 0) return
    for (const row of this.#join.rest()) this.#map(row)
    this.#rows.report(this.#join.problems)
  }

  #map({ cells, line }: JoinedRow) {
    const { rows, problems } = this.#mapper!.map(cells, line)
    this.#rows.report(problems)
    for (const row of rows) this.#rows.take(row.cells, line, plainNumber, row.from)
  }

  leftOut() {
    return this.#mapper?.leftOut()
  }
}

/** The mapper has read the number already, in the way of its source. */
const plainNumber: ReadNumber = (text) => ({ value: text === '' ? null : Number(text) })

const tooWide = (cells: string[], line: number): Problem[] =>
  cells.length > MOST_COLUMNS ? [{ line, column: '', code: 'too-many-columns', found: String(cells.length) }] : []

const wrongCount = (cells: string[], line: number): Problem[] => [
  { line, column: '', code: 'wrong-cell-count', found: String(cells.length) },
]

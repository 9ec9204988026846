import { createHash } from 'node:crypto'
import { NotCsv } from '../../shared/csv-reader.ts'
import {
  canonicalRow,
  type KnownIndicator,
  type ObservationInput,
  type Problem,
  type ReadNumber,
  readRow,
} from './domain/observation-csv.ts'
import { TooLarge } from './imports/limits.ts'
import { Damaged } from './imports/unpacked.ts'

export type Known = KnownIndicator & { definitionFor(period: string): number }

const MOST_PROBLEMS = 1000

/** Judges rows, keeps the good ones and the first problems, and hashes the rows as they will be stored. */
export class ObservationCollector {
  readonly #known: ReadonlyMap<string, Known>
  readonly #mostRows: number
  readonly #hash = createHash('sha256')
  readonly #rows: ObservationInput[] = []
  readonly #problems: Problem[] = []
  /** For each indicator and category: in which line each period stands. */
  readonly #places = new Map<string, Map<string, number>>()
  readonly #words = new Map<string, string>()
  #problemCount = 0
  #waiting: string[] = []

  constructor(known: ReadonlyMap<string, Known>, mostRows: number) {
    this.#known = known
    this.#mostRows = mostRows
  }

  /** Judges one row, its cells in the order of COLUMNS and OPTIONAL_COLUMNS. `nameOf` tells what a column is called in the file. */
  take(found: string[], line: number, readNumber: ReadNumber, nameOf?: Record<string, string>) {
    const cells = found.map((cell, column) => this.#word(cell, column))
    const { row, problems } = readRow(cells, line, this.#known, readNumber)
    if (problems.length > 0) return this.report(problems.map((one) => renamed(one, nameOf)))
    const lines = this.#linesOf(row)
    const earlier = lines.get(row.period)
    if (earlier !== undefined) {
      const double: Problem = { line, column: 'period', code: 'double-row', found: String(earlier) }
      return this.report([renamed(double, nameOf)])
    }
    if (this.#rows.length === this.#mostRows) throw new TooLarge('too-many-rows', this.#mostRows)
    lines.set(row.period, line)
    this.#rows.push(row)
    this.#waiting.push(canonicalRow(row, this.#rows.length, this.#known.get(row.indicator)!.definitionFor(row.period)))
    if (this.#waiting.length >= 500) this.#flush()
  }

  #linesOf({ indicator, category, region }: ObservationInput): Map<string, number> {
    const place = category === '' && region === '' ? indicator : `${indicator} ${category} ${region}`
    let lines = this.#places.get(place)
    if (!lines) {
      lines = new Map()
      this.#places.set(place, lines)
    }
    return lines
  }

  /** The same words come back in every row of a large file; keeping each once keeps a million rows small. */
  #word(text: string, column: number): string {
    if ((column >= 4 && column <= 7) || column > 11) return text
    const kept = this.#words.get(text)
    if (kept !== undefined) return kept
    if (this.#words.size < 50_000) this.#words.set(text, text)
    return text
  }

  #flush() {
    if (this.#waiting.length === 0) return
    this.#hash.update(`${this.#waiting.join('\n')}\n`)
    this.#waiting = []
  }

  report(problems: Problem[]) {
    this.#problemCount += problems.length
    this.#problems.push(...problems.slice(0, MOST_PROBLEMS - this.#problems.length))
  }

  /** A file that cannot be read on from here. */
  failed(error: unknown) {
    if (error instanceof NotCsv) {
      return this.report([{ line: error.line, column: '', code: 'not-csv', found: '' }])
    }
    if (error instanceof TooLarge) {
      return this.report([{ line: 0, column: '', code: error.code, found: String(error.most) }])
    }
    if (error instanceof Damaged) return this.report([{ line: 0, column: '', code: 'damaged', found: '' }])
    // The decoder of text refuses with a TypeError.
    if (!(error instanceof TypeError)) throw error
    this.report([{ line: 0, column: '', code: 'not-utf8', found: '' }])
  }

  result() {
    this.#flush()
    if (this.#rows.length === 0 && this.#problemCount === 0) {
      this.report([{ line: 1, column: '', code: 'no-rows', found: '' }])
    }
    return {
      rowsChecksum: this.#hash.digest('hex'),
      rows: this.#rows,
      problems: this.#problems,
      problemCount: this.#problemCount,
    }
  }
}

const renamed = (problem: Problem, nameOf: Record<string, string> | undefined): Problem =>
  nameOf ? { ...problem, column: nameOf[problem.column] ?? problem.column } : problem

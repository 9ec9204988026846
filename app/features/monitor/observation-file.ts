import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { CsvReader, NotCsv } from '../../shared/csv-reader.ts'
import {
  canonicalRow,
  type KnownIndicator,
  type ObservationInput,
  type Problem,
  readHeader,
  readRow,
} from './domain/observation-csv.ts'

/** A file as it comes in: whole, or piece by piece. */
export type FileContent = string | Uint8Array | AsyncIterable<Uint8Array>

export type Known = KnownIndicator & { definitionFor(period: string): number }

/** A whole file, judged: its rows are only used when there is no problem. */
export type ObservationFile = {
  fileChecksum: string
  rowsChecksum: string
  rows: ObservationInput[]
  /** The first problems, at most a thousand; `problemCount` counts them all. */
  problems: Problem[]
  problemCount: number
}

const MOST_PROBLEMS = 1000
const PIECE = 1 << 18

/** Reads a file of observations in one pass, row by row, with every problem by line and column. */
export async function readObservationFile(
  content: FileContent,
  known: ReadonlyMap<string, Known>,
): Promise<ObservationFile> {
  const reader = new RowReader(known)
  const fileHash = createHash('sha256')
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const csv = new CsvReader((cells, line) => reader.take(cells, line))
  let failure: unknown
  for await (const bytes of piecesOf(content)) {
    fileHash.update(bytes)
    if (failure) continue
    try {
      const text = decoder.decode(bytes, { stream: true })
      if (text.includes('\0')) throw new NotText()
      csv.write(text)
      // A large file takes seconds: between its pieces others get their turn.
      await setImmediate()
    } catch (error) {
      failure = error
    }
  }
  try {
    if (failure) throw failure
    decoder.decode()
    csv.end()
  } catch (error) {
    reader.failed(error)
  }
  return { fileChecksum: fileHash.digest('hex'), ...reader.result() }
}

/** A file that is no text in UTF-8. */
class NotText extends TypeError {}

async function* piecesOf(content: FileContent): AsyncIterable<Uint8Array> {
  if (typeof content !== 'string' && !(content instanceof Uint8Array)) {
    yield* content
    return
  }
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
  for (let start = 0; start < bytes.length; start += PIECE) yield bytes.subarray(start, start + PIECE)
}

/** Collects rows and problems, and hashes the rows as they will be stored. */
class RowReader {
  readonly #known: ReadonlyMap<string, Known>
  readonly #hash = createHash('sha256')
  readonly #rows: ObservationInput[] = []
  readonly #problems: Problem[] = []
  /** For each indicator and category: in which line each period stands. */
  readonly #places = new Map<string, Map<string, number>>()
  readonly #words = new Map<string, string>()
  #problemCount = 0
  #order: number[] | undefined
  #width = 0
  #waiting: string[] = []

  constructor(known: ReadonlyMap<string, Known>) {
    this.#known = known
  }

  take(record: string[], line: number) {
    if (!this.#order) {
      const { order, problems } = readHeader(record, line)
      this.#order = order
      this.#width = record.length
      this.#report(problems)
      return
    }
    if (isComplete(this.#order)) this.#takeRow(record, line, this.#order)
  }

  #takeRow(record: string[], line: number, order: number[]) {
    if (record.length !== this.#width) {
      return this.#report([{ line, column: '', code: 'wrong-cell-count', found: String(record.length) }])
    }
    const cells = order.map((position, column) => (position < 0 ? '' : this.#word(record[position]!, column)))
    const { row, problems } = readRow(cells, line, this.#known)
    if (problems.length > 0) return this.#report(problems)
    const lines = this.#linesOf(row)
    const earlier = lines.get(row.period)
    if (earlier !== undefined) {
      return this.#report([{ line, column: 'period', code: 'double-row', found: String(earlier) }])
    }
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

  #report(problems: Problem[]) {
    this.#problemCount += problems.length
    this.#problems.push(...problems.slice(0, MOST_PROBLEMS - this.#problems.length))
  }

  /** A file that cannot be read on from here. */
  failed(error: unknown) {
    if (error instanceof NotCsv) {
      return this.#report([{ line: error.line, column: '', code: 'not-csv', found: '' }])
    }
    // The decoder of text refuses with a TypeError.
    if (!(error instanceof TypeError)) throw error
    this.#report([{ line: 0, column: '', code: 'not-utf8', found: '' }])
  }

  result() {
    this.#flush()
    if (this.#rows.length === 0 && this.#problemCount === 0) {
      this.#report([{ line: 1, column: '', code: 'no-rows', found: '' }])
    }
    return {
      rowsChecksum: this.#hash.digest('hex'),
      rows: this.#rows,
      problems: this.#problems,
      problemCount: this.#problemCount,
    }
  }
}

/** Rows are only judged under a complete header. */
function isComplete(positions: number[]): boolean {
  return !positions.includes(-1)
}

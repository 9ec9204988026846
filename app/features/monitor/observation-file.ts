import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { CsvReader } from '../../shared/csv-reader.ts'
import type { ObservationInput, Problem } from './domain/observation-csv.ts'
import { type Limits, limitsOf, MOST_WHOLE_BYTES, TooLarge } from './imports/limits.ts'
import type { Mapping } from './imports/mapping.ts'
import type { LeftOut } from './imports/row-mapper.ts'
import { MappedTable, OwnTable } from './imports/tables.ts'
import { unpacked } from './imports/unpacked.ts'
import { type WholeTable, wholeTableOf } from './imports/whole-table.ts'
import { type Known, ObservationCollector } from './observation-collector.ts'

/** A file as it comes in: whole, or piece by piece. */
export type FileContent = string | Uint8Array | AsyncIterable<Uint8Array>

/** A whole file, judged: its rows are only used when there is no problem. */
export type ObservationFile = {
  fileChecksum: string
  rowsChecksum: string
  rows: ObservationInput[]
  /** The first problems, at most a thousand; `problemCount` counts them all. */
  problems: Problem[]
  problemCount: number
  /** What the mapping passed over. */
  leftOut?: LeftOut
}

const PIECE = 1 << 18

/**
 * Reads a file in one pass, row by row, with every problem by line and column: a file of observations, or with a mapping any
 * table. A file packed with gzip is unpacked on the way; the checksum is that of the file as it came.
 */
export async function readObservationFile(
  content: FileContent,
  known: ReadonlyMap<string, Known>,
  mapping?: Mapping,
  limits: Limits = limitsOf(),
): Promise<ObservationFile> {
  const rows = new ObservationCollector(known, limits.rows)
  const table = mapping ? new MappedTable(rows, mapping, limits.rows) : new OwnTable(rows)
  const fileHash = createHash('sha256')
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const csv = new CsvReader((cells, line) => table.take(cells, line))
  let size = 0
  let whole: WholeTable | undefined
  try {
    for await (const bytes of unpacked(piecesOf(content), (raw) => fileHash.update(raw))) {
      if (size === 0) whole = wholeTableOf(bytes)
      size += bytes.length
      const most = whole ? Math.min(MOST_WHOLE_BYTES, limits.bytes) : limits.bytes
      if (size > most) throw new TooLarge('too-large', most)
      if (whole) {
        whole.add(bytes)
        continue
      }
      const text = decoder.decode(bytes, { stream: true })
      if (text.includes('\0')) throw new NotText()
      csv.write(text)
      // A large file takes seconds: between its pieces others get their turn.
      await setImmediate()
    }
    if (whole) await whole.read((cells, line) => table.take(cells, line), mapping?.decimal)
    else {
      decoder.decode()
      csv.end()
    }
    table.end()
  } catch (error) {
    // What follows is not read: a small packed file can hold more than a disk.
    rows.failed(error)
  }
  const leftOut = table.leftOut()
  return { fileChecksum: fileHash.digest('hex'), ...rows.result(), ...(leftOut ? { leftOut } : {}) }
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

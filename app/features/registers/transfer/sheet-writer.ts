import { csvLine, harmless, UTF8_MARK } from '../../../shared/sheet-csv.ts'

/** What stands in a cell: text, a number, or a day as 2026-11-22. */
export type Cell = { text: string } | { number: number } | { day: string }

/** Writes a table row by row, so that a long one never stands in memory as cells. */
export type SheetWriter = {
  /** The first row names the columns. */
  write(rows: readonly (readonly Cell[])[]): void
  end(): Uint8Array
}

export const FORMATS = ['csv', 'xlsx'] as const

export type Format = (typeof FORMATS)[number]

export const CONTENT_TYPES: Record<Format, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** CSV as Dutch Excel opens it by itself. */
export function csvWriter(): SheetWriter {
  const pieces: Buffer[] = [Buffer.from(UTF8_MARK)]
  return {
    write: (rows) => void pieces.push(Buffer.from(rows.map((row) => csvLine(row.map(inDutch))).join(''))),
    end: () => Buffer.concat(pieces),
  }
}

/** A cell as Dutch people write it: 31-12-2023, 8,5. */
function inDutch(cell: Cell): string {
  if ('number' in cell) return String(cell.number).replace('.', ',')
  if ('day' in cell) return cell.day.split('-').reverse().join('-')
  return harmless(cell.text)
}

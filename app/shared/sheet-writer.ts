import { type Cell, cellInWords, type SheetWords, type SheetWriter } from './sheet-cell.ts'
import { csvLine, harmless, UTF8_MARK } from './sheet-csv.ts'
import { odsWriter } from './sheet-ods-writer.ts'
import { xlsxWriter } from './sheet-xlsx-writer.ts'

export const SHEET_FORMATS = ['csv', 'xlsx', 'ods'] as const

export type SheetFormat = (typeof SHEET_FORMATS)[number]

export const SHEET_TYPES: Record<SheetFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
}

/** Writes a sheet in one of the formats; its last row is the mark. */
export function sheetWriter(format: SheetFormat, words: SheetWords): SheetWriter {
  const writer = format === 'csv' ? csvWriter() : format === 'xlsx' ? xlsxWriter(words) : odsWriter(words)
  return {
    write: writer.write,
    end() {
      writer.write([[{ text: words.mark }]])
      return writer.end()
    },
  }
}

/** CSV as Dutch Excel opens it by itself. */
function csvWriter(): SheetWriter {
  const pieces: Buffer[] = [Buffer.from(UTF8_MARK)]
  return {
    write: (rows) => void pieces.push(Buffer.from(rows.map((row) => csvLine(row.map(cellInDutch))).join(''))),
    end: () => Buffer.concat(pieces),
  }
}

/** A cell as Dutch people write it: 31-12-2023, 8,5; text that a program would run as a formula is made harmless. */
function cellInDutch(cell: Cell): string {
  return 'text' in cell ? harmless(cell.text) : cellInWords(cell)
}

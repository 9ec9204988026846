import { CsvReader, NotCsv } from '../../../shared/csv-reader.ts'
import type { PlanFile } from '../plan-file.ts'
import { cellText, rowsOf, type SheetColumn, type SheetTable } from './tables.ts'

/** A table as Dutch Excel opens it by itself: semicolons, and a mark that says UTF-8. */
export function writeCsv(table: SheetTable, file: PlanFile): string {
  const header = table.columns.map(({ header }) => header)
  const rows = rowsOf(table, file).map((row) =>
    table.columns.map((column) => {
      const text = cellText(column, row)
      return isText(column) ? harmless(text) : text
    }),
  )
  return `\uFEFF${[header, ...rows].map((cells) => `${cells.map(quoted).join(';')}\r\n`).join('')}`
}

const isText = (column: SheetColumn) =>
  column.kind !== 'field' || !['day', 'number', 'amount', 'year'].includes(column.field.input)

const quoted = (text: string) => (/[";\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/**
 * A text that a spreadsheet would run as a formula, or turn into a number or a day, gets an apostrophe, which reading
 * takes off again. So leading zeros, long numbers and 2022-04 stay what they are.
 */
export function harmless(text: string): string {
  return isTakenAmiss(text) ? `'${text}` : text
}

/** The inverse of `harmless`. */
export function restored(text: string): string {
  return text.startsWith("'") && isTakenAmiss(text.slice(1)) ? text.slice(1) : text
}

const isTakenAmiss = (text: string) => /^'*(?:[=+@\t\r]|-|(?=.*\d)[\d.,:/ %€-]+$)/.test(text)

/** The cells of a CSV file; nothing when it is none. */
export function readCsvRows(text: string): string[][] | undefined {
  const rows: string[][] = []
  try {
    const reader = new CsvReader((cells) => rows.push(cells.map(restored)))
    reader.write(text)
    reader.end()
    return rows
  } catch (error) {
    if (error instanceof NotCsv) return undefined
    throw error
  }
}

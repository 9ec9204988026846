import { csvLine, harmless, UTF8_MARK } from '../../../shared/sheet-csv.ts'
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
  return UTF8_MARK + [header, ...rows].map(csvLine).join('')
}

const isText = (column: SheetColumn) =>
  column.kind !== 'field' || !['day', 'number', 'amount', 'year'].includes(column.field.input)

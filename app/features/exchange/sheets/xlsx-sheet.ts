import writeXlsxFile, { type Cell } from 'write-excel-file/node'
import type { FileItem, PlanFile } from '../plan-file.ts'
import { cellText, rowsOf, type SheetColumn, type SheetRow, TABLES } from './tables.ts'

/** The tables of a plan as one workbook: real numbers and days, the header row in view while scrolling. */
export async function writeXlsx(file: PlanFile): Promise<Buffer> {
  const sheets = TABLES.map((table) => ({
    sheet: table.sheet,
    stickyRowsCount: 1,
    columns: table.columns.map(({ width }) => ({ width })),
    data: [
      table.columns.map(({ header }): Cell => ({ value: header, type: String, fontWeight: 'bold' })),
      ...rowsOf(table, file).map((row) => table.columns.map((column) => cellOf(column, row))),
    ],
  }))
  return writeXlsxFile(sheets).toBuffer()
}

function cellOf(column: SheetColumn, row: SheetRow): Cell {
  const value = column.kind === 'field' ? (row.item as FileItem)[column.name] : undefined
  const input = column.kind === 'field' ? column.field.input : 'line'
  if (typeof value === 'number') {
    const format = input === 'amount' ? '#,##0.00' : input === 'year' ? '0' : '0.##########'
    return { value, type: Number, format }
  }
  if (input === 'day' && value) return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'dd-mm-yyyy' }
  const text = cellText(column, row)
  return text === '' ? null : { value: text, type: String, format: '@', wrap: true, alignVertical: 'top' }
}

/** What stands in a cell: text, a number, or a day as 2026-11-22. */
export type Cell = { text: string } | { number: number } | { day: string }

/** Writes a table row by row, so that a long one never stands in memory as cells. */
export type SheetWriter = {
  /** The first row names the columns. */
  write(rows: readonly (readonly Cell[])[]): void
  end(): Uint8Array
}

/** What a sheet says besides its rows: its name, and whose copy it is, below every printed page and in the last row. */
export type SheetWords = { name: string; mark: string }

/** A cell in words. */
export function cellInWords(cell: Cell): string {
  if ('number' in cell) return String(cell.number).replace('.', ',')
  return 'day' in cell ? cell.day.split('-').reverse().join('-') : cell.text
}

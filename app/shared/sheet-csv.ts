import { CsvReader, NotCsv } from './csv-reader.ts'

/** Stands before a CSV file for Dutch Excel: it says UTF-8. */
export const UTF8_MARK = '\uFEFF'

/** One line of CSV as Dutch Excel opens it by itself: semicolons. The cells are as `harmless` makes them. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(quoted).join(';')}\r\n`

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

/** The same from the bytes of a file, which must be UTF-8. */
export function readCsvBytes(bytes: Uint8Array): string[][] | undefined {
  try {
    return readCsvRows(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

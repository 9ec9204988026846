import { unzipSync } from 'fflate'
import readXlsxFile from 'read-excel-file/node'

/** What a workbook may unpack to; one that says more wants to exhaust whoever opens it. */
const MOST_UNPACKED = 50 * 1024 * 1024

/** The sheets of a workbook as text, as Dutch people write it or with a decimal point; nothing when it cannot be read. */
export async function readXlsxSheets(
  bytes: Uint8Array,
  decimal: 'comma' | 'point' = 'comma',
): Promise<{ sheet: string; rows: string[][] }[] | undefined> {
  try {
    if (unpackedSize(bytes) > MOST_UNPACKED) return undefined
    const sheets = await readXlsxFile(Buffer.from(bytes), { trim: false })
    return sheets.map(({ sheet, data }) => ({
      sheet,
      rows: data.map((row) => row.map((cell) => textOf(cell, decimal))),
    }))
  } catch {
    return undefined
  }
}

function unpackedSize(bytes: Uint8Array): number {
  let size = 0
  unzipSync(bytes, {
    filter: ({ originalSize }) => {
      size += originalSize
      return false
    },
  })
  return size
}

function textOf(value: unknown, decimal: 'comma' | 'point'): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10).split('-').reverse().join('-')
  if (typeof value === 'number') return decimal === 'point' ? String(value) : String(value).replace('.', ',')
  return String(value).replaceAll('\r\n', '\n')
}

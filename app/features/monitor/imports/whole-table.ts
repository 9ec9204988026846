import { readXlsxSheets } from '../../../shared/sheet-xlsx.ts'
import { rowsOfJsonStat } from './json-stat.ts'
import { Damaged } from './unpacked.ts'

type Take = (cells: string[], line: number) => void

/** A file that can only be read when all of it is there. */
export type WholeTable = {
  add(bytes: Uint8Array): void
  /** Gives the rows of the table; a file that is none throws `Damaged`. */
  read(take: Take, decimal?: 'comma' | 'point'): Promise<void>
}

/** A workbook by how zip files begin, a JSON-stat dataset by its brace; nothing for text, which is read as it comes. */
export function wholeTableOf(first: Uint8Array): WholeTable | undefined {
  if (first[0] === 0x50 && first[1] === 0x4b && first[2] === 0x03 && first[3] === 0x04) return gathered(takeWorkbook)
  return new TextDecoder().decode(first.subarray(0, 64)).trimStart().startsWith('{')
    ? gathered(takeJsonStat)
    : undefined
}

function gathered(read: (bytes: Buffer, take: Take, decimal?: 'comma' | 'point') => Promise<void>): WholeTable {
  const pieces: Uint8Array[] = []
  return {
    add: (bytes) => pieces.push(bytes),
    read: (take, decimal) => read(Buffer.concat(pieces), take, decimal),
  }
}

/** The first sheet. Its numbers are numbers, so they are written the way the mapping reads them. */
async function takeWorkbook(bytes: Buffer, take: Take, decimal?: 'comma' | 'point') {
  const sheets = await readXlsxSheets(bytes, decimal ?? 'point')
  if (!sheets?.[0]) throw new Damaged()
  for (const [index, cells] of sheets[0].rows.entries()) take(cells, index + 1)
}

async function takeJsonStat(bytes: Buffer, take: Take) {
  const rows = rowsOfJsonStat(bytes.toString('utf8'))
  let line = 0
  for (;;) {
    const { value, done } = rows.next()
    if (done) {
      if (!value) throw new Damaged()
      return
    }
    take(value, ++line)
  }
}

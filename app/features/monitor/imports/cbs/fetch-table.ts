import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { limitsOf } from '../limits.ts'
import { type Asking, NoAnswer } from './ask.ts'
import { askFacts, askPage, type SourceRow, type TableFacts, type Wanted } from './table.ts'

/** How far a fetch is; `total` only if the server tells. */
export type Progress = { rows: number; total: number | undefined }

/** What stands beside a part that is being fetched: where to go on. */
type Kept = { first: string; version: string; columns: string[]; rows: number; bytes: number; next: string | undefined }

/** How many rows came in, what was asked, and which version of the table it was. */
export type Fetched = { rows: number; request: string; version: string }

/** Where the statistical office and the police keep their open data. */
export const KNOWN_HOSTS = [
  'datasets.cbs.nl',
  'odata4.cbs.nl',
  'beta-odata4.cbs.nl',
  'opendata.cbs.nl',
  'dataderden.cbs.nl',
]

/**
 * Fetches a table into a file of CSV with the columns of the source, page by page. Stopped half-way it goes on with the page
 * it was at, unless the source has another version of the table by then. The file is there when it is complete, and not
 * before. Answers what was asked.
 */
export async function fetchTable(
  wanted: Wanted,
  asking: Asking & { mostBytes?: number },
  file: string,
  onProgress: (progress: Progress) => unknown = () => {},
): Promise<Fetched> {
  const facts = await askFacts(wanted, asking)
  const mostBytes = asking.mostBytes ?? limitsOf().bytes
  await mkdir(path.dirname(file), { recursive: true })
  const part = `${file}.part`
  let kept = await readKept(part, facts)
  const out = await open(part, kept ? 'r+' : 'w')
  try {
    if (kept) await out.truncate(kept.bytes)
    kept ??= { first: facts.first, version: facts.version, columns: [], rows: 0, bytes: 0, next: facts.first }
    while (kept.next !== undefined) {
      const { rows, next } = await askPage(kept.next, wanted, asking)
      const isFirst: boolean = kept.columns.length === 0
      const columns: string[] = isFirst ? columnsOf(rows, facts) : kept.columns
      const text: string[][] = [
        ...(isFirst && columns.length > 0 ? [columns] : []),
        ...rows.map((row) => cellsOf(row, columns, facts)),
      ]
      const bytes: Buffer = Buffer.from(text.map((cells) => `${cells.map(quoted).join(',')}\n`).join(''))
      if (kept.bytes + bytes.length > mostBytes) throw new NoAnswer('too-large', facts.first, String(mostBytes))
      await out.write(bytes, 0, bytes.length, kept.bytes)
      await out.sync()
      kept = { ...kept, columns, rows: kept.rows + rows.length, bytes: kept.bytes + bytes.length, next }
      await keep(part, kept)
      await onProgress({ rows: kept.rows, total: facts.total })
    }
  } finally {
    await out.close()
  }
  if (facts.total !== undefined && kept.rows !== facts.total) {
    await rm(stateOf(part), { force: true })
    throw new NoAnswer('incomplete', facts.first, `${kept.rows} OF ${facts.total}`)
  }
  await rename(part, file)
  await rm(stateOf(part), { force: true })
  return { rows: kept.rows, request: facts.first, version: facts.version }
}

/** Takes away what was kept of a table that will not be fetched any further. */
export async function dropPart(file: string): Promise<void> {
  const part = `${file}.part`
  for (const one of [part, stateOf(part), `${stateOf(part)}.new`]) await rm(one, { force: true })
}

const stateOf = (part: string) => `${part}.json`

async function readKept(part: string, facts: TableFacts): Promise<Kept | undefined> {
  try {
    const kept = JSON.parse(await readFile(stateOf(part), 'utf8')) as Kept
    const isSame = kept.first === facts.first && kept.version === facts.version
    return isSame && (await stat(part)).size >= kept.bytes ? kept : undefined
  } catch {
    // Nothing was kept, or it was cut off while it was written: begin anew.
    return undefined
  }
}

async function keep(part: string, kept: Kept) {
  await writeFile(`${stateOf(part)}.new`, JSON.stringify(kept), { flush: true })
  await rename(`${stateOf(part)}.new`, stateOf(part))
}

/** The columns of the source, and for each time dimension the status of the period. */
function columnsOf(rows: SourceRow[], { statuses }: TableFacts): string[] {
  return rows.length === 0 ? [] : [...Object.keys(rows[0]!), ...[...statuses.keys()].map((name) => `${name}.Status`)]
}

function cellsOf(row: SourceRow, columns: string[], { statuses, first }: TableFacts): string[] {
  const known = Object.keys(row)
  if (known.length !== columns.length - statuses.size || !known.every((name) => columns.includes(name))) {
    throw new NoAnswer('not-json', first, 'ANOTHER-SHAPE')
  }
  return columns.map((column) => {
    if (Object.hasOwn(row, column)) return valueIn(row, column)
    const dimension = column.slice(0, -'.Status'.length)
    return statuses.get(dimension)?.get(String(row[dimension])) ?? ''
  })
}

/** Where version 4 has no value, its attribute says why: that stands in place of the number, for the marks of the mapping. */
function valueIn(row: SourceRow, column: string): string {
  const value = row[column] ?? ''
  if (value !== '' || column !== 'Value') return String(value)
  return row.ValueAttribute && row.ValueAttribute !== 'None' ? String(row.ValueAttribute) : ''
}

const quoted = (text: string) => (/[",\r\n;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

import { z } from 'zod'

/** How many rows come at once when nobody says how many, and the most that can be asked. */
const USUAL = 100
const MOST = 500

/** The parameters that every list has. */
export const pagingFields = {
  aantal: z
    .int()
    .min(1)
    .max(MOST)
    .default(USUAL)
    .describe(`Hoeveel resultaten er in één antwoord komen, hooguit ${MOST}.`),
  na: z
    .string()
    .max(2000)
    .optional()
    .describe('Waar het vorige antwoord ophield. Neem deze waarde over uit de link "next"; de vorm kan veranderen.'),
}

/** The parameter by which a list can be sorted; a minus sign turns the order round. */
export function sortingField(names: readonly string[]) {
  const choices = names.flatMap((name) => [name, `-${name}`]) as [string, ...string[]]
  return z.enum(choices).optional().describe('Waarop gesorteerd wordt; met een minteken ervoor aflopend.')
}

/** Where a page ended: how many rows came before, and the key of the last one. */
export type Cursor = { offset: number; key: string }

export function writeCursor({ offset, key }: Cursor): string {
  return Buffer.from(JSON.stringify([offset, key])).toString('base64url')
}

/** Reads a cursor of ours; nothing when it is none. */
export function readCursor(given: string): Cursor | undefined {
  try {
    const [offset, key] = JSON.parse(Buffer.from(given, 'base64url').toString('utf8')) as unknown[]
    const isOurs = Number.isSafeInteger(offset) && Number(offset) >= 0 && typeof key === 'string' && !key.includes('\0')
    return isOurs ? { offset: offset as number, key: key as string } : undefined
  } catch {
    return undefined
  }
}

export type Page<Row> = { rows: Row[]; next?: Cursor }

/** Cuts one page out of a whole list. When the row at which the last page ended is gone, counting goes on from there. */
export function cutPage<Row>(
  rows: Row[],
  keyOf: (row: Row) => string,
  after: Cursor | undefined,
  limit: number,
): Page<Row> {
  const found = after ? rows.findIndex((row) => keyOf(row) === after.key) : -1
  const start = found >= 0 ? found + 1 : Math.min(after?.offset ?? 0, rows.length)
  const page = rows.slice(start, start + limit)
  const isMore = start + limit < rows.length
  return isMore ? { rows: page, next: { offset: start + limit, key: keyOf(page.at(-1)!) } } : { rows: page }
}

/** Sorts by one property, `-name` from high to low; rows without a value come last, equal ones keep their order. */
export function sortBy<Row extends Record<string, unknown>>(rows: Row[], by: string | undefined): Row[] {
  if (!by) return rows
  const name = by.replace(/^-/, '')
  const turn = by.startsWith('-') ? -1 : 1
  return [...rows].sort((a, b) => {
    const [first, second] = [a[name], b[name]]
    if (isNothing(first) || isNothing(second)) return Number(isNothing(first)) - Number(isNothing(second))
    if (typeof first === 'number' && typeof second === 'number') return (first - second) * turn
    return collator.compare(String(first), String(second)) * turn
  })
}

const collator = new Intl.Collator('nl', { numeric: true })

const isNothing = (value: unknown) => value === null || value === undefined || value === ''

import type { HistoryRow } from './history.queries.ts'
import type { Image } from './row-words.ts'

/** One column of a changed row; `isHidden` when the audit knows only that it changed. */
export type FieldChange = { column: string; before: unknown; after: unknown; isHidden: boolean }

export type Act = 'made' | 'removed' | 'changed'

/** What became of the row. */
export function actOf({ before, after }: Pick<HistoryRow, 'before' | 'after'>): Act {
  if (before === null) return 'made'
  return after === null ? 'removed' : 'changed'
}

/** The columns that differ, in the order in which the table has them. */
export function fieldChanges(before: Image, after: Image): FieldChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((column) => {
    const [was, is] = [before[column] ?? null, after[column] ?? null]
    if (JSON.stringify(was) === JSON.stringify(is)) return []
    return [{ column, before: was, after: is, isHidden: isKeptBack(was) || isKeptBack(is) }]
  })
}

/** Kept as a hash, or a bundle of values that says nothing in one line. */
function isKeptBack(value: unknown): boolean {
  if (typeof value === 'string') return value.startsWith('sha256:')
  return (
    typeof value === 'object' &&
    value !== null &&
    !(Array.isArray(value) && value.every((one) => typeof one === 'string'))
  )
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The ids of things and people that these values point to. */
export function idsIn(rows: Pick<HistoryRow, 'before' | 'after'>[]): string[] {
  const values = rows.flatMap(({ before, after }) => [...Object.values(before ?? {}), ...Object.values(after ?? {})])
  return [...new Set(values.filter(isId))]
}

export function isId(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value)
}

import type { AuditRow, Image } from './audit.queries.ts'

/** One field of a changed row; `isShielded` when only hashes of its values are on record. */
export type Change = { field: string; before: string; after: string; isShielded: boolean }

/** Longer values are cut off: a border of a district is a page long. */
const LONGEST_VALUE = 160

/** Fields that say nothing to a reader: keys, and what Regie keeps for itself. */
const SILENT = new Set(['id', 'municipality_id', 'revision', 'created_at'])

/** What became of the row: the event may have a name of its own. */
export function kindOfChange({ before, after }: Pick<AuditRow, 'before' | 'after'>): 'insert' | 'update' | 'delete' {
  if (before === null) return 'insert'
  return after === null ? 'delete' : 'update'
}

/** The fields that an act changed, in the order of their names. */
export function changesOf({ before, after }: Pick<AuditRow, 'before' | 'after'>): Change[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].sort()
  return fields.flatMap((field) => {
    const [was, is] = [before?.[field] ?? null, after?.[field] ?? null]
    if (SILENT.has(field) || JSON.stringify(was) === JSON.stringify(is)) return []
    if (isEmpty(was) && isEmpty(is)) return []
    const isShielded = isHash(was) || isHash(is)
    return [{ field, before: isShielded ? '' : inText(was), after: isShielded ? '' : inText(is), isShielded }]
  })
}

/** What people call the row, as far as it has a name. */
export function titleOf({ before, after }: Pick<AuditRow, 'before' | 'after'>): string {
  const image: Image = after ?? before ?? {}
  const names = ['title', 'name', 'name_nl', 'code', 'key', 'slug', 'what', 'role', 'number']
  const found = names
    .map((name) => image[name])
    .find((value) => value !== null && value !== undefined && !isHash(value))
  return found === undefined || found === '' ? '' : inText(found)
}

function isEmpty(value: unknown): boolean {
  return value === null || ['""', '[]', '{}'].includes(JSON.stringify(value))
}

function isHash(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith('sha256:')
}

function inText(value: unknown): string {
  if (isEmpty(value)) return ''
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text
}

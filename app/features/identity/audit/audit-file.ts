import type { AuditRow } from './audit.queries.ts'
import { changesOf } from './changes.ts'

const COLUMNS = [
  'record',
  'occurred_at',
  'actor',
  'name',
  'database_role',
  'event',
  'table',
  'row',
  'purpose',
  'changes',
  'sequence',
  'seal',
]

/** Records of the audit as CSV, with the fields that changed as JSON. */
export function auditFile(rows: AuditRow[]): string {
  const lines = rows.map((row) => [
    row.id,
    row.occurredAt.toISOString(),
    row.actor,
    row.name,
    row.databaseRole,
    row.event,
    row.tableName,
    row.rowKey,
    row.purpose,
    JSON.stringify(changesOf(row)),
    row.sequence,
    row.hash,
  ])
  return [COLUMNS, ...lines].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')
}

/** A cell that a spreadsheet would take for a formula gets an apostrophe before it. */
function cell(value: string | null): string {
  const text = value ?? ''
  const safe = /^[=+\-@\t]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

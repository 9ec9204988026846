import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { Image } from './row-words.ts'

export type HistoryRow = {
  id: string
  occurredAt: Date
  actor: string | null
  /** Name of the account that acted; null for a service and for a change by hand. */
  name: string | null
  tableName: string
  before: Image | null
  after: Image | null
}

/** What became of a thing and its details, newest first, before the record `beforeId`. */
export async function listHistory(tx: Tx, nodeId: string, beforeId: string, limit: number): Promise<HistoryRow[]> {
  const { rows } = await sql<HistoryRow>`
    select h.id::text as id, h.occurred_at, h.actor, a.name, h.table_name, h.before, h.after
      from history_of_node(${nodeId}::uuid, nullif(${beforeId}, '')::bigint, ${limit}::int) h
      left join account a on a.id::text = h.actor
     order by h.id desc`.execute(tx)
  return rows
}

/** Names of the things and colleagues that values point to, as far as this actor may see them. */
export async function listNames(tx: Tx, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; name: string }>`
    select id, title as name from node where id = any(${ids}::uuid[])
    union all select id, name from account where id = any(${ids}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

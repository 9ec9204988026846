import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'

/** Removes how two records were joined, in either direction; answers whether they were. */
export async function deleteRelation(tx: Tx, one: string, relation: string, other: string): Promise<boolean> {
  if (!/^[0-9a-f-]{36}$/.test(other)) return false
  const { rows } = await sql`
    delete from record_relation where relation = ${relation}
      and ((from_id = ${one} and to_id = ${other}) or (from_id = ${other} and to_id = ${one})) returning from_id`.execute(
    tx,
  )
  return rows.length > 0
}

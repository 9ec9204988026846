import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'

/** Which of these references from another system are in a register already. */
export async function listPresent(tx: Tx, register: string, externalIds: readonly string[]): Promise<string[]> {
  if (externalIds.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    select id from external_ids_present(${register}, ${externalIds}::text[]) as id`.execute(tx)
  return rows.map(({ id }) => id)
}

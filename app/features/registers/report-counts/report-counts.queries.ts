import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'

export type CountThere = { externalId: string; number: string; count: number }

/** Which of these counts of a reporting system are in their register, and how many reports each says. */
export async function listTakenOver(tx: Tx, externalIds: readonly string[]): Promise<CountThere[]> {
  if (externalIds.length === 0) return []
  const { rows } = await sql<CountThere>`
    select external_id, number, (facts ->> 'number')::int as count from register_record
     where register = 'meldingentelling' and external_id = any (${[...externalIds]}::text[]) and destroyed_on is null
     limit 100000`.execute(tx)
  return rows
}

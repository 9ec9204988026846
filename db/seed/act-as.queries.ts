import { sql } from 'kysely'
import type { Tx } from '../../app/platform/database/index.ts'

/** Lets what follows in this transaction be done by a person of the demonstration, as a second pair of eyes. */
export async function actAs(tx: Tx, actorId: string): Promise<void> {
  await sql`select set_config('regie.actor', ${actorId}, true)`.execute(tx)
}

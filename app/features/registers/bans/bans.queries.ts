import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { Day } from '../../../shared/days.ts'

export type SharedBan = {
  recordId: string
  state: string
  until: Day | null
  partyId: string
  wrapped: string
  sealed: string
}

/** What a protocol shares of one register on this day; with hashes only people whose name has all of these words. */
export async function listShared(
  tx: Tx,
  register: string,
  { hashes, today }: { hashes: readonly string[]; today: Day },
): Promise<SharedBan[]> {
  const { rows } = await sql<SharedBan>`
    select record_id, state, until, party_id, wrapped, sealed
      from shared_under_protocol(${register}, ${[...hashes]}::text[], ${today}::date)`.execute(tx)
  return rows
}

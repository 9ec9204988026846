import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'

export type SealedRow = { recordId: string; wrapped: string; part: string; sealed: string }

/** What is sealed of these records, without their events, with the key of each. */
export async function listSealedOf(tx: Tx, recordIds: readonly string[]): Promise<SealedRow[]> {
  const { rows } = await sql<SealedRow>`
    select s.record_id, k.wrapped, s.part, s.sealed
      from record_sealed s join record_key k on k.record_id = s.record_id
     where s.record_id = any (${recordIds}::uuid[])
       and (s.part in ('facts', 'place') or s.part like 'party:%')`.execute(tx)
  return rows
}

export type PartyOf = { recordId: string; id: string; role: string; organisationName: string | null }

/** Who takes part in these records, in their order. */
export async function listPartiesOf(tx: Tx, recordIds: readonly string[]): Promise<PartyOf[]> {
  const { rows } = await sql<PartyOf>`
    select p.record_id, p.id, p.role, o.name as organisation_name
      from record_party p left join organisation o on o.id = p.organisation_id
     where p.record_id = any (${recordIds}::uuid[]) order by p.record_id, p.position`.execute(tx)
  return rows
}

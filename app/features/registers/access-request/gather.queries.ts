import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'

export type FoundParty = {
  partyId: string
  recordId: string
  role: string
  /** Whether the day of birth was the same; otherwise only the name was. */
  hasIdentity: boolean
}

/** Where somebody stands in the registers of one space: by surname and day of birth, or by every word of his name alone. */
export async function listPartiesLike(
  tx: Tx,
  space: string,
  identity: string,
  nameHashes: readonly string[],
): Promise<FoundParty[]> {
  const { rows } = await sql<FoundParty>`
    select p.id as party_id, p.record_id, p.role, coalesce(p.identity_hash = ${identity}, false) as has_identity
      from record_party p join register_record r on r.id = p.record_id
     where r.space = ${space} and r.destroyed_on is null
       and (p.identity_hash = ${identity}
         or (p.identity_hash is null and cardinality(p.name_hashes) > 0 and p.name_hashes @> ${[...nameHashes]}::text[]))
     order by r.register, r.number limit 5000`.execute(tx)
  return rows
}

/** With which organisations something of these records was shared. */
export async function listReceivers(tx: Tx, recordIds: readonly string[]) {
  if (recordIds.length === 0) return []
  return tx
    .selectFrom('recordShare')
    .innerJoin('organisation', 'organisation.id', 'recordShare.organisationId')
    .select(['recordId', 'organisation.name as organisation', 'basis', 'sharedAt', 'endsAt'])
    .where('recordId', 'in', recordIds)
    .orderBy('sharedAt')
    .limit(5000)
    .execute()
}

/** What was said on a record, as it is kept. */
export function listWords(tx: Tx, recordId: string): Promise<{ body: string; createdAt: Date }[]> {
  return tx
    .selectFrom('comment')
    .select(['body', 'createdAt'])
    .where('nodeId', '=', recordId)
    .where('deletedAt', 'is', null)
    .orderBy('createdAt')
    .limit(5000)
    .execute()
}

/** Names of the files on a record, as they are kept. */
export function listFiles(tx: Tx, recordId: string): Promise<{ name: string; addedAt: Date }[]> {
  return tx
    .selectFrom('attachment')
    .select(['name', 'addedAt'])
    .where('nodeId', '=', recordId)
    .orderBy('addedAt')
    .limit(1000)
    .execute()
}

/** Removes what was gathered, and what was found. */
export async function deleteBundles(tx: Tx, recordIds: readonly string[]) {
  if (recordIds.length === 0) return
  await tx
    .deleteFrom('recordSealed')
    .where('part', 'in', [BUNDLE, SUMMARY, COVER, PROGRESS])
    .where('recordId', 'in', recordIds)
    .execute()
}

/** Requests of which the gathered file was made before this moment. */
export async function listOldBundles(tx: Tx, before: Date): Promise<string[]> {
  const { rows } = await sql<{ recordId: string }>`
    select distinct e.record_id from record_event e join record_sealed s on s.record_id = e.record_id and s.part = ${BUNDLE}
     where e.step = 'gathered' group by e.record_id having max(e.at) < ${before} limit 1000`.execute(tx)
  return rows.map(({ recordId }) => recordId)
}

/** The parts of a request in which the gathered file stands, and what was found. */
export const BUNDLE = 'bundle'
export const SUMMARY = 'bundle summary'
/** Which words are covered besides, and how many spaces were looked through. */
export const COVER = 'bundle cover'
export const PROGRESS = 'bundle progress'
export type Gathering = { done: number; of: number }

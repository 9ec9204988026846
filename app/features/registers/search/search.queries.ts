import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { Day } from '../../../shared/days.ts'
import type { SearchWords } from '../../thread/index.ts'
import { wordsQuery } from '../lists/list.queries.ts'

/** Words and phrases that must be there, and what must not, as one query; nothing when there is nothing to look for. */
function searchQuery({ words, phrases, without }: SearchWords): RawBuilder<string> | undefined {
  const wanted = wordsQuery([...words, ...phrases].join(' '))
  const unwanted = without.flatMap((text) => wordsQuery(text) ?? []).map((query) => sql`!!${query}`)
  return wanted && sql`(${sql.join([wanted, ...unwanted], sql` && `)})`
}

/** How many records have these words in their number or title, of those that the actor may see. */
export async function countRecordsFound(tx: Tx, words: SearchWords): Promise<number> {
  const query = searchQuery(words)
  if (!query) return 0
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from register_record
     where id in (select records_with_words(${query})) and merged_into is null`.execute(tx)
  return rows[0]!.count
}

export type FoundRecord = { register: string; number: string; title: string; state: string }

/** A page of these, what is open first and then the newest. */
export async function listRecordsFound(
  tx: Tx,
  words: SearchWords,
  { limit, offset }: { limit: number; offset: number },
): Promise<FoundRecord[]> {
  const query = searchQuery(words)
  if (!query) return []
  const { rows } = await sql<FoundRecord>`
    select register, number, title, state from register_record
     where id in (select records_with_words(${query})) and merged_into is null
     order by closed_on is not null, opened_on desc, id limit ${limit} offset ${offset}`.execute(tx)
  return rows
}

export type NamedParty = {
  recordId: string
  register: string
  number: string
  state: string
  openedOn: Day
  partyId: string
  role: string
  wrapped: string
  sealed: string
}

/**
 * People in a space whose name has all of these words, by their hashes, in records that the actor may see. What is
 * restricted is found by nobody but those who were named.
 */
export async function listNamedParties(
  tx: Tx,
  space: string,
  hashes: readonly string[],
  limit: number,
): Promise<NamedParty[]> {
  const { rows } = await sql<NamedParty>`
    select r.id as record_id, r.register, r.number, r.state, r.opened_on, p.id as party_id, p.role, k.wrapped, s.sealed
      from register_record r
      join record_party p on p.record_id = r.id and p.name_hashes @> ${hashes}::text[]
      join record_key k on k.record_id = r.id
      join record_sealed s on s.record_id = r.id and s.part = 'party:' || p.id
     where r.id in (select records_with_person(${space}, ${hashes}::text[])) and r.merged_into is null
     order by r.opened_on desc, r.id, p.position limit ${limit}`.execute(tx)
  return rows
}

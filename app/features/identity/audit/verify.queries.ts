import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'

/** A seal with the record it was put on, the images as the text that was hashed. `id` is null when the record is gone. */
export type SealedRecord = {
  sequence: string
  sealedEventId: string
  hash: string
  id: string | null
  municipalityId: string | null
  occurredAt: Date | null
  microseconds: string | null
  actor: string | null
  purpose: string | null
  event: string | null
  tableName: string | null
  rowKey: string | null
  before: string | null
  after: string | null
  databaseRole: string | null
}

/** Everybody who has records, seals or data. */
export async function listMunicipalityIds(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from municipality union select municipality_id from audit_event union select municipality_id from audit_seal
    order by 1`.execute(tx)
  return rows.map((row) => row.id)
}

/** The next seals after this one, each with its record. */
export async function listSealedRecords(tx: Tx, municipalityId: string, after: string, limit: number) {
  const { rows } = await sql<SealedRecord>`
    select s.sequence, s.event_id as sealed_event_id, s.hash, e.id, e.municipality_id, e.occurred_at,
      ((extract(epoch from e.occurred_at) * 1000000)::bigint) as microseconds, e.actor, e.purpose, e.event, e.table_name,
      e.row_key, e.before::text as before, e.after::text as after, e.database_role
    from audit_seal s left join audit_event e on e.id = s.event_id
    where s.municipality_id = ${municipalityId} and s.sequence > ${after}
    order by s.sequence limit ${limit}`.execute(tx)
  return rows
}

export async function countWaiting(tx: Tx, municipalityId: string): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    select count(*)::int as waiting from audit_pending where municipality_id = ${municipalityId}`.execute(tx)
  return rows[0]!.waiting
}

/** How many records wait for the seal, of all municipalities, and for how many seconds the oldest does. */
export async function findLongestWait(tx: Tx): Promise<{ waiting: number; longestWait: number }> {
  const { rows } = await sql<{ waiting: number; longestWait: number }>`
    select count(*)::int as waiting,
      coalesce(extract(epoch from clock_timestamp() - min(e.occurred_at)), 0)::int as longest_wait
    from audit_pending p join audit_event e on e.id = p.event_id`.execute(tx)
  return rows[0]!
}

type EventPlace = {
  id: string
  municipalityId: string
  occurredAt: Date
  tableName: string | null
  rowKey: string | null
  databaseRole: string
}

/** Records that have no seal and do not wait for one: put there, or left behind, by somebody who removed a seal. */
export async function listNeverSealed(tx: Tx, limit: number): Promise<EventPlace[]> {
  const { rows } = await sql<EventPlace>`
    select id, municipality_id, occurred_at, table_name, row_key, database_role from audit_event e
    where not exists (select from audit_seal s where s.event_id = e.id)
      and not exists (select from audit_pending p where p.event_id = e.id)
    order by id limit ${limit}`.execute(tx)
  return rows
}

/** Records of changes that nobody put his name to. */
export async function listByHand(tx: Tx, limit: number): Promise<EventPlace[]> {
  const { rows } = await sql<EventPlace>`
    select id, municipality_id, occurred_at, table_name, row_key, database_role from audit_event
    where actor is null order by id limit ${limit}`.execute(tx)
  return rows
}

/** A table whose changes are recorded, with its key and redacted columns as its trigger names them. */
export type AuditedTable = { name: string; keys: string; redacted: string }

export async function listAuditedTables(tx: Tx): Promise<AuditedTable[]> {
  const { rows } = await sql<{ name: string; arguments: Buffer }>`
    select c.relname as name, t.tgargs as arguments from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where t.tgname = 'on_record' and c.relnamespace = 'regie'::regnamespace order by c.relname`.execute(tx)
  return rows.map(({ name, arguments: given }) => {
    const [keys = '', redacted = ''] = given.toString('utf8').split('\0')
    return { name, keys, redacted }
  })
}

/** Triggers that record or protect but are switched off, and tables that were recorded before and no longer are. */
export async function listGuardsOff(tx: Tx, limit: number): Promise<{ table: string; guard: string }[]> {
  const { rows } = await sql<{ table: string; guard: string }>`
    select c.relname as table, t.tgname as guard from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where c.relnamespace = 'regie'::regnamespace and t.tgname in ('on_record', 'only_grows', 'never_emptied')
      and t.tgenabled not in ('O', 'A')
    union all
    select c.relname, 'on_record' from pg_class c
    where c.relnamespace = 'regie'::regnamespace and c.relkind in ('r', 'p')
      and exists (select from audit_event e where e.table_name = c.relname)
      and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'on_record')
    union all
    select tables.name, guards.name from (values ('audit_event'), ('audit_seal')) as tables (name),
      (values ('only_grows'), ('never_emptied')) as guards (name)
    where not exists (select from pg_trigger t where t.tgrelid = ('regie.' || tables.name)::regclass and t.tgname = guards.name)
    union all
    select c.relname, 'row level security' from pg_class c
    where c.relnamespace = 'regie'::regnamespace and c.relkind in ('r', 'p') and not c.relrowsecurity
      and (starts_with(c.relname::text, 'audit_') or exists (select from pg_policy p where p.polrelid = c.oid))
    order by 1, 2 limit ${limit}`.execute(tx)
  return rows
}

export async function countRows(tx: Tx, table: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)}`.execute(tx)
  return rows[0]!.count
}

export type RowDifference = {
  municipalityId: string
  rowKey: string
  eventId: string | null
  occurredAt: Date | null
  isPresent: boolean
  fields: string[]
}

/**
 * Rows that are not what the audit last recorded of them. Only fields that both know are compared: a later version of
 * Regie may have added or dropped a column.
 */
export async function listRowDifferences(tx: Tx, table: AuditedTable, limit: number): Promise<RowDifference[]> {
  const { rows } = await sql<RowDifference>`
    with present as (
      select row_key_of(image, ${table.keys}) as row_key, redacted(image, ${table.redacted}) as image
      from (select to_jsonb(t) as image from ${sql.table(table.name)} t) as images
    ), recorded as (
      select distinct on (row_key) row_key, id, occurred_at, after as image,
        coalesce(after, before) ->> 'municipality_id' as municipality_id
      from audit_event where table_name = ${table.name} order by row_key, id desc
    ), compared as (
      select row_key, r.id as event_id, r.occurred_at, p.image is not null as is_present,
        coalesce(p.image ->> 'municipality_id', r.municipality_id) as municipality_id,
        array(
          select key from jsonb_each(p.image) now join jsonb_each(r.image) then_ using (key)
          where now.value is distinct from then_.value order by key
        ) as fields,
        p.image is not null and r.image is not null as in_both
      from present p full join recorded r using (row_key)
      where p.image is distinct from r.image
    )
    select municipality_id, row_key, event_id, occurred_at, is_present, fields from compared
    where not in_both or cardinality(fields) > 0
    order by event_id nulls last, row_key limit ${limit}`.execute(tx)
  return rows
}

/** A row is recorded with its times in UTC; images to compare with are made the same way. */
export async function useRecordedNotation(tx: Tx): Promise<void> {
  await sql`set local timezone = 'UTC'`.execute(tx)
}

import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import type { Day } from '../../shared/days.ts'
import type { Facts } from './declaration.ts'

/** A record as far as it says nothing about people. */
export type RecordRow = {
  id: string
  register: string
  space: string
  number: string
  title: string
  state: string
  facts: Facts
  basis: string
  areaCode: string | null
  openedOn: Day
  closedOn: Day | null
  nextDueOn: Day | null
  handlerId: string | null
  isRestricted: boolean
  isShared: boolean
  mergedInto: string | null
  destroyedOn: Day | null
  createdBy: string
  createdAt: Date
  externalId: string | null
  revision: number
}

/** Everything of a record that says nothing about people. */
export const RECORD_COLUMNS = [
  'id',
  'register',
  'space',
  'number',
  'title',
  'state',
  'facts',
  'basis',
  'areaCode',
  'openedOn',
  'closedOn',
  'nextDueOn',
  'handlerId',
  'isRestricted',
  'isShared',
  'mergedInto',
  'destroyedOn',
  'createdBy',
  'createdAt',
  'externalId',
  'revision',
] as const

/** One record by its number, when the actor may see it. */
export async function findRecord(tx: Tx, register: string, number: string): Promise<RecordRow | undefined> {
  const row = await tx
    .selectFrom('registerRecord')
    .select(RECORD_COLUMNS)
    .where('register', '=', register)
    .where('number', '=', number)
    .executeTakeFirst()
  return row as RecordRow | undefined
}

/**
 * The same, held until the transaction ends, so that two people who decide at once follow one another. What went into another
 * record is worked on there.
 */
export async function findRecordForUpdate(tx: Tx, register: string, number: string): Promise<RecordRow | undefined> {
  const row = await tx
    .selectFrom('registerRecord')
    .select(RECORD_COLUMNS)
    .where('register', '=', register)
    .where('number', '=', number)
    .where('mergedInto', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row as RecordRow | undefined
}

/** One record by its id, held until the transaction ends. */
export async function findRecordByIdForUpdate(tx: Tx, id: string): Promise<RecordRow | undefined> {
  const row = await tx
    .selectFrom('registerRecord')
    .select(RECORD_COLUMNS)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row as RecordRow | undefined
}

export async function listRecordsById(tx: Tx, ids: readonly string[]): Promise<RecordRow[]> {
  if (ids.length === 0) return []
  const rows = await tx.selectFrom('registerRecord').select(RECORD_COLUMNS).where('id', 'in', ids).limit(5000).execute()
  return rows as RecordRow[]
}

export type EventRow = {
  recordId: string
  seq: number
  step: string
  day: Day
  fromState: string
  toState: string
  given: Facts
  voids: number | null
  actor: string
  actorName: string | null
  at: Date
}

/** What happened to a record, from the beginning, with the name of who did it. */
export async function listEvents(tx: Tx, recordId: string): Promise<EventRow[]> {
  const rows = await tx
    .selectFrom('recordEvent')
    .leftJoin('account', (join) => join.on(sql`account.id::text`, '=', sql.ref('record_event.actor')))
    .select([
      'recordId',
      'seq',
      'step',
      'day',
      'fromState',
      'toState',
      'given',
      'voids',
      'actor',
      'at',
      'account.name as actorName',
    ])
    .where('recordId', '=', recordId)
    .orderBy('seq')
    .limit(5000)
    .execute()
  return rows as EventRow[]
}

/** The number of the last event of a record. */
export async function findLastSeq(tx: Tx, recordId: string): Promise<number> {
  const { last } = await tx
    .selectFrom('recordEvent')
    .select(sql<number>`coalesce(max(seq), 0)`.as('last'))
    .where('recordId', '=', recordId)
    .executeTakeFirstOrThrow()
  return last
}

export type PartyRow = {
  id: string
  role: string
  isPerson: boolean
  organisationId: string | null
  organisationName: string | null
  isInProtocol: boolean
  endedOn: Day | null
}

/** The people and organisations of a record in their order; the names of people are sealed. */
export function listParties(tx: Tx, recordId: string): Promise<PartyRow[]> {
  return tx
    .selectFrom('recordParty')
    .leftJoin('organisation', 'organisation.id', 'recordParty.organisationId')
    .select([
      'recordParty.id',
      'role',
      'isPerson',
      'organisationId',
      'organisation.name as organisationName',
      'isInProtocol',
      'endedOn',
    ])
    .where('recordId', '=', recordId)
    .orderBy('position')
    .orderBy('recordParty.id')
    .limit(500)
    .execute()
}

/** The wrapped key of a record; gone when the record was destroyed. */
export async function findWrappedKey(tx: Tx, recordId: string): Promise<string | undefined> {
  const row = await tx.selectFrom('recordKey').select('wrapped').where('recordId', '=', recordId).executeTakeFirst()
  return row?.wrapped
}

/** The sealed parts of a record that the actor may open. */
export function listSealed(tx: Tx, recordId: string): Promise<{ part: string; sealed: string }[]> {
  return tx
    .selectFrom('recordSealed')
    .select(['part', 'sealed'])
    .where('recordId', '=', recordId)
    .limit(10_000)
    .execute()
}

export type DeadlineRow = {
  key: string
  rule: string
  startsOn: string
  rawDueOn: Day
  dueOn: Day
  dueAt: Date | null
  isOpen: boolean
  metOn: Day | null
  isCritical: boolean
  isProvisional: boolean
  certainty: 'certain' | 'verify'
  derivation: { date: string; text: string }[]
}

/** The terms of a record, the first to end first. */
export async function listDeadlines(tx: Tx, recordId: string): Promise<DeadlineRow[]> {
  const rows = await tx
    .selectFrom('recordDeadline')
    .select([
      'key',
      'rule',
      'startsOn',
      'rawDueOn',
      'dueOn',
      'dueAt',
      'isOpen',
      'metOn',
      'isCritical',
      'isProvisional',
      'certainty',
      'derivation',
    ])
    .where('recordId', '=', recordId)
    .orderBy('dueOn')
    .orderBy('key')
    .execute()
  return rows as DeadlineRow[]
}

export type TaskRow = {
  id: string
  template: string
  key: string
  dueOn: Day | null
  assigneeId: string | null
  assigneeName: string | null
  doneOn: Day | null
  revision: number
}

/** The tasks of a record: what is open first, then by day. */
export function listTasks(tx: Tx, recordId: string): Promise<TaskRow[]> {
  return tx
    .selectFrom('recordTask')
    .leftJoin('account', 'account.id', 'recordTask.assigneeId')
    .select([
      'recordTask.id',
      'template',
      'key',
      'dueOn',
      'assigneeId',
      'account.name as assigneeName',
      'doneOn',
      'recordTask.revision',
    ])
    .where('recordId', '=', recordId)
    .orderBy(sql`done_on is not null`)
    .orderBy('dueOn')
    .orderBy('recordTask.createdAt')
    .limit(500)
    .execute()
}

export type RelatedRow = {
  id: string
  register: string
  number: string
  state: string
  relation: string
  isFrom: boolean
}

/** Other records that this one hangs together with, as far as the actor may see them. */
export async function listRelated(tx: Tx, recordId: string): Promise<RelatedRow[]> {
  const { rows } = await sql<RelatedRow>`
    select r.id, r.register, r.number, r.state, l.relation, l.from_id = ${recordId} as is_from
      from record_relation l join register_record r on r.id = case when l.from_id = ${recordId} then l.to_id else l.from_id end
     where ${recordId} in (l.from_id, l.to_id) and r.merged_into is null
     order by r.register, r.number limit 500`.execute(tx)
  return rows
}

export type NearRow = { register: string; state: string; isEnded: boolean; facts: Facts }

/** Records that this one hangs together with, and those that hang together with these, as far as the actor may see them. */
export async function listNear(tx: Tx, recordId: string): Promise<NearRow[]> {
  const { rows } = await sql<NearRow>`
    with joined as (
      select case when from_id = ${recordId} then to_id else from_id end as id
        from record_relation where ${recordId} in (from_id, to_id)),
    near as (
      select id from joined
      union select case when l.from_id = j.id then l.to_id else l.from_id end
        from joined j join record_relation l on j.id in (l.from_id, l.to_id))
    select r.register, r.state, r.closed_on is not null as is_ended, r.facts
      from register_record r join near on near.id = r.id
     where r.id <> ${recordId} and r.merged_into is null order by r.id limit 500`.execute(tx)
  return rows
}

/** How many meetings on this record were held. */
export async function countMeetingsHeld(tx: Tx, recordId: string): Promise<number> {
  const { held } = await tx
    .selectFrom('recordEvent')
    .select(sql<number>`count(*)::int`.as('held'))
    .where('recordId', '=', recordId)
    .where('step', '=', 'meeting-held')
    .executeTakeFirstOrThrow()
  return held
}

/** Ids of the legal rules that a lawyer of the municipality has confirmed. */
export async function listConfirmedRules(tx: Tx): Promise<string[]> {
  const rows = await tx.selectFrom('confirmedRule').select('rule').orderBy('rule').limit(1000).execute()
  return rows.map(({ rule }) => rule)
}

export type PassedDeadline = { number: string; revision: number }

/** Records of a register of which this term ended before today and is still open. */
export function listPassedDeadlines(tx: Tx, register: string, key: string, today: Day): Promise<PassedDeadline[]> {
  return tx
    .selectFrom('recordDeadline')
    .innerJoin('registerRecord', 'registerRecord.id', 'recordDeadline.recordId')
    .select(['registerRecord.number', 'registerRecord.revision'])
    .where('register', '=', register)
    .where('recordDeadline.key', '=', key)
    .where('recordDeadline.isOpen', '=', true)
    .where('recordDeadline.dueOn', '<', today)
    .where('closedOn', 'is', null)
    .where('mergedInto', 'is', null)
    .orderBy('recordDeadline.dueOn')
    .limit(10_000)
    .execute()
}

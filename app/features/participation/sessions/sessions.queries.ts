import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { SessionKind, SessionStatus } from './domain/sessions.ts'

export type Session = {
  id: string
  consultationId: string
  slug: string
  title: string
  kind: SessionKind
  heldOn: string
  place: string
  agenda: string
  code: string
  status: SessionStatus
  roundId: string | null
  mostParticipants: number
  participants: number | null
  attendance: number | null
  minutes: string
  areMinutesApproved: boolean
  revision: number
}

const COLUMNS = [
  'id',
  'consultationId',
  'slug',
  'title',
  'kind',
  'heldOn',
  'place',
  'agenda',
  'code',
  'status',
  'roundId',
  'mostParticipants',
  'participants',
  'attendance',
  'minutes',
  'areMinutesApproved',
  'revision',
] as const

/** The sessions of a consultation that this actor may see, the first first. */
export async function listSessions(tx: Tx, consultationId: string): Promise<Session[]> {
  const rows = await tx
    .selectFrom('liveSession')
    .select(COLUMNS)
    .where('consultationId', '=', consultationId)
    .orderBy('heldOn')
    .orderBy('slug')
    .limit(200)
    .execute()
  return rows as unknown as Session[]
}

export async function findSession(tx: Tx, consultationId: string, slug: string): Promise<Session | undefined> {
  const row = await tx
    .selectFrom('liveSession')
    .select(COLUMNS)
    .where('consultationId', '=', consultationId)
    .where('slug', '=', slug)
    .executeTakeFirst()
  return row as unknown as Session | undefined
}

export type SessionTexts = Pick<Session, 'title' | 'kind' | 'heldOn' | 'place' | 'agenda' | 'mostParticipants'>

export async function insertSession(
  tx: Tx,
  row: SessionTexts & { municipalityId: string; consultationId: string; slug: string; code: string },
): Promise<string> {
  const { id } = await tx.insertInto('liveSession').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

/** Writes what is said of a session unless somebody else wrote it since `revision`; answers whether it did. */
export async function updateSession(
  tx: Tx,
  id: string,
  revision: number,
  changes: Partial<SessionTexts> & { attendance?: number | null; minutes?: string; areMinutesApproved?: boolean },
): Promise<boolean> {
  const done = await tx
    .updateTable('liveSession')
    .set({ ...changes, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  return done !== undefined
}

/** Keeps others from leading this session until this transaction ends. */
export async function lockSession(tx: Tx, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`live session ${id}`}, 0))`.execute(tx)
}

export async function updateStatus(tx: Tx, id: string, status: SessionStatus, reason: string): Promise<void> {
  await tx.updateTable('liveSession').set({ status, statusReason: reason }).where('id', '=', id).execute()
}

/** Counts who took part and drops their keys. Who took part before an earlier closing was counted then. */
export async function dropParticipants(tx: Tx, id: string): Promise<void> {
  const { rows } = await sql<{ dropped: number }>`select drop_live_participants(${id}::uuid) as dropped`.execute(tx)
  await tx
    .updateTable('liveSession')
    .set(({ fn, ref, val }) => ({
      participants: fn<number>('greatest', [ref('participants'), val(rows[0]!.dropped)]),
    }))
    .where('id', '=', id)
    .execute()
}

export async function countParticipants(tx: Tx, id: string): Promise<number> {
  const { rows } = await sql<{ count: string }>`select count_live_participants(${id}::uuid) as count`.execute(tx)
  return Number(rows[0]!.count)
}

/** What is in front of everybody; nothing between two rounds. */
export async function updateRoundInFront(tx: Tx, id: string, roundId: string | null): Promise<void> {
  await tx.updateTable('liveSession').set({ roundId }).where('id', '=', id).execute()
}

export type SessionStep = { number: number; status: SessionStatus; reason: string; takenAt: Date }

export async function listSessionSteps(tx: Tx, sessionId: string): Promise<SessionStep[]> {
  const rows = await tx
    .selectFrom('liveSessionStep')
    .select(['number', 'status', 'reason', 'takenAt'])
    .where('sessionId', '=', sessionId)
    .orderBy('number')
    .execute()
  return rows as SessionStep[]
}

export type Fraction = { name: string; code: string }

export async function listFractions(tx: Tx, sessionId: string): Promise<Fraction[]> {
  return tx
    .selectFrom('liveFraction')
    .select(['name', 'code'])
    .where('sessionId', '=', sessionId)
    .orderBy('name')
    .execute()
}

export async function insertFractions(
  tx: Tx,
  rows: readonly (Fraction & { municipalityId: string; sessionId: string })[],
): Promise<void> {
  if (rows.length > 0)
    await tx
      .insertInto('liveFraction')
      .values([...rows])
      .execute()
}

export async function deleteFractions(tx: Tx, sessionId: string, names: readonly string[]): Promise<void> {
  if (names.length === 0) return
  await tx.deleteFrom('liveFraction').where('sessionId', '=', sessionId).where('name', 'in', names).execute()
}

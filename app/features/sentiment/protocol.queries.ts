import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import type { Protocol, ProtocolState, Step } from './domain/protocol.ts'

export type ProtocolRow = Protocol & { id: string; number: number; revision: number; state: ProtocolState }

const COLUMNS = [
  'id',
  'number',
  'title',
  'purpose',
  'phenomena',
  'sources',
  'sourceNote',
  'method',
  'areas',
  'fewestAnswers',
  'retention',
  'legalCheck',
  'notCollected',
  'activitySlug',
  'revision',
] as const

const select = (tx: Tx) =>
  tx
    .selectFrom('sentimentProtocol')
    .select(COLUMNS)
    .select(sql<ProtocolState>`sentiment_protocol_state(id)`.as('state'))
    .orderBy('number', 'desc')

/** The protocols this actor may see, the newest first. */
export async function listProtocols(tx: Tx): Promise<ProtocolRow[]> {
  return (await select(tx).limit(200).execute()) as ProtocolRow[]
}

/** The protocol with this number; nothing when it is no number a protocol can have. */
export async function findProtocol(tx: Tx, number: number): Promise<ProtocolRow | undefined> {
  if (!Number.isInteger(number) || number < 1 || number > 1_000_000) return undefined
  return (await select(tx).where('number', '=', number).executeTakeFirst()) as ProtocolRow | undefined
}

export async function findProtocolById(tx: Tx, id: string): Promise<ProtocolRow | undefined> {
  return (await select(tx).where('id', '=', id).executeTakeFirst()) as ProtocolRow | undefined
}

/** Writes a new draft under the next number; answers the number. */
export async function insertProtocol(tx: Tx, municipalityId: string, protocol: Protocol): Promise<number> {
  const { number } = await tx
    .insertInto('sentimentProtocol')
    .values({
      municipalityId,
      ...protocol,
      number: sql<number>`(select coalesce(max(p.number), 0) + 1 from sentiment_protocol p)`,
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  return number
}

/** Writes a draft unless somebody else wrote it since `revision`; answers whether it did. */
export async function updateProtocol(tx: Tx, id: string, revision: number, protocol: Protocol): Promise<boolean> {
  const changed = await tx
    .updateTable('sentimentProtocol')
    .set({ ...protocol, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}

export type StepRow = { number: number; step: Step; remark: string; takenAt: Date; taker: string | null }

/** What happened to a protocol, the first step first; nobody's name for who may not see names of colleagues. */
export async function listSteps(tx: Tx, protocolId: string): Promise<StepRow[]> {
  const rows = await tx
    .selectFrom('sentimentProtocolStep')
    .leftJoin('account', (join) => join.on(sql`account.id::text`, '=', sql.ref('sentiment_protocol_step.taken_by')))
    .select(['number', 'step', 'remark', 'takenAt', 'account.name as taker'])
    .where('protocolId', '=', protocolId)
    .orderBy('number')
    .limit(500)
    .execute()
  return rows as StepRow[]
}

/** Takes the next step; who and when are written by the database. */
export async function insertStep(
  tx: Tx,
  municipalityId: string,
  { protocolId, step, remark }: { protocolId: string; step: Step; remark: string },
): Promise<void> {
  await tx
    .insertInto('sentimentProtocolStep')
    .values({
      municipalityId,
      protocolId,
      step,
      remark,
      number: sql<number>`(select count(*)::int + 1 from sentiment_protocol_step s where s.protocol_id = ${protocolId})`,
    })
    .execute()
}

/** Whether this actor wrote in a protocol: then he does not sign it. */
export async function isWriter(tx: Tx, protocolId: string): Promise<boolean> {
  const found = await tx
    .selectFrom('sentimentProtocol')
    .select(sql<boolean>`actor_id() = any (writers)`.as('isWriter'))
    .where('id', '=', protocolId)
    .executeTakeFirst()
  return found?.isWriter ?? false
}

/** The processing activities that a protocol can be a part of, with where their impact assessment is. */
export function listActivities(tx: Tx): Promise<{ slug: string; name: string; dpia: string }[]> {
  return tx
    .selectFrom('processingActivity')
    .select(['slug', 'name', 'dpia'])
    .where('state', '<>', 'ended')
    .orderBy('name')
    .limit(500)
    .execute()
}

export function findActivity(tx: Tx, slug: string): Promise<{ name: string; dpia: string } | undefined> {
  return tx.selectFrom('processingActivity').select(['name', 'dpia']).where('slug', '=', slug).executeTakeFirst()
}

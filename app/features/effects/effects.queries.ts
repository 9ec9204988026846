import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import type { Protocol } from './domain/protocol.ts'
import type { ExploratoryReason, Label } from './domain/registration.ts'

export type ProtocolRow = { id: string; slug: string; content: Protocol; revision: number }

const PROTOCOL_COLUMNS = ['effectProtocol.id', 'slug', 'effectProtocol.content', 'revision'] as const

/** A registration as it stands: its text, the hash of that text, and when the database wrote it down. */
export type RegistrationRow = {
  content: string
  contentHash: string
  label: Label
  reasons: ExploratoryReason[]
  registeredBy: string
  /** Nothing for a service, and for who may not see names of colleagues. */
  registrar: string | null
  registeredAt: Date
}

export type ListedProtocol = ProtocolRow & {
  label: Label | null
  registeredAt: Date | null
  publishedAt: Date | null
  amendments: number
  evaluations: number
}

/** The protocols this actor may see, those that are not registered yet first, then the newest first. */
export async function listProtocols(tx: Tx): Promise<ListedProtocol[]> {
  const rows = await tx
    .selectFrom('effectProtocol')
    .leftJoin('effectRegistration', 'effectRegistration.protocolId', 'effectProtocol.id')
    .leftJoin('effectPublication', 'effectPublication.protocolId', 'effectProtocol.id')
    .select([...PROTOCOL_COLUMNS, 'label', 'registeredAt', 'publishedAt'])
    .select([countOf('effect_amendment').as('amendments'), countOf('effect_evaluation').as('evaluations')])
    .orderBy(sql`registered_at desc nulls first`)
    .orderBy('slug')
    .limit(500)
    .execute()
  return rows as unknown as ListedProtocol[]
}

const countOf = (table: 'effect_amendment' | 'effect_evaluation') =>
  sql<number>`(select count(*)::int from ${sql.table(table)} t where t.protocol_id = effect_protocol.id)`

/** Those that everybody may see, the newest first. */
export async function listPublished(tx: Tx): Promise<ListedProtocol[]> {
  return (await listProtocols(tx)).filter((one) => one.publishedAt !== null)
}

export async function findProtocol(tx: Tx, slug: string): Promise<ProtocolRow | undefined> {
  const row = await tx.selectFrom('effectProtocol').select(PROTOCOL_COLUMNS).where('slug', '=', slug).executeTakeFirst()
  return row as ProtocolRow | undefined
}

export async function insertProtocol(
  tx: Tx,
  row: { id: string; municipalityId: string; slug: string; title: string; content: Protocol },
) {
  await tx
    .insertInto('effectProtocol')
    .values({ ...row, content: JSON.stringify(row.content) })
    .execute()
}

/** Writes a draft unless somebody else wrote it since `revision`; answers whether it did. */
export async function updateProtocol(tx: Tx, id: string, revision: number, content: Protocol): Promise<boolean> {
  const changed = await tx
    .updateTable('effectProtocol')
    .set({ content: JSON.stringify(content), title: content.title, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}

export async function findRegistration(tx: Tx, protocolId: string): Promise<RegistrationRow | undefined> {
  const row = await tx
    .selectFrom('effectRegistration')
    .leftJoin('account', (join) => join.on(sql`account.id::text`, '=', sql.ref('effect_registration.registered_by')))
    .select(['content', 'contentHash', 'label', 'reasons', 'registeredBy', 'registeredAt', 'account.name as registrar'])
    .where('protocolId', '=', protocolId)
    .executeTakeFirst()
  return row as RegistrationRow | undefined
}

export async function insertRegistration(
  tx: Tx,
  row: {
    protocolId: string
    municipalityId: string
    content: string
    contentHash: string
    label: Label
    reasons: ExploratoryReason[]
  },
) {
  await tx.insertInto('effectRegistration').values(row).execute()
}

/** The clock of the database, by which registrations are stamped. */
export async function readClock(tx: Tx): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(tx)
  return rows[0]!.now
}

export type AmendmentRow = { number: number; change: string; reason: string; maker: string | null; madeAt: Date }

/** What turned out otherwise, in the order in which it was told. */
export function listAmendments(tx: Tx, protocolId: string): Promise<AmendmentRow[]> {
  return tx
    .selectFrom('effectAmendment')
    .leftJoin('account', (join) => join.on(sql`account.id::text`, '=', sql.ref('effect_amendment.made_by')))
    .select(['number', 'change', 'effectAmendment.reason', 'account.name as maker', 'madeAt'])
    .where('protocolId', '=', protocolId)
    .orderBy('number')
    .limit(200)
    .execute()
}

export async function insertAmendment(
  tx: Tx,
  row: { municipalityId: string; protocolId: string; number: number; change: string; reason: string },
) {
  await tx.insertInto('effectAmendment').values(row).execute()
}

export async function insertPublication(tx: Tx, row: { municipalityId: string; protocolId: string }) {
  await tx.insertInto('effectPublication').values(row).execute()
}

export function findPublication(tx: Tx, protocolId: string): Promise<{ publishedAt: Date } | undefined> {
  return tx
    .selectFrom('effectPublication')
    .select('publishedAt')
    .where('protocolId', '=', protocolId)
    .executeTakeFirst()
}

export type EvaluationRow = { number: number; frozenHash: string; resultHash: string; runBy: string; runAt: Date }

const EVALUATION_COLUMNS = ['number', 'frozenHash', 'resultHash', 'runBy', 'runAt'] as const

/** The evaluations of a protocol, the newest first. */
export function listEvaluations(tx: Tx, protocolId: string): Promise<EvaluationRow[]> {
  return tx
    .selectFrom('effectEvaluation')
    .select(EVALUATION_COLUMNS)
    .where('protocolId', '=', protocolId)
    .orderBy('number', 'desc')
    .limit(200)
    .execute()
}

export type FullEvaluation = EvaluationRow & { frozen: string; result: string }

/** One evaluation with what it was computed from; without a number the last one. */
export function findEvaluation(tx: Tx, protocolId: string, number?: number): Promise<FullEvaluation | undefined> {
  const found = tx
    .selectFrom('effectEvaluation')
    .select([...EVALUATION_COLUMNS, 'frozen', 'result'])
    .where('protocolId', '=', protocolId)
    .orderBy('number', 'desc')
    .limit(1)
  return (number === undefined ? found : found.where('number', '=', number)).executeTakeFirst()
}

export async function insertEvaluation(
  tx: Tx,
  row: {
    municipalityId: string
    protocolId: string
    number: number
    frozen: string
    frozenHash: string
    result: string
    resultHash: string
  },
) {
  await tx.insertInto('effectEvaluation').values(row).execute()
}

import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { Day } from '../../../shared/days.ts'
import { ROLE_NAMES, rightsOf } from '../../identity/index.ts'
import type { Act, Stop } from './domain/routing.ts'

export type RoutingStop = Stop & { name: string | null }
export type RoutingAct = Act & {
  office: string
  versionId: string
  remark: string
  isFromPaper: boolean
  actedBy: string
  actedAt: Date
}

/** The stops of the route of a document, in their order. */
export async function listStops(tx: Tx, documentId: string): Promise<RoutingStop[]> {
  return tx
    .selectFrom('routingStop')
    .leftJoin('account', 'account.id', 'routingStop.accountId')
    .select([
      ...(['routingStop.id', 'routingStop.position', 'routingStop.office', 'routingStop.accountId'] as const),
      ...(['routingStop.dueOn', 'account.name'] as const),
    ])
    .where('documentId', '=', documentId)
    .where('isCurrent', '=', true)
    .orderBy('position')
    .orderBy('office')
    .execute()
}

/** Draws the route of a document anew; what was done on an earlier one stays. */
export async function replaceStops(
  tx: Tx,
  municipalityId: string,
  documentId: string,
  stops: readonly Omit<Stop, 'id'>[],
): Promise<void> {
  await tx.updateTable('routingStop').set({ isCurrent: false }).where('documentId', '=', documentId).execute()
  if (stops.length === 0) return
  await tx
    .insertInto('routingStop')
    .values(stops.map((stop) => ({ ...stop, municipalityId, documentId })))
    .execute()
}

/** What was done on the route of a document, the earliest first. */
export async function listActs(tx: Tx, documentId: string): Promise<RoutingAct[]> {
  const rows = await tx
    .selectFrom('routingAct')
    .select([
      ...(['stopId', 'act', 'contentHash', 'happenedOn', 'office', 'versionId'] as const),
      ...(['remark', 'isFromPaper', 'actedBy', 'actedAt'] as const),
    ])
    .where('documentId', '=', documentId)
    .orderBy('actedAt')
    .execute()
  return rows as RoutingAct[]
}

export async function insertAct(
  tx: Tx,
  row: Pick<RoutingAct, 'stopId' | 'act' | 'versionId' | 'remark' | 'happenedOn' | 'isFromPaper'> & {
    municipalityId: string
    documentId: string
  },
): Promise<void> {
  await tx.insertInto('routingAct').values(row).execute()
}

/** Whether everybody on the route initialled the text as it is now. */
export async function areAllInitialled(tx: Tx, documentId: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select all_initialled(${documentId}) as done`.execute(tx)
  return rows[0]!.done
}

/** Who may initial for this person on this day: himself, or who stands in for him; nobody when both are away. */
export async function whoActsFor(tx: Tx, accountId: string, day: string): Promise<string[]> {
  const { rows } = await sql<{ who: string }>`select acts_for(${accountId}::uuid, ${day}::date)::text as who`.execute(
    tx,
  )
  return rows.map(({ who }) => who)
}

/** The routes that stand still at this person today, or at somebody for whom he stands in; the oldest first. */
export async function listAskedOf(tx: Tx, accountId: string, day: string) {
  return tx
    .selectFrom('routingStop')
    .innerJoin('officialDocument', 'officialDocument.id', 'routingStop.documentId')
    .select(['officialDocument.id', 'officialDocument.slug', 'officialDocument.title', 'officialDocument.number'])
    .select(['routingStop.office', 'routingStop.dueOn', 'routingStop.id as stopId'])
    .where('routingStop.isCurrent', '=', true)
    .where(sql<boolean>`document_phase(official_document.id) = 'routed'`)
    .where(sql<boolean>`${accountId}::uuid in (select acts_for(routing_stop.account_id, ${day}::date))`)
    .orderBy('officialDocument.createdAt')
    .limit(500)
    .execute()
}

/** Who can be asked for an initial: everybody whose role gives it. */
export async function listInitiallers(tx: Tx): Promise<{ id: string; name: string }[]> {
  const roles = ROLE_NAMES.filter((role) => rightsOf([role]).includes('decisions.initial'))
  return tx
    .selectFrom('account')
    .innerJoin('accountRole', 'accountRole.accountId', 'account.id')
    .select(['account.id', 'account.name'])
    .distinct()
    .where('accountRole.role', 'in', roles)
    .where('account.isActive', '=', true)
    .orderBy('account.name')
    .execute()
}

export type WaitingStop = {
  stopId: string
  documentId: string
  position: number
  /** Whose initial it is; nobody of this program when it goes on paper. */
  accountId: string | null
  dueOn: Day | null
  /** The text that is waiting for it. */
  contentHash: string
  /** Who sent the document round, and who made it; a service is not an account. */
  sentBy: string
  madeBy: string
}

/** The stops where routes stand still now, of one document or of all. */
export async function listWaitingStops(tx: Tx, documentId: string | null = null): Promise<WaitingStop[]> {
  const { rows } = await sql<WaitingStop>`
    select w.stop_id, w.document_id, s.position, w.account_id, w.due_on, d.created_by as made_by,
           (select v.content_hash from document_version v where v.document_id = w.document_id order by v.number desc limit 1) as content_hash,
           coalesce((select t.taken_by from document_step t where t.document_id = w.document_id and t.phase = 'routed'
                      order by t.number desc limit 1), '') as sent_by
      from waiting_stops() w join routing_stop s on s.id = w.stop_id join official_document d on d.id = w.document_id
     where w.document_id = coalesce(${documentId}::uuid, w.document_id)
     order by w.document_id, s.position limit 5000`.execute(tx)
  return rows
}

type Reminder = {
  stopId: string
  documentId: string
  municipalityId: string
  contentHash: string
  dueOn: Day
  remindedOn: Day
}

/** Keeps that somebody is reminded; answers whether he was not before, for this text and this day. */
export async function insertReminder(tx: Tx, reminder: Reminder): Promise<boolean> {
  const row = await tx
    .insertInto('routingReminder')
    .values(reminder)
    .onConflict((conflict) => conflict.doNothing())
    .returning('stopId')
    .executeTakeFirst()
  return row !== undefined
}

/** When people on the route of a document were last reminded, by stop. */
export async function listReminders(tx: Tx, documentId: string): Promise<Map<string, Day>> {
  const rows = await tx
    .selectFrom('routingReminder')
    .select(['stopId', 'remindedOn'])
    .where('documentId', '=', documentId)
    .orderBy('remindedOn')
    .execute()
  return new Map(rows.map(({ stopId, remindedOn }) => [stopId, remindedOn]))
}

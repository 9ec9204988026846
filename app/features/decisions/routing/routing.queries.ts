import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
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

import type { Tx } from '../../../platform/database/index.ts'
import type { EventKind } from '../../../platform/events/index.ts'

export type Webhook = { id: string; name: string; address: string; kinds: string[]; state: string; createdAt: Date }

const COLUMNS = ['id', 'name', 'address', 'kinds', 'state', 'createdAt'] as const

/** The webhooks that were not ended, by name. */
export function listWebhooks(tx: Tx): Promise<Webhook[]> {
  return tx
    .selectFrom('webhook')
    .select(COLUMNS)
    .where('state', '<>', 'ended')
    .orderBy('name')
    .orderBy('id')
    .limit(200)
    .execute()
}

export function findWebhook(tx: Tx, id: string) {
  return tx
    .selectFrom('webhook')
    .select([...COLUMNS, 'sealedSecret'])
    .where('id', '=', id)
    .where('state', '<>', 'ended')
    .executeTakeFirst()
}

export async function insertWebhook(
  tx: Tx,
  row: { municipalityId: string; name: string; address: string; kinds: EventKind[]; sealedSecret: string },
): Promise<string> {
  const { id } = await tx.insertInto('webhook').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

export async function updateWebhookState(tx: Tx, id: string, state: 'active' | 'paused' | 'ended') {
  await tx.updateTable('webhook').set({ state }).where('id', '=', id).where('state', '<>', 'ended').execute()
}

export function findEvent(tx: Tx, id: string) {
  return tx.selectFrom('webhookEvent').selectAll().where('id', '=', id).executeTakeFirst()
}

export type StoredEvent = NonNullable<Awaited<ReturnType<typeof findEvent>>>

/** One delivery for every active webhook that wants this kind; answers the ids of those that are new. */
export async function insertDeliveries(tx: Tx, event: StoredEvent): Promise<string[]> {
  const hooks = await tx.selectFrom('webhook').select(['id', 'kinds']).where('state', '=', 'active').execute()
  const wanted = hooks.filter((hook) => hook.kinds.includes(event.kind))
  if (wanted.length === 0) return []
  const { municipalityId, id: eventId } = event
  const rows = await tx
    .insertInto('webhookDelivery')
    .values(wanted.map((hook) => ({ municipalityId, webhookId: hook.id, eventId })))
    .onConflict((conflict) => conflict.columns(['webhookId', 'eventId']).doNothing())
    .returning('id')
    .execute()
  return rows.map((row) => row.id)
}

export function findDelivery(tx: Tx, id: string) {
  return tx.selectFrom('webhookDelivery').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The deliveries of a webhook with what each told of, the newest first. */
export function listDeliveries(tx: Tx, webhookId: string) {
  return tx
    .selectFrom('webhookDelivery')
    .innerJoin('webhookEvent', 'webhookEvent.id', 'webhookDelivery.eventId')
    .select(['webhookDelivery.id', 'kind', 'subject', 'occurredAt', 'state', 'attempts', 'answer', 'attemptedAt'])
    .where('webhookId', '=', webhookId)
    .orderBy('occurredAt', 'desc')
    .orderBy('webhookDelivery.id')
    .limit(100)
    .execute()
}

export async function noteAttempt(
  tx: Tx,
  id: string,
  values: { state: 'waiting' | 'delivered' | 'given-up'; attempts: number; answer: string; attemptedAt: Date },
) {
  await tx.updateTable('webhookDelivery').set(values).where('id', '=', id).execute()
}

/** Puts a delivery back at its beginning. */
export async function resetDelivery(tx: Tx, webhookId: string, id: string): Promise<boolean> {
  const row = await tx
    .updateTable('webhookDelivery')
    .set({ state: 'waiting', attempts: 0 })
    .where('id', '=', id)
    .where('webhookId', '=', webhookId)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Forgets what happened before this instant, with its deliveries. */
export async function deleteEventsBefore(tx: Tx, before: Date) {
  await tx.deleteFrom('webhookEvent').where('occurredAt', '<', before).execute()
}

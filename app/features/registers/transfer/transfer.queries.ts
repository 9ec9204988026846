import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'

export type TransferState = 'checked' | 'waiting' | 'running' | 'done' | 'stopped' | 'refused' | 'failed'

/** A file that goes in or out, for whoever asked for it. */
export type Transfer = {
  id: string
  kind: 'import' | 'export'
  register: string
  accountId: string
  state: TransferState
  ask: string
  total: number
  done: number
  isStopAsked: boolean
  outcome: Record<string, string | number>
  endsAt: Date
}

const COLUMNS = [
  'id',
  'kind',
  'register',
  'accountId',
  'state',
  'ask',
  'total',
  'done',
  'isStopAsked',
  'outcome',
  'endsAt',
] as const

export type NewTransfer = Pick<Transfer, 'id' | 'kind' | 'register' | 'accountId' | 'state' | 'ask' | 'endsAt'> & {
  municipalityId: string
  space: string
  total?: number
  createdAt: Date
}

export async function insertTransfer(tx: Tx, row: NewTransfer): Promise<void> {
  await tx.insertInto('recordTransfer').values(row).execute()
}

/** One file by its id, while it is kept, when it is the actor's own. */
export async function findTransfer(tx: Tx, register: string, id: string, now: Date): Promise<Transfer | undefined> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return undefined
  const row = await tx
    .selectFrom('recordTransfer')
    .select(COLUMNS)
    .where('register', '=', register)
    .where('id', '=', id)
    .where('endsAt', '>', now)
    .executeTakeFirst()
  return row as Transfer | undefined
}

type Change = Partial<Pick<Transfer, 'state' | 'total' | 'done' | 'isStopAsked' | 'outcome' | 'endsAt'>>

/** Changes a file that is in one of these states; answers whether it was. */
export async function updateTransfer(
  tx: Tx,
  id: string,
  from: readonly TransferState[],
  { outcome, ...change }: Change,
): Promise<boolean> {
  const changed = await tx
    .updateTable('recordTransfer')
    .set({ ...change, ...(outcome ? { outcome: JSON.stringify(outcome) } : {}) })
    .where('id', '=', id)
    .where('state', 'in', from)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}

export async function insertParts(
  tx: Tx,
  municipalityId: string,
  transferId: string,
  pieces: readonly string[],
): Promise<void> {
  for (const [number, sealed] of pieces.entries()) {
    await tx.insertInto('recordTransferPart').values({ municipalityId, transferId, number, sealed }).execute()
  }
}

/** The pieces of a file in their order. */
export async function listParts(tx: Tx, transferId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('recordTransferPart')
    .select('sealed')
    .where('transferId', '=', transferId)
    .orderBy('number')
    .execute()
  return rows.map(({ sealed }) => sealed)
}

export async function deleteParts(tx: Tx, transferId: string): Promise<void> {
  await tx.deleteFrom('recordTransferPart').where('transferId', '=', transferId).execute()
}

/** Removes every file whose time is over; for the service that does what the days bring. */
export async function deleteEndedTransfers(tx: Tx, now: Date): Promise<void> {
  await tx.deleteFrom('recordTransfer').where('endsAt', '<=', now).execute()
}

/** That records went out or came in stands in the audit: how many, of which register, and nothing about anybody. */
export async function recordTransferAct(
  tx: Tx,
  event: 'records-exported' | 'records-imported',
  register: string,
  details: Record<string, string | number | boolean>,
): Promise<void> {
  await sql`select record_act(${event}, ${register}, ${JSON.stringify(details)}::jsonb)`.execute(tx)
}

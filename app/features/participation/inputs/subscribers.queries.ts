import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { Day } from '../../../shared/days.ts'
import type { IdeaState } from './ideas.queries.ts'

/** Keeps a sealed address with the idea of a code; answers its id, or nothing when it was there or asked too often. */
export async function insertSubscriber(
  tx: Tx,
  codeHash: string,
  { sealed, hash, today }: { sealed: string; hash: string; today: Day },
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string | null }>`
    select subscribe_to_idea(${codeHash}, ${sealed}, ${hash}, ${today}::date) as id`.execute(tx)
  return rows[0]!.id ?? undefined
}

export async function confirmSubscriber(tx: Tx, id: string, today: Day): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select confirm_subscriber(${id}::uuid, ${today}::date) as done`.execute(
    tx,
  )
  return rows[0]!.done
}

/** Removes who wants to hear no more, with every idea of the same address. */
export async function stopSubscriber(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select stop_subscriber(${id}::uuid) as done`.execute(tx)
  return rows[0]!.done
}

/** Who follows an idea of his, for the service that mails. */
export type Subscriber = {
  id: string
  sealedAddress: string
  addressHash: string
  addedOn: Day
  ideaId: string
  consultationId: string
  inputId: string | null
  state: IdeaState
  isDecisionTold: boolean
  mailedOn: Day | null
  /** Ids of the news he had. */
  told: string[]
}

export async function listSubscribers(tx: Tx): Promise<Subscriber[]> {
  const { rows } = await sql<Subscriber>`
    select id, sealed_address, address_hash, added_on::text as added_on, idea_id, consultation_id, input_id, state,
      is_decision_told, mailed_on::text as mailed_on, told from list_subscribers()`.execute(tx)
  return rows
}

export async function noteDecisionTold(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`select note_decision_told(${ids}::uuid[])`.execute(tx)
}

export async function noteDigest(tx: Tx, id: string, newsIds: readonly string[], today: Day): Promise<void> {
  await sql`select note_digest(${id}::uuid, ${newsIds}::uuid[], ${today}::date)`.execute(tx)
}

/** Removes addresses that nobody confirmed since before this day. */
export async function clearSubscribers(tx: Tx, before: Day): Promise<void> {
  await sql`select clear_subscribers(${before}::date)`.execute(tx)
}

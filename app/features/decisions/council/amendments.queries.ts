import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { AmendmentChange } from './domain/amendment.ts'

export type StoredChange = AmendmentChange & { id: string; plan: string }

/** Which words an amendment changes, in the order of their codes. */
export async function listChanges(tx: Tx, itemId: string): Promise<StoredChange[]> {
  const rows = await tx
    .selectFrom('amendmentChange')
    .select(['id', 'plan', 'part', 'code', 'field', 'beforeText as before', 'afterText as after'])
    .where('itemId', '=', itemId)
    .orderBy('code')
    .orderBy('field')
    .execute()
  return rows as StoredChange[]
}

/** Keeps a change of words; of the same place only the last. */
export async function putChange(tx: Tx, municipalityId: string, itemId: string, change: Omit<StoredChange, 'id'>) {
  const { before, after, ...place } = change
  await tx
    .insertInto('amendmentChange')
    .values({ municipalityId, itemId, ...place, beforeText: before, afterText: after })
    .onConflict((conflict) =>
      conflict.columns(['itemId', 'part', 'code', 'field']).doUpdateSet({ beforeText: before, afterText: after }),
    )
    .execute()
}

export async function deleteChange(tx: Tx, itemId: string, id: string) {
  await tx.deleteFrom('amendmentChange').where('itemId', '=', itemId).where('id', '=', id).execute()
}

/** Says that an amendment stands in a version of the plan; answers whether it was adopted and not worked in yet. */
export async function settleAmendment(tx: Tx, id: string, version: number, day: string, words: string) {
  const { rows } = await sql<{ done: boolean }>`
    select settle_amendment(${id}, ${version}, ${day}, ${words}) as done`.execute(tx)
  return rows[0]!.done
}

export type CouncilChange = { number: string; title: string; version: number; stateOn: string }

/** The amendments that stand in a plan, for everybody to see; the latest first. */
export async function listSettledAmendments(tx: Tx, planSlug: string): Promise<CouncilChange[]> {
  const { rows } = await sql<CouncilChange>`
    select distinct i.number, i.title, i.version_number as version, i.state_on
      from council_item i join amendment_change c on c.item_id = i.id join node n on n.id = i.id
     where i.kind = 'amendment' and i.state = 'settled' and c.plan = ${planSlug} and n.visibility = 'public'
     order by i.version_number desc, i.number limit 200`.execute(tx)
  return rows
}

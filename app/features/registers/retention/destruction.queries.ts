import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { Day } from '../../../shared/days.ts'
import type { DueRecord } from './due.queries.ts'

export type DestructionList = {
  id: string
  space: string
  register: string
  state: 'proposed' | 'returned' | 'released' | 'done'
  proposedBy: string
  proposerName: string | null
  proposedAt: Date
  decidedBy: string | null
  deciderName: string | null
  decidedAt: Date | null
  note: string
  revision: number
  items: number
  destroyed: number
}

const lists = (condition: ReturnType<typeof sql<boolean>>) => sql<DestructionList>`
  select l.id, l.space, l.register, l.state, l.proposed_by, p.name as proposer_name, l.proposed_at, l.decided_by,
    d.name as decider_name, l.decided_at, l.note, l.revision,
    (select count(*)::int from destruction_item i where i.list_id = l.id) as items,
    (select count(*)::int from destruction_item i where i.list_id = l.id and i.outcome = 'destroyed') as destroyed
    from destruction_list l left join account p on p.id::text = l.proposed_by left join account d on d.id::text = l.decided_by
   where ${condition}`

/** The lists that somebody proposed, as far as the actor may see them; what waits for a decision first. */
export async function listDestructions(tx: Tx, limit: number): Promise<DestructionList[]> {
  const { rows } = await sql<DestructionList>`
    ${lists(sql<boolean>`true`)} order by (l.state <> 'proposed'), l.proposed_at desc limit ${limit}`.execute(tx)
  return rows
}

export async function findDestruction(tx: Tx, id: string): Promise<DestructionList | undefined> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return undefined
  const { rows } = await sql<DestructionList>`${lists(sql<boolean>`l.id = ${id}`)}`.execute(tx)
  return rows[0]
}

export type DestructionItem = {
  record: string
  number: string
  openedOn: Day
  closedOn: Day | null
  destroyOn: Day
  result: string
  limitedBy: string
  outcome: '' | 'destroyed' | 'held' | 'not-due' | 'gone'
}

export async function listItems(tx: Tx, listId: string): Promise<DestructionItem[]> {
  const rows = await tx
    .selectFrom('destructionItem')
    .select(['record', 'number', 'openedOn', 'closedOn', 'destroyOn', 'result', 'limitedBy', 'outcome'])
    .where('listId', '=', listId)
    .orderBy('number')
    .limit(1000)
    .execute()
  return rows as DestructionItem[]
}

export async function insertDestruction(
  tx: Tx,
  list: { municipalityId: string; space: string; register: string },
  due: readonly DueRecord[],
): Promise<string> {
  const { id } = await tx.insertInto('destructionList').values(list).returning('id').executeTakeFirstOrThrow()
  const { municipalityId } = list
  await tx
    .insertInto('destructionItem')
    .values(
      due.map(({ recordId, number, openedOn, closedOn, destroyOn, result, limitedBy }) => ({
        ...{ municipalityId, listId: id, record: recordId, number, openedOn, closedOn, destroyOn, result, limitedBy },
      })),
    )
    .execute()
  return id
}

/** Decides on a list, unless somebody else did meanwhile; answers whether it did. */
export async function decideList(
  tx: Tx,
  id: string,
  revision: number,
  decision: { state: 'returned' | 'released'; decidedBy: string; decidedAt: Date; note: string },
): Promise<boolean> {
  const changed = await tx
    .updateTable('destructionList')
    .set({ ...decision, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('state', '=', 'proposed')
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}

export async function markDone(tx: Tx, id: string) {
  await tx
    .updateTable('destructionList')
    .set((row) => ({ state: 'done', revision: row('revision', '+', 1) }))
    .where('id', '=', id)
    .where('state', '=', 'released')
    .execute()
}

export async function writeOutcome(tx: Tx, listId: string, record: string, outcome: DestructionItem['outcome']) {
  await tx
    .updateTable('destructionItem')
    .set({ outcome })
    .where('listId', '=', listId)
    .where('record', '=', record)
    .execute()
}

export type Proof = {
  id: string
  register: string
  number: string
  result: string
  limitedBy: string
  destroyOn: Day
  destroyedAt: Date
  proposedBy: string
  releasedBy: string
  proposerName: string | null
  releaserName: string | null
  digest: string
  removed: Record<string, number>
}

/** Proofs of what was destroyed, as far as the actor may see them; the last first. */
export async function listProofs(tx: Tx, limit: number): Promise<Proof[]> {
  const { rows } = await sql<Proof>`
    select f.id::text as id, f.register, f.number, f.result, f.limited_by, f.destroy_on, f.destroyed_at, f.proposed_by,
      f.released_by, p.name as proposer_name, r.name as releaser_name, f.digest, f.removed
      from destruction_proof f left join account p on p.id::text = f.proposed_by left join account r on r.id::text = f.released_by
     order by f.id desc limit ${limit}`.execute(tx)
  return rows
}

export async function insertProof(
  tx: Tx,
  proof: Omit<Proof, 'id' | 'proposerName' | 'releaserName' | 'removed'> & {
    municipalityId: string
    listId: string
    space: string
    removed: string
  },
) {
  await tx.insertInto('destructionProof').values(proof).execute()
}

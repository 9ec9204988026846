import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { ItemKind, ItemState } from './domain/items.ts'

/** A paper of the council: what was promised, tabled or asked, and how it stands. */
export type Item = {
  id: string
  kind: ItemKind
  number: string | null
  title: string
  body: string
  byWhom: string
  person: string
  happenedOn: string
  meetingId: string | null
  dueOn: string | null
  dueWords: string
  state: ItemState
  stateOn: string
  remark: string
  votesFor: number | null
  votesAgainst: number | null
  versionNumber: number | null
  knownUntil: string
  source: string
  isExample: boolean
  isPublic: boolean
  revision: number
}

export type ItemWords = Pick<
  Item,
  | 'title'
  | 'body'
  | 'byWhom'
  | 'person'
  | 'happenedOn'
  | 'meetingId'
  | 'dueOn'
  | 'dueWords'
  | 'knownUntil'
  | 'source'
  | 'isExample'
>

/** What a paper is about, as it was called when that was said. */
export type ItemTarget = {
  itemId: string
  /** Nothing when it was taken out of the plan since. */
  nodeId: string | null
  kind: 'plan' | 'theme' | 'goal' | 'action'
  plan: string
  code: string
  title: string
}

/** `isPublic`: only what everybody may see, also when the actor may see more. */
export type Wanted = {
  kind?: ItemKind
  isPublic?: boolean
  id?: string
  number?: string
  ids?: readonly string[]
  meetingId?: string
}

/** Papers of the council that this actor may see, the latest first. */
export async function listItems(tx: Tx, wanted: Wanted): Promise<Item[]> {
  const conditions = [
    ...(wanted.kind ? [sql`i.kind = ${wanted.kind}`] : []),
    ...(wanted.id ? [sql`i.id = ${wanted.id}`] : []),
    ...(wanted.ids ? [sql`i.id = any(${wanted.ids}::uuid[])`] : []),
    ...(wanted.number ? [sql`lower(i.number) = ${wanted.number}`] : []),
    ...(wanted.meetingId ? [sql`i.meeting_id = ${wanted.meetingId}`] : []),
    ...(wanted.isPublic ? [sql`n.visibility = 'public'`] : []),
    sql`true`,
  ]
  const { rows } = await sql<Item>`
    select i.id, i.kind, i.number, i.title, i.body, i.by_whom, i.person, i.happened_on, i.meeting_id, i.due_on::text as due_on,
           i.due_words, i.state, i.state_on, i.remark, i.votes_for, i.votes_against, i.version_number, i.known_until, i.source,
           i.is_example, n.visibility = 'public' as is_public, i.revision
      from council_item i join node n on n.id = i.id
     where ${sql.join(conditions, sql` and `)}
     order by i.number is not null, split_part(i.number, '-', 1) desc, i.happened_on desc, split_part(i.number, '-', 3)::int desc, i.title
     limit 5000`.execute(tx)
  return rows
}

/** One paper, by its id. */
export async function findItem(tx: Tx, id: string): Promise<Item | undefined> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return undefined
  return (await listItems(tx, { id }))[0]
}

export async function insertItem(
  tx: Tx,
  row: ItemWords & {
    id: string
    municipalityId: string
    kind: ItemKind
    state: ItemState
    number: string | null
    stateOn: string
  },
) {
  await tx.insertInto('councilItem').values(row).execute()
}

/** Writes what changes unless somebody else wrote since `revision`; answers whether it did. */
export async function updateItem(
  tx: Tx,
  id: string,
  revision: number,
  change: Partial<
    ItemWords & Pick<Item, 'state' | 'stateOn' | 'remark' | 'votesFor' | 'votesAgainst'> & { number: string | null }
  >,
): Promise<boolean> {
  const done = await tx
    .updateTable('councilItem')
    .set({ ...change, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  return done !== undefined
}

/** The next number of a kind in a year: 2026-M-4. Whoever asks holds the row until the end of the transaction. */
export async function nextNumber(tx: Tx, municipalityId: string, letter: string, year: string): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`council ${municipalityId} ${letter} ${year}`}, 0))`.execute(
    tx,
  )
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(split_part(number, '-', 3)::int), 0) as last from council_item
     where number like ${`${year}-${letter}-%`}`.execute(tx)
  return `${year}-${letter}-${rows[0]!.last + 1}`
}

/** Whether a number was given already; of two who give it at the same moment the second waits for the answer. */
export async function hasNumber(tx: Tx, municipalityId: string, number: string): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`council ${municipalityId} ${number}`}, 0))`.execute(tx)
  const row = await tx.selectFrom('councilItem').select('id').where('number', '=', number).executeTakeFirst()
  return row !== undefined
}

export type CourseStep = { state: ItemState; happenedOn: string; remark: string }

/** The course of a paper, from its beginning. */
export async function listSteps(tx: Tx, itemId: string): Promise<CourseStep[]> {
  const rows = await tx
    .selectFrom('councilStep')
    .select(['state', 'happenedOn', 'remark'])
    .where('itemId', '=', itemId)
    .orderBy('number')
    .limit(200)
    .execute()
  return rows as CourseStep[]
}

export function listItemTargets(tx: Tx, itemIds: readonly string[]): Promise<ItemTarget[]> {
  if (itemIds.length === 0) return Promise.resolve([])
  return tx
    .selectFrom('councilTarget')
    .select(['itemId', 'nodeId', 'kind', 'plan', 'code', 'title'])
    .where('itemId', 'in', itemIds)
    .orderBy('plan')
    .orderBy('code')
    .execute() as Promise<ItemTarget[]>
}

/** Makes these what the paper is about. */
export async function replaceItemTargets(
  tx: Tx,
  municipalityId: string,
  itemId: string,
  targets: readonly Omit<ItemTarget, 'itemId'>[],
) {
  await tx.deleteFrom('councilTarget').where('itemId', '=', itemId).execute()
  if (targets.length === 0) return
  await tx
    .insertInto('councilTarget')
    .values(targets.map((target) => ({ municipalityId, itemId, ...target })))
    .execute()
}

/** How long the college has for a written question here, and where that stands. */
export type QuestionTerm = { questionDays: number | null; questionBasis: string; questionLink: string }

export async function findQuestionTerm(tx: Tx): Promise<QuestionTerm | undefined> {
  return tx.selectFrom('councilSetting').select(['questionDays', 'questionBasis', 'questionLink']).executeTakeFirst()
}

export async function putQuestionTerm(tx: Tx, municipalityId: string, term: QuestionTerm) {
  await tx
    .insertInto('councilSetting')
    .values({ municipalityId, ...term })
    .onConflict((conflict) => conflict.column('municipalityId').doUpdateSet(term))
    .execute()
}

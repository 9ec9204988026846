import type { Tx } from '../../platform/database/index.ts'

export type NodeKind =
  | 'plan'
  | 'theme'
  | 'goal'
  | 'action'
  | 'organisation'
  | 'indicator'
  | 'report'
  | 'record'
  | 'register'
  | 'effect'
  | 'consultation'
  | 'input'
  | 'dossier'
  | 'document'
  | 'meeting'
  | 'commitment'
  | 'motion'
  | 'question'
  | 'planChange'
  | 'publication'
  | 'policyDocument'
  | 'ruling'
  | 'goalAccount'

export type Relation =
  | 'part-of'
  | 'serves'
  | 'measured-by'
  | 'moves'
  | 'carried-by'
  | 'partner-of'
  | 'evaluates'
  | 'rests-on'
  | 'asks-about'
  | 'heard-in'
  | 'speaks-of'
  | 'led-to'
  | 'accounts-for'
  | 'shows'
  | 'counts'
  | 'kept-in'
  | 'agreed-in'
  | 'treats'
  | 'decides-on'
  | 'amends'
  | 'follows'

/** A thing on the thread, as far as the thread itself knows it. */
export type NodeSummary = {
  id: string
  kind: NodeKind
  title: string
  reference: string
  visibility: 'public' | 'internal' | 'confidential'
}

/** Puts something on the thread; answers its id, which the feature's own row then has too. */
export async function insertNode(
  tx: Tx,
  municipalityId: string,
  node: { kind: NodeKind; title: string; reference: string; visibility?: NodeSummary['visibility'] },
): Promise<string> {
  const { id } = await tx
    .insertInto('node')
    .values({ municipalityId, ...node })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The thing of a kind that people call by this; a register by its key. */
export async function findNodeByReference(tx: Tx, kind: NodeKind, reference: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('node')
    .select('id')
    .where('kind', '=', kind)
    .where('reference', '=', reference)
    .executeTakeFirst()
  return row?.id
}

/** Keeps what the thread calls a thing equal to what its own row calls it. */
export async function renameNode(tx: Tx, id: string, title: string, reference: string) {
  await tx.updateTable('node').set({ title, reference }).where('id', '=', id).execute()
}

/** One thing on the thread, when this actor may see it. */
export async function findNode(tx: Tx, id: string): Promise<NodeSummary | undefined> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return undefined
  const row = await tx
    .selectFrom('node')
    .select(['id', 'kind', 'title', 'reference', 'visibility'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row as NodeSummary | undefined
}

/** Everything of one kind, by title: for choosing what to link to. */
export function listNodes(tx: Tx, kind: NodeKind) {
  return tx
    .selectFrom('node')
    .select(['id', 'title', 'reference'])
    .where('kind', '=', kind)
    .orderBy('title')
    .limit(2000)
    .execute()
}

export async function insertLink(
  tx: Tx,
  municipalityId: string,
  from: string,
  relation: Relation,
  to: string,
  position = 0,
) {
  await insertLinks(tx, [{ municipalityId, fromId: from, relation, toId: to, position }])
}

type NewLink = { municipalityId: string; fromId: string; relation: Relation; toId: string; position: number }

/** In one statement: whether somebody may write links is worked out over the whole thread, once for each statement. */
async function insertLinks(tx: Tx, rows: NewLink[]): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insertInto('link')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['fromId', 'relation', 'toId'])
        .doUpdateSet(({ ref }) => ({ position: ref('excluded.position') })),
    )
    .execute()
}

/** Makes `targets` the only nodes that `from` is linked to by this relation, in this order. */
export async function replaceLinks(
  tx: Tx,
  municipalityId: string,
  from: string,
  relation: Relation,
  targets: string[],
) {
  const old = tx.deleteFrom('link').where('fromId', '=', from).where('relation', '=', relation)
  await (targets.length ? old.where('toId', 'not in', targets) : old).execute()
  // Whoever names a target twice means its last place.
  const places = new Map(targets.map((target, position) => [target, position]))
  await insertLinks(
    tx,
    [...places].map(([toId, position]) => ({ municipalityId, fromId: from, relation, toId, position })),
  )
}

/** Makes `sources` the only nodes that are linked to `to` by this relation. */
export async function replaceLinksTo(
  tx: Tx,
  municipalityId: string,
  relation: Relation,
  to: string,
  sources: string[],
) {
  const old = tx.deleteFrom('link').where('toId', '=', to).where('relation', '=', relation)
  await (sources.length ? old.where('fromId', 'not in', sources) : old).execute()
  const linked = new Set((await listLinks(tx, relation, [to])).map(({ fromId }) => fromId))
  const missing = [...new Set(sources)].filter((source) => !linked.has(source))
  await insertLinks(
    tx,
    missing.map((fromId) => ({ municipalityId, fromId, relation, toId: to, position: 0 })),
  )
}

/** From now on everybody may see that it is there. */
export async function publishNode(tx: Tx, id: string) {
  await tx.updateTable('node').set({ visibility: 'public' }).where('id', '=', id).execute()
}

/** Removes a thing from the thread, with its links and its own row. */
export async function deleteNode(tx: Tx, id: string) {
  await tx.deleteFrom('node').where('id', '=', id).execute()
}

/** All links of one relation between the given nodes and others, in their order. */
export function listLinks(tx: Tx, relation: Relation, ids: string[]) {
  if (ids.length === 0) return Promise.resolve([])
  return tx
    .selectFrom('link')
    .select(['fromId', 'toId'])
    .where('relation', '=', relation)
    .where((where) => where.or([where('fromId', 'in', ids), where('toId', 'in', ids)]))
    .orderBy('position')
    .orderBy('toId')
    .execute()
}

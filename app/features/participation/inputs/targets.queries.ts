import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { Moved, Seen } from './domain/moved.ts'

/** Something of a plan, or a public decision, that an input led to, as it was called when that was said. */
export type Target = {
  id: string
  inputId: string
  /** Nothing when it was taken out of the plan since. */
  nodeId: string | null
  kind: 'plan' | 'theme' | 'goal' | 'action' | 'decision'
  /** The plan it is part of; of a decision none. */
  plan: string
  /** Within its plan; of a decision the name of its page. */
  code: string
  title: string
}

export function listTargets(tx: Tx, inputIds: readonly string[]): Promise<Target[]> {
  if (inputIds.length === 0) return Promise.resolve([])
  return tx
    .selectFrom('inputTarget')
    .select(['id', 'inputId', 'nodeId', 'kind', 'plan', 'code', 'title'])
    .where('inputId', 'in', inputIds)
    .orderBy('plan')
    .orderBy('code')
    .execute() as Promise<Target[]>
}

/** Makes these what the input led to. */
export async function replaceTargets(
  tx: Tx,
  municipalityId: string,
  inputId: string,
  targets: readonly (Omit<Target, 'id' | 'inputId'> & { seen: Seen })[],
): Promise<void> {
  await tx.deleteFrom('inputTarget').where('inputId', '=', inputId).execute()
  if (targets.length === 0) return
  const rows = targets.map(({ seen, ...target }) => ({
    ...{ municipalityId, inputId, seen: JSON.stringify(seen) },
    ...target,
  }))
  await tx.insertInto('inputTarget').values(rows).execute()
}

/** Everything of plans that public inputs led to and that is still there, with how it was last seen. */
export async function listWatched(tx: Tx): Promise<(Target & { seen: Seen })[]> {
  const { rows } = await sql<Target & { seen: Seen }>`
    select t.id, t.input_id, t.node_id, t.kind, t.plan, t.code, t.title, t.seen
      from input_target t join node n on n.id = t.input_id
     where t.node_id is not null and n.visibility = 'public' order by t.plan, t.code, t.id`.execute(tx)
  return rows
}

export async function updateSeen(tx: Tx, targetId: string, seen: Seen): Promise<void> {
  await tx
    .updateTable('inputTarget')
    .set({ seen: JSON.stringify(seen) })
    .where('id', '=', targetId)
    .execute()
}

/** The reports that everybody can read, with what they account for. */
export async function listPublicReports(tx: Tx): Promise<{ reference: string; title: string; accountsFor: string }[]> {
  const { rows } = await sql<{ reference: string; title: string; accountsFor: string }>`
    select n.reference, n.title, l.to_id as accounts_for from link l join node n on n.id = l.from_id
     where l.relation = 'accounts-for' and n.kind = 'report' and n.visibility = 'public' order by n.reference`.execute(
    tx,
  )
  return rows
}

/** The decisions that everybody can read, by their title. */
export function listPublicDecisions(tx: Tx): Promise<{ id: string; title: string; reference: string }[]> {
  return tx
    .selectFrom('node')
    .select(['id', 'title', 'reference'])
    .where('kind', '=', 'publication')
    .where('visibility', '=', 'public')
    .orderBy('title')
    .limit(2000)
    .execute()
}

/** What became of an input, the latest first. */
export type News = {
  id: string
  inputId: string
  kind: Moved['kind'] | 'outcome'
  subject: string
  change: string
  happenedOn: string
}

export function listNews(tx: Tx, inputIds: readonly string[]): Promise<News[]> {
  if (inputIds.length === 0) return Promise.resolve([])
  return tx
    .selectFrom('inputNews')
    .select(['id', 'inputId', 'kind', 'subject', 'change', sql<string>`happened_on::text`.as('happenedOn')])
    .where('inputId', 'in', inputIds)
    .orderBy('happenedOn', 'desc')
    .orderBy('kind')
    .orderBy('subject')
    .limit(5000)
    .execute() as Promise<News[]>
}

export async function insertNews(tx: Tx, municipalityId: string, news: readonly Omit<News, 'id'>[]): Promise<void> {
  if (news.length === 0) return
  await tx
    .insertInto('inputNews')
    .values(news.map((one) => ({ municipalityId, ...one })))
    .execute()
}

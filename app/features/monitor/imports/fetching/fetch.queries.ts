import { sql } from 'kysely'
import type { Tx } from '../../../../platform/database/index.ts'
import type { Problem } from '../../domain/observation-csv.ts'
import type { AskRefusal } from '../cbs/ask.ts'

/** How far the fetching of a table is, or how it ended. */
export type FetchState =
  | 'waiting'
  | 'running'
  | 'stopped'
  | 'failed'
  | 'refused'
  | 'unchanged'
  | 'same'
  | 'proposed'
  | 'accepted'
  | 'declined'
  | 'overtaken'

/** Why it failed, what is wrong in the table, or what the table would change. */
export type FetchOutcome = {
  reason?: AskRefusal | 'broken'
  /** A status or a code, never the words of the other server. */
  detail?: string
  problemCount?: number
  problems?: Problem[]
  rows?: number
  added?: number
  changed?: number
  gone?: number
}

/** One time that a table is fetched. */
export type SourceFetch = {
  id: string
  sourceId: string
  state: FetchState
  askedByName: string | null
  askedAt: Date
  isByCalendar: boolean
  isStopAsked: boolean
  request: string
  version: string
  fileChecksum: string
  outcome: FetchOutcome
  endedAt: Date | null
  decidedByName: string | null
  decidedAt: Date | null
  decisionReason: string
  snapshotId: string | null
  rowsDone: number | null
  rowsTotal: number | null
}

const fetches = (tx: Tx) =>
  tx
    .selectFrom('importFetch as f')
    .leftJoin('importFetchProgress as p', 'p.fetchId', 'f.id')
    .leftJoin('account as asker', (join) => join.on(sql<boolean>`asker.id::text = f.asked_by`))
    .leftJoin('account as decider', (join) => join.on(sql<boolean>`decider.id::text = f.decided_by`))
    .select([
      'f.id',
      'f.sourceId',
      'f.state',
      'f.askedAt',
      'f.isByCalendar',
      'f.isStopAsked',
      'f.request',
      'f.version',
      'f.fileChecksum',
      'f.outcome',
      'f.endedAt',
      'f.decidedAt',
      'f.decisionReason',
      'f.snapshotId',
      'p.rowsDone',
      'p.rowsTotal',
      'asker.name as askedByName',
      'decider.name as decidedByName',
    ])
    .$castTo<SourceFetch>()

/** One fetch by its id. */
export async function findFetch(tx: Tx, id: string): Promise<SourceFetch | undefined> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return undefined
  return fetches(tx).where('f.id', '=', id).executeTakeFirst()
}

/** The fetches of one source, the newest first. */
export function listFetches(tx: Tx, sourceId: string): Promise<SourceFetch[]> {
  return fetches(tx).where('f.sourceId', '=', sourceId).orderBy('f.sequence', 'desc').limit(20).execute()
}

/** Fetches of all sources in these states, such as what waits for a decision. */
export function listFetchesIn(tx: Tx, states: readonly FetchState[]): Promise<SourceFetch[]> {
  return fetches(tx).where('f.state', 'in', states).orderBy('f.sequence', 'desc').limit(200).execute()
}

/** Asks for a fetch; answers nothing when the source is being fetched already. */
export async function insertFetch(
  tx: Tx,
  row: { municipalityId: string; sourceId: string; askedAt: Date; isByCalendar: boolean },
): Promise<string | undefined> {
  const inserted = await tx
    .insertInto('importFetch')
    .values({ ...row, state: 'waiting' })
    .onConflict((conflict) => conflict.columns(['sourceId']).where('state', 'in', ['waiting', 'running']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted?.id
}

type Change = {
  state?: FetchState
  isStopAsked?: boolean
  request?: string
  version?: string
  fileChecksum?: string
  outcome?: FetchOutcome
  endedAt?: Date
  decidedBy?: string
  decidedAt?: Date
  decisionReason?: string
  snapshotId?: string
}

/** Changes a fetch that is in one of these states; answers whether it was. */
export async function updateFetch(
  tx: Tx,
  id: string,
  from: readonly FetchState[],
  { outcome, ...change }: Change,
): Promise<boolean> {
  const row = await tx
    .updateTable('importFetch')
    .set({ ...change, ...(outcome ? { outcome: JSON.stringify(outcome) } : {}) })
    .where('id', '=', id)
    .where('state', 'in', from)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** A proposal that nobody decided on gives way to a newer one; answers its id. */
export async function overtakeProposals(tx: Tx, sourceId: string): Promise<string[]> {
  const rows = await tx
    .updateTable('importFetch')
    .set({ state: 'overtaken' })
    .where('sourceId', '=', sourceId)
    .where('state', '=', 'proposed')
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Keeps how far a fetch is. */
export async function upsertProgress(
  tx: Tx,
  row: { municipalityId: string; fetchId: string; rowsDone: number; rowsTotal: number | null },
): Promise<void> {
  const { rowsDone, rowsTotal } = row
  await tx
    .insertInto('importFetchProgress')
    .values(row)
    .onConflict((conflict) => conflict.column('fetchId').doUpdateSet({ rowsDone, rowsTotal }))
    .execute()
}

/** Which version of the table the last fetch that came in whole was of; nothing when there was none. */
export async function findLastVersion(tx: Tx, sourceId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('importFetch')
    .select('version')
    .where('sourceId', '=', sourceId)
    .where('state', 'in', ['same', 'proposed', 'accepted', 'declined', 'overtaken'])
    .orderBy('sequence', 'desc')
    .executeTakeFirst()
  return row?.version
}

/** Whether the last fetch of a source that is over failed. */
export async function hasFailedLast(tx: Tx, sourceId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('importFetch')
    .select('state')
    .where('sourceId', '=', sourceId)
    .where('endedAt', 'is not', null)
    .orderBy('sequence', 'desc')
    .executeTakeFirst()
  return row?.state === 'failed'
}

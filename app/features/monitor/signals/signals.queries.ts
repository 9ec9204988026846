import { type Insertable, type RawBuilder, sql } from 'kysely'
import type { DB, Tx } from '../../../platform/database/index.ts'

export type SignalRun = {
  id: string
  seriesCount: number
  judgedCount: number
  tooFewCount: number
  alertCount: number
  falseDiscoveryRate: number
  madeAt: Date
}

const RUN_COLUMNS = [
  'id',
  'seriesCount',
  'judgedCount',
  'tooFewCount',
  'alertCount',
  'falseDiscoveryRate',
  'madeAt',
] as const

/** The last time that all series of the municipality itself were looked at. */
export function findLastRun(tx: Tx): Promise<SignalRun | undefined> {
  return tx
    .selectFrom('signalRun')
    .select(RUN_COLUMNS)
    .where('areaSearchId', 'is', null)
    .orderBy('sequence', 'desc')
    .limit(1)
    .$castTo<SignalRun>()
    .executeTakeFirst()
}

export type Conclusion = 'explained' | 'action' | 'chance'

export type SignalRow = {
  id: string
  key: string
  /** Code of the area; empty for the municipality itself. */
  region: string
  category: string
  period: string
  direction: 'higher' | 'lower'
  observed: number
  expected: number
  lo: number
  hi: number
  q: number
  comparedWith: string[]
  snapshotId: string
  foundAt: Date
  /** The last conclusion; nothing while nobody looked. */
  conclusion: Conclusion | null
}

/** What stood out in the series of the municipality itself, what nobody looked at first and then the newest. */
export const listSignals = (tx: Tx): Promise<SignalRow[]> => selectSignals(tx, sql`r.area_search_id is null`)

/** What stood out in one search through areas: the least likely first. */
export const listSignalsOfSearch = (tx: Tx, searchId: string): Promise<SignalRow[]> =>
  selectSignals(tx, sql`r.area_search_id = ${searchId}::uuid`)

/** A conclusion on the same count of the same area in another search holds here too. */
async function selectSignals(tx: Tx, condition: RawBuilder<unknown>): Promise<SignalRow[]> {
  const { rows } = await sql<SignalRow>`
    select s.id, i.key, s.region, s.category, s.period, s.direction, s.observed, s.expected, s.lo, s.hi, s.q, s.compared_with,
      s.snapshot_id, r.made_at as found_at, v.conclusion
      from signal s
      join signal_run r on r.id = s.run_id
      join indicator i on i.id = s.indicator_id
      left join lateral (
        select conclusion from signal_review v join signal o on o.id = v.signal_id
         where (o.indicator_id, o.region, o.category, o.period, o.observed) = (s.indicator_id, s.region, s.category, s.period, s.observed)
         order by v.reviewed_at desc, v.id limit 1) v on true
     where ${condition}
     order by v.conclusion is not null, r.sequence desc, s.q, i.position, s.category, s.region limit 1000`.execute(tx)
  return rows
}

/** One signal. */
export async function findSignal(tx: Tx, id: string): Promise<SignalRow | undefined> {
  return /^[0-9a-f-]{36}$/.test(id) ? (await selectSignals(tx, sql`s.id = ${id}::uuid`))[0] : undefined
}

export type SignalReview = { conclusion: Conclusion; reason: string; reviewerName: string; reviewedAt: Date }

/** The last look at all areas that one search asked for. */
export function findRunOfSearch(tx: Tx, searchId: string): Promise<SignalRun | undefined> {
  return tx
    .selectFrom('signalRun')
    .select(RUN_COLUMNS)
    .where('areaSearchId', '=', searchId)
    .$castTo<SignalRun>()
    .executeTakeFirst()
}

/** What people concluded on this count, the first conclusion first. */
export async function listReviews(tx: Tx, signalId: string): Promise<SignalReview[]> {
  const { rows } = await sql<SignalReview>`
    select v.conclusion, v.reason, v.reviewer_name, v.reviewed_at
      from signal s
      join signal o on (o.indicator_id, o.region, o.category, o.period, o.observed)
                     = (s.indicator_id, s.region, s.category, s.period, s.observed)
      join signal_review v on v.signal_id = o.id
     where s.id = ${signalId}::uuid
     order by v.reviewed_at limit 500`.execute(tx)
  return rows
}

/** Adds a conclusion. */
export async function insertReview(tx: Tx, row: Insertable<DB['signalReview']>): Promise<void> {
  await tx.insertInto('signalReview').values(row).execute()
}

/** Keeps a run with what it found. What was told before is not told again; answers how many are new. */
export async function insertRun(
  tx: Tx,
  run: Insertable<DB['signalRun']>,
  signals: Omit<Insertable<DB['signal']>, 'runId'>[],
): Promise<number> {
  const { id } = await tx.insertInto('signalRun').values(run).returning('id').executeTakeFirstOrThrow()
  let added = 0
  for (let start = 0; start < signals.length; start += AT_ONCE) {
    const rows = signals.slice(start, start + AT_ONCE).map((signal) => ({ ...signal, runId: id }))
    const kept = await tx
      .insertInto('signal')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute()
    added += kept.length
  }
  return added
}

/** A statement of PostgreSQL holds at most 65,535 values. */
const AT_ONCE = 1000

import { type Insertable, sql } from 'kysely'
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

/** The last time that all series were looked at. */
export function findLastRun(tx: Tx): Promise<SignalRun | undefined> {
  return tx
    .selectFrom('signalRun')
    .select(RUN_COLUMNS)
    .orderBy('sequence', 'desc')
    .limit(1)
    .$castTo<SignalRun>()
    .executeTakeFirst()
}

export type Conclusion = 'explained' | 'action' | 'chance'

export type SignalRow = {
  id: string
  key: string
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

/** Everything that stood out, what nobody looked at first and then the newest. */
export async function listSignals(tx: Tx, id?: string): Promise<SignalRow[]> {
  const { rows } = await sql<SignalRow>`
    select s.id, i.key, s.category, s.period, s.direction, s.observed, s.expected, s.lo, s.hi, s.q, s.compared_with,
      s.snapshot_id, r.made_at as found_at, v.conclusion
      from signal s
      join signal_run r on r.id = s.run_id
      join indicator i on i.id = s.indicator_id
      left join lateral (
        select conclusion from signal_review v where v.signal_id = s.id order by v.reviewed_at desc, v.id limit 1) v on true
     where ${id ?? null}::uuid is null or s.id = ${id ?? null}::uuid
     order by v.conclusion is not null, r.sequence desc, i.position, s.category limit 1000`.execute(tx)
  return rows
}

/** One signal. */
export async function findSignal(tx: Tx, id: string): Promise<SignalRow | undefined> {
  return /^[0-9a-f-]{36}$/.test(id) ? (await listSignals(tx, id))[0] : undefined
}

export type SignalReview = { conclusion: Conclusion; reason: string; reviewerName: string; reviewedAt: Date }

/** What people concluded, the first conclusion first. */
export function listReviews(tx: Tx, signalId: string): Promise<SignalReview[]> {
  return tx
    .selectFrom('signalReview')
    .select(['conclusion', 'reason', 'reviewerName', 'reviewedAt'])
    .where('signalId', '=', signalId)
    .orderBy('reviewedAt')
    .limit(500)
    .$castTo<SignalReview>()
    .execute()
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
  if (signals.length === 0) return 0
  const added = await tx
    .insertInto('signal')
    .values(signals.map((signal) => ({ ...signal, runId: id })))
    .onConflict((conflict) =>
      conflict.columns(['municipalityId', 'indicatorId', 'category', 'period', 'observed']).doNothing(),
    )
    .returning('id')
    .execute()
  return added.length
}

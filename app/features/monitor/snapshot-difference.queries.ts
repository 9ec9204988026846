import { CompiledQuery, sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import type { ObservationInput } from './domain/observation-csv.ts'
import type { Figure, Passport } from './domain/series.ts'
import { type ObservationRow, toFigure } from './monitor.queries.ts'
import { batchesOf, columnsOf, type StoredObservation } from './snapshot.queries.ts'

/** A row of a file that says something else than what holds now, and what holds now; nothing when it is new. */
export type Differing = { row: StoredObservation; before: ObservationRow | undefined }

/**
 * A batch against what holds now of its indicators and regions: one join, whatever the planner knows of the tables, and only
 * what differs comes back. Where a row stands in its source matters to a file of observations alone, for a table is put in
 * another order without being revised.
 */
const compared = (withPlace: boolean) => `
  with home as materialized (select regie.home_region() as code),
  here as materialized (
    select row.*, case when row.region = '' then home.code else row.region end as known_as
    from unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::text[], $6::numeric[], $7::numeric[], $8::numeric[],
        $9::numeric[], $10::boolean[], $11::text[], $12::text[], $13::text[], $14::numeric[], $15::int[])
      with ordinality as row (indicator_id, definition_number, period, category, state, value, numerator, denominator,
        printed, is_provisional, place, note, region, margin, sample, position)
    cross join home),
  now as materialized (
    select distinct on (o.indicator_id, known_as, o.period, o.category) o.*,
      case when o.region = '' then home.code else o.region end as known_as
    from observation o join snapshot s on s.id = o.snapshot_id cross join home
    where o.indicator_id = any (array(select distinct indicator_id from here))
      and o.region = any (array(select distinct known_as from here union all select ''))
    order by o.indicator_id, known_as, o.period, o.category, s.sequence desc, o.row_number desc)
  select here.position::int as "position", now.*
  from here left join now using (indicator_id, known_as, period, category)
  where now.state is null
    or (now.definition_number, now.state, now.value, now.numerator, now.denominator, now.printed, now.is_provisional,
        now.margin, now.sample)
      is distinct from (here.definition_number, here.state, here.value, here.numerator, here.denominator, here.printed,
        here.is_provisional, here.margin, here.sample)
    ${withPlace ? 'or (now.place, now.note) is distinct from (here.place, here.note)' : ''}
  order by here.position`

/** Larger than what is stored at a time: each batch looks once at what holds. */
const BATCH = 100_000

/** Every row that is new or changes a figure, batch by batch, in the order of the file. */
export async function* differing(
  tx: Tx,
  rows: Iterable<StoredObservation>,
  withPlace: boolean,
): AsyncGenerator<Differing> {
  const query = compared(withPlace)
  const known = new Set(
    (await tx.selectFrom('snapshotIndicator').select('indicatorId').distinct().execute()).map((one) => one.indicatorId),
  )
  for (const batch of batchesOf(rows, BATCH)) {
    // Of an indicator that never had a figure every row is new, and nothing has to be looked up.
    const old = batch.filter((row) => known.has(row.indicatorId))
    for (const row of batch) if (!known.has(row.indicatorId)) yield { row, before: undefined }
    if (old.length === 0) continue
    const found = await tx.executeQuery<ObservationRow & { position: number }>(
      CompiledQuery.raw(query, await columnsOf(old)),
    )
    for (const before of found.rows) {
      yield { row: old[before.position - 1]!, before: before.indicatorId === null ? undefined : before }
    }
  }
}

/** The latest snapshot of the same source or, when none is named, of the same table. */
export async function findPreviousOf(
  tx: Tx,
  { sourceId, tableId }: { sourceId?: string; tableId: string },
): Promise<{ id: string; rowCount: number } | undefined> {
  const latest = tx.selectFrom('snapshot').select(['id', 'rowCount']).orderBy('sequence', 'desc')
  if (sourceId) return latest.where('sourceId', '=', sourceId).executeTakeFirst()
  return tableId === '' ? undefined : latest.where('tableId', '=', tableId).executeTakeFirst()
}

/** Whether there is a figure already of one of these indicators in its period. */
export async function hasFiguresIn(tx: Tx, pairs: { indicatorId: string; period: string }[]): Promise<boolean> {
  const ids = pairs.map(({ indicatorId }) => indicatorId)
  const periods = pairs.map(({ period }) => period)
  const { rows } = await sql<{ isThere: boolean }>`
    select exists (select from unnest(${ids}::uuid[], ${periods}::text[]) as one (indicator_id, period)
      where exists (select from observation o where o.indicator_id = one.indicator_id and o.period = one.period)) as is_there`.execute(
    tx,
  )
  return rows[0]!.isThere
}

const PAGE = 20_000

export type GoneFigure = Figure & { passport: Passport }

/** The figures of a snapshot that a newer file of the same source no longer has: how many, and the first of them. */
export async function findGone(
  tx: Tx,
  snapshotId: string,
  passports: ReadonlyMap<string, Passport>,
  {
    has,
    most,
  }: { has(row: Pick<ObservationInput, 'indicator' | 'region' | 'period' | 'category'>): boolean; most: number },
): Promise<{ count: number; first: GoneFigure[] }> {
  const first: GoneFigure[] = []
  let count = 0
  for (let last = 0; ; ) {
    const rows = await tx
      .selectFrom('observation')
      .selectAll()
      .where('snapshotId', '=', snapshotId)
      .where('rowNumber', '>', last)
      .orderBy('rowNumber')
      .limit(PAGE)
      .execute()
    for (const row of rows) {
      const passport = passports.get(row.indicatorId)
      if (!passport || has({ ...row, indicator: passport.key })) continue
      count += 1
      if (first.length < most) first.push({ ...toFigure(row, passport), passport })
    }
    if (rows.length < PAGE) return { count, first }
    last = rows.at(-1)!.rowNumber
  }
}

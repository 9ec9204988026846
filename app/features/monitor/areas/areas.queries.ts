import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { AreaGeometry } from '../../../ui/charts/index.ts'
import type { Figure, Passport } from '../domain/series.ts'
import { OBSERVATION_COLUMNS, toFigure } from '../monitor.queries.ts'

/** Districts (wijken) or neighbourhoods (buurten). */
export type AreaKind = 'district' | 'neighbourhood'

/** How the codes of each kind begin. */
const PREFIX: Record<AreaKind, string> = { district: 'WK', neighbourhood: 'BU' }

export type AreaValue = {
  code: string
  period: string
  state: Figure['state']
  value: number | null
  isProvisional: boolean
  snapshotId: string
}

/** What holds now of each area of one kind, by period and code. */
export async function listAreaValues(tx: Tx, indicatorId: string, kind: AreaKind): Promise<AreaValue[]> {
  const rows = await tx
    .selectFrom('regionalObservation')
    .select(['region', 'period', 'state', 'value', 'isProvisional', 'snapshotId'])
    .where('indicatorId', '=', indicatorId)
    .where('category', '=', '')
    .where(isOurs(kind))
    .orderBy('period')
    .orderBy('region')
    .limit(100_000)
    .execute()
  return rows.map((row) => ({
    code: row.region!,
    period: row.period!,
    state: row.state as Figure['state'],
    // Of what is suppressed nothing leaves the database.
    value: row.state === 'suppressed' ? null : (row.value as unknown as number | null),
    isProvisional: row.isProvisional!,
    snapshotId: row.snapshotId!,
  }))
}

/** Our own areas: their codes hold the number of the municipality. */
const isOurs = (kind: AreaKind) =>
  sql<boolean>`region >= ${PREFIX[kind]} || substr(home_region(), 3) and region < ${PREFIX[kind]} || substr(home_region(), 3) || 'Z'`

/** What holds of our districts over these years and on their last days, of each figure in the order of its categories and of time. */
export async function listDistrictFigures(
  tx: Tx,
  indicators: readonly (Pick<Passport, 'key' | 'valueType'> & { id: string })[],
  { from, to }: { from: number; to: number },
): Promise<Figure[]> {
  if (indicators.length === 0) return []
  const rows = await tx
    .selectFrom('regionalObservation')
    .select(OBSERVATION_COLUMNS)
    .where(isOurs('district'))
    .where(
      sql<boolean>`period ~ '^[0-9]{4}(-12-31)?$' and substr(period, 1, 4) between ${String(from)} and ${String(to)}`,
    )
    .where(
      'indicatorId',
      'in',
      indicators.map(({ id }) => id),
    )
    .orderBy('region')
    .orderBy('indicatorId')
    .orderBy('category')
    .orderBy('period')
    .limit(100_000)
    .execute()
  const byId = new Map(indicators.map((one) => [one.id, one]))
  return rows.map((row) => toFigure(row, byId.get(row.indicatorId!)!))
}

export type DrawnAreaRow = { code: string; name: string; geometry: AreaGeometry; vintage: number }

/** The areas of one kind by the borders of a year: the latest division that was there by then, or else the first there is. */
export async function listAreasOfYear(tx: Tx, kind: AreaKind, year: number): Promise<DrawnAreaRow[]> {
  const { rows } = await sql<DrawnAreaRow>`
    select code, name, geometry, vintage from area
     where kind = ${kind} and vintage = coalesce(
       (select max(vintage) from area where kind = ${kind} and vintage <= ${year}),
       (select min(vintage) from area where kind = ${kind}))
     order by name limit 5000`.execute(tx)
  return rows
}

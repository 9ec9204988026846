import type { Tx } from '../../../platform/database/index.ts'
import { countInDivisionOfToday, findMunicipality, MUNICIPALITIES, partsOf } from '../../../regions/index.ts'
import { groupBy } from '../../../shared/group-by.ts'
import { kindOfPeriod } from '../../../shared/periods.ts'
import type { Figure, IndicatorSeries } from '../domain/series.ts'
import { type AreaLevel, listAreaNames, listRegions, type RegionRow, readRegionRows } from './area-searches.queries.ts'

/** The series of one figure in one region, like the series of the municipality itself. */
export type RegionSeries = { region: string; series: IndicatorSeries }

/** The areas of one level that can be looked at; of municipalities those of today, because others have no more figures. */
export async function regionsToSearch(tx: Tx, indicatorId: string, level: AreaLevel): Promise<string[]> {
  const found = await listRegions(tx, indicatorId, level)
  if (level !== 'municipality') return found
  const known = new Set(found)
  return MUNICIPALITIES.map(({ code }) => code).filter((code) => known.has(code))
}

/** The series of these regions; municipalities that merged are added up, as far as their parts are known. */
export async function readRegionSeries(
  tx: Tx,
  indicatorId: string,
  own: IndicatorSeries,
  regions: readonly string[],
): Promise<RegionSeries[]> {
  const parts = regions.flatMap((region) => [region, ...partsOf(region).whole])
  const rows = await readRegionRows(tx, indicatorId, [...new Set(parts)])
  const byRegion = groupBy(rows, ({ region }) => region)
  return regions.map((region) => ({
    region,
    series: { ...own, figures: figuresOf(own.passport.key, region, byRegion) },
  }))
}

function figuresOf(key: string, region: string, byRegion: Map<string, RegionRow[]>): Figure[] {
  const codes = findMunicipality(region) ? [region, ...partsOf(region).whole] : [region]
  const byPeriod = groupBy(
    codes.flatMap((code) => byRegion.get(code) ?? []),
    ({ period }) => period,
  )
  return [...byPeriod].flatMap(([period, rows]) => {
    const kind = kindOfPeriod(period)
    if (kind !== 'year' && kind !== 'month') return []
    const last = rows.find((row) => row.region === region) ?? rows[0]!
    const value = findMunicipality(region)
      ? countInDivisionOfToday(region, Number(period.slice(0, 4)), (code) => countOf(rows, code))
      : countOf(rows, region)
    return [toFigure(key, region, last, value ?? null, rows)]
  })
}

const countOf = (rows: readonly RegionRow[], code: string) => rows.find(({ region }) => region === code)?.value

function toFigure(key: string, region: string, row: RegionRow, value: number | null, rows: RegionRow[]): Figure {
  const isHidden = rows.some(({ state }) => state === 'suppressed')
  return {
    indicator: key,
    region,
    period: row.period,
    category: '',
    state: isHidden ? 'suppressed' : value === null ? 'missing' : value === 0 ? 'zero' : 'value',
    value: isHidden ? null : value,
    numerator: null,
    denominator: null,
    printed: null,
    isProvisional: rows.some(({ isProvisional }) => isProvisional),
    place: '',
    note: '',
    definition: row.definitionNumber,
    snapshotId: row.snapshotId,
    row: row.rowNumber,
  }
}

/** What these regions are called; a neighbourhood of another municipality by its code. */
export async function regionNames(tx: Tx, codes: readonly string[]): Promise<(code: string) => string> {
  const areas = await listAreaNames(
    tx,
    codes.filter((code) => !code.startsWith('GM')),
  )
  return (code) => findMunicipality(code)?.name ?? areas.get(code) ?? code
}

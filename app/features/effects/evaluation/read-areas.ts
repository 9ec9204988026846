import type { Tx } from '../../../platform/database/index.ts'
import { countInDivisionOfToday, dividedSince, formerName, joinedSince, partsOf } from '../../../regions/index.ts'
import { listIndicators } from '../../monitor/index.ts'
import type { BorderChange } from '../domain/complete.ts'
import type { FrozenArea, FrozenMeasure, FrozenPart } from '../domain/frozen.ts'
import type { Protocol } from '../domain/protocol.ts'
import { namesOfRegions } from '../region-names.ts'
import type { RegionalFigure } from '../series.queries.ts'

/** Counts over residents or another number are shown per thousand of these. */
const PER = 1000

type Source = { protocol: Protocol; periods: string[]; figures: RegionalFigure[]; snapshots: string[] }

export type MeasureOfAreas = { measure: FrozenMeasure; borders: Map<string, BorderChange> }

/** The areas of a protocol, and of each municipality those that went up in it. */
export const regionsToRead = ({ treated, donors, neighbours }: Protocol): string[] => [
  ...new Set([...treated, ...donors, ...neighbours].flatMap((code) => [code, ...partsOf(code).whole])),
]

/**
 * Gives of an indicator its figures in all areas, counted over the population of the year, in the division of today: of
 * municipalities that merged, counts and population are added up. Nothing else adds up, so another figure of a municipality
 * whose borders changed in the period is not used.
 */
export async function readerOf(tx: Tx, source: Source) {
  const { protocol } = source
  const passports = new Map((await listIndicators(tx)).map((one) => [one.key, one]))
  const names = await namesOfRegions(tx, regionsToRead(protocol))
  const found = new Map(source.figures.map((one) => [`${one.indicator} ${one.region} ${one.period}`, one]))
  return (key: string): MeasureOfAreas | undefined => {
    const passport = passports.get(key)
    if (!passport) return undefined
    const isCount = passport.valueType === 'count'
    const isRate = isCount && protocol.population !== ''
    const area = areaReader({ ...source, key, isCount, isRate, names, found })
    const { treated, donors, neighbours } = protocol
    const areas = [
      ...treated.map((region) => area(region, 'treated')),
      ...donors.map((region) => area(region, 'donor')),
      ...neighbours.map((region) => area(region, 'neighbour')),
    ]
    const { name, unit } = passport
    return {
      measure: { indicator: key, name, unit, per: PER, roundingBase: 1, areas },
      borders: bordersOf([...donors, ...neighbours], { periods: source.periods, isCount, isRate }),
    }
  }
}

type AreaSource = Source & {
  key: string
  isCount: boolean
  /** Counts are set over the residents, or what else they are counted over, of the end of the year before. */
  isRate: boolean
  names: Map<string, string>
  found: Map<string, RegionalFigure>
}

function areaReader({ protocol: { population }, periods, snapshots, names, found, ...of }: AreaSource) {
  const { key, isCount, isRate } = of
  const { first, last } = yearsOf(periods)
  const countedIn = (region: string): FrozenPart => {
    const own = periods.map((period) => found.get(`${key} ${region} ${period}`))
    return {
      region,
      name: names.get(region) ?? region,
      values: own.map(countedOf),
      ...(isRate
        ? { over: periods.map((period) => countedOf(found.get(`${population} ${region} ${yearOf(period) - 1}`))) }
        : {}),
      rows: own.map((one): [number, number] | null => (one ? [snapshots.indexOf(one.snapshotId), one.row] : null)),
    }
  }
  return (region: string, role: FrozenArea['role']): FrozenArea => {
    const joined = isCount ? joinedSince(region, isRate ? first - 1 : first) : []
    const parts = new Map([region, ...joined].map((code) => [code, countedIn(code)]))
    const own = parts.get(region)!
    const whole = (year: number, numberOf: (part: FrozenPart) => number | null) =>
      isCount
        ? countInDivisionOfToday(region, year, (code) => (parts.has(code) ? numberOf(parts.get(code)!) : null), last)
        : isAsToday(region, year, last)
          ? numberOf(own)
          : null
    return {
      ...own,
      role,
      values: periods.map((period, at) => whole(yearOf(period), ({ values }) => values[at]!)),
      ...(isRate ? { over: periods.map((period, at) => whole(yearOf(period) - 1, ({ over }) => over![at]!)) } : {}),
      ...(joined.length > 0
        ? {
            rows: own.rows.map((row, at) => (joinedSince(region, yearOf(periods[at]!)).length > 0 ? null : row)),
            parts: [...parts.values()],
          }
        : {}),
    }
  }
}

const isAsToday = (region: string, year: number, before: number) =>
  joinedSince(region, year, before).length === 0 && dividedSince(region, year, before).length === 0

/** Of which of these areas the borders changed in these periods in a way that no sum makes good, with the names of the others. */
function bordersOf(
  regions: string[],
  { periods, isCount, isRate }: Pick<AreaSource, 'periods' | 'isCount' | 'isRate'>,
): Map<string, BorderChange> {
  const { first, last } = yearsOf(periods)
  return new Map(
    regions.flatMap((region): [string, BorderChange][] => {
      const divided = dividedSince(region, isRate ? first - 1 : first, last)
      if (divided.length > 0) return [[region, { reason: 'divided', why: divided.map(formerName).join(', ') }]]
      const joined = isCount ? [] : joinedSince(region, first, last)
      return joined.length > 0 ? [[region, { reason: 'merged', why: joined.map(formerName).join(', ') }]] : []
    }),
  )
}

const yearOf = (period: string) => Number(period.slice(0, 4))

const yearsOf = (periods: string[]) => ({ first: yearOf(periods[0] ?? '0'), last: yearOf(periods.at(-1) ?? '0') })

const countedOf = (figure: RegionalFigure | undefined) =>
  figure?.state === 'zero' ? 0 : figure?.state === 'value' ? figure.value : null

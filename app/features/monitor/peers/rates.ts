import { countInDivisionOfToday, findMunicipality } from '../../../regions/index.ts'
import type { ValueState } from '../../../shared/value-state.ts'

/** A yearly value of a region as it was imported. */
export type RegionalValue = {
  region: string
  year: number
  state: ValueState
  value: number | null
  isProvisional: boolean
  snapshotId: string
  definition: number
}

/** A count of a region in the division of today, with the people who lived there when the year began. */
export type RegionalRate = {
  region: string
  year: number
  state: ValueState
  count: number | null
  population: number | null
  /** Per 1,000 inhabitants. */
  rate: number | null
  isProvisional: boolean
}

/**
 * Rates per 1,000 inhabitants of these regions: the count of the year by the people on 1 January, which is 31 December of
 * the year before. A municipality that merged since is the sum of its parts; where that is not known there is no rate.
 */
export function ratesOf(
  regions: readonly string[],
  counts: readonly RegionalValue[],
  populations: readonly RegionalValue[],
): RegionalRate[] {
  const byPlace = new Map(counts.map((one) => [`${one.region} ${one.year}`, one]))
  const people = new Map(populations.map((one) => [`${one.region} ${one.year}`, one.value]))
  const years = [...new Set(counts.map((one) => one.year))].sort()
  return regions.flatMap((region) =>
    years.map((year) => {
      const own = byPlace.get(`${region} ${year}`)
      const isMunicipality = findMunicipality(region) !== undefined
      const whole = (at: number, of: (code: string) => number | null | undefined) =>
        isMunicipality ? countInDivisionOfToday(region, at, of) : (of(region) ?? null)
      const count = whole(year, (code) => byPlace.get(`${code} ${year}`)?.value)
      const population = whole(year - 1, (code) => people.get(`${code} ${year - 1}`))
      const rate = count === null || !population ? null : (count / population) * 1000
      const state =
        count === null ? (own?.state === 'suppressed' ? 'suppressed' : 'missing') : count === 0 ? 'zero' : 'value'
      return { region, year, state, count, population, rate, isProvisional: own?.isProvisional ?? false }
    }),
  )
}

/** What half of the regions stay below, with the quarters around it, of each year in which at least four are known. */
export function spreadByYear(
  rates: readonly RegionalRate[],
): Map<number, { low: number; middle: number; high: number; n: number }> {
  const byYear = new Map<number, number[]>()
  for (const { year, rate } of rates) {
    if (rate === null) continue
    const ofYear = byYear.get(year)
    if (ofYear) ofYear.push(rate)
    else byYear.set(year, [rate])
  }
  return new Map(
    [...byYear]
      .filter(([, values]) => values.length >= 4)
      .map(([year, values]) => {
        const sorted = values.sort((a, b) => a - b)
        return [
          year,
          {
            low: quantile(sorted, 0.25),
            middle: quantile(sorted, 0.5),
            high: quantile(sorted, 0.75),
            n: sorted.length,
          },
        ]
      }),
  )
}

/** Between the two nearest values, as R's default (type 7). */
function quantile(sorted: readonly number[], p: number): number {
  const place = (sorted.length - 1) * p
  const below = Math.floor(place)
  const [low, high] = [sorted[below]!, sorted[Math.min(below + 1, sorted.length - 1)]!]
  return low + (high - low) * (place - below)
}

import { describe, expect, test } from 'vitest'
import type { Verdict } from '../../../statistics/index.ts'
import { completeTowns, inputsFor, rateOf } from '../testing/real-series.ts'
import { evaluate } from './evaluate.ts'
import type { MethodName } from './protocol.ts'

// Nothing was done in these towns in these years, as far as this is about: every effect that is claimed is a false one.

const TOWNS = completeTowns()
const STARTS = ['2018-01-01', '2019-01-01']
const LARGE = { direction: 'fall', size: 50, unit: 'percent' } as const

/** Towns spread evenly over the list, so that large and small ones of all the country take part. */
const every = (towns: string[], count: number) =>
  Array.from({ length: count }, (_, index) => towns[Math.floor((index * towns.length) / count)]!)

function count(efforts: { town: string; start: string; change?: number }[], method: MethodName) {
  const found: Record<Verdict, number> = { effect: 0, opposite: 0, 'none-shown': 0, 'no-statement': 0 }
  for (const { town, start, change } of efforts) {
    found[evaluate(inputsFor(town, start, { method, criterion: LARGE }, change)).verdict] += 1
  }
  return found
}

describe('of 200 efforts on real series where nothing was done', () => {
  const efforts = STARTS.flatMap((start) => every(TOWNS, 100).map((town) => ({ town, start })))

  test.each(['synth', 'did'] as const)(
    'an effect is claimed of at most 5 in 100, by %s',
    (method) => {
      const found = count(efforts, method)
      expect(found.effect + found.opposite).toBeLessThanOrEqual(10)
      // Refusing everything would be no art.
      expect(found['none-shown']).toBeGreaterThanOrEqual(80)
    },
    120_000,
  )
})

describe('of 200 efforts that began because the year before stood out', () => {
  // Of all towns and both starts those that had risen most: what falls after that falls by itself.
  const rise = (town: string, year: number) => rateOf(town, year) / rateOf(town, year - 1)
  const peaks = TOWNS.flatMap((town) =>
    STARTS.map((start) => ({ town, start, by: rise(town, Number(start.slice(0, 4)) - 1) })),
  )
    .sort((a, b) => b.by - a.by)
    .slice(0, 200)

  test.each(['synth', 'did'] as const)(
    'an effect is claimed of at most 5 in 100, by %s',
    (method) => {
      const found = count(peaks, method)
      expect(found.effect + found.opposite).toBeLessThanOrEqual(10)
      expect(found['none-shown']).toBeGreaterThanOrEqual(80)
    },
    120_000,
  )
})

test.each(['synth', 'did'] as const)(
  'an effect that these figures can show is found in at least 8 of 10 towns of which anything can be said, by %s',
  (method) => {
    const efforts = every(TOWNS, 60).map((town) => ({ town, start: '2018-01-01', change: 0.45 }))
    const found = count(efforts, method)
    const judged = 60 - found['no-statement']
    expect(judged).toBeGreaterThanOrEqual(25)
    expect(found.effect / judged).toBeGreaterThanOrEqual(0.8)
    expect(found.opposite).toBe(0)
  },
  120_000,
)

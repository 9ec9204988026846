import { describe, expect, test } from 'vitest'
import { judgeMix, mixOfEach, type TestedMix } from './judge-mix.ts'
import { judgeSeries } from './judge-series.ts'
import { type Behaviour, chanceOf, quietMonths, withEffect } from './testing/chance.ts'
import { crimeRates } from './testing/examples.ts'
import type { Verdict } from './verdict.ts'

// Where nothing was done, at most 5 in 100 evaluations may claim an effect. Chance is seeded: the same in every run.
const EFFORTS = 200
const MOST_FALSE = 10

const share = (verdicts: readonly Verdict[], verdict: Verdict) => verdicts.filter((one) => one === verdict).length

describe('200 efforts that did nothing, on months as crime behaves', () => {
  const kinds: Behaviour[] = [
    { mean: 8, correlation: 0, spread: 0.15 },
    { mean: 8, correlation: 0.4, spread: 0.15 },
    { mean: 40, correlation: 0.4, spread: 0.15 },
    { mean: 40, correlation: 0.6, spread: 0.2 },
  ]
  const starts = {
    'at any moment': (_: Float64Array, next: () => number) => 36 + Math.floor(next() * 48),
    'after the highest month': (y: Float64Array) => highest(y, 1),
    'after the highest quarter': (y: Float64Array) => highest(y, 3),
  }
  const highest = (y: Float64Array, months: number) => {
    const counted = (start: number) => y.subarray(start - months, start).reduce((sum, count) => sum + count, 0)
    return Array.from({ length: 49 }, (_, i) => 36 + i).reduce((best, start) =>
      counted(start) > counted(best) ? start : best,
    )
  }

  test.each(Object.entries(starts))('begun %s: at most 10 are said to have had an effect', (_, startOf) => {
    const next = chanceOf(2026)
    for (const kind of kinds) {
      const verdicts = Array.from({ length: EFFORTS }, () => {
        const y = quietMonths(96, kind, next)
        return judge(y, startOf(y, next))
      })
      expect(share(verdicts, 'effect')).toBeLessThanOrEqual(MOST_FALSE)
    }
  })

  test('a fall of the size that should be seen with 80 % chance is found that often', () => {
    const next = chanceOf(7)
    const verdicts = Array.from({ length: EFFORTS }, () => {
      const quiet = quietMonths(84, { mean: 40, correlation: 0.3, spread: 0.1 }, next)
      return judge(withEffect(quiet, 72, 0.3, next), 72)
    })
    expect(share(verdicts, 'effect')).toBeGreaterThanOrEqual(0.75 * EFFORTS)
    expect(share(verdicts, 'opposite')).toBe(0)
  })

  test('with two cases a month nothing can be said of a fall by a fifth', () => {
    const next = chanceOf(3)
    const verdicts = Array.from({ length: 50 }, () =>
      judge(quietMonths(60, { mean: 2, correlation: 0, spread: 0.1 }, next), 48),
    )
    expect(share(verdicts, 'no-statement')).toBeGreaterThanOrEqual(45)
  })
})

function judge(y: Float64Array, start: number): Verdict {
  const counted = y.slice(0, start + 12)
  const series = { y: counted, time: counted.map((_, t) => t), period: 12, harmonics: 2 }
  return judgeSeries({ series, pre: start, direction: 'fall', criterion: 0.2 }).verdict
}

describe('200 efforts that did nothing, in real municipalities', () => {
  // Every other municipality: fitting each by all others takes four times as long with twice as many.
  const rows = crimeRates().filter((_, i) => i % 2 === 0)
  const kept = new Map<string, TestedMix[]>()
  /** Fits each cut of the same years once. */
  const fitOnce: typeof mixOfEach = (cut, pre) => {
    const key = `${cut.length} ${cut[0]?.join()} ${pre}`
    const found = kept.get(key) ?? mixOfEach(cut, pre)
    kept.set(key, found)
    return found
  }
  const verdictAt = (target: number, pre: number) =>
    judgeMix({ rows, pre, direction: 'fall', criterion: 0.2 }, target, fitOnce).verdict

  test('begun in any year: at most 10 are said to have had an effect', () => {
    const next = chanceOf(150)
    const verdicts = Array.from({ length: EFFORTS }, () =>
      verdictAt(Math.floor(next() * rows.length), 7 + Math.floor(next() * 3)),
    )
    expect(share(verdicts, 'effect')).toBeLessThanOrEqual(MOST_FALSE)
  }, 60_000)

  test('begun after the steepest rises: at most 10 are said to have had an effect', () => {
    const rises = rows.flatMap((row, target) =>
      [7, 8, 9].map((pre) => ({ target, pre, by: row[pre - 1]! / row[pre - 2]! })),
    )
    const worst = rises.sort((a, b) => b.by - a.by).slice(0, EFFORTS)
    const verdicts = worst.map(({ target, pre }) => verdictAt(target, pre))
    expect(share(verdicts, 'effect')).toBeLessThanOrEqual(MOST_FALSE)
  }, 60_000)

  test('a fall that should be seen with 80 % chance is found that often', () => {
    const peers = rows.filter((_, i) => i % 2 === 0)
    const findingOf = (given: readonly Float64Array[], target: number, fitAll = mixOfEach) =>
      judgeMix({ rows: given, pre: 9, direction: 'fall', criterion: 0.2 }, target, fitAll)
    const targets = peers.flatMap((_, i) => (i % 2 === 0 ? [i] : []))
    const found = targets.filter((target) => {
      const { guards } = findingOf(peers, target, fitOnce)
      const size = guards.find(({ code }) => code === 'can-see-it')!.numbers.value
      const planted = peers.map((row, i) =>
        i === target ? row.map((rate, t) => (t < 9 ? rate : rate * (1 - size))) : row,
      )
      const { finding } = findingOf(planted, target)
      return finding.p <= 0.05 && finding.relative < 0
    })
    expect(targets).toHaveLength(35)
    expect(found.length).toBeGreaterThanOrEqual(26)
  }, 60_000)
})

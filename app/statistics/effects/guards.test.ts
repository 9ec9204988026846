import { describe, expect, test } from 'vitest'
import {
  canSeeIt,
  detectableBy,
  enoughAreas,
  fitsBefore,
  longEnoughAfter,
  longEnoughBefore,
  noAreasThatHideIt,
  noEffectBeforeStart,
  noStartAtAPeak,
} from './guards.ts'
import { judgeSeries } from './judge-series.ts'
import { rungOf, verdictOf } from './verdict.ts'

describe('the guards of an effect evaluation', () => {
  test.each([
    [23, 'series', 'failed'],
    [24, 'series', 'passed'],
    [4, 'mix', 'failed'],
    [5, 'mix', 'warning'],
    [8, 'mix', 'passed'],
    [Number.NaN, 'mix', 'failed'],
  ] as const)('%d periods before the start of a %s: %s', (periods, design, outcome) => {
    expect(longEnoughBefore(periods, design).outcome).toBe(outcome)
  })

  test('says after how many periods something can be seen, and among how many areas', () => {
    expect([2, 3, 6].map((periods) => longEnoughAfter(periods, 'series').outcome)).toEqual([
      'failed',
      'warning',
      'passed',
    ])
    expect(longEnoughAfter(1, 'mix').outcome).toBe('passed')
    expect([18, 19].map((areas) => enoughAreas(areas).outcome)).toEqual(['failed', 'passed'])
  })

  // Outcome 2, 4, 4, 6: standard deviation 1.633 (n - 1); gaps of 0.8 are 0.49 of it, of 0.9 are 0.55
  test('a mix has to fit within half the spread of the outcome', () => {
    const guardOf = (gap: number) => fitsBefore([gap, -gap, gap, -gap], [2, 4, 4, 6])
    expect(guardOf(0.8)).toEqual({
      code: 'fits-before',
      outcome: 'passed',
      numbers: {
        value: expect.closeTo(0.4899, 4),
        limit: 0.5,
        error: expect.closeTo(0.8, 12),
        deviation: expect.closeTo(1.633, 3),
      },
    })
    expect(guardOf(0.9).outcome).toBe('failed')
    expect(fitsBefore([1, 1], [3, 3]).outcome).toBe('failed')
    expect(fitsBefore([0, 0], [3, 3]).outcome).toBe('passed')
  })

  // (1.959964 + 0.841621) * 0.1 = 0.28016; 1 - exp(-0.28016) = 0.2443
  test('what could be seen follows from the error, and is held against what was agreed', () => {
    expect(detectableBy(0.1, 1e9)).toBeCloseTo(0.2443, 4)
    expect([0.2, 0.3, 0.6].map((detectable) => canSeeIt(detectable, 0.2).outcome)).toEqual([
      'passed',
      'warning',
      'failed',
    ])
  })

  test('a start at a peak is only bearable when the peak is left out', () => {
    expect(
      [noStartAtAPeak(0.9, false), noStartAtAPeak(1.1, true), noStartAtAPeak(1.1, false)].map((g) => g.outcome),
    ).toEqual(['passed', 'warning', 'failed'])
  })

  test('an effect before anything began fails', () => {
    expect([0.06, 0.05].map((p) => noEffectBeforeStart(p).outcome)).toEqual(['passed', 'failed'])
  })

  test('donors that did the same have to be left out, and those that jump are told', () => {
    const donors = (weight: number, hadTheSame: boolean, p: number) => [
      { weight, hadTheSame, p },
      { weight: 1 - weight, hadTheSame: false, p: 0.5 },
    ]
    expect(noAreasThatHideIt(donors(0.3, true, 0.5)).outcome).toBe('failed')
    expect(noAreasThatHideIt(donors(0.001, true, 0.5)).outcome).toBe('passed')
    expect(noAreasThatHideIt(donors(0.3, false, 0.01)).outcome).toBe('warning')
    expect(noAreasThatHideIt(donors(0.05, false, 0.01)).outcome).toBe('passed')
  })
})

describe('the verdict', () => {
  const passed = canSeeIt(0.1, 0.2)
  const blind = canSeeIt(0.3, 0.2)
  const failed = noEffectBeforeStart(0.01)
  const fall = { relative: -0.3, lo: -0.4, hi: -0.2 }
  const unclear = { relative: -0.1, lo: -0.3, hi: 0.1 }

  test.each([
    ['effect', fall, [passed], 'fall'],
    ['opposite', fall, [passed], 'rise'],
    ['none-shown', unclear, [passed], 'fall'],
    ['no-statement', unclear, [blind], 'fall'],
    ['effect', fall, [blind], 'fall'],
    ['no-statement', fall, [failed], 'fall'],
    ['no-statement', { relative: Number.NaN, lo: Number.NaN, hi: Number.NaN }, [passed], 'fall'],
    ['effect', { ...unclear, p: 0.05 }, [passed], 'fall'],
    ['none-shown', { ...fall, p: 0.06 }, [passed], 'fall'],
  ] as const)('%s', (verdict, finding, guards, direction) => {
    expect(verdictOf(finding, guards, direction)).toBe(verdict)
  })

  test('stands on the ladder by the printed rule', () => {
    const best = {
      verdict: 'effect',
      guards: [passed],
      reachesCriterion: true,
      isAsRegistered: true,
      isComparison: true,
    } as const
    expect(rungOf(best)).toBe('effective')
    expect(rungOf({ ...best, isComparison: false })).toBe('promising')
    expect(rungOf({ ...best, guards: [blind] })).toBe('promising')
    expect(rungOf({ ...best, reachesCriterion: false })).toBe('indication')
    expect(rungOf({ ...best, isAsRegistered: false })).toBe('indication')
    expect(rungOf({ ...best, verdict: 'none-shown' })).toBe('not-shown')
    expect(rungOf({ ...best, verdict: 'no-statement' })).toBe('not-known')
    expect(rungOf({ ...best, verdict: 'opposite' })).toBe('adverse')
  })
})

describe('a judged series', () => {
  /** 48 months around 40 that go up and down by turns, then 12 months around 24. */
  const counts = Array.from({ length: 60 }, (_, t) => (t < 48 ? 40 : 24) + [3, -2, 0, -3, 2][t % 5]!)
  const judged = (y: number[], pre: number) =>
    judgeSeries({
      series: { y: Float64Array.from(y), time: Float64Array.from(y.keys()), period: 12, harmonics: 1 },
      pre,
      direction: 'fall',
      criterion: 0.3,
    })

  test('tells of a fall by two fifths that it is an effect', () => {
    const { verdict, effect, leftOut } = judged(counts, 48)
    expect([verdict, leftOut]).toEqual(['effect', 0])
    expect(effect?.ratio).toBeCloseTo(0.6, 1)
  })

  test('leaves a peak just before the start out of what it compares with', () => {
    const { leftOut, guards } = judged(
      counts.map((count, t) => (t >= 45 && t < 48 ? count * 2 : count)),
      48,
    )
    expect(leftOut).toBe(3)
    expect(guards.find(({ code }) => code === 'no-start-at-a-peak')?.outcome).toBe('warning')
  })

  test('says nothing of a series that is too short', () => {
    expect(judged(counts.slice(30), 18)).toMatchObject({ verdict: 'no-statement', effect: undefined })
  })
})

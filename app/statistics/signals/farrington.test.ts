import { readFileSync } from 'node:fs'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { farrington } from './farrington.method.ts'

/** One series, as `farringtonFlexible(sts, control)` of R surveillance 1.20.3 with R 4.2 judged some of its points. */
type ByR = {
  input: {
    freq: number
    dates?: [first: string, step: string]
    observed: (number | null)[]
    population?: number[]
    control: object
  }
  upperbound: (number | null)[]
  expected: (number | null)[]
  alarm: (boolean | null)[]
  pvalue: (number | null)[]
  phi: (number | null)[]
  trendUsed: (boolean | null)[]
}

const CASES: ByR[] = JSON.parse(readFileSync(new URL('./farrington/by-r.json', import.meta.url), 'utf8'))

function datesFrom(first: string, step: string, count: number): string[] {
  const start = Temporal.PlainDate.from(first)
  return Array.from({ length: count }, (_, at) =>
    start.add(step === 'month' ? { months: at } : { weeks: at }).toString(),
  )
}

const judge = (input: unknown) =>
  farrington.run(farrington.input.parse(input)) as Exclude<ReturnType<typeof farrington.run>, Promise<unknown>>

function expectClose(got: (number | null)[], wanted: (number | null)[]) {
  for (const [at, value] of wanted.entries()) {
    if (value === null) expect(got[at]).toBeNaN()
    else expect(Math.abs(got[at]! - value)).toBeLessThanOrEqual(1e-8 * Math.max(1, Math.abs(value)))
  }
}

describe('Farrington flexible', () => {
  test.each(CASES.map((each, at) => [at, JSON.stringify(each.input.control), each] as const))(
    '%i: %s',
    (_, __, byR) => {
      const { dates, observed, population, ...rest } = byR.input
      const given = judge({
        ...rest,
        ...(dates && { dates: datesFrom(...dates, observed.length), epochAsDate: true }),
        observed: [observed],
        ...(population && { population: [population] }),
      })
      expect(given.k1based[0]).toHaveLength(byR.alarm.length)
      expect(given.alarm[0]).toEqual(byR.alarm)
      expect(given.trendUsed[0]).toEqual(byR.trendUsed)
      expectClose(given.upperbound[0]!, byR.upperbound)
      expectClose(given.expected[0]!, byR.expected)
      expectClose(given.phi[0]!, byR.phi)
      expectClose(given.pvalue[0]!, byR.pvalue)
    },
  )
})

/** Seven years of months in which the same twelve numbers come back, and a peak in the last. */
const YEAR = [4, 6, 5, 7, 3, 5, 6, 8, 4, 5, 6, 7]
const SERIES = Array.from({ length: 7 }, () => YEAR).flat()
const monthly = {
  freq: 12,
  control: { b: 5, w: 1, noPeriods: 4, pastWeeksNotIncluded: 6, alpha: 0.01, thresholdMethod: 'nbPlugin' },
}

describe('the state of a point', () => {
  const last = { ...monthly, control: { ...monthly.control, range1based: [84, 84] } }
  const stateFor = (observed: (number | null)[]) => judge({ ...last, observed: [observed] }).state[0]![0]

  test('is an alarm at a peak and normal at what was always there', () => {
    expect(stateFor([...SERIES.slice(0, 83), 30])).toBe('alarm')
    expect(stateFor(SERIES)).toBe('normal')
  })

  test('is too few when there is hardly anything, nothing at all, or no figure for the point', () => {
    expect(stateFor([...Array(83).fill(0), 4])).toBe('too-few')
    expect(stateFor(Array(84).fill(0))).toBe('too-few')
    expect(stateFor(Array(84).fill(null))).toBe('too-few')
    expect(stateFor([...SERIES.slice(0, 83), null])).toBe('too-few')
  })

  test('is too few, whatever the numbers say, when nothing ever happened in this season', () => {
    const summers = Array.from({ length: 7 }, () => [0, 0, 0, 0, 5, 6, 5, 4, 0, 0, 0, 0]).flat()
    const { state, alarm } = judge({
      ...last,
      control: { ...last.control, limit54: [1, 4] },
      observed: [[...summers.slice(0, 83), 1]],
    })
    expect([state, alarm]).toEqual([[['too-few']], [[true]]])
  })

  test('without any figures before it there is no model, and everything is missing', () => {
    const { alarm, upperbound, phi, trendUsed } = judge({ ...last, observed: [[...Array(83).fill(null), 9]] })
    expect([alarm, upperbound, phi, trendUsed]).toEqual([[[null]], [[Number.NaN]], [[Number.NaN]], [[null]]])
  })

  test('nobody living there is no rate to compare with', () => {
    const population = [Array(84).fill(0)]
    const given = judge({
      ...last,
      control: { ...last.control, populationOffset: true },
      observed: [SERIES],
      population,
    })
    expect(given.state).toEqual([['too-few']])
  })
})

describe('what is refused', () => {
  test.each([
    [
      { ...monthly, observed: [SERIES.slice(0, 60)] },
      'control.b: 60 periods are not enough for 5 years before one of them',
    ],
    [
      { ...monthly, control: { ...monthly.control, range1based: [50, 51] }, observed: [SERIES] },
      'period 50 does not have 5 years before it',
    ],
    [
      { ...monthly, control: { ...monthly.control, range1based: [80, 85] }, observed: [SERIES] },
      'control.range1based: there are 84 periods',
    ],
    [{ ...monthly, control: { ...monthly.control, noPeriods: 14 }, observed: [SERIES] }, 'control.noPeriods: '],
    [{ ...monthly, observed: [SERIES, [1]] }, 'observed.1: has 1 periods, and the first has 84'],
    [{ ...monthly, dates: ['2020-01-01'], observed: [SERIES] }, 'dates: there are 1, and 84 periods'],
    [{ ...monthly, epochAsDate: true, observed: [SERIES] }, 'dates: are needed'],
    [{ ...monthly, control: { populationOffset: true }, observed: [SERIES] }, 'population: is needed'],
  ])('%#', (input, problem) => {
    expect(() => judge(input)).toThrow(problem)
  })
})

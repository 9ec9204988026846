import { expect, test } from 'vitest'
import { isMeasurable, lacksForMeasuring } from './measurable.ts'

const complete = { indicators: [{}], baselineValue: 98, targetValue: 80, targetOn: '2023-12-31' }

test('a goal with indicator, baseline, target and date lacks nothing', () => {
  expect(lacksForMeasuring(complete)).toEqual([])
  expect(isMeasurable(complete)).toBe(true)
})

test('a baseline of zero is a baseline', () => {
  expect(isMeasurable({ baselineValue: 0, targetValue: 0 })).toBe(true)
})

test('a goal with nothing lacks all four', () => {
  expect(lacksForMeasuring({ indicators: [], baselineValue: null, targetValue: null, targetOn: null })).toEqual([
    'indicator',
    'baseline',
    'target',
    'targetDate',
  ])
})

test.each([[{ ...complete, baselineValue: null }], [{ ...complete, targetValue: null }]])(
  'without baseline or without target a goal is not measurable',
  (goal) => {
    expect(isMeasurable(goal)).toBe(false)
  },
)

import { expect, test } from 'vitest'
import { changesBetween, type Pair } from './change.ts'

const known = (estimate: number, margin: number, answers = 600) => ({ estimate, margin, answers })
const pair = (given: Partial<Pair>): Pair => ({
  measure: 'proportion',
  earlier: known(40, 4),
  later: known(46.5, 4),
  isBroken: false,
  ...given,
})

// R: d <- 6.5; se <- sqrt(2) * 4 / 1.96; c(d - qnorm(.975) * se, d + qnorm(.975) * se) is 0.8432497 to 12.1567503
test('a difference that its margins cannot explain is higher', () => {
  const [told] = changesBetween([pair({})])
  expect(told).toMatchObject({ kind: 'up', diff: 6.5 })
  expect(told).toHaveProperty('lo', expect.closeTo(0.8432497, 5))
  expect(told).toHaveProperty('hi', expect.closeTo(12.1567503, 5))
})

test('a difference within the margins can be chance', () => {
  expect(changesBetween([pair({ later: known(43, 4) })])[0]!.kind).toBe('none')
})

test('the same difference is chance when it is the best of many', () => {
  const many = Array.from({ length: 40 }, () => pair({ later: known(40.5, 4) }))
  expect(changesBetween([pair({}), ...many])[0]!.kind).toBe('none')
})

test('words that changed break the comparison, and what is not there is not compared', () => {
  expect(changesBetween([pair({ isBroken: true }), pair({ earlier: undefined })])).toEqual([
    { kind: 'broken' },
    { kind: 'missing' },
  ])
})

test('a mean score that fell is lower', () => {
  const [told] = changesBetween([pair({ measure: 'score', earlier: known(6.8, 0.2), later: known(6.2, 0.2) })])
  expect(told!.kind).toBe('down')
})

// R, by the formula of method 10 in Newcombe 1998 for 3 of 10 and 9 of 10: 0.1705227 to 0.8090180
test('few answers are compared by the interval of Newcombe', () => {
  const [told] = changesBetween([pair({ earlier: known(30, 28.4031, 10), later: known(90, 18.5942, 10) })])
  expect(told!.kind).toBe('up')
  expect(told).toHaveProperty('diff', expect.closeTo(60, 3))
  expect(told).toHaveProperty('lo', expect.closeTo(17.05227, 2))
  expect(told).toHaveProperty('hi', expect.closeTo(80.9018, 2))
})

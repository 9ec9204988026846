import { describe, expect, test } from 'vitest'
import { judgeYear } from './unusual-year.ts'

describe('a year against those before it', () => {
  test('that jump no more than chance is judged by the exact test', () => {
    // R: x <- c(20, 24, 18, 22); mean 21, dispersion 0.317. binom.test-like mid-p of 35 against 84 in 4 years:
    // 2 * (sum(dbinom(36:119, 119, 0.2)) + dbinom(35, 119, 0.2) / 2) is 0.01428549
    const found = judgeYear([20, 24, 18, 22], 35)
    expect(found).toMatchObject({ state: 'judged', expected: 21, phi: 1 })
    if (found.state !== 'judged') return
    expect(found.p).toBeCloseTo(0.01428549, 7)
    expect(found.lo).toBeLessThan(21)
    expect(35).toBeGreaterThan(found.hi)
  })

  test('that jump more is judged with their own dispersion, and less soon stands out', () => {
    // R: x <- c(554, 582, 640, 480); m <- 564; phi <- sum((x - m)^2) / m / 3 is 7.834515;
    // se <- sqrt(4/9 * m^(1/3) * phi * 1.25); 2 * pt(-abs(972^(2/3) - m^(2/3)) / se, 3) is 0.01556591
    const found = judgeYear([554, 582, 640, 480], 972)
    if (found.state !== 'judged') throw new Error('expected a judgement')
    expect(found.phi).toBeCloseTo(7.834515, 6)
    expect(found.p).toBeCloseTo(0.01556591, 6)
    expect([found.lo, found.hi]).toEqual([345, 816])
  })

  test('is not judged on two years, nor on a handful of cases', () => {
    expect(judgeYear([20, 24], 50)).toEqual({ state: 'too-few-years' })
    expect(judgeYear([1, 0, 2, 1], 4)).toEqual({ state: 'too-small' })
    expect(judgeYear([1, 0, 2, 1], 12).state).toBe('judged')
  })
})

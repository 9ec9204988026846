import { describe, expect, test } from 'vitest'
import { dispersionOfChanges, type YearPair, yearChange } from './year-change.ts'

// Registered crimes of 2022 and 2023 (Politie 47013NED) and inhabitants on 31 December before (CBS 37230ned) of Deventer and
// eleven other municipalities of Overijssel.
const before = [4656, 489, 1657, 808, 1743, 525, 792, 411, 348, 715, 6895, 514]
const after = [4807, 498, 1540, 829, 1642, 436, 795, 322, 375, 596, 6911, 442]
const peopleBefore = [101446, 29162, 61798, 35940, 54791, 18457, 38140, 17282, 21364, 24643, 130668, 23012]
const peopleAfter = [102781, 29612, 62509, 36261, 55614, 18955, 38500, 17628, 21408, 24862, 132411, 23368]
const pairs: YearPair[] = before.map((count, index) => ({
  before: count,
  after: after[index]!,
  peopleBefore: peopleBefore[index]!,
  peopleAfter: peopleAfter[index]!,
}))

describe('the dispersion of changes', () => {
  test('is that of the quasi-Poisson model of places and years', () => {
    // R: summary(glm(c(x1, x2) ~ factor(place) + year + offset(log(people)), quasipoisson))$dispersion is 4.087227
    expect(dispersionOfChanges(pairs)).toBeCloseTo(4.087227, 5)
  })

  test('is never below chance alone, and one for a group that is too small to tell', () => {
    const even = Array.from({ length: 12 }, () => ({ before: 100, after: 100, peopleBefore: 1000, peopleAfter: 1000 }))
    expect(dispersionOfChanges(even)).toBe(1)
    expect(dispersionOfChanges(pairs.slice(0, 9))).toBe(1)
  })
})

describe('a change between two years', () => {
  test('has the ratio, interval and p of the model', () => {
    // R: exp(coef) is 1.019021, with phi 4.087227 from 0.9392871 to 1.105524, p 0.6503553
    const change = yearChange(pairs[0]!, 4.087227)
    expect(change.ratio).toBeCloseTo(1.019021, 5)
    expect(change.lo).toBeCloseTo(0.9392871, 6)
    expect(change.hi).toBeCloseTo(1.105524, 5)
    expect(change.p).toBeCloseTo(0.6503553, 6)
  })

  test('is less sure when the source rounds its counts', () => {
    const exact = yearChange({ before: 30, after: 20, peopleBefore: 1000, peopleAfter: 1000 }, 1)
    const rounded = yearChange({ before: 30, after: 20, peopleBefore: 1000, peopleAfter: 1000 }, 1, 5)
    // Variance of the log ratio: 1/30 + 1/20, and with 25/12 more on either count.
    expect(Math.log(exact.hi / exact.lo) / 2 / 1.959964).toBeCloseTo(Math.sqrt(1 / 30 + 1 / 20), 6)
    expect(Math.log(rounded.hi / rounded.lo) / 2 / 1.959964).toBeCloseTo(
      Math.sqrt((30 + 25 / 12) / 900 + (20 + 25 / 12) / 400),
      6,
    )
  })

  test('of counts below five has no interval: nothing can be told', () => {
    expect(yearChange({ before: 1, after: 4, peopleBefore: 1000, peopleAfter: 1000 }, 1)).toEqual({
      ratio: 4,
      lo: 0,
      hi: Number.POSITIVE_INFINITY,
      p: 1,
    })
  })
})

import { describe, expect, test } from 'vitest'
import { betaCdf, betaQuantile, betaUpper } from './beta.ts'
import * as counting from './counting.ts'
import { chiSquareCdf, chiSquareQuantile, chiSquareUpper, gammaCdf, gammaQuantile } from './gamma.ts'
import { normalCdf, normalQuantile, normalUpper } from './normal.ts'
import { logGamma } from './stirling.ts'
import { fisherCdf, fisherQuantile, fisherUpper, studentCdf, studentQuantile } from './student.ts'

// R 4.2 with 17 digits; the call stands first.
const VALUES: [call: string, ours: number, byR: number][] = [
  ['pnorm(-0.3)', normalCdf(-0.3), 0.38208857781104733],
  ['pnorm(-8)', normalCdf(-8), 6.2209605742717849e-16],
  ['pnorm(-37)', normalCdf(-37), 5.7255712225245771e-300],
  ['pnorm(3, lower=F)', normalUpper(3), 0.0013498980316300946],
  ['qnorm(0.975)', normalQuantile(0.975), 1.9599639845400536],
  ['qnorm(1e-10)', normalQuantile(1e-10), -6.3613409024040557],
  ['qnorm(1e-300)', normalQuantile(1e-300), -37.047096299361201],
  ['pt(2.5, 5)', studentCdf(2.5, 5), 0.97275495032881187],
  ['pt(-40, 3)', studentCdf(-40, 3), 1.719034039457927e-5],
  ['pt(1e-3, 7)', studentCdf(1e-3, 7), 0.50038499137750059],
  ['qt(0.975, 57)', studentQuantile(0.975, 57), 2.0024654592910069],
  ['qt(1e-12, 2)', studentQuantile(1e-12, 2), -707106.78118548694],
  ['qt(0.4999, 4.5)', studentQuantile(0.4999, 4.5), -0.00026486781482810837],
  ['pchisq(3.84, 1, lower=F)', chiSquareUpper(3.84, 1), 0.050043521248705224],
  ['pchisq(900, 300, lower=F)', chiSquareUpper(900, 300), 3.085211046065657e-61],
  ['pchisq(0.001, 9)', chiSquareCdf(0.001, 9), 2.6688894706449111e-17],
  ['qchisq(0.025, 28)', chiSquareQuantile(0.025, 28), 15.307860552601193],
  ['qchisq(0.975, 0.5)', chiSquareQuantile(0.975, 0.5), 3.4332352999607787],
  ['pgamma(1e5+500, 1e5)', gammaCdf(100_500, 1e5), 0.94289673002397134],
  ['pgamma(0.01, 0.05)', gammaCdf(0.01, 0.05), 0.81555980574128484],
  ['qgamma(0.025, 3.2, 1.7)', gammaQuantile(0.025, 3.2, 1.7), 0.41569518423508672],
  ['qgamma(1e-9, 0.3)', gammaQuantile(1e-9, 0.3), 6.9726990964093808e-31],
  ['pbeta(0.2, 3, 7.5)', betaCdf(0.2, 3, 7.5), 0.29190446089640465],
  ['pbeta(1e-5, 2, 3)', betaCdf(1e-5, 2, 3), 5.9999200003000063e-10],
  ['pbeta(0.999, 40, 0.5, lower=F)', betaUpper(0.999, 40, 0.5), 0.2220801323643119],
  ['qbeta(0.025, 11, 24)', betaQuantile(0.025, 11, 24), 0.17388342749392138],
  ['qbeta(0.975, 0.1, 5)', betaQuantile(0.975, 0.1, 5), 0.19275273616655386],
  ['qbeta(1e-8, 2000, 3000)', betaQuantile(1e-8, 2000, 3000), 0.3615831499899726],
  ['pf(4.1, 2, 30, lower=F)', fisherUpper(4.1, 2, 30), 0.026660505344448582],
  ['pf(0.02, 5, 8)', fisherCdf(0.02, 5, 8), 0.00023809396792507195],
  ['qf(0.95, 3, 17)', fisherQuantile(0.95, 3, 17), 3.1967768409433428],
  ['pbinom(3, 10, 0.2)', counting.binomialCdf(3, 10, 0.2), 0.8791261184],
  ['pbinom(99, 1000, 0.05, lower=F)', counting.binomialUpper(99, 1000, 0.05), 8.4102510848773581e-11],
  ['dbinom(7, 120, 0.03)', counting.binomialDensity(7, 120, 0.03), 0.041637148181520069],
  ['ppois(4, 9.7)', counting.poissonCdf(4, 9.7), 0.035466546277919918],
  ['ppois(60, 20, lower=F)', counting.poissonUpper(60, 20), 1.377435618863517e-13],
  ['dpois(1200, 1000)', counting.poissonDensity(1200, 1000), 7.992642848843571e-11],
  ['pnbinom(4, 2.5, 0.3)', counting.negativeBinomialCdf(4, 2.5, 0.3), 0.45899661669289327],
  ['pnbinom(60, 3, 0.4, lower=F)', counting.negativeBinomialUpper(60, 3, 0.4), 9.6171668583280844e-12],
  ['dnbinom(0, 0.7, 0.2)', counting.negativeBinomialDensity(0, 0.7, 0.2), 0.32413131933855255],
]

describe('distributions', () => {
  test.each(VALUES)('%s', (_, ours, byR) => {
    expect(Math.abs(ours / byR - 1)).toBeLessThan(2e-12)
  })

  test('quantiles of counts are the smallest count that reaches the probability', () => {
    expect(counting.binomialQuantile(0.975, 120, 0.03)).toBe(8)
    expect(counting.poissonQuantile(0.99, 5.3)).toBe(11)
    expect(counting.negativeBinomialQuantile(0.99, 5.2 / 1.4, 1 / 2.4)).toBe(16)
    // P(X <= 0) of 10 fair coins is 1/1024 itself.
    expect(counting.binomialQuantile(1 / 1024, 10, 0.5)).toBe(0)
    expect(counting.binomialQuantile(1 / 1024 + 1e-9, 10, 0.5)).toBe(1)
  })

  test('the ends and what is no probability', () => {
    expect([normalQuantile(0), normalQuantile(1), gammaQuantile(0, 2), betaQuantile(1, 2, 3)]).toEqual([
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
      0,
      1,
    ])
    expect([normalQuantile(1.1), gammaQuantile(-1, 2), counting.poissonQuantile(Number.NaN, 3)]).toEqual([
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ])
    expect([counting.poissonCdf(0, 0), counting.poissonUpper(-1, 3), counting.binomialCdf(10, 10, 0.3)]).toEqual([
      1, 1, 1,
    ])
  })

  test('the logarithm of 9! and of the root of pi', () => {
    expect(logGamma(10)).toBeCloseTo(Math.log(362_880), 13)
    expect(logGamma(0.5)).toBeCloseTo(0.5 * Math.log(Math.PI), 14)
  })
})

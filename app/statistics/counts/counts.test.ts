import { describe, expect, test } from 'vitest'
import { intervalOfCount } from './count-interval.ts'
import { funnelLimits } from './funnel.ts'
import { smoothByGamma } from './gamma-poisson.ts'
import { detectableChange } from './power.ts'
import { compareRates } from './rate-ratio.ts'
import { smoothGlobally, smoothLocally } from './smooth.ts'

const close = (got: ArrayLike<number>, wanted: number[]) => {
  expect(got.length).toBe(wanted.length)
  for (const [index, value] of wanted.entries()) expect(Math.abs(got[index]! / value - 1)).toBeLessThan(1e-9)
}

describe('two rates', () => {
  // R 4.2: pbinom and dbinom for p; qbeta(.025, x2, x1+1) and qbeta(.975, x2+1, x1) for the exact interval; uniroot on
  // pbinom(x2, n, q, lower=F) + dbinom(x2, n, q)/2 - .025 for the mid-p interval; odds times t1/t2.
  test('from 10 to 4 can be chance', () => {
    const { rr, pCentral, pMid, ciExact, ciMid } = compareRates({ x1: 10, t1: 1, x2: 4, t2: 1 })
    close([rr, pCentral, pMid], [0.4, 0.1795654296875, 0.11846923828125])
    close(ciExact, [0.0915711605415508, 1.38683568759954])
    close(ciMid, [0.108740207302772, 1.24488425201309])
  })

  test('over periods of different length, and with counts in the thousands', () => {
    const half = compareRates({ x1: 200, t1: 5, x2: 310, t2: 6.5 })
    close([half.pCentral, half.pMid], [0.0570262062673654, 0.051628851001064])
    close([...half.ciExact, ...half.ciMid], [0.994915773713959, 1.43149124204637, 0.998766660427676, 1.42575689790092])
    const large = compareRates({ x1: 30_000, t1: 1, x2: 31_000, t2: 1 })
    close([large.pCentral, large.pMid], [5.23415180250487e-5, 5.14515356007417e-5])
  })

  test('a count of nothing has a limit on one side', () => {
    const before = compareRates({ x1: 0, t1: 1, x2: 5, t2: 2 })
    expect(before.rr).toBe(Number.POSITIVE_INFINITY)
    close(
      [before.pCentral, before.ciExact[0], before.ciMid[0]],
      [0.263374485596708, 0.45817792865773, 0.60933684184138],
    )
    expect([before.ciExact[1], before.ciMid[1]]).toEqual([Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY])
    const after = compareRates({ x1: 5, t1: 3, x2: 0, t2: 2 })
    expect([after.rr, after.ciExact[0], after.ciMid[0]]).toEqual([0, 0, 0])
    close([after.ciExact[1], after.ciMid[1]], [1.63691865777382, 1.23084630453912])
    expect(compareRates({ x1: 0, t1: 1, x2: 0, t2: 1 })).toEqual({
      rr: Number.NaN,
      pCentral: 1,
      pMid: 1,
      ciExact: [0, Number.POSITIVE_INFINITY],
      ciMid: [0, Number.POSITIVE_INFINITY],
    })
  })
})

describe('one count', () => {
  test('has the interval of Garwood', () => {
    // R: qchisq(.975, 2)/2; qchisq(.025, 14)/2, qchisq(.975, 16)/2
    expect(intervalOfCount(0)[0]).toBe(0)
    close([intervalOfCount(0)[1], ...intervalOfCount(7)], [3.68887945411394, 2.81436305151987, 14.4226753617024])
    expect(intervalOfCount(Number.NaN)).toEqual([Number.NaN, Number.NaN])
  })

  test('lies in a funnel between limits that do not jump', () => {
    // R: r = qpois(.025, 5.3) = 1; 1 - (ppois(1, 5.3) - .025) / dpois(1, 5.3). And r = qpois(.975, 5.3) = 10.
    close(funnelLimits(5.3, 0.95), [0.7563057074282635, 9.79214284229664])
    expect(funnelLimits(0, 0.95)).toEqual([0, 0])
  })
})

describe('what could be seen', () => {
  test('with 48 months before and 12 after, as a percentage', () => {
    // The table of smallest detectable decreases for 1, 2, 5, 10, 30 and 100 a month.
    const seen = (phi: number) =>
      [1, 2, 5, 10, 30, 100].map((mean) =>
        Math.round(100 * detectableChange({ mean, pre: 48, post: 12, phi, alpha: 0.05, power: 0.8 }).decrease),
      )
    expect(seen(1)).toEqual([60, 47, 33, 25, 15, 9])
    expect(seen(1.5)).toEqual([67, 54, 39, 30, 18, 10])
    expect(seen(2.5)).toEqual([76, 64, 47, 36, 23, 13])
  })
})

describe('smoothed rates', () => {
  const areas = {
    y: Float64Array.from([3, 0, 12, 7, 25, 1, 4, 9]),
    n: Float64Array.from([1000, 400, 2500, 3000, 3100, 900, 800, 2100]),
  }
  const neighbours = [
    [1, 2],
    [0, 2, 3],
    [0, 1, 4],
    [1, 4, 5],
    [2, 3, 7],
    [3, 6],
    [5, 7],
    [4, 6],
  ]

  // The formulas of spdep and DCluster, worked out in R 4.2.
  test('globally, as EBest of spdep', () => {
    close(
      smoothGlobally(areas),
      [
        0.00386439927142793, 0.00351587391372506, 0.00465439092053191, 0.00304577926433672, 0.00684717442345338,
        0.00320713956086733, 0.00461722058382213, 0.00434296833164435,
      ],
    )
  })

  test('locally, as EBlocal of spdep, and as Marshall wrote it', () => {
    close(
      smoothLocally(areas, neighbours, 'own'),
      [
        0.00384615384615385, 0.00279775038705025, 0.00528725320416272, 0.00288144613973406, 0.00703658703018229,
        0.00196599362224914, 0.00375592660265789, 0.00522869560459736,
      ],
    )
    close(
      smoothLocally(areas, neighbours, 'common'),
      [
        0.00384615384615385, 0.00318639068836572, 0.00524620617919091, 0.00269282212629687, 0.0069762501393214,
        0.0025531914893617, 0.00368421052631579, 0.00627638461508231,
      ],
    )
  })

  test('by a gamma distribution, with an interval', () => {
    const { estimate, lower, prior } = smoothByGamma(areas, 'moments')
    close([prior.shape, prior.rate], [5.17611463121005, 1277.57544181806])
    close(estimate.subarray(0, 3), [0.00358983262687602, 0.00308547353649888, 0.00454686210659596])
    close(lower.subarray(0, 3), [0.00156695327371062, 0.00102676318649673, 0.0026570816090574])
    const likely = smoothByGamma(areas, 'likelihood').prior
    // MASS::glm.nb(y ~ 1 + offset(log(n))): theta 6.2607513683924
    expect([likely.shape, likely.rate].map((value) => value.toPrecision(8))).toEqual(['6.2607514', '1532.3822'])
  })

  test('leave out an area without inhabitants or without a count, and nothing happened is a rate of nothing', () => {
    const y = Float64Array.from([0, 0, 0, Number.NaN])
    const nobody = { y, n: Float64Array.from([10, 20, 0, 30]) }
    expect([...smoothGlobally(nobody)]).toEqual([0, 0, Number.NaN, Number.NaN])
    expect([...smoothLocally(nobody, [[1, 2], [0], [0], [0]], 'own')]).toEqual([0, 0, Number.NaN, Number.NaN])
    expect([...smoothByGamma(nobody, 'moments').estimate]).toEqual([0, 0, Number.NaN, Number.NaN])
    expect([...smoothByGamma(nobody, 'likelihood').estimate]).toEqual([0, 0, Number.NaN, Number.NaN])
  })

  test('are all the same when they vary no more than chance explains', () => {
    const even = { y: Float64Array.from([5, 5, 5]), n: Float64Array.from([100, 100, 100]) }
    expect([...smoothGlobally(even)]).toEqual([0.05, 0.05, 0.05])
    expect([...smoothByGamma(even, 'moments').estimate]).toEqual([0.05, 0.05, 0.05])
    expect([...smoothByGamma(even, 'likelihood').estimate]).toEqual([0.05, 0.05, 0.05])
  })

  // R: qchisq(.025, 30) / 2 / 300; qchisq(.975, 32) / 2 / 300; qchisq(.975, 2) / 2 / 30
  test('and then are as uncertain as all counts together, not certain', () => {
    const even = { y: Float64Array.from([5, 5, 5]), n: Float64Array.from([100, 100, 100]) }
    const { lower, upper } = smoothByGamma(even, 'moments')
    close(lower, Array(3).fill(0.027984620442611))
    close(upper, Array(3).fill(0.0824673962382861))
    const nothing = smoothByGamma({ y: new Float64Array(2), n: Float64Array.from([10, 20]) }, 'likelihood')
    expect([...nothing.lower]).toEqual([0, 0])
    close(nothing.upper, Array(2).fill(0.122962648470465))
  })
})

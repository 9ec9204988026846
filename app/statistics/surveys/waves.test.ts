import { describe, expect, test } from 'vitest'
import { waves } from './waves.method.ts'

/** As it goes from the command line: parsed, then computed. */
const changes = (input: Record<string, unknown>) => {
  const out = waves.run(waves.input.parse(input))
  if (out instanceof Promise) throw new Error('a comparison does not take time')
  return out
}

describe('two independent waves', () => {
  // R: d <- c(3.8, 21); se <- c(sqrt(1.3^2 + 1.44^2), sqrt(3^2 + 4^2)); p <- 2 * pnorm(-abs(d / se)); p.adjust(p, "BH")
  const [whole, district] = changes({
    wave1: [
      { e: 32.9, se: 1.3 },
      { e: 30, se: 3 },
    ],
    wave2: [
      { e: 36.7, se: 1.44 },
      { e: 51, se: 4 },
    ],
  })

  test('differ by what is between them, give or take both their errors', () => {
    expect(whole!.diff).toBeCloseTo(3.8, 12)
    expect(whole!.se).toBeCloseTo(1.94, 12)
    expect(whole!.lo).toBeCloseTo(-0.00233013000770432, 9)
    expect(whole!.hi).toBeCloseTo(7.6023301300077, 9)
    expect(whole!.z).toBeCloseTo(1.95876288659794, 9)
    expect(whole!.p).toBeCloseTo(0.0501405618563936, 9)
  })

  test('are judged knowing how many comparisons were made', () => {
    expect(district!.q).toBeCloseTo(5.33829960636253e-5, 12)
    // The interval of the whole still has 0 in it, so no change is shown although q is below 0.1.
    expect([whole!.change, district!.change]).toEqual(['none', 'up'])
    const one = { wave1: [{ e: 32.9, se: 1.3 }], wave2: [{ e: 36.7, se: 1.44 }] }
    expect(changes({ ...one, level: 0.9 })[0]!.change).toBe('up')
    expect(changes({ ...one, level: 0.9, falseDiscovery: 0.05 })[0]!.change).toBe('none')
  })
})

test('intervals that overlap can still be a change: 40 % (36 to 44) and 46.5 % (42.5 to 50.5)', () => {
  const [change] = changes({ published: [{ p1: 40, lo1: 36, hi1: 44, p2: 46.5, lo2: 42.5, hi2: 50.5 }] })
  // s <- 8 / 3.92 * sqrt(2); 2 * pnorm(-6.5 / s)
  expect(change!.se).toBeCloseTo(2.88615012729203, 9)
  expect(change!.p).toBeCloseTo(0.0243137359046478, 9)
  expect(change!.change).toBe('up')
  const sixLists = { p1: 40, lo1: 36, hi1: 44, p2: 46.5, lo2: 42.5, hi2: 50.5 }
  expect(changes(sixLists)).toEqual([change])
})

test('rounding to whole percentages adds a twelfth to the variance of each wave', () => {
  const published = [{ p1: 40, lo1: 36, hi1: 44, p2: 46, lo2: 42, hi2: 50 }]
  expect(changes({ published, rounding: 1 })[0]!.se).toBeCloseTo(Math.sqrt(8.32986255726781 + 1 / 6), 7)
})

test('the same people answering twice makes a change easier to see', () => {
  const pair = { wave1: [{ e: 0.4, se: 0.03 }], wave2: [{ e: 0.46, se: 0.04 }] }
  // √(0.0009 + 0.0016 − 2 · 0.0006)
  expect(changes({ ...pair, covariance: [0.0006] })[0]!.se).toBeCloseTo(0.0360555127546399, 12)
  expect(changes(pair)[0]!.se).toBeCloseTo(0.05, 12)
})

test('few answers have the interval of Newcombe: 48 of 80 and 56 of 70 differ by 5.2 to 33.4 points', () => {
  // Newcombe 1998, table II, method 10, example (a): 0.0524 to 0.3339
  const [change] = changes({ counts: [{ x1: 48, n1: 80, x2: 56, n2: 70 }] })
  expect(change!.diff).toBeCloseTo(0.2, 12)
  expect([change!.lo?.toFixed(4), change!.hi?.toFixed(4)]).toEqual(['0.0524', '0.3339'])
  // prop.test(c(56, 48), c(70, 80), correct = FALSE)$p.value
  expect(change!.p).toBeCloseTo(0.00804508136819656, 9)
  // Table II, 5 of 56 against 0 of 29: −0.0381 to 0.1926
  const [rare] = changes({ counts: [{ x1: 0, n1: 29, x2: 5, n2: 56 }] })
  expect([rare!.lo?.toFixed(4), rare!.hi?.toFixed(4)]).toEqual(['-0.0381', '0.1926'])
})

test('what is missing, or has no error at all, has no judgement and takes no part in the others', () => {
  const found = changes({
    wave1: [
      { e: null, se: 1 },
      { e: 0, se: 0 },
      { e: 10, se: 1 },
    ],
    wave2: [
      { e: 3, se: 1 },
      { e: 0, se: 0 },
      { e: 13, se: 1 },
    ],
  })
  expect(found.map(({ change }) => change)).toEqual(['unknown', 'unknown', 'up'])
  expect(found[2]!.q).toBe(found[2]!.p)
})

describe('what cannot be compared is refused by its name', () => {
  const one = [{ e: 1, se: 1 }]
  test.each([
    [{}, 'wave1: give wave1 and wave2, or'],
    [{ wave1: one }, 'wave2: has 0 estimates, and wave1 has 1'],
    [{ wave1: one, wave2: one, counts: [] }, 'wave1: give'],
    [{ wave1: one, wave2: one, covariance: [2] }, 'covariance.0: is larger'],
    [{ wave1: one, wave2: one, covariance: [] }, 'covariance: has 0 numbers for 1 pairs'],
    [{ wave1: [{ e: 1, se: -1 }], wave2: one }, 'wave1.0.se: is below 0'],
    [{ counts: [{ x1: 3, n1: 2, x2: 1, n2: 2 }] }, 'counts.0.x1: is more than n1'],
    [{ p1: [1, 2], lo1: [0], hi1: [3, 4], p2: [1, 2], lo2: [0, 1], hi2: [3, 4] }, 'lo1: must have as many'],
    [{ published: [{ p1: 1, lo1: 2, hi1: 0, p2: 1, lo2: 0, hi2: 2 }] }, 'published.0: has an interval'],
  ])('%j', (input, line) => {
    expect(() => changes(input)).toThrow(line)
  })
})

/** A distribution on numbers from `least` on (or all, when −∞): what its quantile is found from. */
export type Continuous = {
  cdf(x: number): number
  upper(x: number): number
  density(x: number): number
}

/** A probability below a point or above it; the smaller of the two keeps its digits. */
export type Tail = { probability: number; side: 'lower' | 'upper' }

/** The tail that says the same as P(X ≤ x) = p. */
export const smallerTail = (p: number): Tail =>
  p <= 0.5 ? { probability: p, side: 'lower' } : { probability: 1 - p, side: 'upper' }

const MOST_STEPS = 400

/**
 * The x that cuts off this tail, on the bracket low … high, of which the ends may be infinite, from the guess `start`.
 * Newton on the logarithm of the tail, so that small ones keep their relative accuracy; where a step leaves the bracket it
 * is halved instead, on the scale of logarithms when it spans several orders of size.
 */
export function pointOfTail(
  { cdf, upper, density }: Continuous,
  { probability, side }: Tail,
  [low, high]: readonly [number, number],
  start: number,
): number {
  if (!(probability >= 0 && probability <= 1)) return Number.NaN
  const isLower = side === 'lower'
  if (probability === 0) return isLower ? low : high
  if (probability === 1) return isLower ? high : low
  let below = low
  let above = high
  let x = start > low && start < high ? start : between(low, high)
  for (let step = 0; step < MOST_STEPS; step++) {
    const tail = isLower ? cdf(x) : upper(x)
    if (Number.isNaN(tail)) return Number.NaN
    if (tail === probability) return x
    if (tail < probability === isLower) below = x
    else above = x
    const move = (tail * Math.log(probability / tail)) / density(x)
    let next = x + (isLower ? move : -move)
    if (!(next > below && next < above)) next = between(below, above)
    // Newton doubles the digits, so a step this small was the last that could change any.
    if (Math.abs(next - x) <= 1e-11 * Math.abs(x)) return next
    x = next
  }
  return x
}

function between(below: number, above: number): number {
  if (below === Number.NEGATIVE_INFINITY && above === Number.POSITIVE_INFINITY) return 0
  if (above === Number.POSITIVE_INFINITY) return below > 0 ? below * 2 : below + 1
  if (below === Number.NEGATIVE_INFINITY) return above < 0 ? above * 2 : above - 1
  if (below >= 0 && above > 4 * below) return below === 0 ? above / 16 : Math.sqrt(below) * Math.sqrt(above)
  return below + (above - below) / 2
}

/**
 * The smallest whole number k from 0 to `most` with cdf(k) ≥ p, from the guess `start`: doubling steps until it lies
 * between two, then halving. A cdf that is below p by rounding only counts as having reached it, as in R.
 */
export function discreteQuantile(cdf: (k: number) => number, p: number, start: number, most: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN
  if (p === 1) return most
  if (Number.isNaN(start)) return Number.NaN
  const reached = (k: number) => cdf(k) >= p * (1 - 64 * Number.EPSILON)
  let high = Math.min(most, Math.max(0, Math.floor(start)))
  let low = high
  let stride = 1
  if (reached(high)) {
    for (low = high - stride; low >= 0 && reached(low); low -= stride) {
      high = low
      stride *= 2
    }
    low = Math.max(-1, low)
  } else {
    for (high = low + stride; high < most && !reached(high); high += stride) {
      low = high
      stride *= 2
    }
    high = Math.min(most, high)
  }
  while (high - low > 1) {
    const middle = low + Math.floor((high - low) / 2)
    // Beyond 2^53 there is no number between any more.
    if (middle === low || middle === high) return high
    if (reached(middle)) high = middle
    else low = middle
  }
  return high
}

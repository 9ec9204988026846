/** Numbers from 0 up to 1 that are the same in every run (mulberry32). */
export function chanceOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function normal(next: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
}

function poisson(mean: number, next: () => number): number {
  const limit = Math.exp(-mean)
  let [count, product] = [-1, 1]
  do {
    count++
    product *= next()
  } while (product > limit)
  return count
}

/** How a series of months without any effort behaves. */
export type Behaviour = { mean: number; correlation: number; spread: number }

/**
 * Monthly counts as crime behaves: Poisson around a level with a season of 20 %, a slow trend between −6 and +4 % a year,
 * and a slowly wandering disturbance (autoregressive, on the logarithm), so that they are overdispersed and hang together.
 */
export function quietMonths(
  months: number,
  { mean, correlation, spread }: Behaviour,
  next: () => number,
): Float64Array {
  let wander = spread * normal(next)
  const [shift, trend] = [next() * 12, ((next() - 0.6) * 0.1) / 12]
  return Float64Array.from({ length: months }, (_, t) => {
    wander = correlation * wander + Math.sqrt(1 - correlation ** 2) * spread * normal(next)
    const season = 0.2 * Math.sin((2 * Math.PI * (t + shift)) / 12)
    return poisson(mean * Math.exp(wander - spread ** 2 / 2 + season + trend * t), next)
  })
}

/** Counts of which each case from a moment on is prevented with this chance. */
export function withEffect(counts: Float64Array, from: number, share: number, next: () => number): Float64Array {
  return counts.map((count, t) =>
    t < from ? count : Array.from({ length: count }, next).filter((x) => x >= share).length,
  )
}

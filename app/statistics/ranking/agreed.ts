/**
 * What every way of counting agrees on. `above(i, j)` says that all put i above j; candidates come in tiers, and every
 * candidate of a tier is above every candidate of the next. As many tiers as that allows.
 */
export function agreedTiers(count: number, above: (i: number, j: number) => boolean): number[][] {
  // By how many each is above, so that whoever is above all others comes first.
  const over = Array.from({ length: count }, (_, i) => {
    let below = 0
    for (let j = 0; j < count; j++) if (j !== i && above(i, j)) below++
    return below
  })
  const order = [...over.keys()].sort((a, b) => over[b]! - over[a]! || a - b)
  const tiers: number[][] = []
  let tier: number[] = []
  for (const [at, candidate] of order.entries()) {
    tier.push(candidate)
    const rest = order.slice(at + 1)
    if (rest.every((lower) => order.slice(0, at + 1).every((upper) => above(upper, lower)))) {
      tiers.push(tier)
      tier = []
    }
  }
  return tiers
}

/** Candidates from the first to the last: each tier those that nobody beats but candidates of tiers before. */
export function tiersOf(count: number, beats: (i: number, j: number) => boolean): number[][] {
  const left = new Set(Array(count).keys())
  const tiers: number[][] = []
  while (left.size > 0) {
    const tier = [...left].filter((candidate) => ![...left].some((other) => beats(other, candidate)))
    for (const candidate of tier) left.delete(candidate)
    tiers.push(tier)
  }
  return tiers
}

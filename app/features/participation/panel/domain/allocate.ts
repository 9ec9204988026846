/** A part of the panel to draw from: how large it is in the population, and how many can be drawn. */
export type Part = { key: string; size: number | undefined; eligible: number }

/**
 * How many to draw of each part, `wanted` together or as many as there are: in proportion to the population, but at least
 * `fewest` of each part where that many can be drawn, and never more than can be. A part whose size is not known counts for
 * its share of those who can be drawn, so that nobody is left out for what he did not say. Nothing when `wanted` is not
 * enough for the fewest of each.
 */
export function allocate(parts: readonly Part[], wanted: number, fewest: number): Map<string, number> | undefined {
  const eligible = sumOf(parts, (part) => part.eligible)
  const known = parts.filter(({ size }) => size !== undefined)
  const people = sumOf(known, (part) => part.size!)
  const peopleEach =
    people > 0
      ? people /
        Math.max(
          1,
          sumOf(known, (part) => part.eligible),
        )
      : 1
  const bounded = parts.map((part) => ({
    ...part,
    size: people > 0 ? (part.size ?? part.eligible * peopleEach) : part.eligible,
    least: Math.min(fewest, part.eligible),
  }))
  const total = Math.min(wanted, eligible)
  if (sumOf(bounded, (part) => part.least) > total) return undefined
  const at = (scale: number) => bounded.map(({ size, least, eligible: most }) => clamp(scale * size, least, most))
  const exact = at(scaleFor(total, (scale) => sumOf(at(scale), (one) => one)))
  return rounded(bounded, exact, total)
}

const sumOf = <Item>(items: readonly Item[], of: (item: Item) => number): number =>
  items.reduce((sum, item) => sum + of(item), 0)
const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))

/** The scale at which the bounded numbers add up to the total; their sum only grows with it. */
function scaleFor(total: number, sumAt: (scale: number) => number): number {
  let [low, high] = [0, 1]
  while (sumAt(high) < total - 1e-9 && high < 1e12) high *= 2
  for (let step = 0; step < 100; step++) {
    const middle = (low + high) / 2
    if (sumAt(middle) < total) low = middle
    else high = middle
  }
  return high
}

/** Whole numbers: each rounded down, and what is left for those that lost most; the first by key where two lost as much. */
function rounded(parts: readonly (Part & { least: number })[], exact: number[], total: number): Map<string, number> {
  const whole = exact.map((one) => Math.floor(one + 1e-9))
  const byLoss = parts
    .map(({ key }, place) => ({ key, place, loss: Math.round((exact[place]! - whole[place]!) * 1e6) }))
    .sort((one, other) => other.loss - one.loss || (one.key < other.key ? -1 : 1))
  let left = total - sumOf(whole, (one) => one)
  while (left > 0) {
    const before = left
    for (const { place } of byLoss) {
      if (left === 0 || whole[place]! >= parts[place]!.eligible) continue
      whole[place]!++
      left--
    }
    if (left === before) break
  }
  return new Map(parts.map(({ key }, place) => [key, whole[place]!]))
}

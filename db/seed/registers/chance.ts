/** Chance that is the same at every loading: the demonstration never differs from itself. */
export type Chance = {
  /** From 0 up to 1. */
  next(): number
  /** One of these. */
  pick<Item>(items: readonly Item[]): Item
  /** A whole number from the first up to and including the last. */
  between(first: number, last: number): number
}

/** A small generator of its own (mulberry32), because Math.random cannot be told where to begin. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (first: number, last: number) => first + Math.floor(next() * (last - first + 1))
  return { next, between, pick: (items) => items[between(0, items.length - 1)]! }
}

import type { Margin } from './rake.ts'

/** As many rounds as R `survey` makes; more of them change nothing that matters. */
const ROUNDS = 10

/**
 * What is left of linearised values when all that the margins explain is taken out: the values of which the variance is
 * that of an estimate on raked weights (Deville & Särndal 1992 section 3). As R `survey` does for `rake`: ten rounds over
 * the margins, each taking from z/w the plain mean of its category.
 *
 * z/w minus a sum of one number per category stays within that form, so the rounds run over the categories: with n(c) the
 * rows in c, n(c, d) those in both c and d, and s(c) the sum of z/w, b(c) ← (s(c) − Σ_d n(c, d)·b(d)) / n(c).
 */
export class Residuals {
  readonly #weights: Float64Array
  /** Which combination of categories each row has, and for every combination the categories of all margins in a row. */
  readonly #cell: Uint32Array
  readonly #categories: Uint32Array
  readonly #margins: number
  readonly #size: number
  readonly #together: Float64Array
  readonly #sums: Float64Array
  readonly #taken: Float64Array
  /** The sum of z/w in every combination, then what is taken from it. */
  readonly #perCell: Float64Array

  /** weights: those that raking gave, one per row, before any trimming. */
  constructor(margins: readonly Margin[], weights: Float64Array) {
    this.#weights = weights
    this.#margins = margins.length
    this.#size = margins.reduce((sum, { categories }) => sum + categories.length, 0)
    const { cell, categories, rows } = combinationsOf(margins, weights.length)
    this.#cell = cell
    this.#categories = categories
    this.#together = togetherOf(categories, rows, margins.length, this.#size)
    this.#sums = new Float64Array(this.#size)
    this.#taken = new Float64Array(this.#size)
    this.#perCell = new Float64Array(rows.length)
  }

  /** Replaces z, zero outside `rows`, by what the margins do not explain of it. */
  takeFrom(z: Float64Array, rows: Uint32Array): void {
    const [cell, weights, perCell, categories, margins] = [
      this.#cell,
      this.#weights,
      this.#perCell,
      this.#categories,
      this.#margins,
    ]
    perCell.fill(0)
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at]!
      perCell[cell[row]!]! += z[row]! / weights[row]!
    }
    this.#sums.fill(0)
    for (let at = 0; at < categories.length; at++) this.#sums[categories[at]!]! += perCell[Math.floor(at / margins)]!
    this.#taken.fill(0)
    for (let round = 0; round < ROUNDS; round++) this.#sweep()
    perCell.fill(0)
    for (let at = 0; at < categories.length; at++) perCell[Math.floor(at / margins)]! += this.#taken[categories[at]!]!
    for (let row = 0; row < z.length; row++) z[row]! -= weights[row]! * perCell[cell[row]!]!
  }

  /** One round over the margins; categories of one margin share no rows. */
  #sweep(): void {
    const [size, together, taken] = [this.#size, this.#together, this.#taken]
    for (let category = 0; category < size; category++) {
      let left = this.#sums[category]!
      const start = category * size
      for (let other = 0; other < size; other++) {
        if (other !== category) left -= together[start + other]! * taken[other]!
      }
      taken[category] = left / together[start + category]!
    }
  }
}

/** The combinations of categories that there are, and how many rows have each. Categories of all margins count on. */
function combinationsOf(margins: readonly Margin[], count: number) {
  const known = new Map<number, number>()
  const cell = new Uint32Array(count)
  const categories: number[] = []
  const rows: number[] = []
  for (let row = 0; row < count; row++) {
    let key = 0
    for (const { codes, categories: all } of margins) key = key * all.length + codes[row]!
    let found = known.get(key)
    if (found === undefined) {
      found = known.size
      known.set(key, found)
      rows.push(0)
      let start = 0
      for (const { codes, categories: all } of margins) {
        categories.push(start + codes[row]!)
        start += all.length
      }
    }
    rows[found]!++
    cell[row] = found
  }
  return { cell, categories: Uint32Array.from(categories), rows }
}

/** How many rows are in both of two categories, size × size. */
function togetherOf(categories: Uint32Array, rows: readonly number[], margins: number, size: number): Float64Array {
  const together = new Float64Array(size * size)
  for (const [cell, count] of rows.entries()) {
    for (let a = cell * margins; a < (cell + 1) * margins; a++) {
      for (let b = cell * margins; b < (cell + 1) * margins; b++) {
        together[categories[a]! * size + categories[b]!]! += count
      }
    }
  }
  return together
}

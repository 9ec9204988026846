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
  readonly #margins: readonly Margin[]
  readonly #weights: Float64Array
  readonly #starts: number[] = []
  readonly #size: number
  readonly #together: Float64Array
  readonly #sums: Float64Array
  readonly #taken: Float64Array

  /** weights: those that raking gave, one per row, before any trimming. */
  constructor(margins: readonly Margin[], weights: Float64Array) {
    this.#margins = margins
    this.#weights = weights
    let size = 0
    for (const { categories } of margins) {
      this.#starts.push(size)
      size += categories.length
    }
    this.#size = size
    this.#together = new Float64Array(size * size)
    this.#sums = new Float64Array(size)
    this.#taken = new Float64Array(size)
    for (let row = 0; row < weights.length; row++) {
      for (const [one, a] of margins.entries()) {
        for (const [other, b] of margins.entries()) {
          const at = (this.#starts[one]! + a.codes[row]!) * size + this.#starts[other]! + b.codes[row]!
          this.#together[at]!++
        }
      }
    }
  }

  /** Replaces z, zero outside `rows`, by what the margins do not explain of it. */
  takeFrom(z: Float64Array, rows: Uint32Array): void {
    this.#addUp(z, rows)
    this.#taken.fill(0)
    for (let round = 0; round < ROUNDS; round++) this.#sweep()
    for (let at = 0; at < this.#margins.length; at++) {
      const { codes } = this.#margins[at]!
      const start = this.#starts[at]!
      for (let row = 0; row < z.length; row++) z[row]! -= this.#weights[row]! * this.#taken[start + codes[row]!]!
    }
  }

  #addUp(z: Float64Array, rows: Uint32Array): void {
    this.#sums.fill(0)
    for (let at = 0; at < this.#margins.length; at++) {
      const { codes } = this.#margins[at]!
      const start = this.#starts[at]!
      for (let index = 0; index < rows.length; index++) {
        const row = rows[index]!
        this.#sums[start + codes[row]!]! += z[row]! / this.#weights[row]!
      }
    }
  }

  /** One round over the margins. Categories of one margin share no rows, so each is left with its own mean of nothing. */
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

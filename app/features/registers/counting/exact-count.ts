/**
 * A count as it lies in the registers, before the gate. It shows itself only to who may see what the gate hides, and to
 * the table that is kept for them.
 */
export class ExactCount {
  readonly #value: number | null

  constructor(value: number | null) {
    this.#value = value
  }

  /** The number, for somebody with the right to exact figures; nothing for anybody else. */
  readBy(actor: { rights: readonly string[] }): number | null | undefined {
    return actor.rights.includes('figures.exact') ? this.#value : undefined
  }

  /** For a column that only those with the right can read. */
  toStorage(): number | null {
    return this.#value
  }

  /** Whether the gate hides it for itself, and not to protect another. */
  isSmall(threshold: number): boolean {
    return this.#value !== null && this.#value > 0 && this.#value < threshold
  }

  toString(): string {
    return HIDDEN
  }

  toJSON(): string {
    return HIDDEN
  }
}

const HIDDEN = '[confidential]'

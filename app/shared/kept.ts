/**
 * Remembers the values that were used last, at most so many. Only for values that follow from their key alone: then
 * what is remembered can never be out of date.
 */
export class Kept<Value> {
  readonly #values = new Map<string, Value>()
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  /** The value of this key, made when it is not remembered. What fails to be made is not remembered. */
  get(key: string, make: () => Value): Value {
    const known = this.#values.get(key)
    if (known !== undefined) {
      // A Map keeps the order of setting, so setting again puts the key last in the row to be forgotten.
      this.#values.delete(key)
      this.#values.set(key, known)
      return known
    }
    const made = make()
    this.#values.set(key, made)
    if (this.#values.size > this.#most) this.#values.delete(this.#values.keys().next().value!)
    return made
  }

  forget(key: string): void {
    this.#values.delete(key)
  }
}

/** Numbers by rising key; a number may stand in it more than once. */
export class Heap {
  readonly #items: number[] = []
  readonly #keys: number[] = []
  /** The key of what was taken last. */
  lastKey = 0

  clear(): void {
    this.#items.length = 0
    this.#keys.length = 0
  }

  push(item: number, key: number): void {
    let place = this.#items.length
    while (place > 0) {
      const above = (place - 1) >> 1
      if (this.#keys[above]! <= key) break
      this.#items[place] = this.#items[above]!
      this.#keys[place] = this.#keys[above]!
      place = above
    }
    this.#items[place] = item
    this.#keys[place] = key
  }

  /** The number with the lowest key, or −1. */
  pop(): number {
    const lowest = this.#items[0]
    if (lowest === undefined) return -1
    this.lastKey = this.#keys[0]!
    const item = this.#items.pop()!
    const key = this.#keys.pop()!
    const length = this.#items.length
    if (length === 0) return lowest
    let place = 0
    for (let below = 1; below < length; below = 2 * place + 1) {
      if (below + 1 < length && this.#keys[below + 1]! < this.#keys[below]!) below++
      if (this.#keys[below]! >= key) break
      this.#items[place] = this.#items[below]!
      this.#keys[place] = this.#keys[below]!
      place = below
    }
    this.#items[place] = item
    this.#keys[place] = key
    return lowest
  }
}

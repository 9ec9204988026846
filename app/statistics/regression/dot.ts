/**
 * Σ of n products, from a place in one block and a place in another. Four sums at once, because each addition would
 * otherwise wait for the one before: this is where a regression spends its time.
 */
export function dot(left: Float64Array, from: number, right: Float64Array, at: number, n: number): number {
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  let t = 0
  for (; t + 3 < n; t += 4) {
    a += (left[from + t] as number) * (right[at + t] as number)
    b += (left[from + t + 1] as number) * (right[at + t + 1] as number)
    c += (left[from + t + 2] as number) * (right[at + t + 2] as number)
    d += (left[from + t + 3] as number) * (right[at + t + 3] as number)
  }
  for (; t < n; t++) a += (left[from + t] as number) * (right[at + t] as number)
  return a + b + (c + d)
}

/**
 * Writes the products of one column with the first `count` columns of a block into `into` from `at` on: two columns at
 * once, so that the one is read half as often.
 */
export function dots(column: Float64Array, block: Float64Array, count: number, into: Float64Array, at: number): void {
  const n = column.length
  let j = 0
  for (; j + 1 < count; j += 2) {
    const one = j * n
    const other = one + n
    let a = 0
    let b = 0
    for (let t = 0; t < n; t++) {
      const value = column[t] as number
      a += value * (block[one + t] as number)
      b += value * (block[other + t] as number)
    }
    into[at + j] = a
    into[at + j + 1] = b
  }
  if (j < count) into[at + j] = dot(column, 0, block, j * n, n)
}

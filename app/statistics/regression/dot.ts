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

/**
 * The design effect of unequal weights, n Σw² / (Σw)², and the effective number of answers, (Σw)² / Σw² (Kish 1965,
 * Survey Sampling; 1992 J Off Stat 8:183). Rows without weight do not count. No unit; NaN without any weight.
 */
export function kish(weights: ArrayLike<number>): { deff: number; nEff: number } {
  let [count, total, squares] = [0, 0, 0]
  for (let row = 0; row < weights.length; row++) {
    const weight = weights[row]!
    if (weight === 0) continue
    count++
    total += weight
    squares += weight * weight
  }
  return { deff: (count * squares) / (total * total), nEff: (total * total) / squares }
}

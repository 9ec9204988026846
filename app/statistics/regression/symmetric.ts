/** Inverse of a symmetric positive definite matrix (r × r, row-major) by Cholesky; undefined when it is not. */
export function invertPositive(matrix: Float64Array, r: number): Float64Array | undefined {
  const inverse = new Float64Array(r * r)
  return invertInto(inverse, matrix, r, new Float64Array(r * r)) ? inverse : undefined
}

/**
 * The same written into `inverse`, with `lower` as room to work in, for who does it many times; false when there is none.
 */
export function invertInto(inverse: Float64Array, matrix: Float64Array, r: number, lower: Float64Array): boolean {
  for (let j = 0; j < r; j++) {
    for (let i = j; i < r; i++) {
      let sum = matrix[i * r + j] as number
      for (let k = 0; k < j; k++) sum -= (lower[i * r + k] as number) * (lower[j * r + k] as number)
      if (i === j && !(sum > 0)) return false
      lower[i * r + j] = i === j ? Math.sqrt(sum) : sum / (lower[j * r + j] as number)
    }
  }
  // The inverse of the triangle, then its transpose times itself.
  for (let j = 0; j < r; j++) {
    lower[j * r + j] = 1 / (lower[j * r + j] as number)
    for (let i = j + 1; i < r; i++) {
      let sum = 0
      for (let k = j; k < i; k++) sum -= (lower[i * r + k] as number) * (lower[k * r + j] as number)
      lower[i * r + j] = sum / (lower[i * r + i] as number)
    }
  }
  for (let i = 0; i < r; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0
      for (let k = i; k < r; k++) sum += (lower[k * r + i] as number) * (lower[k * r + j] as number)
      inverse[i * r + j] = sum
      inverse[j * r + i] = sum
    }
  }
  return true
}

/** A M A' for row-major r × r matrices; M symmetric. */
export function sandwich(outer: Float64Array, middle: Float64Array, r: number): Float64Array {
  const half = new Float64Array(r * r)
  const whole = new Float64Array(r * r)
  for (let i = 0; i < r; i++) {
    for (let j = 0; j < r; j++) {
      let sum = 0
      for (let k = 0; k < r; k++) sum += (outer[i * r + k] as number) * (middle[k * r + j] as number)
      half[i * r + j] = sum
    }
  }
  for (let i = 0; i < r; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0
      for (let k = 0; k < r; k++) sum += (half[i * r + k] as number) * (outer[j * r + k] as number)
      whole[i * r + j] = sum
      whole[j * r + i] = sum
    }
  }
  return whole
}

/** g' M g. */
export function quadratic(vector: Float64Array, matrix: Float64Array): number {
  const r = vector.length
  let sum = 0
  for (let i = 0; i < r; i++) {
    for (let j = 0; j < r; j++) sum += (vector[i] as number) * (matrix[i * r + j] as number) * (vector[j] as number)
  }
  return Math.max(sum, 0)
}

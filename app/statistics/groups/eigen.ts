import { seeded } from '../../shared/seeded.ts'

/** As many directions are followed at once: more than two, so that the first two come apart from the rest fast. */
const BLOCK = 8
const MOST_ROUNDS = 1000

/** Eigenvalues from large to small, and the directions that go with them, row after row. */
export type Leading = { values: Float64Array; vectors: Float64Array }

/**
 * Largest eigenvalues of a symmetric positive matrix (n × n, row-major), by subspace iteration with Rayleigh–Ritz: until
 * the first two have ‖Av − λv‖ ≤ 1e-9·λ1. `from` are directions to begin with, from an earlier matrix that looked like it.
 * Golub & Van Loan 2013, Matrix Computations, § 8.2.4. Gives min(8, n) of them; only the first two are that exact.
 */
export function leadingEigenvectors(matrix: Float64Array, n: number, from?: Float64Array): Leading {
  const size = Math.min(BLOCK, n)
  const basis = from ? Float64Array.from(from) : anyBasis(size, n)
  const image = new Float64Array(size * n)
  const small = new Float64Array(size * size)
  const rotation = new Float64Array(size * size)
  const values = new Float64Array(size)
  for (let round = 0; ; round++) {
    orthonormalise(basis, size, n)
    for (let at = 0; at < size; at++) apply(matrix, basis, image, at, n)
    for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) small[i * size + j] = dot(basis, i, image, j, n)
    jacobi(small, rotation, values, size)
    rotate(basis, rotation, size, n)
    rotate(image, rotation, size, n)
    const isExact = residual(basis, image, values, size, n) <= 1e-9 * Math.abs(values[0]!)
    if (isExact || round === MOST_ROUNDS) return { values, vectors: basis }
    basis.set(image)
  }
}

function anyBasis(size: number, n: number): Float64Array {
  const random = seeded(1)
  return new Float64Array(size * n).map(() => random() - 0.5)
}

/** Gram–Schmidt, twice for safety; what vanishes is replaced by an axis that the others leave free. */
function orthonormalise(basis: Float64Array, size: number, n: number): void {
  for (let at = 0; at < size; at++) {
    for (let axis = -1; axis < n; axis++) {
      if (axis >= 0) for (let k = 0; k < n; k++) basis[at * n + k] = k === axis ? 1 : 0
      const before = Math.sqrt(dot(basis, at, basis, at, n))
      for (let pass = 0; pass < 2; pass++) {
        for (let other = 0; other < at; other++) {
          const share = dot(basis, at, basis, other, n)
          for (let k = 0; k < n; k++) basis[at * n + k]! -= share * basis[other * n + k]!
        }
      }
      const length = Math.sqrt(dot(basis, at, basis, at, n))
      if (!(length > 1e-10 * before)) continue
      for (let k = 0; k < n; k++) basis[at * n + k]! /= length
      break
    }
  }
}

function apply(matrix: Float64Array, basis: Float64Array, image: Float64Array, at: number, n: number): void {
  for (let row = 0; row < n; row++) {
    let sum = 0
    for (let k = 0; k < n; k++) sum += matrix[row * n + k]! * basis[at * n + k]!
    image[at * n + row] = sum
  }
}

function dot(a: Float64Array, i: number, b: Float64Array, j: number, n: number): number {
  let sum = 0
  for (let k = 0; k < n; k++) sum += a[i * n + k]! * b[j * n + k]!
  return sum
}

/** Eigenvalues, from large to small, and eigenvectors (in the rows of `rotation`) of a small symmetric matrix. */
function jacobi(matrix: Float64Array, rotation: Float64Array, values: Float64Array, size: number): void {
  rotation.fill(0)
  for (let i = 0; i < size; i++) rotation[i * size + i] = 1
  for (let sweep = 0; sweep < 50; sweep++) {
    let off = 0
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        const entry = matrix[p * size + q]!
        off += Math.abs(entry)
        if (entry === 0) continue
        const theta = (matrix[q * size + q]! - matrix[p * size + p]!) / (2 * entry)
        const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
        const c = 1 / Math.sqrt(t * t + 1)
        turnColumns(matrix, size, p, q, c, t * c)
        turnRows(matrix, size, p, q, c, t * c)
        turnRows(rotation, size, p, q, c, t * c)
      }
    }
    if (off === 0) break
  }
  const order = [...Array(size).keys()].sort((a, b) => matrix[b * size + b]! - matrix[a * size + a]!)
  const sorted = order.flatMap((at) => [...rotation.subarray(at * size, (at + 1) * size)])
  for (const [rank, at] of order.entries()) values[rank] = matrix[at * size + at]!
  rotation.set(sorted)
}

function turnRows(matrix: Float64Array, size: number, p: number, q: number, c: number, s: number): void {
  for (let k = 0; k < size; k++) {
    const [a, b] = [matrix[p * size + k]!, matrix[q * size + k]!]
    matrix[p * size + k] = c * a - s * b
    matrix[q * size + k] = s * a + c * b
  }
}

function turnColumns(matrix: Float64Array, size: number, p: number, q: number, c: number, s: number): void {
  for (let k = 0; k < size; k++) {
    const [a, b] = [matrix[k * size + p]!, matrix[k * size + q]!]
    matrix[k * size + p] = c * a - s * b
    matrix[k * size + q] = s * a + c * b
  }
}

/** Replaces the rows by their combinations. */
function rotate(rows: Float64Array, rotation: Float64Array, size: number, n: number): void {
  const column = new Float64Array(size)
  for (let k = 0; k < n; k++) {
    for (let i = 0; i < size; i++) column[i] = rows[i * n + k]!
    for (let i = 0; i < size; i++) {
      let sum = 0
      for (let j = 0; j < size; j++) sum += rotation[i * size + j]! * column[j]!
      rows[i * n + k] = sum
    }
  }
}

function residual(basis: Float64Array, image: Float64Array, values: Float64Array, size: number, n: number): number {
  let most = 0
  for (let at = 0; at < Math.min(2, size); at++) {
    let sum = 0
    for (let k = 0; k < n; k++) sum += (image[at * n + k]! - values[at]! * basis[at * n + k]!) ** 2
    most = Math.max(most, Math.sqrt(sum))
  }
  return most
}

import type { MethodName } from './protocol.ts'

/**
 * A placebo: the same computed as if the effort had been done in an area where it was not. It says something beside the
 * line only when it `fits` about as well before the start.
 */
export type Placebo = { region: string; name: string; gap: number[]; fits: boolean }

/**
 * What one method finds. Relative numbers are fractions of what was expected without the effort: −0.1 is 10 % less.
 * NaN is: cannot be computed.
 */
export type Estimate = {
  method: MethodName
  relative: number
  lo: number
  hi: number
  /** How often chance alone makes a difference as large; absent where the method has only an interval. */
  p?: number
  /** Per period, in the unit that is shown: what was seen, and what was expected without the effort. */
  observed: number[]
  expected: number[]
  placebos: Placebo[]
  /** Weights of the areas that the comparison is a mix of, the heaviest first; empty where all count alike. */
  weights: { region: string; name: string; weight: number }[]
}

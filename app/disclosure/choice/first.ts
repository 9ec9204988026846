import type { Cutter } from './cut.ts'

/** A first choice, the cells that matter to it, what can say how good it is, and another one by other prices. */
export type First = {
  hidden: Uint8Array
  cells: number[]
  cutter: Cutter
  /** Asking the cutter takes milliseconds, not seconds. */
  isFast: boolean
  again(prices: Float64Array): Uint8Array
}

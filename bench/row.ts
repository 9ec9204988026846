/** What one measurement says: in words, whether it keeps its budget, and the numbers behind it. */
export type Measurement = { measured: string; isWithin: boolean; numbers: Record<string, number> }

/** One line of the table that `npm run bench` prints. */
export type Row = { name: string; budget: string; run(): Promise<Measurement> }

/** A number with at most this many decimals, for the words of a measurement. */
export function rounded(value: number, decimals = 0): string {
  return value.toFixed(decimals)
}

/** The middle one of a list of numbers. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** What 95 of a hundred are no more than; of fewer than twenty the largest. */
export function slowest(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN
}

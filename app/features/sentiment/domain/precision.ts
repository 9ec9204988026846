import { normalQuantile, scoreInterval } from '../../../statistics/index.ts'
import type { Measure } from './measurement.ts'

const LEVEL = 0.95
const Z = normalQuantile(1 - (1 - LEVEL) / 2)

/** How sure a source says an estimate is, in one of three ways. */
export type Precision = { margin?: number; standardError?: number; designEffect?: number }

/**
 * Half the width of the 95 % interval. From a standard error it is 1.96 times that. From the design effect d of a proportion
 * p of n answers it is 1.96·√(d·p(1 − p)/n); at 0 and 100 %, where that is nothing, the width of Wilson's interval of n/d
 * answers. A mean score needs a margin or a standard error: its spread does not follow from the number of answers.
 */
export function marginOf(
  measure: Measure,
  { estimate, answers }: { estimate: number; answers: number },
  { margin, standardError, designEffect }: Precision,
): number | undefined {
  if (margin !== undefined) return margin
  if (standardError !== undefined) return rounded(Z * standardError)
  if (designEffect === undefined || measure !== 'proportion') return undefined
  const share = estimate / 100
  const size = answers / designEffect
  if (share > 0 && share < 1) return rounded(100 * Z * Math.sqrt((share * (1 - share)) / size))
  const { lo, hi } = scoreInterval(share, size, LEVEL)
  return rounded(100 * (hi - lo))
}

const rounded = (value: number) => Math.round(value * 10_000) / 10_000

import { blankJudgement, Judge } from './farrington/judge.ts'
import { MONTHLY } from './farrington/settings.ts'
import { stateOf } from './state.ts'

/** Whether the last month of a series stands out above the same time in the years before. */
export type MonthJudgement =
  | { state: 'judged'; expected: number; hi: number; p: number }
  | { state: 'too-short' | 'too-small' }

/** Five whole years, and the month itself with the two around it. */
const FEWEST_MONTHS = MONTHLY.b * 12 + MONTHLY.w + 1

/**
 * Judges the last of these monthly counts, NaN where there is none, by Farrington's method with the settings for monthly police
 * figures (`MONTHLY`). `hi` is the largest count that stays within chance at the level of those settings.
 */
export function judgeMonth(counts: Float64Array): MonthJudgement {
  if (counts.length < FEWEST_MONTHS) return { state: 'too-short' }
  const judge = new Judge({ length: counts.length, freq: 12 }, MONTHLY, [counts.length - 1])
  const judgement = blankJudgement()
  judge.judge(counts, undefined, 0, judgement)
  const { expected, upperbound, pvalue } = judgement
  if (stateOf(judgement) === 'too-few' || !Number.isFinite(expected)) return { state: 'too-small' }
  return { state: 'judged', expected, hi: Math.floor(upperbound), p: pvalue }
}

import { studentBothTails, studentQuantile } from '../distributions/student.ts'
import { compareRates } from './rate-ratio.ts'

/** Whether the count of a year stands out against the years before it. */
export type YearJudgement =
  | { state: 'judged'; expected: number; lo: number; hi: number; p: number; phi: number }
  | { state: 'too-few-years' | 'too-small' }

/** Fewer years say too little about how much a count jumps by itself. */
const FEWEST_YEARS = 3
/** Counts that stay below this are too small to judge. */
const SMALLEST = 5
/** Up to this the years jump no more than chance makes them, and the exact test holds. */
const LITTLE_DISPERSION = 1.2
const LEVEL = 0.05

/**
 * Judges a year against three or more comparable years before it. Expected is their mean m; phi = max(1, sum of
 * (x - m)^2 / m / (n - 1)) says how much more they jump than chance alone.
 *
 * With phi up to 1.2: the exact mid-p test of the year against the pooled years (`compareRates`). With more: on the scale
 * x^(2/3), where counts are nearly normal, with variance 4/9 m^(1/3) tau and tau = phi (1 + 1/n) (Farrington et al. 1996
 * J R Stat Soc A 159:547), and Student's t with n - 1 degrees of freedom, because phi itself is guessed from few years.
 * `lo` and `hi` are the counts that stay within chance in 95 of 100 years.
 */
export function judgeYear(earlier: readonly number[], now: number): YearJudgement {
  const n = earlier.length
  if (n < FEWEST_YEARS) return { state: 'too-few-years' }
  const total = earlier.reduce((sum, count) => sum + count, 0)
  const mean = total / n
  if (mean < SMALLEST && now < SMALLEST) return { state: 'too-small' }
  const squares = earlier.reduce((sum, count) => sum + (count - mean) ** 2, 0)
  const phi = mean === 0 ? 1 : Math.max(1, squares / mean / (n - 1))
  return {
    state: 'judged',
    expected: mean,
    phi,
    ...(phi <= LITTLE_DISPERSION ? exact(total, n, now) : scaled(mean, phi, n, now)),
  }
}

function exact(total: number, years: number, now: number) {
  const pOf = (count: number) => compareRates({ x1: total, t1: years, x2: count, t2: 1 }).pMid
  const middle = Math.round(total / years)
  let [lo, hi] = [middle, middle]
  while (lo > 0 && pOf(lo - 1) > LEVEL) lo--
  while (pOf(hi + 1) > LEVEL) hi++
  return { lo, hi, p: pOf(now) }
}

function scaled(mean: number, phi: number, n: number, now: number) {
  const se = Math.sqrt((4 / 9) * Math.cbrt(mean) * phi * (1 + 1 / n))
  const centre = mean ** (2 / 3)
  const reach = studentQuantile(1 - LEVEL / 2, n - 1) * se
  return {
    lo: Math.ceil(Math.max(0, centre - reach) ** 1.5),
    hi: Math.floor((centre + reach) ** 1.5),
    p: studentBothTails((now ** (2 / 3) - centre) / se, n - 1),
  }
}

import { betaQuantile } from '../distributions/beta.ts'
import { normalQuantile } from '../distributions/normal.ts'
import { studentQuantile } from '../distributions/student.ts'

export type Interval = { lo: number; hi: number }

/** A proportion with the standard error that its design gives it; `df` of the design, `n` answers. */
export type Proportion = { estimate: number; se: number; df: number; n: number; level: number }

/**
 * Interval that is symmetric on the scale of log-odds, so that it never leaves 0 to 1: logit(p) ± t(df)·SE/(p(1 − p)), as
 * `svyciprop(method = "logit")` of R `survey`. At 0 and 1 there are no log-odds: there Korn & Graubard's is given.
 */
export function logitInterval(proportion: Proportion): Interval {
  const { estimate: p, se, df, level } = proportion
  if (p <= 0 || p >= 1) return kornGraubardInterval(proportion)
  const centre = Math.log(p / (1 - p))
  const half = (quantile(level, df) * se) / (p * (1 - p))
  return { lo: 1 / (1 + Math.exp(half - centre)), hi: 1 / (1 + Math.exp(-half - centre)) }
}

/**
 * Clopper–Pearson interval on the effective number of answers: with n* = p(1 − p)/SE² · (t(n − 1)/t(df))² and x = n*·p,
 * from the beta quantiles of (x, n* − x + 1) to those of (x + 1, n* − x). Korn & Graubard 1998 Surv Methodol 24:193, as
 * `svyciprop(method = "beta")`. At 0 and 1, where the design says nothing, n* is n times the same correction.
 */
export function kornGraubardInterval({ estimate: p, se, df, n, level }: Proportion): Interval {
  const correction = (quantile(level, n - 1) / quantile(level, df)) ** 2
  const size = effectiveSize(p, se, n) * correction
  if (!(size > 0)) return { lo: Number.NaN, hi: Number.NaN }
  const x = size * p
  const tail = (1 - level) / 2
  return {
    lo: p <= 0 ? 0 : betaQuantile(tail, x, size - x + 1),
    hi: p >= 1 ? 1 : betaQuantile(1 - tail, x + 1, size - x),
  }
}

/** Score interval on the effective number of answers (Wilson 1927 JASA 22:209; Kish for n*): the quick check. */
export function wilsonInterval({ estimate: p, se, n, level }: Proportion): Interval {
  return scoreInterval(p, effectiveSize(p, se, n), level)
}

/** Wilson's score interval of a proportion p of n: (p + z²/2n ± z·√(p(1 − p)/n + z²/4n²)) / (1 + z²/n). */
export function scoreInterval(p: number, n: number, level: number): Interval {
  const z = normalQuantile(1 - (1 - level) / 2)
  const share = (z * z) / n
  const half = z * Math.sqrt((p * (1 - p)) / n + share / (4 * n))
  return {
    lo: Math.max(0, (p + share / 2 - half) / (1 + share)),
    hi: Math.min(1, (p + share / 2 + half) / (1 + share)),
  }
}

/** Estimate ± t(df)·SE; NaN when the design has no degrees of freedom. */
export function plainInterval({ estimate, se, df, level }: Omit<Proportion, 'n'>): Interval {
  const half = quantile(level, df) * se
  return { lo: estimate - half, hi: estimate + half }
}

const effectiveSize = (p: number, se: number, n: number) => (p <= 0 || p >= 1 ? n : (p * (1 - p)) / (se * se))

function quantile(level: number, df: number): number {
  if (!(df > 0)) return Number.NaN
  const chance = 1 - (1 - level) / 2
  return df === Number.POSITIVE_INFINITY ? normalQuantile(chance) : studentQuantile(chance, df)
}

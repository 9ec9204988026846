import { pointOfBetaTail } from './beta.ts'
import { regularBeta } from './incomplete-beta.ts'
import { normalQuantile, normalUpper } from './normal.ts'
import { smallerTail } from './quantile.ts'

/** P(T > t) of Student's t, by I(df / 2, 1/2) at df / (df + t²); df may be infinite. */
export function studentUpper(t: number, df: number): number {
  if (df === Number.POSITIVE_INFINITY) return normalUpper(t)
  const square = t * t
  const outside = regularBeta(df / (df + square), square / (df + square), df / 2, 0.5)
  return t > 0 ? outside / 2 : 1 - outside / 2
}

/** P(T ≤ t). */
export const studentCdf = (t: number, df: number): number => studentUpper(-t, df)

/** P(|T| > |t|): the p value of a two-sided test. */
export const studentBothTails = (t: number, df: number): number => 2 * studentUpper(Math.abs(t), df)

/** The t with P(T ≤ t) = p. */
export function studentQuantile(p: number, df: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN
  if (df === Number.POSITIVE_INFINITY) return normalQuantile(p)
  const { x, y } = pointOfBetaTail(smallerTail(2 * Math.min(p, 1 - p)), df / 2, 0.5)
  const t = Math.sqrt((df * y) / x)
  return p < 0.5 ? -t : t
}

/** P(F ≤ f) with d1 and d2 degrees of freedom. */
export const fisherCdf = (f: number, d1: number, d2: number): number =>
  f > 0 ? regularBeta((d1 * f) / (d1 * f + d2), d2 / (d1 * f + d2), d1 / 2, d2 / 2) : 0

/** P(F > f). */
export const fisherUpper = (f: number, d1: number, d2: number): number =>
  f > 0 ? regularBeta(d2 / (d1 * f + d2), (d1 * f) / (d1 * f + d2), d2 / 2, d1 / 2) : 1

/** The f with P(F ≤ f) = p. */
export function fisherQuantile(p: number, d1: number, d2: number): number {
  const { x, y } = pointOfBetaTail(smallerTail(p), d1 / 2, d2 / 2)
  return (d2 * x) / (d1 * y)
}

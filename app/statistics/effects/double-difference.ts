import { studentQuantile } from '../distributions/student.ts'

/** A difference in differences with its standard error and 95 % interval; NaN where there are too few numbers. */
export type DoubleDifference = { estimate: number; se: number; lo: number; hi: number; df: number }

type Group = { size: number; mean: number; squares: number }

function groupOf(values: readonly number[]): Group {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return { size: values.length, mean, squares: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) }
}

/**
 * (treated after − treated before) − (control after − control before) of four groups of separate observations.
 * `pooled`: se² = s² Σ 1/n with s² = Σ squares / (N − 4) and N − 4 degrees of freedom; the interaction of R's
 * `lm(y ~ treated * after)`. `unequal`: se² = Σ sᵢ²/nᵢ with the degrees of freedom of Satterthwaite (1946).
 */
export function fourGroups(
  treated: readonly (readonly number[])[],
  control: readonly (readonly number[])[],
  variance: 'pooled' | 'unequal',
): DoubleDifference {
  const groups = [...treated, ...control].map(groupOf)
  const [before, after, otherBefore, otherAfter] = groups as [Group, Group, Group, Group]
  const estimate = after.mean - before.mean - (otherAfter.mean - otherBefore.mean)
  return interval(estimate, ...(variance === 'pooled' ? pooled(groups) : unequal(groups)))
}

/**
 * The same of a panel, where the observations of a unit hang together: each unit counts once, with its change d
 * (mean after − mean before). Estimate: mean d of the treated − mean d of the others, as two-way fixed effects give.
 * se² = s² (1/n₁ + 1/n₀), s² = Σ squares / (n₁ + n₀ − 2), t distribution (Donald & Lang 2007, Rev Econ Stat 89:221):
 * also with one treated unit, when its chance is as large as that of the others.
 */
export function unitChanges(treated: readonly number[], control: readonly number[]): DoubleDifference {
  const groups = [groupOf(treated), groupOf(control)] as const
  return interval(groups[0].mean - groups[1].mean, ...pooled(groups))
}

/** How many of all units, the treated one included, changed at least as far from the mean of the rest; over all units. */
export function placeboShare(treated: number, control: readonly number[]): number {
  const changes = [treated, ...control]
  const total = changes.reduce((sum, change) => sum + change, 0)
  const away = changes.map((change) => Math.abs(change - (total - change) / (changes.length - 1)))
  return away.filter((distance) => distance >= (away[0] as number) * (1 - 1e-12)).length / changes.length
}

function pooled(groups: readonly Group[]): [number, number] {
  const df = groups.reduce((sum, { size }) => sum + size, 0) - groups.length
  const variance = groups.reduce((sum, { squares }) => sum + squares, 0) / df
  return [Math.sqrt(variance * groups.reduce((sum, { size }) => sum + 1 / size, 0)), df]
}

function unequal(groups: readonly Group[]): [number, number] {
  const parts = groups.map(({ size, squares }) => ({ df: size - 1, part: squares / (size - 1) / size }))
  const total = parts.reduce((sum, { part }) => sum + part, 0)
  return [Math.sqrt(total), total ** 2 / parts.reduce((sum, { part, df }) => sum + part ** 2 / df, 0)]
}

function interval(estimate: number, se: number, df: number): DoubleDifference {
  if (!(df > 0) || Number.isNaN(se)) return { estimate, se: Number.NaN, lo: Number.NaN, hi: Number.NaN, df }
  const half = se === 0 ? 0 : studentQuantile(0.975, df) * se
  return { estimate, se, lo: estimate - half, hi: estimate + half, df }
}

import { type Outcome, ok, refuse } from '../../shared/outcome.ts'
import { roundTogether } from '../choice/round.ts'
import { fillMissing } from '../missing.ts'
import { judge } from './judge.ts'
import { systemOfTable } from './system-of-table.ts'
import type { Interval, TableProblem, TableRefusal, Unsafe } from './table.ts'

export type RoundingProblem = Pick<
  TableProblem,
  'cells' | 'values' | 'equations' | 'threshold' | 'zeroIsSensitive' | 'published'
> & {
  /** Five by default. */
  base?: number
}

/** Every cell as a multiple of the base, and what a reader can still work out of the small ones. */
export type Rounded = {
  safe: true
  base: number
  cells: { id: string; value: number | null }[]
  intervals: Record<string, Interval>
}

/**
 * Rounds a whole table instead of hiding part of it, so that it still adds up. Refused when there is no such rounding,
 * and when it gives a small count away all the same.
 */
export async function round(
  problem: RoundingProblem,
): Promise<Outcome<TableRefusal | 'cannot-be-rounded', Rounded> | Unsafe> {
  const { base = 5 } = problem
  const made = systemOfTable(problem)
  if (!made.ok) return made
  const { system, suspects } = made.value
  if (!(await fillMissing(system))) return refuse('not-additive')
  const own = problem.cells.length
  const isRounded = system.isKnown.map((isKnown, cell) => Number(cell < own && !isKnown && !system.isMissing[cell]))
  const inside = { ...system, rows: system.rows.filter(({ cells }) => cells.every((cell) => isRounded[cell])) }
  const before = new Map<number, number>()
  for (const { cells, values, rounding } of problem.published ?? []) {
    if (rounding?.base !== base || rounding.method !== 'controlled') continue
    for (const [index, id] of cells.entries())
      if (values[index] != null) before.set(made.value.at.get(id)!, values[index])
  }
  const rounded = await roundTogether(inside, isRounded, base, before)
  if (!rounded) return refuse('cannot-be-rounded')
  for (let cell = 0; cell < own; cell++) {
    if (!isRounded[cell]) continue
    system.lower[cell] = Math.max(system.lower[cell]!, rounded[cell]! - base)
    system.upper[cell] = Math.min(system.upper[cell]!, rounded[cell]! + base)
  }
  const isHidden = system.isKnown.map((isKnown) => Number(!isKnown))
  const { intervals, violations } = await judge(system, isHidden, suspects)
  if (violations.length > 0) return { ok: false, reason: 'unsafe', violations }
  const cells = problem.cells.map((id, cell) => ({ id, value: system.isMissing[cell] ? null : rounded[cell]! }))
  return ok({ safe: true, base, cells, intervals })
}

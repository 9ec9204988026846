import { ok, refuse } from '../../shared/outcome.ts'
import { choose } from '../choice/choose.ts'
import { fillMissing } from '../missing.ts'
import { movable, type System } from '../system.ts'
import { judge, violationsOf } from './judge.ts'
import { systemOfTable } from './system-of-table.ts'
import type { Protected, Protection, ShownCell, TableProblem } from './table.ts'
import { needsOfUnknown } from './unknown-before.ts'

/** Chooses what else to hide, so that no small count can be worked out, at the least cost; refuses when nothing helps. */
export async function protect(problem: TableProblem): Promise<Protected> {
  const made = systemOfTable(problem)
  if (!made.ok) return made
  const { system, suspects } = made.value
  if (!(await fillMissing(system))) return refuse('not-additive')
  system.needs.push(...(await needsOfUnknown(system, suspects)))
  const atBest = await violationsOf(system, movable(system))
  if (atBest.length > 0) return { ok: false, reason: 'unsafe', violations: atBest }
  const { hidden, optimal, bound } = await choose(system, problem.mode)
  const { intervals, violations } = await judge(system, hidden, suspects)
  if (violations.length > 0) return { ok: false, reason: 'unsafe', violations }

  const own = Array.from(problem.cells.keys())
  const sensitive = new Set(system.needs.map((need) => need.cell))
  const secondary = own.filter((cell) => hidden[cell] && !sensitive.has(cell) && !system.isMissing[cell])
  const costOf = (cells: number[]) => cells.reduce((sum, cell) => sum + system.cost[cell]!, 0)
  return ok({
    safe: true,
    primary: own.filter((cell) => sensitive.has(cell) && !system.isMissing[cell]).map((cell) => system.ids[cell]!),
    secondary: secondary.map((cell) => system.ids[cell]!),
    cost: costOf(secondary),
    optimal,
    // Zeros that are hidden by rule cost something too, and nothing was chosen there.
    bound: bound + costOf(secondary.filter((cell) => system.isHidden[cell])),
    cells: own.map((cell) => shownCell(system, hidden, cell)),
    intervals,
  } satisfies Protection)
}

function shownCell({ ids, values, isMissing }: System, hidden: Uint8Array, cell: number): ShownCell {
  const id = ids[cell]!
  const value = values[cell]!
  if (isMissing[cell]) return { id, state: 'missing' }
  if (hidden[cell]) return { id, state: 'suppressed' }
  return value === 0 ? { id, state: 'zero', value } : { id, state: 'value', value }
}

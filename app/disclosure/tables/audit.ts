import { type Outcome, ok, refuse } from '../../shared/outcome.ts'
import { fillMissing } from '../missing.ts'
import { judge } from './judge.ts'
import { systemOfTable } from './system-of-table.ts'
import type { Audit, AuditProblem, TableRefusal } from './table.ts'

/** Judges somebody's choice of what to hide: works out what every sensitive cell can be, from all that was released. */
export async function audit(problem: AuditProblem): Promise<Outcome<TableRefusal, Audit>> {
  const made = systemOfTable(problem)
  if (!made.ok) return made
  const { system, at, suspects } = made.value
  if (!(await fillMissing(system))) return refuse('not-additive')
  const stray = problem.suppressed.find((id) => !at.has(id))
  if (stray !== undefined) return refuse('unknown-cell', { field: stray })
  const chosen = new Set(problem.suppressed)
  const isHidden = system.isKnown.map((isKnown, cell) => {
    const isOwn = cell < problem.cells.length
    const isOpen = isOwn && !system.isMissing[cell] && !problem.rounding && !chosen.has(system.ids[cell]!)
    return Number(!isKnown && !isOpen)
  })
  const { intervals, violations } = await judge(system, isHidden, suspects)
  return ok({ safe: violations.length === 0, intervals, violations })
}

import { ok } from '../shared/outcome.ts'
import { attackByPrograms } from './attack.ts'
import { judge } from './audit.ts'
import { hideByPrograms } from './heuristic.ts'
import { type System, systemOf } from './system.ts'
import type { Protected, Protection, ShownCell, TableProblem } from './table.ts'

/** Chooses what else to hide, so that no small count can be worked out, at the least cost; refuses when nothing helps. */
export async function protect(problem: TableProblem): Promise<Protected> {
  const made = systemOf(problem)
  if (!made.ok) return made
  const system = made.value
  const attack = await attackByPrograms(system)
  try {
    const all = system.isHidden.map((is, cell) => is | system.isCandidate[cell]!)
    attack.hide(all)
    const atBest = judge(system, attack, all)
    if (atBest.violations.length > 0) return { ok: false, reason: 'unsafe', violations: atBest.violations }
    const hidden = await hideByPrograms(system, attack)
    attack.hide(hidden)
    const { intervals, violations } = judge(system, attack, hidden)
    if (violations.length > 0) return { ok: false, reason: 'unsafe', violations }
    return ok(protectionOf(system, hidden, intervals))
  } finally {
    attack.close()
  }
}

function protectionOf(system: System, hidden: Uint8Array, intervals: Protection['intervals']): Protection {
  const own = Array.from({ length: system.own }, (_, cell) => cell)
  const sensitive = new Set(system.needs.map((need) => need.cell))
  const secondary = own.filter((cell) => hidden[cell] && !sensitive.has(cell) && !Number.isNaN(system.values[cell]!))
  const cost = secondary.reduce((sum, cell) => sum + system.cost[cell]!, 0)
  return {
    safe: true,
    primary: own.filter((cell) => sensitive.has(cell)).map((cell) => system.ids[cell]!),
    secondary: secondary.map((cell) => system.ids[cell]!),
    cost,
    optimal: cost === 0,
    bound: 0,
    cells: own.map((cell) => shownCell(system, hidden, cell)),
    intervals,
  }
}

function shownCell({ ids, values }: System, hidden: Uint8Array, cell: number): ShownCell {
  const id = ids[cell]!
  const value = values[cell]!
  if (Number.isNaN(value)) return { id, state: 'missing' }
  if (hidden[cell]) return { id, state: 'suppressed' }
  return value === 0 ? { id, state: 'zero', value } : { id, state: 'value', value }
}

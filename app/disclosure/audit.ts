import { type Outcome, ok } from '../shared/outcome.ts'
import { type Attack, attackByPrograms } from './attack.ts'
import { type Need, type System, systemOf } from './system.ts'
import type { Audit, AuditProblem, Interval, TableRefusal, Violation } from './table.ts'

const TOLERANCE = 1e-6

/** Judges somebody's choice of what to hide: works out what every sensitive cell can be, from all that was released. */
export async function audit(problem: AuditProblem): Promise<Outcome<TableRefusal, Audit>> {
  const made = systemOf(problem)
  if (!made.ok) return made
  const system = made.value
  const at = new Map(system.ids.map((id, index) => [id, index]))
  const isHidden = new Uint8Array(system.ids.length)
  for (let cell = 0; cell < isHidden.length; cell++) {
    const isUnknown = cell >= system.own || Number.isNaN(system.values[cell]!) || problem.rounding !== undefined
    isHidden[cell] = Number(isUnknown && !system.isKnown[cell])
  }
  for (const id of problem.suppressed) {
    const cell = at.get(id)
    if (cell === undefined) return { ok: false, reason: 'unknown-cell', details: { field: id } }
    if (!system.isKnown[cell]) isHidden[cell] = 1
  }
  const attack = await attackByPrograms(system)
  try {
    attack.hide(isHidden)
    const found = judge(system, attack, isHidden)
    return ok({ safe: found.violations.length === 0, ...found })
  } finally {
    attack.close()
  }
}

/** What every sensitive cell can be, and which of them are given away, when these cells are hidden. */
export function judge(system: System, attack: Attack, isHidden: Uint8Array): Omit<Audit, 'safe'> {
  const intervals: Record<string, Interval> = {}
  const violations: Violation[] = []
  const { ids, values, equations, threshold } = system
  const judgeOne = ({ cell, atMost, atLeast }: Need, isSuspect = false) => {
    const grounds = new Set<number>()
    const keep = (isBad: boolean) => {
      if (isBad && isHidden[cell]) for (const row of attack.grounds()) grounds.add(row)
    }
    const lo = isHidden[cell] ? attack.lowest(cell) : values[cell]!
    const isTooHigh = isSuspect ? lo > TOLERANCE : lo > atMost + TOLERANCE
    keep(isTooHigh)
    const hi = isHidden[cell] ? attack.highest(cell) : values[cell]!
    const isTooLow = hi < atLeast - TOLERANCE
    keep(isTooLow)
    const interval: Interval = [tidy(lo), Number.isFinite(hi) ? tidy(hi) : null]
    if (!isSuspect) intervals[ids[cell]!] = interval
    if (isSuspect ? !(isTooHigh && isTooLow) : !isTooHigh && !isTooLow) return
    const sources = [...grounds].map((row) => equations[row]!.source)
    violations.push({ cell: ids[cell]!, interval, needed: [atMost, atLeast], equations: sources })
  }
  for (const need of system.needs) judgeOne(need)
  // Of these only so much is certain: a count above zero that cannot reach the threshold is small, and given away.
  for (const cell of system.suspects) judgeOne({ cell, atMost: 0, atLeast: threshold }, true)
  return { intervals, violations }
}

/** A solver answers 2.9999999998 where 3 is meant. */
const tidy = (value: number) => {
  const near = Math.round(value)
  return Math.abs(value - near) < TOLERANCE ? near + 0 : value
}

import type { Attack } from '../attack/attack.ts'
import { attackOn } from '../attack/attack-on.ts'
import { movesOf } from '../attack/moves.ts'
import { type Component, split } from '../components.ts'
import type { Need, System } from '../system.ts'
import type { Interval, Violation } from './table.ts'

const TOLERANCE = 1e-6

export type Judgement = { intervals: Record<string, Interval>; violations: Violation[] }

/**
 * Works out what every sensitive cell can be when these cells are hidden, and which of them are given away. Of `suspects`
 * nobody here knows the count: they were hidden before, by somebody else.
 */
export async function judge(system: System, isHidden: Uint8Array, suspects: readonly Need[] = []): Promise<Judgement> {
  const found: Judgement = { intervals: {}, violations: shownOutright(system, isHidden) }
  for (const { cell } of system.needs) {
    if (!isHidden[cell]) found.intervals[system.ids[cell]!] = [system.values[cell]!, system.values[cell]!]
  }
  const suspected = new Map(suspects.map((need) => [need.cell, need]))
  for (const component of hiddenComponents(system, isHidden, suspected)) {
    const attack = await attackOn(component.system)
    try {
      for (const need of component.system.needs) judgeOne(component.system, attack, need, found)
      for (const [cell, before] of component.cells.entries()) {
        const need = suspected.get(before)
        if (need) suspect(component.system, attack, { ...need, cell }, found)
      }
    } finally {
      attack.close()
    }
  }
  return found
}

/** The same without the intervals of what is safe, which takes far less where tables are no network. */
export async function violationsOf(system: System, isHidden: Uint8Array): Promise<Violation[]> {
  const found: Judgement = { intervals: {}, violations: shownOutright(system, isHidden) }
  for (const component of hiddenComponents(system, isHidden)) {
    const attack = await attackOn(component.system)
    try {
      const cells = new Set(attack.unreached(movesOf(component.system)).map((move) => move.cell))
      for (const need of component.system.needs) {
        if (cells.has(need.cell)) judgeOne(component.system, attack, need, found)
      }
    } finally {
      attack.close()
    }
  }
  return found.violations
}

function hiddenComponents(system: System, isHidden: Uint8Array, suspected?: ReadonlyMap<number, Need>): Component[] {
  return split(system, isHidden).filter(
    ({ system: part, cells }) => part.needs.length > 0 || cells.some((cell) => suspected?.has(cell)),
  )
}

/** Small counts that stand there for all to see: not hidden at all, or shown by an earlier table. */
function shownOutright({ ids, values, needs }: System, isHidden: Uint8Array): Violation[] {
  return needs
    .filter(({ cell }) => !isHidden[cell])
    .map(({ cell, atMost, atLeast }) => ({
      cell: ids[cell]!,
      interval: [values[cell]!, values[cell]!],
      needed: [atMost, atLeast],
      equations: [],
    }))
}

function judgeOne(system: System, attack: Attack, { cell, atMost, atLeast }: Need, found: Judgement): void {
  const { lo, hi, grounds } = endsOf(system, attack, cell)
  found.intervals[system.ids[cell]!] = intervalOf(lo, hi)
  const isTooHigh = lo > atMost + TOLERANCE
  const isTooLow = hi < atLeast - TOLERANCE
  if (!isTooHigh && !isTooLow) return
  const rows = [...(isTooHigh ? grounds.lo : []), ...(isTooLow ? grounds.hi : [])]
  found.violations.push(violation(system, cell, [lo, hi], [atMost, atLeast], rows))
}

/** Of an unknown count it is certain that it is given away when it can be one number only, or only a small one. */
function suspect(system: System, attack: Attack, { cell, atLeast }: Need, found: Judgement): void {
  const { lo, hi, grounds } = endsOf(system, attack, cell)
  if (hi - lo > TOLERANCE && (lo < TOLERANCE || hi > atLeast - TOLERANCE)) return
  found.violations.push(
    violation(system, cell, [lo, hi], [Math.max(0, lo - 1), atLeast], [...grounds.lo, ...grounds.hi]),
  )
}

type Ends = [lo: number, hi: number]

function violation({ ids, rows }: System, cell: number, [lo, hi]: Ends, needed: Ends, grounds: number[]): Violation {
  const equations = [...new Set(grounds)].map((row) => rows[row]!.source)
  return { cell: ids[cell]!, interval: intervalOf(lo, hi), needed, equations }
}

/** The lowest and the highest that a cell can be, and the rows that hold it there. */
function endsOf(system: System, attack: Attack, cell: number) {
  const value = system.values[cell]!
  const down = attack.reach(cell, false)
  const below = soleGround(system, cell, false, down) ?? attack.grounds()
  const up = attack.reach(cell, true)
  const above = Number.isFinite(up) ? (soleGround(system, cell, true, up) ?? attack.grounds()) : []
  return { lo: value - down, hi: value + up, grounds: { lo: below, hi: above } }
}

/** One row that holds a cell by itself is easier to follow than several that do so together. */
function soleGround({ rows, lower, upper, values }: System, asked: number, isUp: boolean, reach: number) {
  const row = rows.findIndex(({ cells, signs }) => {
    const own = cells.indexOf(asked)
    if (own === -1) return false
    let room = 0
    for (const [index, cell] of cells.entries()) {
      if (index === own) continue
      const goesUp = (signs[index] === signs[own]) !== isUp
      room += goesUp ? upper[cell]! - values[cell]! : values[cell]! - lower[cell]!
    }
    return Math.abs(room - reach) < TOLERANCE
  })
  return row === -1 ? undefined : [row]
}

function intervalOf(lo: number, hi: number): Interval {
  return [tidy(lo), Number.isFinite(hi) ? tidy(hi) : null]
}

/** A solver answers 2.9999999998 where 3 is meant. */
function tidy(value: number): number {
  const near = Math.round(value)
  return Math.abs(value - near) < TOLERANCE ? near + 0 : value
}

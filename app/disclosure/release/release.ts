import { type Outcome, ok, refuse } from '../../shared/outcome.ts'
import { choose, type Mode } from '../choice/choose.ts'
import { fillMissing } from '../missing.ts'
import { DEFAULT_RULES, movable, type Rules, type System } from '../system.ts'
import { violationsOf } from '../tables/judge.ts'
import type { Violation } from '../tables/table.ts'
import { type CellName, cellsOf, idOf } from './cell-names.ts'
import { type LeafCount, passed, type ReleasedCount, readCounts } from './counts.ts'
import { AXES, type Cube, groupsOf } from './cube.ts'
import { PublishedRelease, readRecord } from './record.ts'
import { type Union, unionOf } from './union.ts'
import { systemOfUnion } from './union-system.ts'

/** By which rules a table is released. Hiding costs the value of what is hidden, so that totals stay. */
export type Policy = Partial<Rules> & {
  /** Cells that must be shown unless they are small themselves. */
  keep?: (cell: CellName) => boolean
  mode?: Mode
}

export type ReleasedCell = CellName & { id: string; count: ReleasedCount }

/** How the gate came to it; tells nothing that the table does not. */
export type Decision = { primary: number; secondary: number; cost: number; optimal: boolean; bound: number }

/** A table that came through the gate. `record` goes back to the confidential space, for the next release. */
export type Release = { rule: string; cells: ReleasedCell[]; decision: Decision; record: PublishedRelease }

/** Why nothing is released. What would give a small count away is for eyes inside the space only. */
export type ReleaseRefusal = { ok: false; reason: 'unsafe'; details?: undefined; violations: Violation[] }

/** Lets a table out: small counts hidden, and as much else as is needed to keep them so beside every earlier release. */
export async function release(
  cube: Cube,
  policy: Policy,
  earlier: readonly PublishedRelease[],
): Promise<Outcome<'other-axes', Release> | ReleaseRefusal> {
  const records = earlier.map(readRecord).filter((record) => record.rule === cube.rule)
  const counts = readCounts(cube.counts)
  const editions = [{ axes: cube.axes, counts }, ...records].map((edition) => ({
    groups: groupsOf(edition.axes),
    counts: edition.counts,
  }))
  const axes = new Set(editions.flatMap((edition) => edition.counts.map(axesOf)))
  if (axes.size > 1) return refuse('other-axes', { values: { axes: [...axes].join(' / ') } })
  const cells = cellsOf(cube)

  const union = unionOf(editions)
  const { keep = () => false, mode, ...given } = policy
  const rules: Rules = { ...DEFAULT_RULES, cost: 'value', ...given }
  const names = cells.map((cell) => cell.name)
  const system = systemOfUnion(union, records, { rule: cube.rule, names, isKept: keep }, rules)
  await fillMissing(system)
  const own = new Set(union.cells[0])
  // What earlier releases gave away by themselves this one cannot give away, unless it stands in it.
  const lost = new Set((await violationsOf(system, movable(system))).map((violation) => violation.cell))
  system.needs = system.needs.filter(({ cell }) => own.has(cell) || !lost.has(system.ids[cell]!))
  const { hidden, optimal, bound } = await choose(system, mode)
  const violations = await violationsOf(system, hidden)
  if (violations.length > 0) return { ok: false, reason: 'unsafe', violations }
  const judged = { optimal, bound, ...countsOf(system, union, hidden) }
  return ok({
    rule: cube.rule,
    cells: cells.map(({ name, isProvisional }, position) => ({
      id: idOf(cube.rule, name),
      ...name,
      count: countOf(system, hidden, union.cells[0]![position]!, isProvisional),
    })),
    decision: judged,
    record: new PublishedRelease({
      rule: cube.rule,
      axes: cube.axes,
      shown: union.cells[0]!.map((box) => (hidden[box] || system.isMissing[box] ? 'hidden' : 'exact')),
      counts,
    }),
  })
}

const axesOf = (count: LeafCount) => AXES.filter((axis) => count[axis] !== undefined).join()

function countOf(
  { values, isMissing }: System,
  hidden: Uint8Array,
  box: number,
  isProvisional: boolean,
): ReleasedCount {
  const value = values[box]!
  if (isMissing[box]) return passed({ state: 'missing', isProvisional })
  if (hidden[box]) return passed({ state: 'suppressed', isProvisional })
  if (value === 0) return passed({ state: 'zero', value, isProvisional, isRounded: false })
  return passed({ state: 'value', value, isProvisional, isRounded: false })
}

function countsOf(system: System, union: Union, hidden: Uint8Array) {
  const boxes = [...new Set(union.cells[0])]
  const sensitive = new Set(system.needs.map((need) => need.cell))
  const secondary = boxes.filter((box) => hidden[box] && system.isCandidate[box])
  return {
    primary: boxes.filter((box) => sensitive.has(box)).length,
    secondary: secondary.length,
    cost: secondary.reduce((sum, box) => sum + system.cost[box]!, 0),
  }
}

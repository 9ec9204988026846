import { type Outcome, ok, refuse } from '../../shared/outcome.ts'
import { fillMissing } from '../missing.ts'
import { DEFAULT_RULES, movable, type Rules, type System } from '../system.ts'
import { violationsOf } from '../tables/judge.ts'
import { type CellName, cellsOf } from './cell-names.ts'
import { type LeafCount, readCounts } from './counts.ts'
import { AXES, type Cube, groupsOf } from './cube.ts'
import { type PublishedRelease, type Recorded, readRecord } from './record.ts'
import { unionOf } from './union.ts'
import { systemOfUnion } from './union-system.ts'

/** By which rules a table is released. Hiding costs the value of what is hidden, so that totals stay. */
export type Policy = Partial<Rules> & {
  /** Cells that must be shown unless they are small themselves. */
  keep?: (cell: CellName) => boolean
}

/** A table beside everything released before it, ready to be decided on. */
export type Prepared = {
  system: System
  /** The cells of the table, each with its place in the system. */
  cells: { name: CellName; isProvisional: boolean; box: number }[]
  /** What earlier releases of the same rule showed rounded. */
  rounded: ReadonlyMap<number, { base: number; value: number }>
  counts: readonly LeafCount[]
}

/** Lays a table over every earlier release of its rule. All of them must have been counted along the same axes. */
export async function prepare(
  { rule, axes, counts: given }: Cube,
  { keep = () => false, ...policy }: Policy,
  earlier: readonly PublishedRelease[],
): Promise<Outcome<'other-axes', Prepared>> {
  const records = earlier.map(readRecord).filter((record) => record.rule === rule)
  const counts = readCounts(given)
  const editions = [{ axes, counts }, ...records]
  const splits = new Set(editions.flatMap((edition) => edition.counts.map(axesOf)))
  if (splits.size > 1) return refuse('other-axes', { values: { axes: [...splits].join(' / ') } })

  const cells = cellsOf({ axes })
  const union = unionOf(editions.map((edition) => ({ groups: groupsOf(edition.axes), counts: edition.counts })))
  const names = cells.map((cell) => cell.name)
  const rules: Rules = { ...DEFAULT_RULES, cost: 'value', ...policy }
  const system = systemOfUnion(union, records, { rule, names, isKept: keep }, rules)
  await fillMissing(system)
  const own = new Set(union.cells[0])
  // What earlier releases gave away by themselves this one cannot give away, unless it stands in it.
  const lost = new Set((await violationsOf(system, movable(system))).map((violation) => violation.cell))
  system.needs = system.needs.filter(({ cell }) => own.has(cell) || !lost.has(system.ids[cell]!))
  return ok({
    system,
    cells: cells.map((cell, position) => ({ ...cell, box: union.cells[0]![position]! })),
    rounded: roundedBefore(records, union.cells),
    counts,
  })
}

const axesOf = (count: LeafCount) => AXES.filter((axis) => count[axis] !== undefined).join()

function roundedBefore(records: readonly Recorded[], cells: readonly (readonly number[])[]): Prepared['rounded'] {
  const rounded = new Map<number, { base: number; value: number }>()
  for (const [index, { shown, rounding }] of records.entries()) {
    for (const [position, value] of shown.entries()) {
      if (typeof value === 'number' && rounding)
        rounded.set(cells[index + 1]![position]!, { base: rounding.base, value })
    }
  }
  return rounded
}

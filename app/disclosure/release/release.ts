import { type Outcome, ok } from '../../shared/outcome.ts'
import { choose, type Mode } from '../choice/choose.ts'
import type { System } from '../system.ts'
import { violationsOf } from '../tables/judge.ts'
import type { Unsafe } from '../tables/table.ts'
import { type CellName, idOf } from './cell-names.ts'
import { passed, type ReleasedCount } from './counts.ts'
import type { Cube } from './cube.ts'
import { type Policy, type Prepared, prepare } from './prepare.ts'
import { PublishedRelease } from './record.ts'

export type ReleasedCell = CellName & { id: string; count: ReleasedCount }

/**
 * How the gate came to it. `cost` and `bound` are sums of what is hidden: for who may see exact counts, never beside the
 * table.
 */
export type Decision = { primary: number; secondary: number; cost: number; optimal: boolean; bound: number }

/** A table that came through the gate. `record` goes back to the confidential space, for the next release. */
export type Release = { rule: string; cells: ReleasedCell[]; decision: Decision; record: PublishedRelease }

/** Why nothing is released. What would give a small count away is for eyes inside the space only. */
export type ReleaseRefusal = Unsafe

/** Lets a table out: small counts hidden, and as much else as is needed to keep them so beside every earlier release. */
export async function release(
  cube: Cube,
  { mode, ...policy }: Policy & { mode?: Mode },
  earlier: readonly PublishedRelease[],
): Promise<Outcome<'other-axes', Release> | ReleaseRefusal> {
  const prepared = await prepare(cube, policy, earlier)
  if (!prepared.ok) return prepared
  const { system, cells, counts } = prepared.value
  const { hidden, optimal, bound } = await choose(system, mode)
  const violations = await violationsOf(system, hidden)
  if (violations.length > 0) return { ok: false, reason: 'unsafe', violations }
  const shown = cells.map(({ box }) => (hidden[box] || system.isMissing[box] ? 'hidden' : 'exact'))
  return ok({
    rule: cube.rule,
    cells: cells.map(({ name, isProvisional, box }) => ({
      id: idOf(cube.rule, name),
      ...name,
      count: countOf(system, hidden, box, isProvisional),
    })),
    decision: { optimal, bound, ...tally(prepared.value, hidden) },
    record: new PublishedRelease({ rule: cube.rule, axes: cube.axes, shown, counts }),
  })
}

function countOf({ values, isMissing }: System, hidden: Uint8Array, box: number, isProvisional: boolean) {
  const value = values[box]!
  if (isMissing[box]) return passed({ state: 'missing', isProvisional })
  if (hidden[box]) return passed({ state: 'suppressed', isProvisional })
  if (value === 0) return passed({ state: 'zero', value, isProvisional, isRounded: false })
  return passed({ state: 'value', value, isProvisional, isRounded: false })
}

function tally({ system, cells }: Prepared, hidden: Uint8Array): Pick<Decision, 'primary' | 'secondary' | 'cost'> {
  const boxes = [...new Set(cells.map((cell) => cell.box))]
  const sensitive = new Set(system.needs.map((need) => need.cell))
  const secondary = boxes.filter((box) => hidden[box] && system.isCandidate[box])
  return {
    primary: boxes.filter((box) => sensitive.has(box)).length,
    secondary: secondary.length,
    cost: secondary.reduce((sum, box) => sum + system.cost[box]!, 0),
  }
}

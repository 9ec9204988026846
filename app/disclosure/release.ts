import { type Outcome, ok } from '../shared/outcome.ts'
import { attackByPrograms } from './attack.ts'
import { judge } from './audit.ts'
import { type LeafCount, passed, type ReleasedCount, readCounts } from './counts.ts'
import { AXES, type Axes, type AxisName, type Cube, EVERYTHING, type Group } from './cube.ts'
import { hideByPrograms } from './heuristic.ts'
import { type Edition, type Union, unionOf } from './linking.ts'
import { PublishedRelease, type Recorded, readRecord } from './record.ts'
import type { Need, System } from './system.ts'
import { DEFAULT_THRESHOLD, type Violation } from './table.ts'

/** By which rules a table is released. */
export type Policy = {
  /** Counts from 1 up to but not including this one are sensitive; 5 by default. 1 or less protects nothing. */
  threshold?: number
  zeroIsSensitive?: boolean
  zerosPublished?: boolean
  /** What hiding a cell costs besides the small ones: its value (the default, so that totals stay), or 1. */
  cost?: 'count' | 'value'
  /** Cells that must be shown unless they are small themselves, by the ids of their groups. */
  keep?: (cell: CellName) => boolean
}

/** Which cell: the id of its group along each axis that is shown. */
export type CellName = Partial<Record<AxisName, string>>

export type ReleasedCell = CellName & {
  /** Rule and groups, the same in every release. */
  id: string
  count: ReleasedCount
}

/** How the gate came to it; tells nothing that the table does not. */
export type Decision = { primary: number; secondary: number; cost: number; optimal: boolean; bound: number }

/** A table that came through the gate. `record` goes back to the confidential space, for the next release. */
export type Release = { rule: string; cells: ReleasedCell[]; decision: Decision; record: PublishedRelease }

/** Why nothing is released. What gives a small count away is for eyes inside the space only. */
export type ReleaseRefusal = { ok: false; reason: 'unsafe'; details?: undefined; violations: Violation[] }

/** Lets a table out: small counts hidden, and as much else as is needed to keep them so beside every earlier release. */
export async function release(
  cube: Cube,
  policy: Policy,
  earlier: readonly PublishedRelease[],
): Promise<Outcome<'other-axes', Release> | ReleaseRefusal> {
  const records = earlier.map(readRecord).filter((record) => record.rule === cube.rule)
  const counts = readCounts(cube.counts)
  const axesOfCounts = axesIn(counts)
  const other = records.find((record) => axesIn(record.counts) !== axesOfCounts && record.counts.length > 0)
  if (other && counts.length > 0)
    return { ok: false, reason: 'other-axes', details: { values: { axes: axesOfCounts } } }

  const editions: Edition[] = [
    { groups: groupsOf(cube.axes), counts },
    ...records.map((record) => ({ groups: groupsOf(record.axes), counts: record.counts })),
  ]
  const union = unionOf(editions)
  const names = cellNames(cube)
  const system = systemOfUnion(union, records, names, cube.rule, policy)
  const attack = await attackByPrograms(system)
  try {
    const all = system.isHidden.map((is, cell) => is | system.isCandidate[cell]!)
    const own = new Set(union.cells[0])
    attack.hide(all)
    // What was given away before is not given away by this release, unless it stands in it.
    const lost = new Set(judge(system, attack, all).violations.map((violation) => violation.cell))
    system.needs = system.needs.filter(({ cell }) => own.has(cell) || !lost.has(system.ids[cell]!))
    const hidden = await hideByPrograms(system, attack)
    attack.hide(hidden)
    const { violations } = judge(system, attack, hidden)
    if (violations.length > 0) return { ok: false, reason: 'unsafe', violations }
    return ok(releaseOf(cube, policy, union, system, names, hidden))
  } finally {
    attack.close()
  }
}

const axesIn = (counts: readonly LeafCount[]) =>
  AXES.filter((axis) => counts.some((count) => count[axis] !== undefined)).join()

const WHOLE: readonly Group[] = [{ id: '', parts: EVERYTHING }]

const groupsOf = (axes: Axes): Edition['groups'] => ({
  area: axes.area ?? WHOLE,
  type: axes.type ?? WHOLE,
  period: axes.period ?? WHOLE,
})

function cellNames({ axes }: Cube): (CellName & { isProvisional: boolean })[] {
  const groups = groupsOf(axes)
  return groups.area.flatMap((area) =>
    groups.type.flatMap((type) =>
      groups.period.map((period) => ({
        ...(axes.area ? { area: area.id } : {}),
        ...(axes.type ? { type: type.id } : {}),
        ...(axes.period ? { period: period.id } : {}),
        isProvisional: [area, type, period].some((group) => group.isProvisional === true),
      })),
    ),
  )
}

const idOf = (rule: string, { area = '', type = '', period = '' }: CellName) => [rule, area, type, period].join('|')

function systemOfUnion(
  union: Union,
  records: Recorded[],
  names: CellName[],
  rule: string,
  { threshold = DEFAULT_THRESHOLD, zeroIsSensitive = false, zerosPublished = true, cost = 'value', keep }: Policy,
): System {
  const size = union.boxes.length
  const ids = union.boxes.map((_, box) => `part ${box}`)
  const values = Float64Array.from(union.boxes, (box) => box.value)
  const lower = new Float64Array(size)
  const upper = new Float64Array(size).fill(Number.POSITIVE_INFINITY)
  const isKnown = new Uint8Array(size)
  const isGuarded = Uint8Array.from(union.boxes, (box) => Number(box.isAtom))
  for (const [index, record] of records.entries()) {
    for (const [position, box] of union.cells[index + 1]!.entries()) {
      const shown = record.shown[position]!
      if (shown === 'exact') isKnown[box] = 1
      else isGuarded[box] = 1
      if (typeof shown === 'number' && record.rounding) {
        lower[box] = Math.max(lower[box]!, shown - record.rounding.base)
        upper[box] = Math.min(upper[box]!, shown + record.rounding.base)
      }
    }
  }
  const isOwn = new Uint8Array(size)
  const isKept = new Uint8Array(size)
  for (const [position, box] of union.cells[0]!.entries()) {
    isOwn[box] = 1
    isGuarded[box] = 1
    ids[box] = idOf(rule, names[position]!)
    if (keep?.(names[position]!)) isKept[box] = 1
  }
  const isSensitive = (value: number) => (value > 0 ? value < threshold : value === 0 && zeroIsSensitive)
  const needs: Need[] = []
  const isHidden = new Uint8Array(size)
  const isCandidate = new Uint8Array(size)
  const costs = new Float64Array(size)
  for (let box = 0; box < size; box++) {
    const value = values[box]!
    if (isGuarded[box] && isSensitive(value) && (isOwn[box] || !isKnown[box])) {
      needs.push({ cell: box, atMost: Math.max(0, value - 1), atLeast: threshold })
    }
    if (isKnown[box]) continue
    const isHiddenZero = value === 0 && !zerosPublished
    isHidden[box] = Number(!isOwn[box] || isSensitive(value) || Number.isNaN(value) || isHiddenZero)
    isCandidate[box] = Number(!isHidden[box] && value > 0 && !isKept[box])
    costs[box] = cost === 'value' ? value : 1
  }
  const equations = union.links.map(({ total, parts }) => ({
    cells: Int32Array.of(total, ...parts),
    signs: Int8Array.from([total, ...parts], (_, index) => (index === 0 ? 1 : -1)),
    source: { total: ids[total]!, parts: parts.map((part) => ids[part]!) },
  }))
  const rest = { needs, suspects: [], threshold, own: size }
  return { ids, values, lower, upper, equations, isKnown, isHidden, isCandidate, cost: costs, ...rest }
}

function releaseOf(
  cube: Cube,
  { threshold = DEFAULT_THRESHOLD, zeroIsSensitive = false }: Policy,
  union: Union,
  system: System,
  names: (CellName & { isProvisional: boolean })[],
  hidden: Uint8Array,
): Release {
  const boxes = union.cells[0]!
  const isSmall = (value: number) => (value > 0 ? value < threshold : value === 0 && zeroIsSensitive)
  const secondary = [...new Set(boxes)].filter((box) => hidden[box] && system.isCandidate[box])
  const cells = boxes.map((box, position): ReleasedCell => {
    const { isProvisional, ...name } = names[position]!
    const value = system.values[box]!
    const count = Number.isNaN(value)
      ? passed({ state: 'missing', isProvisional })
      : hidden[box]
        ? passed({ state: 'suppressed', isProvisional })
        : value === 0
          ? passed({ state: 'zero', value, isProvisional, isRounded: false })
          : passed({ state: 'value', value, isProvisional, isRounded: false })
    return { id: idOf(cube.rule, name), ...name, count }
  })
  const cost = secondary.reduce((sum, box) => sum + system.cost[box]!, 0)
  return {
    rule: cube.rule,
    cells,
    decision: {
      primary: new Set(boxes.filter((box) => isSmall(system.values[box]!))).size,
      secondary: secondary.length,
      cost,
      optimal: cost === 0,
      bound: 0,
    },
    record: new PublishedRelease({
      rule: cube.rule,
      axes: cube.axes,
      shown: boxes.map((box) => (hidden[box] ? 'hidden' : 'exact')),
      counts: readCounts(cube.counts),
    }),
  }
}

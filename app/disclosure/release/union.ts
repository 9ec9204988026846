import type { LeafCount } from './counts.ts'
import { AXES, type AxisName, EVERYTHING, type Group } from './cube.ts'

/** One release as the linking sees it: its groups along every axis, and the finest counts of that moment. */
export type Edition = { groups: Record<AxisName, readonly Group[]>; counts: readonly LeafCount[] }

/** A cell of the union of all releases: a box of atoms. */
export type Box = { sets: number[]; name: string; value: number; isAtom: boolean }

export type Link = { total: number; parts: number[] }

/** The union of all releases: every cell once, and how the cells add up. */
export type Union = {
  boxes: Box[]
  links: Link[]
  /** Of each edition, the box of each of its cells, the last axis running fastest. */
  cells: number[][]
}

/**
 * Lays several releases of one counting rule over each other. Parts that always stand together are one atom; every cell
 * is a box of atoms, and cells of different releases that are the same box are the same cell. A count that was
 * corrected between two releases is another cell in each of them, and so is every sum it is part of.
 */
export function unionOf(editions: readonly Edition[]): Union {
  const axes = AXES.map((axis) => atomsAlong(axis, editions))
  const counted = editions.map((edition) => countAtoms(edition, axes))
  const sizes = axes.map((axis) => axis.atoms)
  const total = sizes.reduce((product, size) => product * size, 1)
  const revised: number[] = []
  for (let atom = 0; atom < total; atom++) {
    if (counted.some((counts) => !Object.is(counts[atom], counted[0]![atom]))) revised.push(atom)
  }
  const union: Union = { boxes: [], links: [], cells: [] }
  const numbers = new Map<string, number>()
  const owners: number[] = []
  const place = (atom: number) => [
    Math.floor(atom / (sizes[1]! * sizes[2]!)),
    Math.floor(atom / sizes[2]!) % sizes[1]!,
    atom % sizes[2]!,
  ]
  const keyOf = (edition: number, sets: readonly number[]) => {
    const changed = revised.filter((atom) => place(atom).every((index, axis) => axes[axis]!.has(sets[axis]!, index)))
    return `${sets.join()}/${changed.map((atom) => `${atom}:${counted[edition]![atom]}`).join()}`
  }
  const find = (edition: number, sets: readonly number[]) => numbers.get(keyOf(edition, sets))
  const ensure = (edition: number, sets: number[]): number => {
    const key = keyOf(edition, sets)
    const known = numbers.get(key)
    if (known !== undefined) return known
    const members = sets.map((set, axis) => axes[axis]!.sets[set]!)
    let value = 0
    for (const a of members[0]!) {
      for (const t of members[1]!) {
        for (const p of members[2]!) value += counted[edition]![(a * sizes[1]! + t) * sizes[2]! + p]!
      }
    }
    numbers.set(key, union.boxes.length)
    owners.push(edition)
    const name = sets.map((set, axis) => axes[axis]!.nameOf(set)).join('|')
    union.boxes.push({ sets, name, value, isAtom: members.every((set) => set.length === 1) })
    return union.boxes.length - 1
  }

  for (const [index, { groups }] of editions.entries()) {
    const cells: number[] = []
    for (const area of groups.area) {
      for (const type of groups.type) {
        for (const period of groups.period) {
          cells.push(
            ensure(
              index,
              [area, type, period].map((group, axis) => axes[axis]!.setOf(group)),
            ),
          )
        }
      }
    }
    union.cells.push(cells)
  }
  // New boxes may join while these are split; they are reached in their turn.
  for (let number = 0; number < union.boxes.length; number++) {
    const { sets } = union.boxes[number]!
    const edition = owners[number]!
    const ways = axes.flatMap((axis, index) => {
      const parts = axis.partsOf(sets[index]!)
      return parts.length > 1 ? [parts.map((part) => sets.map((set, other) => (other === index ? part : set)))] : []
    })
    const known = ways.filter((parts) => parts.every((part) => find(edition, part) !== undefined))
    for (const parts of known.length > 0 ? known : ways.slice(0, 1)) {
      union.links.push({ total: number, parts: parts.map((part) => ensure(edition, part)) })
    }
  }
  return union
}

type AlongAxis = {
  atoms: number
  atomOf: ReadonlyMap<string, number>
  sets: number[][]
  setOf(group: Group): number
  has(set: number, atom: number): boolean
  partsOf(set: number): number[]
  /** In words of the finest parts, for somebody who asks what gave a count away. */
  nameOf(set: number): string
}

const leafOf = (count: LeafCount, axis: AxisName) => count[axis] ?? ''

function atomsAlong(axis: AxisName, editions: readonly Edition[]): AlongAxis {
  const groups = editions.flatMap((edition) => edition.groups[axis])
  const leaves = new Set(editions.flatMap((edition) => edition.counts.map((count) => leafOf(count, axis))))
  for (const { parts } of groups) if (parts !== EVERYTHING) for (const part of parts) leaves.add(part)
  const signatures = new Map([...leaves].map((leaf) => [leaf, [] as number[]]))
  for (const [index, { parts }] of groups.entries()) {
    if (parts !== EVERYTHING) for (const part of new Set(parts)) signatures.get(part)!.push(index)
  }
  const atoms = new Map<string, number>()
  const atomOf = new Map<string, number>()
  for (const [leaf, signature] of signatures) {
    const key = signature.join()
    if (!atoms.has(key)) atoms.set(key, atoms.size)
    atomOf.set(leaf, atoms.get(key)!)
  }
  const count = Math.max(1, atoms.size)
  const all = Array.from({ length: count }, (_, atom) => atom)
  const sets: number[][] = []
  const known = new Map<string, number>()
  const intern = (members: number[]): number => {
    const key = members.join()
    if (!known.has(key)) {
      known.set(key, sets.length)
      sets.push(members)
    }
    return known.get(key)!
  }
  const setOf = ({ parts }: Group) =>
    intern(parts === EVERYTHING ? all : [...new Set(parts.map((part) => atomOf.get(part)!))].sort((a, b) => a - b))
  const shown = [...new Set(groups.map(setOf))].sort((a, b) => sets[b]!.length - sets[a]!.length)
  const membership: Set<number>[] = []
  const has = (set: number, atom: number) => {
    membership[set] ??= new Set(sets[set])
    return membership[set].has(atom)
  }
  const partsOf = (set: number): number[] => {
    const left = new Set(sets[set])
    if (left.size < 2) return []
    const parts: number[] = []
    for (const other of shown) {
      const members = sets[other]!
      if (other === set || members.length >= sets[set]!.length || !members.every((atom) => left.has(atom))) continue
      parts.push(other)
      for (const atom of members) left.delete(atom)
    }
    return [...parts, ...[...left].map((atom) => intern([atom]))]
  }
  const nameOf = (set: number) => {
    const names = [...atomOf].filter(([leaf, atom]) => leaf !== '' && has(set, atom)).map(([leaf]) => leaf)
    return names.length > 4 ? `${names[0]}…${names.at(-1)} (${names.length})` : names.join('+')
  }
  return { atoms: count, atomOf, sets, setOf, has, partsOf, nameOf }
}

function countAtoms({ counts }: Edition, axes: AlongAxis[]): Float64Array {
  const [areas, types, periods] = axes as [AlongAxis, AlongAxis, AlongAxis]
  const sums = new Float64Array(areas.atoms * types.atoms * periods.atoms)
  for (const row of counts) {
    const [area, type, period] = AXES.map((axis, index) => axes[index]!.atomOf.get(leafOf(row, axis))!) as [
      number,
      number,
      number,
    ]
    sums[(area * types.atoms + type) * periods.atoms + period]! += row.count ?? Number.NaN
  }
  return sums
}

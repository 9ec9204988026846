import type { Row, System } from '../system.ts'

/**
 * Equations as a network: every equation is a node, every cell that can be hidden an arc between the two it stands in,
 * and changes of the cells that respect all equations are circulations. Node 0 stands for "in one equation only".
 */
export type Network = {
  nodes: number
  /** Equation of each node; node 0 has none. */
  equationOf: Int32Array
  /** A change of +1 in the cell leaves `tail` and enters `head`. */
  tail: Int32Array
  head: Int32Array
}

/**
 * Sees a table as a network where it is one: a table of two dimensions of which one may be a hierarchy. Equations that
 * follow from the others (the row of a wijk, when the rows of its buurten are there) are left out, because a cell can
 * stand in two equations only. Nothing when it is no network: three dimensions, or two hierarchies.
 */
export function networkOf({ ids, rows }: Pick<System, 'ids' | 'rows'>): Network | undefined {
  const uses = new Int32Array(ids.length)
  for (const { cells } of rows) for (const cell of cells) uses[cell]!++
  const crowd = rows.map(({ cells }) => cells.reduce((sum, cell) => sum + Number(uses[cell]! > 2), 0) / cells.length)
  const kept = new Kept(ids.length, rows)
  for (const row of [...rows.keys()].sort((a, b) => crowd[a]! - crowd[b]!)) {
    if (rows[row]!.cells.every((cell) => kept.second[cell] === -1)) kept.add(row)
    else if (!kept.implies(row)) return undefined
  }
  return kept.oriented()
}

/** The equations that became nodes, and of each cell the one or two it stands in, with its sign there. */
class Kept {
  readonly first: Int32Array
  readonly second: Int32Array
  readonly #signs: [Int8Array, Int8Array]
  readonly #rows: readonly Row[]
  readonly #kept: number[] = []

  constructor(cells: number, rows: readonly Row[]) {
    this.first = new Int32Array(cells).fill(-1)
    this.second = new Int32Array(cells).fill(-1)
    this.#signs = [new Int8Array(cells), new Int8Array(cells)]
    this.#rows = rows
  }

  add(row: number): void {
    const { cells, signs } = this.#rows[row]!
    for (const [index, cell] of cells.entries()) {
      const isFirst = this.first[cell] === -1
      const ends = isFirst ? this.first : this.second
      ends[cell] = row
      this.#signs[isFirst ? 0 : 1]![cell] = signs[index]!
    }
    this.#kept.push(row)
  }

  /** Whether an equation is a sum of multiples of the kept ones: each cell says what the multiples at its ends add up to. */
  implies(row: number): boolean {
    const wanted = new Map<number, number>()
    const { cells, signs } = this.#rows[row]!
    for (const [index, cell] of cells.entries()) wanted.set(cell, signs[index]!)
    if (cells.some((cell) => this.first[cell] === -1)) return false
    const multiples = new Map<number, number>()
    // From the equations that a cell at one end fixes, and then from any.
    for (const isFixed of [true, false]) {
      for (const start of this.#kept) {
        if (multiples.has(start)) continue
        const fixing = this.#rows[start]!.cells.find((cell) => this.second[cell] === -1)
        if (isFixed && fixing === undefined) continue
        const first = fixing === undefined ? 0 : (wanted.get(fixing) ?? 0) * this.#signs[0][fixing]!
        if (!this.#spread(start, first, wanted, multiples)) return false
      }
    }
    return true
  }

  #spread(start: number, multiple: number, wanted: Map<number, number>, multiples: Map<number, number>): boolean {
    multiples.set(start, multiple)
    const open = [start]
    for (let row = open.pop(); row !== undefined; row = open.pop()) {
      for (const cell of this.#rows[row]!.cells) {
        const isFirst = this.first[cell] === row
        const here = multiples.get(row)! * this.#signs[isFirst ? 0 : 1]![cell]!
        const left = (wanted.get(cell) ?? 0) - here
        const other = isFirst ? this.second[cell]! : this.first[cell]!
        if (other === -1) {
          if (left !== 0) return false
          continue
        }
        const there = left * this.#signs[isFirst ? 1 : 0]![cell]!
        if (!multiples.has(other)) {
          multiples.set(other, there)
          open.push(other)
        } else if (multiples.get(other) !== there) return false
      }
    }
    return true
  }

  /** Turns equations around until every cell enters one end and leaves the other. */
  oriented(): Network | undefined {
    const turned = new Map<number, number>()
    for (const start of this.#kept) {
      if (turned.has(start)) continue
      turned.set(start, 1)
      const open = [start]
      for (let row = open.pop(); row !== undefined; row = open.pop()) {
        for (const cell of this.#rows[row]!.cells) {
          if (this.second[cell] === -1) continue
          const other = this.first[cell] === row ? this.second[cell]! : this.first[cell]!
          const turn = -turned.get(row)! * this.#signs[0][cell]! * this.#signs[1][cell]!
          if (!turned.has(other)) {
            turned.set(other, turn)
            open.push(other)
          } else if (turned.get(other) !== turn) return undefined
        }
      }
    }
    const nodeOf = new Map(this.#kept.map((row, index) => [row, index + 1]))
    const tail = new Int32Array(this.first.length)
    const head = new Int32Array(this.first.length)
    for (let cell = 0; cell < tail.length; cell++) {
      const [first, second] = [this.first[cell]!, this.second[cell]!]
      const here = first === -1 ? 0 : nodeOf.get(first)!
      const there = second === -1 ? 0 : nodeOf.get(second)!
      const enters = first === -1 || turned.get(first)! * this.#signs[0][cell]! === 1
      head[cell] = enters ? here : there
      tail[cell] = enters ? there : here
    }
    return { nodes: this.#kept.length + 1, equationOf: Int32Array.of(-1, ...this.#kept), tail, head }
  }
}

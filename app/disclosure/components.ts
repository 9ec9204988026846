import type { Row, System } from './system.ts'

/** A part of a system that nothing else has to do with: every cell in it may move, and only these move with it. */
export type Component = { system: System; cells: number[] }

/** Splits a system into what hangs together; cells that stay where they are hold nothing together. */
export function split(system: System, mayMove: Uint8Array): Component[] {
  const size = system.ids.length
  const group = Int32Array.from({ length: size }, (_, cell) => cell)
  const find = (cell: number): number => {
    let top = cell
    while (group[top] !== top) top = group[top] = group[group[top]!]!
    return top
  }
  const moving = system.rows.map((row) => restricted(row, mayMove)).filter((row) => row.cells.length > 0)
  for (const { cells } of moving) for (const cell of cells) group[find(cell)] = find(cells[0]!)

  const components = new Map<number, { cells: number[]; rows: Row[] }>()
  const place = new Int32Array(size).fill(-1)
  for (let cell = 0; cell < size; cell++) {
    if (!mayMove[cell]) continue
    const top = find(cell)
    if (!components.has(top)) components.set(top, { cells: [], rows: [] })
    place[cell] = components.get(top)!.cells.push(cell) - 1
  }
  for (const { cells, ...row } of moving) {
    const inside = cells.map((cell) => place[cell]!)
    components.get(find(cells[0]!))!.rows.push({ ...row, cells: inside })
  }
  const needs = new Map<number, System['needs']>()
  for (const need of system.needs) {
    if (!mayMove[need.cell]) continue
    const top = find(need.cell)
    needs.set(top, [...(needs.get(top) ?? []), { ...need, cell: place[need.cell]! }])
  }
  return [...components].map(([top, { cells, rows }]) => {
    const bytes = (of: Uint8Array) => Uint8Array.from(cells, (cell) => of[cell]!)
    const numbers = (of: Float64Array) => Float64Array.from(cells, (cell) => of[cell]!)
    return {
      cells,
      system: {
        ids: cells.map((cell) => system.ids[cell]!),
        values: numbers(system.values),
        lower: numbers(system.lower),
        upper: numbers(system.upper),
        rows,
        isKnown: bytes(system.isKnown),
        isMissing: bytes(system.isMissing),
        isHidden: bytes(system.isHidden),
        isCandidate: bytes(system.isCandidate),
        cost: numbers(system.cost),
        needs: needs.get(top) ?? [],
      },
    }
  })
}

function restricted({ cells, signs, source }: Row, mayMove: Uint8Array): Row {
  const kept = [...cells.keys()].filter((index) => mayMove[cells[index]!])
  return {
    cells: Int32Array.from(kept, (index) => cells[index]!),
    signs: Int8Array.from(kept, (index) => signs[index]!),
    source,
  }
}

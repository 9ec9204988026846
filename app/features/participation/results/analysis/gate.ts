import { type Equation, protect } from '../../../../disclosure/index.ts'
import type { Column } from './answer-table.ts'
import { type Class, SMALLEST_COUNT } from './lines.ts'

/** A count as it may be seen. */
export type Counted = number | 'hidden'

/** A line as it is told, with what may be seen of it; `groups` is how it is told beside another line. */
export type Told = { column: Column; answered: number; classes: (Class & { count: Counted })[]; groups: Class[] }

/** Two lines beside each other: for every group of the one how the other was answered. */
export type Crossing = { row: Told; column: Told }

/** By group of the row: who answered the other question too, and how, as it may be seen. */
export type GatedCrossing = Crossing & { rows: { n: Counted; cells: Counted[] }[] }

/**
 * Lets the counts of one line out. How many answered is always shown; of the classes no count from 1 to 4, and as few others as
 * keep these from being worked out.
 *
 * Beside another line it is told in groups of which the size is known from this: what cannot be known by itself stands
 * together in one. So every table of two lines lies between sizes that everybody knows, nothing that is hidden stands in two
 * tables, and what protects each of them by itself protects all that is published together, also at different times.
 */
export async function gateLine(column: Column, classes: readonly Class[], groups: readonly Class[]): Promise<Told> {
  const { sizes } = countsBy(column, classes)
  const answered = sizes.reduce((sum, one) => sum + one, 0)
  const ids = classes.map(({ key }) => `=${key}`)
  const shown = await passed([ANSWERED, ...ids], [answered, ...sizes], [{ total: ANSWERED, parts: ids }], [ANSWERED])
  const counts = ids.map((id): Counted => shown?.get(id) ?? 'hidden')
  const told = classes.map((one, at) => ({ ...one, count: counts[at]! }))
  const isKnown = ({ members }: Class) =>
    told.every(({ members: own, count }) => count !== 'hidden' || !own.some((one) => members.includes(one)))
  const unknown = groups.filter((group) => !isKnown(group))
  const together =
    unknown.length > 1 ? [{ key: TOGETHER, members: unknown.flatMap(({ members }) => members) }] : unknown
  return { column, answered, classes: told, groups: [...groups.filter(isKnown), ...together] }
}

/** What groups are called that are told together because one of them is too small to be told. */
export const TOGETHER = 'together'

const ANSWERED = 'answered'

/**
 * Lets the counts of two lines beside each other out, or nothing when that cannot be done. Whichever of the two stands in
 * front, the same counts are hidden.
 */
export async function gateCrossing(crossing: Crossing): Promise<GatedCrossing | undefined> {
  const isTurned = crossing.row.column.key > crossing.column.column.key
  const { row, column } = isTurned ? { row: crossing.column, column: crossing.row } : crossing
  const table = new CrossTable(row, column)
  const shown = (await table.passed(table.answered)) ?? (await table.passed([]))
  if (!shown) return undefined
  const seen = (id: string): Counted => shown.get(id) ?? 'hidden'
  const [down, across] = [row.groups.keys(), column.groups.keys()].map((places) => [...places]) as [number[], number[]]
  const rows = isTurned
    ? across.map((place) => ({ n: seen(`column ${place}`), cells: down.map((at) => seen(cellOf(at, place))) }))
    : down.map((at) => ({ n: seen(`row ${at}`), cells: across.map((place) => seen(cellOf(at, place))) }))
  return { ...crossing, rows }
}

const cellOf = (down: number, across: number) => `${down}&${across}`

/** The cells of two lines beside each other, with their sums and the sizes of the groups that everybody knows. */
class CrossTable {
  readonly #cells = new Map<string, number | null>()
  readonly #equations: Equation[] = []
  readonly #known: string[] = []
  /** How many of each group answered the other question too. */
  readonly answered: string[] = []

  constructor(row: Told, column: Told) {
    const counts = countTable({ row, column })
    for (const [down, line] of counts.entries()) {
      for (const [across, count] of line.entries()) this.#cells.set(cellOf(down, across), count)
    }
    const [downs, acrosses] = [[...row.groups.keys()], [...column.groups.keys()]]
    const [ofRows, ofColumns] = [countsBy(row.column, row.groups).sizes, countsBy(column.column, column.groups).sizes]
    for (const down of downs)
      this.#addSum(
        `row ${down}`,
        ofRows[down]!,
        acrosses.map((across) => cellOf(down, across)),
      )
    for (const across of acrosses) {
      this.#addSum(
        `column ${across}`,
        ofColumns[across]!,
        downs.map((down) => cellOf(down, across)),
      )
    }
  }

  #addSum(id: string, size: number, parts: string[]): void {
    const answered = parts.reduce((sum, part) => sum + this.#cells.get(part)!, 0)
    this.#cells.set(id, answered)
    this.answered.push(id)
    this.#cells.set(`whole ${id}`, size)
    this.#known.push(`whole ${id}`)
    this.#equations.push({ total: id, parts })
    // Who left a question open said nothing, so that is nobody's secret; but a reader cannot be taken to know it.
    if (size > answered) this.#cells.set(`left ${id}`, null)
    this.#equations.push({ total: `whole ${id}`, parts: [id, ...(size > answered ? [`left ${id}`] : [])] })
  }

  passed(kept: readonly string[]): Promise<Map<string, number> | undefined> {
    const cells = [...this.#cells.keys()]
    return passed(
      cells,
      cells.map((id) => this.#cells.get(id)!),
      this.#equations,
      [...this.#known, ...kept],
    )
  }
}

/** What the gate shows of a table; nothing when no choice is safe. What is kept is shown unless it is small itself. */
async function passed(
  cells: string[],
  values: (number | null)[],
  equations: Equation[],
  kept: string[],
): Promise<Map<string, number> | undefined> {
  const done = await protect({
    ...{ cells, values, equations },
    threshold: SMALLEST_COUNT,
    cost: 'value',
    neverSuppress: kept,
    mode: 'heuristic',
  })
  if (!done.ok) return undefined
  return new Map(
    done.value.cells.flatMap(({ id, state, value }) => (state === 'value' || state === 'zero' ? [[id, value!]] : [])),
  )
}

/** How many are in each class, and in which class each option is. */
export function countsBy(column: Column, classes: readonly Class[]): { sizes: number[]; place: Int16Array } {
  const place = placesOf(column, classes)
  const sizes = new Array<number>(classes.length).fill(0)
  for (const code of column.codes) if (code >= 0 && place[code]! >= 0) sizes[place[code]!]!++
  return { sizes, place }
}

/** In which class each option is; −1 for none. */
export function placesOf({ options }: Column, classes: readonly Class[]): Int16Array {
  const place = new Int16Array(options.length).fill(-1)
  for (const [at, { members }] of classes.entries()) {
    for (const member of members) if (options.includes(member)) place[options.indexOf(member)] = at
  }
  return place
}

/** By group of the one and then of the other. */
export function countTable({ row, column }: Crossing): number[][] {
  const [down, across] = [placesOf(row.column, row.groups), placesOf(column.column, column.groups)]
  const counts = row.groups.map(() => new Array<number>(column.groups.length).fill(0))
  for (let at = 0; at < row.column.codes.length; at++) {
    const [one, other] = [row.column.codes[at]!, column.column.codes[at]!]
    if (one >= 0 && other >= 0 && down[one]! >= 0 && across[other]! >= 0) counts[down[one]!]![across[other]!]!++
  }
  return counts
}

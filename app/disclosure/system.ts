import { type Outcome, ok, refuse } from '../shared/outcome.ts'
import { type AuditProblem, DEFAULT_THRESHOLD, type Equation, type TableProblem, type TableRefusal } from './table.ts'

/** What is asked of the interval that a reader can work out for a cell. */
export type Need = { cell: number; atMost: number; atLeast: number }

/**
 * Everything a reader of all releases has to go on, with numbers for ids. A cell that is hidden is somewhere between
 * `lower` and `upper`; one that is shown stands at its value, and so does one that `isKnown` from before.
 */
export type System = {
  ids: string[]
  values: Float64Array
  lower: Float64Array
  upper: Float64Array
  equations: Row[]
  isKnown: Uint8Array
  /** Hidden whatever is decided: sensitive, missing, or hidden in an earlier table and not in this one. */
  isHidden: Uint8Array
  /** May be hidden as well, at this cost. */
  isCandidate: Uint8Array
  cost: Float64Array
  needs: Need[]
  /** Hidden before, and nobody here knows the count. */
  suspects: number[]
  threshold: number
  /** How many of the cells stand in the table itself; they come first. */
  own: number
}

/** One equation: the total with +1, its parts with −1. */
export type Row = { cells: Int32Array; signs: Int8Array; source: Equation }

const UNKNOWN = Number.NaN
const TOLERANCE = 1e-6

/** Puts a table and everything released before into one system, or says what does not fit. */
export function systemOf(problem: TableProblem & Pick<AuditProblem, 'rounding'>): Outcome<TableRefusal, System> {
  const { cells, values, published = [], threshold = DEFAULT_THRESHOLD, cost = 'count' } = problem
  const ids = [...new Set([...cells, ...published.flatMap((table) => table.cells)])]
  const at = new Map(ids.map((id, index) => [id, index]))
  if (new Set(cells).size < cells.length) {
    return refuse('double-cell', { field: cells.find((id, index) => cells.indexOf(id) < index) })
  }
  if (values.length !== cells.length) return refuse('values-do-not-fit')

  const size = ids.length
  const known = new Float64Array(size).fill(UNKNOWN)
  const value = new Float64Array(size).fill(UNKNOWN)
  const lower = new Float64Array(size)
  const upper = new Float64Array(size).fill(Number.POSITIVE_INFINITY)
  const wasHidden = new Uint8Array(size)
  const narrow = (cell: number, shown: number, { base, method }: { base: number; method: string }) => {
    const away = method === 'controlled' ? base : base / 2
    lower[cell] = Math.max(lower[cell]!, shown - away)
    upper[cell] = Math.min(upper[cell]!, shown + away)
  }

  for (const [index, own] of values.entries()) {
    if (own === null) continue
    if (!(own >= 0 && own < Number.POSITIVE_INFINITY)) return refuse('not-a-count', { field: cells[index] })
    value[index] = own
    const shown = problem.rounding?.shown[index]
    if (shown != null) narrow(index, shown, problem.rounding!)
  }
  for (const table of published) {
    if (table.values.length !== table.cells.length) return refuse('values-do-not-fit')
    const suppressed = new Set(table.suppressed)
    for (const [index, id] of table.cells.entries()) {
      const cell = at.get(id)!
      const shown = table.values[index]!
      if (shown === null) wasHidden[cell] = 1
      else if (!(shown >= 0 && shown < Number.POSITIVE_INFINITY)) return refuse('not-a-count', { field: id })
      else if (table.rounding) narrow(cell, shown, table.rounding)
      else {
        if (!Number.isNaN(value[cell]!) && value[cell] !== shown) return refuse('contradicts-published', { field: id })
        value[cell] = shown
        if (suppressed.has(id)) wasHidden[cell] = 1
        else known[cell] = shown
      }
    }
  }

  const rows = rowsOf(
    [problem, ...published].flatMap((table) => table.equations),
    at,
  )
  if (!rows.ok) return rows
  const equations = rows.value
  for (const { cells: members, signs, source } of equations) {
    let sum = 0
    for (const [index, cell] of members.entries()) sum += value[cell]! * signs[index]!
    if (Math.abs(sum) > TOLERANCE) return refuse('not-additive', { field: source.total })
  }

  const never = new Set(problem.neverSuppress)
  const isKnown = new Uint8Array(size)
  const isHidden = new Uint8Array(size)
  const isCandidate = new Uint8Array(size)
  const costs = new Float64Array(size)
  const needs: Need[] = []
  const suspects: number[] = []
  for (let cell = 0; cell < size; cell++) {
    const count = value[cell]!
    const isOwn = cell < cells.length
    isKnown[cell] = Number(!Number.isNaN(known[cell]!))
    const isSensitive = count > 0 ? count < threshold : count === 0 && problem.zeroIsSensitive === true
    if (isSensitive && (isOwn || wasHidden[cell])) {
      needs.push({ cell, atMost: Math.max(0, count - 1), atLeast: threshold })
    } else if (wasHidden[cell] && Number.isNaN(count)) suspects.push(cell)
    if (isKnown[cell]) continue
    const isHiddenZero = count === 0 && problem.zerosPublished === false
    isHidden[cell] = Number(!isOwn || isSensitive || Number.isNaN(count) || isHiddenZero)
    isCandidate[cell] = Number(!isHidden[cell] && count > 0 && !never.has(ids[cell]!))
    costs[cell] = cost === 'value' ? count : 1
  }
  return ok({
    ids,
    values: value,
    lower,
    upper,
    equations,
    isKnown,
    isHidden,
    isCandidate,
    cost: costs,
    needs,
    suspects,
    threshold,
    own: cells.length,
  })
}

/** Every equation once, however many tables it stands in. */
function rowsOf(equations: Equation[], at: ReadonlyMap<string, number>): Outcome<TableRefusal, Row[]> {
  const rows = new Map<string, Row>()
  for (const source of equations) {
    const members = [source.total, ...source.parts]
    const unknown = members.find((id) => !at.has(id))
    if (unknown !== undefined) return refuse('unknown-cell', { field: unknown })
    const cells = Int32Array.from(members, (id) => at.get(id)!)
    if (new Set(cells).size < cells.length) return refuse('double-cell', { field: source.total })
    const key = `${cells[0]}=${cells.slice(1).sort().join()}`
    rows.set(key, { cells, signs: Int8Array.from(members, (_, index) => (index === 0 ? 1 : -1)), source })
  }
  return ok([...rows.values()])
}

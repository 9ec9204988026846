import { type Outcome, ok, refuse } from '../../shared/outcome.ts'
import { assemble, DEFAULT_RULES, type Facts, type Need, type Row, type System } from '../system.ts'
import type { AuditProblem, Equation, PublishedTable, Rounding, TableProblem, TableRefusal } from './table.ts'

/** The system, and of the cells of earlier tables those of which nobody here knows what was hidden. */
export type SystemOfTable = { system: System; at: ReadonlyMap<string, number>; suspects: Need[] }

const TOLERANCE = 1e-6

/** Puts a table and everything released before into one system, or says what does not fit. Its own cells come first. */
export function systemOfTable(
  problem: TableProblem & Pick<AuditProblem, 'rounding'>,
): Outcome<TableRefusal, SystemOfTable> {
  const { cells, values, published = [] } = problem
  const double = cells.find((id, index) => cells.indexOf(id) < index)
  if (double !== undefined) return refuse('double-cell', { field: double })
  if (values.length !== cells.length) return refuse('values-do-not-fit', { field: 'values' })
  const shown = problem.rounding?.shown
  if (shown && shown.length !== cells.length) return refuse('values-do-not-fit', { field: 'rounding.shown' })

  const facts = new Map<string, Facts>()
  const kept = new Set(problem.neverSuppress)
  for (const [index, id] of cells.entries()) {
    const value = values[index]!
    if (!isCount(value)) return refuse('not-a-count', { field: id })
    facts.set(id, { ...unknown(id), value: value ?? Number.NaN, isOwn: true, isGuarded: true, isKept: kept.has(id) })
    if (shown?.[index] != null) narrow(facts.get(id)!, shown[index], problem.rounding!)
  }
  const hiddenBefore: string[] = []
  for (const table of published) {
    const done = addPublished(table, facts, hiddenBefore)
    if (!done.ok) return done
  }
  const at = new Map([...facts.keys()].map((id, index) => [id, index]))
  const stray = [...kept, ...published.flatMap((table) => table.suppressed ?? [])].find((id) => !at.has(id))
  if (stray !== undefined) return refuse('unknown-cell', { field: stray })
  const rows = rowsOf(
    [problem, ...published].flatMap((table) => table.equations),
    at,
  )
  if (!rows.ok) return rows
  const { threshold, zeroIsSensitive, zerosPublished, cost } = { ...DEFAULT_RULES, ...problem }
  const system = assemble([...facts.values()], rows.value, { threshold, zeroIsSensitive, zerosPublished, cost })
  const off = system.rows.find((row) => Math.abs(sumOf(row, system.values)) > TOLERANCE)
  if (off) return refuse('not-additive', { field: off.source.total })
  const suspects = [...new Set(hiddenBefore)]
    .map((id) => ({ cell: at.get(id)!, atMost: 0, atLeast: threshold }))
    .filter(({ cell }) => system.isMissing[cell])
  return ok({ system, at, suspects })
}

const isCount = (value: number | null) => value === null || (value >= 0 && value < Number.POSITIVE_INFINITY)

const unknown = (id: string): Facts => ({
  id,
  value: Number.NaN,
  lower: 0,
  upper: Number.POSITIVE_INFINITY,
  isKnown: false,
  isOwn: false,
  isGuarded: false,
  isKept: false,
})

function narrow(fact: Facts, shown: number, { base, method }: Rounding): void {
  const away = method === 'controlled' ? base : base / 2
  fact.lower = Math.max(fact.lower, shown - away)
  fact.upper = Math.min(fact.upper, shown + away)
}

function addPublished(
  { cells, values, suppressed, rounding }: PublishedTable,
  facts: Map<string, Facts>,
  hiddenBefore: string[],
): Outcome<TableRefusal> {
  if (values.length !== cells.length) return refuse('values-do-not-fit', { field: 'published' })
  const hidden = new Set(suppressed)
  for (const [index, id] of cells.entries()) {
    const value = values[index]!
    if (!isCount(value)) return refuse('not-a-count', { field: id })
    const fact = facts.get(id) ?? unknown(id)
    facts.set(id, fact)
    if (value === null || hidden.has(id)) {
      fact.isGuarded = true
      hiddenBefore.push(id)
      if (value === null) continue
    }
    if (rounding && !hidden.has(id)) {
      narrow(fact, value, rounding)
      continue
    }
    if (!Number.isNaN(fact.value) && fact.value !== value) return refuse('contradicts-published', { field: id })
    fact.value = value
    if (!hidden.has(id)) fact.isKnown = true
  }
  return ok()
}

/** Every equation once, however many tables it stands in. */
function rowsOf(equations: Equation[], at: ReadonlyMap<string, number>): Outcome<TableRefusal, Row[]> {
  const rows = new Map<string, Row>()
  for (const source of equations) {
    const members = [source.total, ...source.parts]
    const stray = members.find((id) => !at.has(id))
    if (stray !== undefined) return refuse('unknown-cell', { field: stray })
    const cells = Int32Array.from(members, (id) => at.get(id)!)
    if (new Set(cells).size < cells.length) return refuse('double-cell', { field: source.total })
    const key = `${cells[0]}=${cells.slice(1).sort().join()}`
    rows.set(key, { cells, signs: Int8Array.from(members, (_, index) => (index === 0 ? 1 : -1)), source })
  }
  return ok([...rows.values()])
}

/** What an equation is off by; not a number when a cell is missing. */
function sumOf({ cells, signs }: Row, values: Float64Array): number {
  let sum = 0
  for (const [index, cell] of cells.entries()) sum += values[cell]! * signs[index]!
  return sum
}

import { ConfidentialCounts, type Cube, type Group, type LeafCount } from '../../../disclosure/index.ts'
import type { Tx } from '../../../platform/database/index.ts'
import type { Day } from '../../../shared/days.ts'
import type { CountingRule } from '../declaration.ts'
import { type CountedRow, countEvents, countRecords, countStock, listFirstYears } from './count.queries.ts'
import { ExactCount } from './exact-count.ts'
import { countsKind, type Family } from './families.ts'
import type { CountedPeriod } from './periods.ts'

/** Which cell of a table: a rule, a period and, where it is split by area, an area. */
export type Cell = { rule: string; period: string; area?: string }

/** What is wanted: some rules of one family over the same periods, and the areas they are split by. */
export type WantedTable = {
  family: Family
  rules: readonly CountingRule[]
  periods: readonly CountedPeriod[]
  areas?: readonly Group[]
}

/** A table as it lies in the registers: for the gate, and cell by cell for who may see what the gate hides. */
export type CountedTable = { cube: Cube; exact(cell: Cell): ExactCount }

/** Counts what the rules count. For an actor who may count events of every space; nothing that is sealed is looked at. */
export async function countTable(tx: Tx, { family, rules, periods, areas }: WantedTable): Promise<CountedTable> {
  const rows = await countRows(tx, family, periods)
  const typeOf = ({ kinds }: CountedRow) => JSON.stringify(kinds)
  const types = new Map(rows.map((row) => [typeOf(row), row.kinds]))
  const typesOf = (rule: CountingRule) =>
    [...types].flatMap(([type, kinds]) =>
      kinds.some(([step, values]) => countsKind(rule, family.fields, { step, values })) ? [type] : [],
    )
  const groups = rules.map((rule): Group & { parts: readonly string[] } => ({ id: rule.key, parts: typesOf(rule) }))
  const leaves = rows.map((row): LeafCount => {
    const { area, period, count } = row
    return { area, type: typeOf(row), period, count }
  })
  return {
    cube: {
      rule: family.key,
      axes: { ...(areas ? { area: areas } : {}), type: groups, period: periods.map(({ group }) => group) },
      counts: new ConfidentialCounts(leaves),
    },
    exact: (cell) => new ExactCount(sumOf(leaves, cell, { groups, periods, areas })),
  }
}

function countRows(tx: Tx, family: Family, periods: readonly CountedPeriod[]): Promise<CountedRow[]> {
  const span = {
    from: periods.map(({ from }) => from).sort()[0]!,
    to: periods
      .map(({ to }) => to)
      .sort()
      .at(-1)!,
  }
  if (family.kind === 'records') return countRecords(tx, family, span)
  if (family.kind !== 'stock') return countEvents(tx, family, span)
  const days = periods.map(({ to }) => to)
  return countStock(tx, family, days)
}

type Groups = Pick<WantedTable, 'periods' | 'areas'> & { groups: readonly Group[] }

function sumOf(leaves: readonly LeafCount[], cell: Cell, { groups, periods, areas }: Groups): number {
  const within = (group: Group | undefined, leaf: string | undefined) =>
    group !== undefined && (group.parts === '*' || group.parts.includes(leaf ?? ''))
  const rule = groups.find(({ id }) => id === cell.rule)
  const period = periods.find(({ id }) => id === cell.period)?.group
  const area = areas?.find(({ id }) => id === cell.area)
  return leaves
    .filter((leaf) => within(rule, leaf.type) && within(period, leaf.period) && (!areas || within(area, leaf.area)))
    .reduce((sum, { count }) => sum + (count ?? 0), 0)
}

/** The first year in which each rule of a family has something to count; a rule that never had anything is left out. */
export async function firstYearsOf(tx: Tx, family: Family, today: Day): Promise<Map<string, number>> {
  const kinds = await listFirstYears(tx, family, today)
  return new Map(
    family.rules.flatMap((rule) => {
      const years = kinds
        .filter(({ kind: [step, values] }) => countsKind(rule, family.fields, { step, values }))
        .map(({ year }) => year)
      return years.length > 0 ? [[rule.key, Math.max(Math.min(...years), rule.since ?? 0)]] : []
    }),
  )
}

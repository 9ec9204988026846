import { type PublishedRelease, type ReleasedCount, release, type Violation } from '../../../disclosure/index.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { groupBy } from '../../../shared/group-by.ts'
import { type CountedPeriod, countTable, type ExactCount } from '../../registers/index.ts'
import type { HiddenBecause } from '../domain/series.ts'
import { listIndicators, readSeries } from '../monitor.queries.ts'
import { type OfferedRule, offeredRules } from './offered-rules.ts'
import type { PreparedCell, PreparedRelease, WantedRule } from './prepared.ts'
import { findLastNumber, listEarlierTables, listImportedFigures, type TableRow } from './release.queries.ts'
import { sharesOf } from './shares.ts'

export type PrepareRefusal =
  | { ok: false; reason: 'nothing-chosen' }
  /** These periods were released before, split in another way: they cannot be held against one another. */
  | { ok: false; reason: 'counted-otherwise'; family: string; number: number; periods: string[] }
  | { ok: false; reason: 'unsafe'; violations: Violation[]; offered: OfferedRule[] }

/** In a register that is open to everybody there is nothing to protect. */
const OPEN_TO_ALL = 1

/**
 * Counts what is asked and lets it pass the gate, beside everything that was released before. For an actor who may count
 * events of every space. Nothing is stored.
 */
export async function prepareRelease(
  tx: Tx,
  wanted: readonly WantedRule[],
  { threshold, registers }: { threshold: number; registers?: Parameters<typeof offeredRules>[1] },
): Promise<{ ok: true; value: PreparedRelease } | PrepareRefusal> {
  const passports = await listIndicators(tx)
  const offered = offeredRules(passports, registers)
  const chosen = wanted.flatMap(({ rule, periods }) => {
    const found = offered.find((one) => one.rule.key === rule)
    return found && periods.length > 0 ? [{ offered: found, periods }] : []
  })
  if (chosen.length === 0) return { ok: false, reason: 'nothing-chosen' }
  const cells: PreparedCell[] = []
  const tables: TableRow[] = []
  for (const ofFamily of groupBy(chosen, (one) => one.offered.family.key).values()) {
    const passed = await passTables(tx, ofFamily, threshold)
    if (!passed.ok) return passed
    cells.push(...passed.cells)
    tables.push(...passed.tables)
  }
  return {
    ok: true,
    value: {
      number: (await findLastNumber(tx)) + 1,
      threshold,
      rules: chosen.map(({ offered: { rule }, periods }) => ({
        key: rule.key,
        version: rule.version,
        periods: periods.map(({ id }) => id),
      })),
      cells: await withPrinted(tx, [...cells, ...sharesOf(cells, passports)]),
      tables,
    },
  }
}

type Chosen = { offered: OfferedRule; periods: readonly CountedPeriod[] }

/** The tables of one family, one after the other: rules over the same periods stand in one table. */
async function passTables(tx: Tx, chosen: Chosen[], threshold: number) {
  const [{ offered: first }] = chosen as [Chosen]
  const { family, register } = first
  const limit = register.confidentiality === 'O' ? OPEN_TO_ALL : threshold
  const earlier = await listEarlierTables(tx, family.key)
  const asked = chosen.flatMap(({ periods }) => periods.map(({ id }) => id))
  const otherwise = earlier.find(({ fields, periods }) => {
    const isSplitAlike = fields.join() === family.fields.join()
    return !isSplitAlike && periods.some((period) => asked.some((id) => id.slice(0, 4) === period.slice(0, 4)))
  })
  if (otherwise) {
    const { number, periods } = otherwise
    return { ok: false, reason: 'counted-otherwise', family: family.key, number, periods } as const
  }
  const alike = earlier.filter(({ fields }) => fields.join() === family.fields.join()).map(({ record }) => record)
  const cells: PreparedCell[] = []
  const tables: TableRow[] = []
  const groups = groupBy(chosen, ({ periods }) => periods.map(({ id }) => id).join())
  for (const group of [...groups.values()].sort((a, b) => b[0]!.periods.length - a[0]!.periods.length)) {
    const passed = await passTable(tx, group, limit, [...alike, ...tables.map(({ record }) => record)])
    if (!passed.ok) return passed
    cells.push(...passed.cells)
    tables.push(passed.table)
  }
  return { ok: true, cells, tables } as const
}

async function passTable(tx: Tx, chosen: Chosen[], threshold: number, earlier: PublishedRelease[]) {
  const [{ offered, periods }] = chosen as [Chosen]
  const { family } = offered
  const rules = chosen.map((one) => one.offered.rule)
  const table = await countTable(tx, { family, rules, periods })
  const released = await release(table.cube, { threshold }, earlier)
  if (!released.ok) {
    // Every count of a family is split alike, and there is always a rule and a period to count.
    if (released.reason !== 'unsafe') throw new Error(`counts of one family make no table: ${released.reason}`)
    return {
      ok: false,
      reason: 'unsafe',
      violations: released.violations,
      offered: chosen.map((one) => one.offered),
    } as const
  }
  const counts = new Map(released.value.cells.map((cell) => [`${cell.type} ${cell.period}`, cell.count]))
  const cells = chosen.flatMap((one) =>
    periods.map((period): PreparedCell => {
      const { rule } = one.offered
      const count = counts.get(`${rule.key} ${period.id}`)!
      const exact = table.exact({ rule: rule.key, period: period.id })
      const hiddenBecause = count.state === 'suppressed' ? reasonOf(exact, threshold) : undefined
      return {
        offered: one.offered,
        indicator: rule.indicator,
        category: rule.category ?? '',
        period,
        figure: figureOf(count),
        exact: { value: exact },
        ...(hiddenBecause ? { hiddenBecause } : {}),
        printed: null,
      }
    }),
  )
  const small = cells.filter(({ hiddenBecause }) => hiddenBecause === 'small').length
  const { cost, optimal } = released.value.decision
  const decision = {
    smallCells: small,
    protectingCells: cells.filter(({ hiddenBecause }) => hiddenBecause === 'protects').length,
    cost,
    isOptimal: optimal,
  }
  const ids = periods.map(({ id }) => id)
  const place = { family: family.key, fields: [...family.fields], periods: ids, record: released.value.record }
  return { ok: true, cells, table: { ...place, ...decision } } as const
}

const reasonOf = (exact: ExactCount, threshold: number): HiddenBecause =>
  exact.isSmall(threshold) ? 'small' : 'protects'

/** What came through the gate as a figure; this is the only way from a count to a value. */
function figureOf(count: ReleasedCount): PreparedCell['figure'] {
  const { state, isProvisional } = count
  return { state, value: count.value ?? null, numerator: null, denominator: null, isProvisional }
}

/**
 * What a source printed stays beside the figure that was counted, where both can be shown. Of a hidden one it is told
 * when an import made it public before.
 */
async function withPrinted(tx: Tx, cells: PreparedCell[]): Promise<PreparedCell[]> {
  const keys = [...new Set(cells.map(({ indicator }) => indicator))]
  const figures = (await readSeries(tx, keys)).flatMap((series) => series.figures)
  const before = new Map(figures.map((one) => [`${one.indicator} ${one.period} ${one.category}`, one.printed]))
  const imported = await listImportedFigures(tx, keys)
  return cells.map((cell) => {
    const name = `${cell.indicator} ${cell.period.id} ${cell.category}`
    if (cell.figure.state === 'value') return { ...cell, printed: before.get(name) ?? null }
    return cell.hiddenBecause && imported.has(name) ? { ...cell, isKnownAlready: true } : cell
  })
}

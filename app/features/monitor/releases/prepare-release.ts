import { type PublishedRelease, release, type Violation } from '../../../disclosure/index.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { groupBy } from '../../../shared/group-by.ts'
import { countTable } from '../../registers/index.ts'
import type { HiddenBecause } from '../domain/series.ts'
import { listIndicators, readSeries } from '../monitor.queries.ts'
import { type Chosen, cellsOf } from './cells-of-table.ts'
import { areaGroups, type District, type Division, isByDistrict, WHOLE } from './districts.ts'
import { type OfferedRule, offeredRules } from './offered-rules.ts'
import type { PreparedCell, PreparedRelease, Unplaced, WantedRule } from './prepared.ts'
import {
  findLastNumber,
  listEarlierTables,
  listImportedFigures,
  placeInWords,
  type TableRow,
} from './release.queries.ts'
import { sharesOf } from './shares.ts'

export type PrepareRefusal =
  | { ok: false; reason: 'nothing-chosen' }
  /** These periods were released before, split in another way: they cannot be held against one another. */
  | { ok: false; reason: 'counted-otherwise'; family: string; number: number; periods: string[] }
  | { ok: false; reason: 'unsafe'; violations: Violation[]; offered: OfferedRule[] }

type PrepareOptions = {
  threshold: number
  registers?: Parameters<typeof offeredRules>[1]
  /** Of which the districts are counted apart as well, beside the municipality as a whole. */
  division?: Division
}

/** In a register that is open to everybody there is nothing to protect. */
const OPEN_TO_ALL = 1

/**
 * Counts what is asked and lets it pass the gate, beside everything that was released before. For an actor who may count
 * events of every space. Nothing is stored.
 */
export async function prepareRelease(
  tx: Tx,
  wanted: readonly WantedRule[],
  { threshold, registers, division }: PrepareOptions,
): Promise<{ ok: true; value: PreparedRelease } | PrepareRefusal> {
  const passports = await listIndicators(tx)
  const offered = offeredRules(passports, registers)
  const chosen = wanted.flatMap(({ rule, periods }) => {
    const found = offered.find((one) => one.rule.key === rule)
    return found && periods.length > 0 ? [{ offered: found, periods }] : []
  })
  if (chosen.length === 0) return { ok: false, reason: 'nothing-chosen' }
  const cells: PreparedCell[] = []
  const unplaced: Unplaced[] = []
  const tables: TableRow[] = []
  for (const ofFamily of groupBy(chosen, (one) => one.offered.family.key).values()) {
    const passed = await passTables(tx, ofFamily, { threshold, division })
    if (!passed.ok) return passed
    cells.push(...passed.cells)
    unplaced.push(...passed.unplaced)
    tables.push(...passed.tables)
  }
  const { districts } = division ?? { districts: [] }
  const shown = [...cells, ...sharesOf(cells, passports)]
  return {
    ok: true,
    value: {
      number: (await findLastNumber(tx)) + 1,
      threshold,
      rules: chosen.map(({ offered: { rule }, periods }) => ({
        key: rule.key,
        version: rule.version,
        periods: periods.map(({ id }) => id),
        ...(cells.some((cell) => cell.offered.rule === rule && cell.region !== WHOLE) ? { byDistrict: true } : {}),
      })),
      cells: await withPrinted(tx, byRegion(shown, districts)),
      districts,
      unplaced,
      tables,
    },
  }
}

/** First all figures of the municipality, then those of each district. */
function byRegion(cells: readonly PreparedCell[], districts: readonly District[]): PreparedCell[] {
  return [WHOLE, ...districts.map(({ code }) => code)].flatMap((code) => cells.filter(({ region }) => region === code))
}

/** The tables of one family, one after the other: rules over the same periods stand in one table. */
async function passTables(
  tx: Tx,
  chosen: Chosen[],
  { threshold, division }: { threshold: number; division?: Division },
) {
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
  const unplaced: Unplaced[] = []
  const tables: TableRow[] = []
  const groups = groupBy(chosen, ({ periods }) => periods.map(({ id }) => id).join())
  for (const group of [...groups.values()].sort((a, b) => b[0]!.periods.length - a[0]!.periods.length)) {
    const before = [...alike, ...tables.map(({ record }) => record)]
    const passed = await passTable(tx, group, { threshold: limit, division, earlier: before })
    if (!passed.ok) return passed
    cells.push(...passed.cells)
    unplaced.push(...passed.unplaced)
    tables.push(passed.table)
  }
  return { ok: true, cells, unplaced, tables } as const
}

type Passing = { threshold: number; division?: Division; earlier: PublishedRelease[] }

async function passTable(tx: Tx, chosen: Chosen[], { threshold, division, earlier }: Passing) {
  const [{ offered, periods }] = chosen as [Chosen]
  const { family } = offered
  const rules = chosen.map((one) => one.offered.rule)
  const divided = division && isByDistrict(rules[0]!) ? division : undefined
  const table = await countTable(tx, { family, rules, periods, areas: divided && areaGroups(divided) })
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
  const { cells: counts, decision, record } = released.value
  const passed = cellsOf({ chosen, table, counts, threshold, districts: divided?.districts ?? [] })
  const because = (reason: HiddenBecause) => passed.cells.filter(({ hiddenBecause }) => hiddenBecause === reason).length
  return {
    ok: true,
    ...passed,
    table: {
      family: family.key,
      fields: family.fields,
      periods: periods.map(({ id }) => id),
      record,
      smallCells: because('small'),
      protectingCells: because('protects'),
      cost: decision.cost,
      isOptimal: decision.optimal,
    },
  } as const
}

/**
 * What a source printed of the municipality stays beside the figure that was counted, where both can be shown. Of a hidden
 * one it is told when an import made it public before.
 */
async function withPrinted(tx: Tx, cells: PreparedCell[]): Promise<PreparedCell[]> {
  const keys = [...new Set(cells.map(({ indicator }) => indicator))]
  const figures = (await readSeries(tx, keys)).flatMap((series) => series.figures)
  const before = new Map(figures.map((one) => [placeInWords({ ...one, region: WHOLE }), one.printed]))
  const imported = new Set((await listImportedFigures(tx, keys)).map(placeInWords))
  return cells.map((cell) => {
    const name = placeInWords({ ...cell, period: cell.period.id })
    if (cell.figure.state === 'value') return { ...cell, printed: before.get(name) ?? null }
    return cell.hiddenBecause && imported.has(name) ? { ...cell, isKnownAlready: true } : cell
  })
}

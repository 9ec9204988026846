import type { Release, ReleasedCount } from '../../../disclosure/index.ts'
import type { CountedPeriod, CountedTable, ExactCount } from '../../registers/index.ts'
import type { HiddenBecause } from '../domain/series.ts'
import { type District, saysWhere, UNPLACED, WHOLE } from './districts.ts'
import type { OfferedRule } from './offered-rules.ts'
import type { PreparedCell, Unplaced } from './prepared.ts'

export type Chosen = { offered: OfferedRule; periods: readonly CountedPeriod[] }

/** A table that passed the gate: what was chosen of it, the counts behind it and what may be shown of them. */
type PassedTable = {
  chosen: readonly Chosen[]
  table: CountedTable
  counts: Release['cells']
  threshold: number
  /** None when only the whole was counted. */
  districts: readonly District[]
}

/** The figures of a table: of the whole, and of each district where that says anything. */
export function cellsOf(passed: PassedTable): { cells: PreparedCell[]; unplaced: Unplaced[] } {
  const { chosen, table, counts, threshold, districts } = passed
  const released = new Map(counts.map(({ area = WHOLE, type, period, count }) => [`${area} ${type} ${period}`, count]))
  const rules = chosen.map(({ offered, periods }) => {
    const { rule } = offered
    const cellOf = (period: CountedPeriod, region: string): PreparedCell => {
      const count = countIn(period, region)
      const exact = table.exact({ rule: rule.key, period: period.id, area: region })
      const hiddenBecause = count.state === 'suppressed' ? reasonOf(exact, threshold) : undefined
      return {
        offered,
        indicator: rule.indicator,
        category: rule.category ?? '',
        region,
        period,
        figure: figureOf(count),
        exact: { value: exact },
        ...(hiddenBecause ? { hiddenBecause } : {}),
        printed: null,
      }
    }
    const countIn = (period: CountedPeriod, region: string) => released.get(`${region} ${rule.key} ${period.id}`)!
    const wholes = periods.map((period) => cellOf(period, WHOLE))
    if (districts.length === 0) return { cells: wholes, unplaced: [] }
    const unplaced = periods.map((period): Unplaced => {
      const isTold = saysWhere((region) => countIn(period, region), districts)
      const exact = (area: string) => table.exact({ rule: rule.key, period: period.id, area })
      return { offered, period, unplaced: exact(UNPLACED), whole: exact(WHOLE), isTold }
    })
    // A rule that never says where anything was has no figures by district, instead of rows of unknown ones.
    if (!unplaced.some(({ isTold }) => isTold)) return { cells: wholes, unplaced }
    const inDistricts = unplaced.flatMap(({ period, isTold }) => {
      const isPartlyPlaced = countIn(period, UNPLACED).state !== 'zero'
      return districts.map(({ code }) => {
        const cell = cellOf(period, code)
        return isTold ? { ...cell, isPartlyPlaced } : unknown(cell)
      })
    })
    return { cells: [...wholes, ...inDistricts], unplaced }
  })
  return { cells: rules.flatMap(({ cells }) => cells), unplaced: rules.flatMap((rule) => rule.unplaced) }
}

const reasonOf = (exact: ExactCount, threshold: number): HiddenBecause =>
  exact.isSmall(threshold) ? 'small' : 'protects'

/** What came through the gate as a figure; this is the only way from a count to a value. */
function figureOf({ state, value, isProvisional }: ReleasedCount): PreparedCell['figure'] {
  return { state, value: value ?? null, numerator: null, denominator: null, isProvisional }
}

function unknown({ hiddenBecause: _, ...cell }: PreparedCell): PreparedCell {
  return { ...cell, figure: { ...cell.figure, state: 'missing', value: null } }
}

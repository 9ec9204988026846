import { byTime, kindOfPeriod } from '../../../shared/periods.ts'
import { adjustForMany, judgeMonth, judgeYear } from '../../../statistics/index.ts'
import { breaksBetween } from '../domain/figures.ts'
import type { Figure, IndicatorSeries } from '../domain/series.ts'

/** At most this part of the alerts is expected to be chance (Benjamini & Hochberg). */
export const FALSE_DISCOVERY_RATE = 0.1
/** How many years before count. */
const YEARS = 5

/** A count that stands out, with what it was held against. */
export type FoundSignal = {
  indicator: string
  category: string
  period: string
  direction: 'higher' | 'lower'
  observed: number
  expected: number
  lo: number
  hi: number
  p: number
  q: number
  comparedWith: string[]
  snapshotId: string
}

/** What looking at all series gave: also how many there were, because of many some stand out by chance alone. */
export type SignalSearch = { seriesCount: number; judgedCount: number; tooFewCount: number; signals: FoundSignal[] }

/**
 * Looks at the last year of every yearly count and the last month of every monthly one. It is only held against periods of
 * the same definition after the last break; what is hidden, provisional or missing is not judged. Which of all p values count is decided together.
 */
export function findSignals(series: readonly IndicatorSeries[]): SignalSearch {
  const lines = series.flatMap(judgeSeries)
  const judged = lines.flatMap((line) => line ?? [])
  return {
    seriesCount: lines.length,
    judgedCount: judged.length,
    tooFewCount: lines.length - judged.length,
    signals: holdTogether(judged),
  }
}

/** A line of which something could be said, before it is decided together with the others whether it stands out. */
export type JudgedLine = Omit<FoundSignal, 'q'>

/** Judges every line of a series of counts; nothing for a line that is too small, too short, hidden or provisional. */
export function judgeSeries(series: IndicatorSeries): (JudgedLine | undefined)[] {
  return series.passport.valueType === 'count' ? linesOf(series).map((figures) => judgeLine(series, figures)) : []
}

/** What still stands out when all that was judged is allowed for. */
export function holdTogether<Line extends JudgedLine>(judged: readonly Line[]): (Line & { q: number })[] {
  const q = adjustForMany(judged.map((one) => one.p))
  return judged.map((one, index) => ({ ...one, q: q[index]! })).filter((one) => one.q <= FALSE_DISCOVERY_RATE)
}

/** The yearly and the monthly figures of each category that is there, oldest first. */
function linesOf({ figures }: IndicatorSeries): Figure[][] {
  const lines = new Map<string, Figure[]>()
  for (const figure of figures) {
    const kind = kindOfPeriod(figure.period)
    if (kind !== 'year' && kind !== 'month') continue
    const key = `${kind} ${figure.category}`
    lines.set(key, [...(lines.get(key) ?? []), figure])
  }
  return [...lines.values()].map((line) => line.sort((a, b) => byTime(a.period, b.period)))
}

function judgeLine({ breaks }: IndicatorSeries, line: Figure[]): JudgedLine | undefined {
  const last = line.at(-1)
  if (!last || last.isProvisional || !isCounted(last)) return undefined
  const before = line
    .slice(0, -1)
    .filter((one) => isCounted(one) && !one.isProvisional && one.definition === last.definition)
    .filter((one) => breaksBetween(one.period, last.period, breaks).length === 0)
  const judged = kindOfPeriod(last.period) === 'month' ? againstMonths(before, last) : againstYears(before, last)
  return (
    judged && {
      indicator: last.indicator,
      category: last.category,
      period: last.period,
      direction: last.value! > judged.expected ? 'higher' : 'lower',
      observed: last.value!,
      snapshotId: last.snapshotId,
      ...judged,
    }
  )
}

type Judged = Pick<FoundSignal, 'expected' | 'lo' | 'hi' | 'p' | 'comparedWith'>

function againstYears(before: Figure[], last: Figure): Judged | undefined {
  const years = before.slice(-YEARS)
  const judgement = judgeYear(
    years.map((one) => one.value!),
    last.value!,
  )
  if (judgement.state !== 'judged') return undefined
  const { expected, lo, hi, p } = judgement
  return { expected, lo, hi, p, comparedWith: years.map((one) => one.period) }
}

/** A month is only told when it is more than expected: what Farrington's method is for. */
function againstMonths(before: Figure[], last: Figure): Judged | undefined {
  const monthOf = ({ period }: Figure) => Number(period.slice(0, 4)) * 12 + Number(period.slice(5, 7))
  const first = before[0] && monthOf(before[0])
  if (first === undefined) return undefined
  const counts = new Float64Array(monthOf(last) - first + 1).fill(Number.NaN)
  for (const one of [...before, last]) counts[monthOf(one) - first] = one.value!
  const judgement = judgeMonth(counts)
  if (judgement.state !== 'judged') return undefined
  const { expected, hi, p } = judgement
  const year = Number(last.period.slice(0, 4))
  const comparedWith = Array.from({ length: YEARS }, (_, index) => String(year - YEARS + index))
  return { expected, lo: 0, hi, p, comparedWith }
}

const isCounted = (figure: Figure) => (figure.state === 'value' || figure.state === 'zero') && figure.value !== null

import { adjustForMany, judgeYear } from '../../../statistics/index.ts'
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
 * Looks at the last year of every yearly count. A year is only held against years of the same definition after the last
 * break; what is hidden, provisional or missing is not judged. Which of all p values count is decided together.
 */
export function findSignals(series: readonly IndicatorSeries[]): SignalSearch {
  const lines = series
    .filter((one) => one.passport.valueType === 'count')
    .flatMap((one) => linesOf(one).map((figures) => judgeLine(one, figures)))
  const judged = lines.flatMap((line) => line ?? [])
  const q = adjustForMany(judged.map((one) => one.p))
  return {
    seriesCount: lines.length,
    judgedCount: judged.length,
    tooFewCount: lines.length - judged.length,
    signals: judged.map((one, index) => ({ ...one, q: q[index]! })).filter((one) => one.q <= FALSE_DISCOVERY_RATE),
  }
}

/** The yearly figures of each category that is there, oldest first. */
function linesOf({ figures }: IndicatorSeries): Figure[][] {
  const byCategory = new Map<string, Figure[]>()
  for (const figure of figures) {
    if (/^\d{4}$/.test(figure.period)) {
      byCategory.set(figure.category, [...(byCategory.get(figure.category) ?? []), figure])
    }
  }
  return [...byCategory.values()].map((line) => line.sort((a, b) => (a.period < b.period ? -1 : 1)))
}

function judgeLine({ breaks }: IndicatorSeries, line: Figure[]): Omit<FoundSignal, 'q'> | undefined {
  const last = line.at(-1)
  if (!last || last.isProvisional || !isCounted(last)) return undefined
  const before = line
    .slice(0, -1)
    .filter((one) => isCounted(one) && !one.isProvisional && one.definition === last.definition)
    .filter((one) => breaksBetween(one.period, last.period, breaks).length === 0)
    .slice(-YEARS)
  const judgement = judgeYear(
    before.map((one) => one.value!),
    last.value!,
  )
  if (judgement.state !== 'judged') return undefined
  const { expected, lo, hi, p } = judgement
  return {
    indicator: last.indicator,
    category: last.category,
    period: last.period,
    direction: last.value! > expected ? 'higher' : 'lower',
    observed: last.value!,
    expected,
    lo,
    hi,
    p,
    comparedWith: before.map((one) => one.period),
    snapshotId: last.snapshotId,
  }
}

const isCounted = (figure: Figure) => (figure.state === 'value' || figure.state === 'zero') && figure.value !== null

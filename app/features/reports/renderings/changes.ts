import { byTime } from '../../../shared/periods.ts'
import { comparison } from '../../monitor/index.ts'
import { figuresOfYear } from '../document/figure-blocks.ts'
import type { FrozenFigure, FrozenReport, FrozenSeries } from '../domain/frozen.ts'

/** A figure of the year beside the one before it. */
export type Change = {
  series: FrozenSeries
  before: FrozenFigure
  now: FrozenFigure
  difference: number
  percent: number | null
  /** How many times its own chance the difference is; nothing where chance cannot be computed. */
  strength: number | null
  /** Whether it went the way that is wanted; nothing when that was not said. */
  isWanted: boolean | null
}

/** A difference that is smaller than this may well be chance: one in twenty. */
const BEYOND_CHANCE = 1.96

/** Every whole figure of the year that can be held against an earlier one, in the order of the report. */
export function changesOf({ series, report }: Pick<FrozenReport, 'series' | 'report'>): Change[] {
  return series.flatMap((one) => changeIn(one, report.reportingYear) ?? [])
}

/** The changes that are hard to put down to chance, the hardest first. */
export function largestChanges(frozen: Pick<FrozenReport, 'series' | 'report'>, most: number): Change[] {
  return changesOf(frozen)
    .filter(({ strength }) => strength !== null && strength >= BEYOND_CHANCE)
    .sort((a, b) => b.strength! - a.strength!)
    .slice(0, most)
}

function changeIn(series: FrozenSeries, year: number): Change | undefined {
  const { passport, breaks } = series
  const now = figuresOfYear(series, year).find((one) => one.category === '')
  if (!now || !isCounted(now)) return undefined
  const before = figureBefore(now, series)
  const compared = before && comparison(before, now, breaks, passport.valueType)
  if (!before || !compared?.ok) return undefined
  const { difference, percent } = compared.value
  const isWanted =
    passport.desired === 'none' || difference === 0 ? null : difference < 0 === (passport.desired === 'lower')
  return { series, before, now, difference, percent, strength: strengthOf(before, now, passport.valueType), isWanted }
}

/** The last figure of the same kind before this one that is a number and not provisional. */
export function figureBefore(now: FrozenFigure, { figures }: FrozenSeries): FrozenFigure | undefined {
  return figures
    .filter((one) => one.category === now.category && isCounted(one) && byTime(one.period, now.period) < 0)
    .at(-1)
}

/** Whether a difference is more than chance makes of it; nothing when that cannot be computed. */
export function isBeyondChance(before: FrozenFigure, now: FrozenFigure, { passport }: FrozenSeries): boolean | null {
  const strength = strengthOf(before, now, passport.valueType)
  return strength === null ? null : strength >= BEYOND_CHANCE
}

export const isCounted = ({ state, value, isProvisional }: FrozenFigure) =>
  (state === 'value' || state === 'zero') && value !== null && !isProvisional

/** The difference in standard errors: of two counts, of two parts of a whole, of two surveys. */
function strengthOf(a: FrozenFigure, b: FrozenFigure, kind: FrozenSeries['passport']['valueType']): number | null {
  if (a.margin !== undefined && b.margin !== undefined) {
    return ratio(b.value! - a.value!, Math.hypot(a.margin, b.margin) / BEYOND_CHANCE)
  }
  if (kind === 'count') return ratio(b.value! - a.value!, Math.sqrt(a.value! + b.value!))
  if (kind !== 'share' || !a.denominator || !b.denominator) return null
  const [p, q] = [a.numerator! / a.denominator, b.numerator! / b.denominator]
  const all = (a.numerator! + b.numerator!) / (a.denominator + b.denominator)
  return ratio(q - p, Math.sqrt(all * (1 - all) * (1 / a.denominator + 1 / b.denominator)))
}

const ratio = (difference: number, error: number) => (error === 0 ? null : Math.abs(difference) / error)

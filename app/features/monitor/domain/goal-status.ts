import type { Day } from '../../../shared/days.ts'
import { kindOfPeriod } from '../../../shared/periods.ts'
import { breaksBetween, shownValue } from './figures.ts'
import { dispersionOfYears, hasChanged, marginAround, TooLittle } from './goal-change.ts'
import type { Figure, IndicatorSeries } from './series.ts'

/** Changes when the same goal with the same figures may get another status; printed with the day from which it holds. */
export const GOAL_RULE = { version: '1', validFrom: '2026-11-29' } as const

export const GOAL_STATUSES = [
  'on-course',
  'behind',
  'reached',
  'not-reached',
  'not-demonstrable',
  'cannot-be-said',
] as const
export type GoalStatus = (typeof GOAL_STATUSES)[number]

/** Why nothing can be said of a goal. */
export const GOAL_SILENCES = [
  'no-target',
  'no-indicator',
  'unclear-indicator',
  'no-baseline',
  'baseline-differs',
  'no-direction',
  'too-early',
  'provisional',
  'hidden',
  'break',
  'too-few',
  'no-margin',
] as const
export type GoalSilence = (typeof GOAL_SILENCES)[number]

/** What a plan agreed of a goal: from where, to where, when, in which figures. */
export type GoalTarget = {
  baselineValue: number | null
  baselinePeriod: string
  targetValue: number | null
  targetOn: Day | null
  measureUnit: string
  indicators: readonly { key: string }[]
}

/** The two figures a status rests on, and what the later one was held against. */
export type GoalEvidence = {
  indicator: string
  wanted: 'lower' | 'higher'
  baseline: Figure
  now: Figure
  /** The agreed value in the year of the target; before it, the value on the straight line towards it. */
  due: number
  isTargetYear: boolean
  /** What the plan wrote down as baseline, where the figure says something else. */
  plannedBaseline: number | null
}

export type GoalJudgement =
  | { status: 'cannot-be-said'; reason: GoalSilence }
  | { status: Exclude<GoalStatus, 'cannot-be-said'>; evidence: GoalEvidence }

/** To what number the source of a figure rounds its counts. */
export type RoundingOf = (figure: Figure) => number

/**
 * The status of a goal, by the rule that is printed on the site (`goal-rule-page.tsx`): from what the plan agreed and the
 * figures as they are frozen, and from nothing else. `today` only decides whether the year of the target is over.
 */
export function judgeGoal(
  target: GoalTarget,
  all: readonly IndicatorSeries[],
  roundingOf: RoundingOf,
  today: Day,
): GoalJudgement {
  const evidence = evidenceOf(target, all, today)
  if (typeof evidence === 'string') return { status: 'cannot-be-said', reason: evidence }
  const series = all.find((one) => one.passport.key === evidence.indicator)!
  const status = statusOf(evidence, series, roundingOf)
  return status instanceof TooLittle
    ? { status: 'cannot-be-said', reason: status.reason }
    : { status, evidence: evidence }
}

function evidenceOf(target: GoalTarget, all: readonly IndicatorSeries[], today: Day): GoalEvidence | GoalSilence {
  const { baselineValue, baselinePeriod, targetValue, targetOn } = target
  if (baselineValue === null || targetValue === null || !targetOn) return 'no-target'
  const targetYear = targetOn.slice(0, 4)
  if (kindOfPeriod(baselinePeriod) !== 'year' || targetYear <= baselinePeriod) return 'no-target'
  const measured = all.filter((one) => target.indicators.some(({ key }) => key === one.passport.key))
  if (measured.length === 0) return 'no-indicator'
  const series = onlyOne(target, measured)
  if (!series) return 'unclear-indicator'
  const years = series.figures.filter((one) => one.category === '' && kindOfPeriod(one.period) === 'year')
  const baseline = years.find((one) => one.period === baselinePeriod)
  if (!baseline || !isCounted(baseline)) return baseline?.state === 'suppressed' ? 'hidden' : 'no-baseline'
  const now = latestOf(years, baseline, targetYear, today)
  if (typeof now === 'string') return now
  if (baseline.isProvisional) return 'provisional'
  if (baseline.definition !== now.definition || breaksBetween(baseline.period, now.period, series.breaks).length > 0) {
    return 'break'
  }
  const { valueType, desired } = series.passport
  const wanted = targetValue < baselineValue ? 'lower' : targetValue > baselineValue ? 'higher' : desired
  if (wanted === 'none') return 'no-direction'
  const from = shownValue(baseline, valueType)!
  const differs = from !== baselineValue
  // The line would lead the wrong way, or nowhere: the plan has to be put right first.
  if (differs && isAtOrPast(from, targetValue, wanted)) return 'baseline-differs'
  const passed = (Number(now.period) - Number(baselinePeriod)) / (Number(targetYear) - Number(baselinePeriod))
  return {
    indicator: series.passport.key,
    wanted,
    baseline,
    now,
    due: from + (targetValue - from) * passed,
    isTargetYear: now.period === targetYear,
    plannedBaseline: differs ? baselineValue : null,
  }
}

/** The figure the target is of: the only one of the goal, or else the only one in the unit of the target. */
function onlyOne({ measureUnit }: GoalTarget, measured: readonly IndicatorSeries[]): IndicatorSeries | undefined {
  const inUnit = measured.filter(({ passport }) => Object.values(passport.unit).includes(measureUnit))
  const candidates = measured.length === 1 ? measured : inUnit
  return candidates.length === 1 ? candidates[0] : undefined
}

/** The last final figure after the baseline; once the year of the target is over only the figure of that year. */
function latestOf(years: Figure[], baseline: Figure, targetYear: string, today: Day): Figure | GoalSilence {
  const isOver = today.slice(0, 4) > targetYear
  const after = years.filter(
    (one) => one.period > baseline.period && (isOver ? one.period === targetYear : one.period <= targetYear),
  )
  const now = after.filter((one) => isCounted(one) && !one.isProvisional).at(-1)
  if (now) return now
  if (after.some((one) => one.state === 'suppressed')) return 'hidden'
  return after.some((one) => one.isProvisional) ? 'provisional' : 'too-early'
}

function statusOf(evidence: GoalEvidence, series: IndicatorSeries, roundingOf: RoundingOf) {
  const { wanted, baseline, now, due, isTargetYear } = evidence
  const { valueType } = series.passport
  const dispersion = dispersionOfYears(series)
  const value = shownValue(now, valueType)!
  const half = marginAround(now, valueType, dispersion, roundingOf(now))
  if (half === undefined) return new TooLittle('no-margin')
  // What was agreed of a registered number is about that number itself; of a survey it is about what the survey estimates.
  const room = isTargetYear && now.margin === undefined ? 0 : half
  const isNear = Math.abs(value - due) <= room
  if (!isAtOrPast(value, due, wanted)) return isNear ? 'not-demonstrable' : isTargetYear ? 'not-reached' : 'behind'
  const isKept = shownValue(baseline, valueType) === due
  const changed = isKept || hasChanged(baseline, now, valueType, dispersion, roundingOf)
  if (changed instanceof TooLittle) return changed
  if (!changed || (isTargetYear && room > 0 && isNear)) return 'not-demonstrable'
  return isTargetYear ? 'reached' : 'on-course'
}

const isAtOrPast = (value: number, line: number, wanted: 'lower' | 'higher') =>
  wanted === 'lower' ? value <= line : value >= line

const isCounted = (figure: Figure) => (figure.state === 'value' || figure.state === 'zero') && figure.value !== null

import { kindOfPeriod } from '../../../shared/periods.ts'
import { compareRates, dispersionOfChanges, newcombe, yearChange } from '../../../statistics/index.ts'
import { breaksBetween, isWithinMargins } from './figures.ts'
import type { Figure, IndicatorSeries, ValueType } from './series.ts'

/** The figures do not allow an answer. */
export class TooLittle {
  readonly reason: 'too-few' | 'no-margin'

  constructor(reason: TooLittle['reason']) {
    this.reason = reason
  }
}

/** Two counts that are both below this are too small to tell a change by; where one is, the exact test holds. */
const SMALLEST_COUNT = 5
/** Of a normal estimate 95 in 100 fall within this many standard errors. */
const REACH = 1.96

/** How much more the counts of a series jump from year to year than chance; 1 while fewer than ten pairs of years are known. */
export function dispersionOfYears({ figures, breaks }: IndicatorSeries): number {
  const years = figures.filter(
    (one) => one.category === '' && kindOfPeriod(one.period) === 'year' && one.value !== null,
  )
  const pairs = years.slice(1).flatMap((after, index) => {
    const before = years[index]!
    const isNext = Number(after.period) === Number(before.period) + 1
    const isAlike =
      before.definition === after.definition && breaksBetween(before.period, after.period, breaks).length === 0
    if (!isNext || !isAlike || before.isProvisional || after.isProvisional) return []
    return [{ before: before.value!, after: after.value!, peopleBefore: 1, peopleAfter: 1 }]
  })
  return dispersionOfChanges(pairs)
}

/** Half the width of the 95 % interval around a figure, in its own unit; nothing where nobody knows it. */
export function marginAround(
  { value, margin, numerator, denominator }: Figure,
  valueType: ValueType,
  dispersion: number,
  rounding: number,
): number | undefined {
  if (margin !== undefined) return margin
  if (valueType === 'count') {
    return REACH * Math.sqrt(dispersion * Math.max(value!, 1) + (rounding > 1 ? rounding ** 2 / 12 : 0))
  }
  if (valueType === 'amount' || numerator === null || !denominator) return undefined
  const share = numerator / denominator
  return REACH * 100 * Math.sqrt((share * (1 - share)) / denominator)
}

/** Whether a figure differs from an earlier one by more than chance, at 5 %. */
export function hasChanged(
  before: Figure,
  after: Figure,
  valueType: ValueType,
  dispersion: number,
  roundingOf: (figure: Figure) => number,
): boolean | TooLittle {
  if (before.margin !== undefined && after.margin !== undefined) {
    return !isWithinMargins(before, after)
  }
  if (valueType === 'count') {
    const [x1, x2] = [before.value!, after.value!]
    if (Math.max(x1, x2) < SMALLEST_COUNT) return new TooLittle('too-few')
    if (Math.min(x1, x2) < SMALLEST_COUNT) return compareRates({ x1, t1: 1, x2, t2: 1 }).pMid <= 0.05
    const pair = { before: x1, after: x2, peopleBefore: 1, peopleAfter: 1 }
    const { lo, hi } = yearChange(pair, dispersion, Math.max(roundingOf(before), roundingOf(after)))
    return lo > 1 || hi < 1
  }
  const [one, two] = [countsOf(before), countsOf(after)]
  if (!one || !two) return new TooLittle('no-margin')
  return excludesZero(newcombe(one.part, one.whole, two.part, two.whole))
}

const countsOf = ({ numerator, denominator }: Figure) =>
  numerator === null || !denominator ? undefined : { part: numerator, whole: denominator }

const excludesZero = ({ lo, hi }: { lo: number; hi: number }) => lo > 0 || hi < 0

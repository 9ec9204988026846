import { z } from 'zod'
import { defaulting, openProbability, optional } from '../../fields.ts'
import { InputProblem } from '../../method.ts'
import type { Settings } from './settings.ts'
import { dayNumber, type Timeline } from './timeline.ts'

const whole = z.number().int()

const control = z.strictObject({
  b: defaulting(whole.min(1), 5).meta({ description: 'years back; 5 when absent' }),
  w: defaulting(whole.min(0), 3).meta({ description: 'periods on either side of a reference point; 3 when absent' }),
  reweight: defaulting(z.boolean(), true).meta({ description: 'weigh past peaks down; true when absent' }),
  weightsThreshold: defaulting(z.number().positive(), 2.58).meta({
    description: 'residual above which; 2.58 when absent',
  }),
  alpha: defaulting(openProbability, 0.05).meta({ description: '0.05 when absent' }),
  trend: defaulting(z.boolean(), true).meta({ description: 'a trend where it is clear; true when absent' }),
  pThresholdTrend: defaulting(z.number().min(0).max(1), 0.05).meta({ description: '0.05 when absent' }),
  limit54: defaulting(z.tuple([z.number().min(0), whole.min(1)]), [5, 4]).meta({
    description: 'no judgement under this many cases in so many periods; [5, 4] when absent',
  }),
  powertrans: defaulting(z.enum(['2/3', '1/2', 'none']), '2/3').meta({ description: 'for delta; 2/3 when absent' }),
  populationOffset: defaulting(z.boolean(), false).meta({ description: 'per inhabitant; false when absent' }),
  noPeriods: defaulting(whole.min(1), 1).meta({ description: 'season blocks in a year; 1 (no season) when absent' }),
  pastWeeksNotIncluded: optional(whole.min(0)).meta({ description: 'newest periods left out; w when absent' }),
  thresholdMethod: defaulting(z.enum(['delta', 'nbPlugin', 'muan']), 'delta').meta({
    description: 'delta when absent',
  }),
  range1based: optional(z.tuple([whole.min(1), whole.min(1)])).meta({
    description: 'first and last period to judge, from 1; every period with b years before it when absent',
  }),
})

/** The fields that say which periods there are and how they are judged; the same for one series and for many. */
export const howToJudge = {
  freq: whole.min(1).meta({ description: 'periods in a year: 12, 52 or 365 with dates, any without' }),
  dates: optional(z.array(z.iso.date())).meta({ description: 'the first day of every period' }),
  epochAsDate: optional(z.boolean()).meta({ description: 'whether the dates count; they do when given' }),
  control: defaulting(control, control.parse({})),
  rCompatible: defaulting(z.boolean(), true).meta({
    description: 'to the letter as R surveillance; false is the dispersion of the textbook. true when absent',
  }),
}

export type HowToJudge = z.output<z.ZodObject<typeof howToJudge>>

/** The settings as the method wants them. */
export const settingsOf = ({ control: given, rCompatible }: HowToJudge): Settings => ({
  ...given,
  pastWeeksNotIncluded: given.pastWeeksNotIncluded ?? given.w,
  rCompatible,
})

/** The timeline of series of this length; refuses dates that do not fit it. */
export function timelineOf({ freq, dates, epochAsDate }: HowToJudge, length: number): Timeline {
  if (!dates) {
    if (epochAsDate) throw new InputProblem('dates', 'are needed when epochAsDate is true')
    return { freq, length }
  }
  if (dates.length !== length) throw new InputProblem('dates', `there are ${dates.length}, and ${length} periods`)
  if (epochAsDate === false) return { freq, length }
  if (![12, 52, 365].includes(freq)) {
    throw new InputProblem('freq', 'with dates it is 12, 52 or 365; without them, or with epochAsDate false, any')
  }
  const days = Int32Array.from(dates, dayNumber)
  const late = days.findIndex((day, at) => at > 0 && day <= days[at - 1]!)
  if (late > 0) throw new InputProblem(`dates.${late}`, 'is not after the one before')
  return { freq, length, days }
}

/** The points (from 0) to judge. */
export function pointsOf({ freq, control: given }: HowToJudge, length: number): number[] {
  const [first, last] = given.range1based ?? [freq * given.b + given.w + 1, length]
  if (last > length) throw new InputProblem('control.range1based', `there are ${length} periods`)
  if (first > last) {
    if (given.range1based) throw new InputProblem('control.range1based', 'the first period is after the last')
    throw new InputProblem(
      'control.b',
      `${length} periods are not enough for ${given.b} years before one of them; take fewer`,
    )
  }
  return Array.from({ length: last - first + 1 }, (_, at) => first - 1 + at)
}

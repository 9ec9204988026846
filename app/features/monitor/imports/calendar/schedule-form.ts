import { z } from 'zod'
import type { Day } from '../../../../shared/days.ts'
import { kindOfPeriod } from '../../../../shared/periods.ts'
import type { Publication, Schedule } from './calendar.queries.ts'
import type { PublicationRule } from './publication-rule.ts'

const USUAL_GRACE = 10
const MOST_DAYS = 100

const EVERY = ['none', 'year', 'quarter', 'month'] as const

const numberIn = (least: number, most: number, message: string) =>
  z.coerce.number(message).int(message).min(least, message).max(most, message)

/** The calendar of a source as it is typed; which numbers count follows from the rule. */
export const scheduleForm = z
  .object({
    every: z.enum(EVERY, 'not-a-choice'),
    month: z.string().trim().default(''),
    day: z.string().trim().default(''),
    workingDay: z.string().trim().default(''),
    typedDays: z.string().default('').transform(toDays),
    graceDays: numberIn(0, 90, 'not-grace'),
    acceptsNew: z.literal('on').optional(),
  })
  .transform(({ every, month, day, workingDay, typedDays, graceDays, acceptsNew }, context) => {
    const read = (field: string, typed: string, most: number, message: string): number => {
      const parsed = numberIn(1, most, message).safeParse(typed === '' ? Number.NaN : typed)
      if (!parsed.success) context.issues.push({ code: 'custom', message, path: [field], input: typed })
      return parsed.success ? parsed.data : 1
    }
    const ruleOf = (): PublicationRule | null => {
      if (every === 'none') return null
      if (every === 'year') {
        const number = read('month', month, 12, 'not-a-month')
        return { every, month: number, day: read('day', day, 31, 'not-a-day-of-month') }
      }
      const inQuarter = every === 'quarter' ? read('month', month, 3, 'not-a-month') : 0
      const nth = read('workingDay', workingDay, 20, 'not-a-working-day')
      return every === 'month' ? { every, workingDay: nth } : { every, month: inQuarter, workingDay: nth }
    }
    return { rule: ruleOf(), typedDays, graceDays, acceptsNew: acceptsNew === 'on' }
  })

/** The days on the lines of a text, each once and in order. */
function toDays(typed: string, context: z.core.$RefinementCtx): Day[] {
  const days = [...new Set(typed.split(/\s+/).filter(Boolean))].sort()
  if (days.length <= MOST_DAYS && days.every((day) => kindOfPeriod(day) === 'day')) return days
  context.issues.push({ code: 'custom', message: 'not-days', input: typed })
  return z.NEVER
}

/** What stands in the form for a stored calendar. */
export function typedSchedule(schedule: Schedule | undefined, expected: Publication[]): Record<string, string> {
  const { every = 'none', ...numbers } = schedule?.rule ?? {}
  const words = Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, String(value)]))
  return {
    every,
    ...words,
    typedDays: expected
      .filter(({ origin, state }) => origin === 'typed' && state === 'expected')
      .map(({ expectedOn }) => expectedOn)
      .join('\n'),
    graceDays: String(schedule?.graceDays ?? USUAL_GRACE),
    acceptsNew: schedule?.acceptsNew ? 'on' : '',
  }
}

import { z } from 'zod'
import { addDays, addMonths, isWorkingDay } from '../../../../law/index.ts'
import type { Day } from '../../../../shared/days.ts'

const workingDay = z.number().int().min(1).max(20)

/** When a source publishes: every year from a day on, or every quarter or month on its so-manieth working day. */
export const publicationRuleSchema = z.discriminatedUnion('every', [
  z.strictObject({
    every: z.literal('year'),
    month: z.number().int().min(1).max(12),
    day: z.number().int().min(1).max(31),
  }),
  z.strictObject({ every: z.literal('quarter'), month: z.number().int().min(1).max(3), workingDay }),
  z.strictObject({ every: z.literal('month'), workingDay }),
])
export type PublicationRule = z.output<typeof publicationRuleSchema>

/** The days on which a rule expects a publication, from the first day up to and including the last. */
export function expectedDays(rule: PublicationRule, from: Day, until: Day): Day[] {
  const days: Day[] = []
  for (let month = `${from.slice(0, 7)}-01`; month <= until; month = addMonths(month, 1)) {
    const day = dayIn(rule, month)
    if (day !== undefined && day >= from && day <= until) days.push(day)
  }
  return days
}

/** The day of the rule in the month that begins on this day; nothing when that is none of its months. */
function dayIn(rule: PublicationRule, month: Day): Day | undefined {
  const number = Number(month.slice(5, 7))
  if (rule.every === 'year') {
    // 31 February is the last day of February.
    const last = addDays(addMonths(month, 1), -1)
    const day = `${month.slice(0, 8)}${String(rule.day).padStart(2, '0')}`
    return number === rule.month ? (day < last ? day : last) : undefined
  }
  if (rule.every === 'quarter' && ((number - 1) % 3) + 1 !== rule.month) return undefined
  let day = addDays(month, -1)
  for (let left = rule.workingDay; left > 0; left--) day = nextWorkingDay(day)
  return day
}

function nextWorkingDay(day: Day): Day {
  let next = addDays(day, 1)
  while (!isWorkingDay(next)) next = addDays(next, 1)
  return next
}

/** How long is asked for a publication that does not come. */
const MOST_DAYS = 120

export type Expected = { id: string; expectedOn: Day }

/**
 * Of the publications that should have been there: the one that is still looked for, and those that are looked for no more,
 * because a later one is due as well or because it takes too long.
 */
export function dueOf<One extends Expected>(open: readonly One[], today: Day): { current?: One; missed: One[] } {
  const due = open
    .filter(({ expectedOn }) => expectedOn <= today)
    .sort((a, b) => (a.expectedOn < b.expectedOn ? -1 : 1))
  const last = due.at(-1)
  if (!last) return { missed: [] }
  const isOver = addDays(last.expectedOn, MOST_DAYS) < today
  return isOver ? { missed: due } : { current: last, missed: due.slice(0, -1) }
}

/** Whether a publication is so late that somebody must know. */
export const isLate = (expectedOn: Day, graceDays: number, today: Day): boolean =>
  addDays(expectedOn, graceDays) < today

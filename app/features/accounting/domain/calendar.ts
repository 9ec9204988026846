import { addDays, isWorkingDay } from '../../../law/index.ts'
import type { Day } from '../../../shared/days.ts'

/** What has its day in a round, in the order in which it comes. */
export const MILESTONES = ['asked', 'reminded', 'due', 'approved', 'college', 'toCouncil', 'council'] as const
export type Milestone = (typeof MILESTONES)[number]

/**
 * How many days before the meeting of the council each has its day. No law says so: it is the rhythm of a report that is
 * ready before the summer, with four weeks to answer and three weeks for the college.
 */
export const DAYS_BEFORE: Record<Milestone, number> = {
  asked: 112,
  reminded: 91,
  due: 84,
  approved: 56,
  college: 35,
  toCouncil: 14,
  council: 0,
}

export type RoundDay = { milestone: Milestone; on: Day; daysBefore: number; isMoved: boolean }

/**
 * The days of a round, counted back from the day of the council. A day on which nobody works moves to the last working
 * day before it, because nothing after it may come later.
 */
export function daysOfRound(councilOn: Day): RoundDay[] {
  return MILESTONES.map((milestone) => {
    const daysBefore = DAYS_BEFORE[milestone]
    const counted = addDays(councilOn, -daysBefore)
    const on = milestone === 'council' ? counted : workingDayAtOrBefore(counted)
    return { milestone, on, daysBefore, isMoved: on !== counted }
  })
}

/** The day of one of them. */
export function dayOfMilestone(councilOn: Day, wanted: Milestone): Day {
  return daysOfRound(councilOn).find(({ milestone }) => milestone === wanted)!.on
}

function workingDayAtOrBefore(day: Day): Day {
  let found = day
  while (!isWorkingDay(found)) found = addDays(found, -1)
  return found
}

/** So many days after the due day the policy lead hears of a request without an answer. */
export const ESCALATED_AFTER = 7

export type Reminder = 'reminded' | 'dueToday' | 'escalated'

/** The one reminder that is due for an open request today; what was missed because nobody was running is not sent late. */
export function reminderOf(dueOn: Day, today: Day): Reminder | undefined {
  if (today >= addDays(dueOn, ESCALATED_AFTER)) return 'escalated'
  if (today === dueOn) return 'dueToday'
  if (today < dueOn && today >= addDays(dueOn, -(DAYS_BEFORE.reminded - DAYS_BEFORE.due))) return 'reminded'
  return undefined
}

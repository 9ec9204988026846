import { type Day, momentWithOffset } from '../../../../shared/days.ts'
import { type Outcome, ok, refuse } from '../../../../shared/outcome.ts'

export type MeetingTime = { startsAt: Date; endsAt: Date }

const LONGEST_HOURS = 8

/** The time of a meeting on one day, from what was typed; the cases on it are open exactly that long. */
export function meetingTime(
  day: Day,
  from: string,
  until: string,
): Outcome<'not-a-time' | 'ends-before' | 'too-long', MeetingTime> {
  if (![from, until].every((time) => /^([01]\d|2[0-3]):[0-5]\d$/.test(time))) return refuse('not-a-time')
  const startsAt = new Date(momentWithOffset(`${day}T${from}`))
  const endsAt = new Date(momentWithOffset(`${day}T${until}`))
  if (endsAt <= startsAt) return refuse('ends-before')
  if (endsAt.getTime() - startsAt.getTime() > LONGEST_HOURS * 3_600_000) return refuse('too-long')
  return ok({ startsAt, endsAt })
}

/** Whether the cases on a meeting are open now to who is invited. */
export const isOpenNow = (meeting: MeetingTime & { state: string }, now: Date): boolean =>
  meeting.state === 'planned' && meeting.startsAt <= now && now < meeting.endsAt

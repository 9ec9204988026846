import { calendarTexts } from '../../../i18n/calendar.ts'
import type { CalendarSource } from '../../../platform/calendar.ts'
import { momentWithOffset } from '../../../shared/days.ts'
import { BODY_PATHS } from './addresses.ts'
import { listMeetingsFrom } from './meetings.queries.ts'

const HOURS = 2

/** The meetings of the bodies that the owner may see, by the name of the body alone. */
export const meetingCalendar: CalendarSource = async (tx, { language, from, hrefOf }) =>
  (await listMeetingsFrom(tx, from)).map(({ id, body, slug, heldOn, startsAt, place, state }) => ({
    key: `vergadering-${id}`,
    title: calendarTexts[language].bodies[body],
    when: startsAt ? momentsOf(heldOn, startsAt) : { from: heldOn, to: heldOn },
    place,
    address: hrefOf(`/werk/${BODY_PATHS[body]}/${slug}`),
    isCancelled: state === 'cancelled',
  }))

/** No meeting says when it ends; a calendar has to have something. */
function momentsOf(day: string, time: string) {
  const startsAt = new Date(momentWithOffset(`${day}T${time.slice(0, 5)}`))
  return { startsAt, endsAt: new Date(startsAt.getTime() + HOURS * 3_600_000) }
}

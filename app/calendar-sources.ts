import { meetingCalendar } from './features/decisions/index.ts'
import { planCalendar } from './features/plan/index.ts'
import { registerCalendar } from './features/registers/index.ts'
import type { CalendarSource } from './platform/calendar.ts'

/** Everything the features put in the calendar of a person. */
export const calendarSources: readonly CalendarSource[] = [planCalendar, registerCalendar, meetingCalendar]

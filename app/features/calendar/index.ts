import type { CalendarSource } from '../../platform/calendar.ts'
import type { Database } from '../../platform/database/index.ts'
import { get, post, type Route } from '../../platform/http/index.ts'
import { changeCalendar, showCalendar } from './calendar-page.tsx'
import { showFeed } from './feed.ts'

/** The calendar of one's own: the page on which its address is made, and that address. */
export const calendarRoutes = (database: Database, sources: readonly CalendarSource[]): Route[] => [
  get('/werk/agenda', 'work.open', showCalendar),
  post('/werk/agenda', 'work.open', changeCalendar),
  get('/agenda/:calendar', 'public', showFeed(database, sources)),
]

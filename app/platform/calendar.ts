import type { Day } from '../shared/days.ts'
import type { CalendarEvent } from '../shared/icalendar.ts'
import type { Language } from '../shared/numbers.ts'
import type { Tx } from './database/index.ts'

/** Whose calendar it is, and how far back it goes. */
export type CalendarOwner = { accountId: string; language: Language; from: Day; hrefOf(path: string): string }

/**
 * What a feature puts in the calendar of one person, read in the name of that person. Titles are neutral: a calendar is copied
 * to telephones and to other firms, so that no case, place or person of the registers stands in it.
 */
export type CalendarSource = (tx: Tx, owner: CalendarOwner) => Promise<CalendarEvent[]>

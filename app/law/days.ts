import type { Day } from '../shared/days.ts'

/** A day as the number of days since 1 January 1970: what the library counts with. */
export type DayNumber = number

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const MILLISECONDS = 86_400_000

/** The years the calendar is certain about: the Termijnenwet took effect in 1965, the present holidays in 1980. */
export const FIRST_YEAR = 1980
export const LAST_YEAR = 2999

/** The number of a day, or nothing when the text is no day that exists, or lies outside the years of the calendar. */
export function dayNumber(day: string): DayNumber | undefined {
  const [, year, month, date] = DAY.exec(day) ?? []
  if (year === undefined) return undefined
  const found = numberOf(Number(year), Number(month), Number(date))
  const isInCalendar = Number(year) >= FIRST_YEAR && Number(year) <= LAST_YEAR
  return isInCalendar && dayOfNumber(found) === day ? found : undefined
}

/** The number of a day that is known to exist. */
export function numberOf(year: number, month: number, date: number): DayNumber {
  return Date.UTC(year, month - 1, date) / MILLISECONDS
}

/** The day with this number. */
export function dayOfNumber(number: DayNumber): Day {
  return new Date(number * MILLISECONDS).toISOString().slice(0, 10)
}

/** 0 is Sunday, 6 is Saturday. */
export function weekdayOf(number: DayNumber): number {
  return (((number + 4) % 7) + 7) % 7
}

/** The number of the day so many months later: the same date, or the last of that month where it is shorter. */
export function plusMonths(number: DayNumber, months: number): DayNumber {
  const from = new Date(number * MILLISECONDS)
  const target = from.getUTCFullYear() * 12 + from.getUTCMonth() + months
  const lastDate = new Date(Date.UTC(Math.floor(target / 12), (target % 12) + 1, 0)).getUTCDate()
  return Date.UTC(Math.floor(target / 12), target % 12, Math.min(from.getUTCDate(), lastDate)) / MILLISECONDS
}

function existing(day: Day): DayNumber {
  const number = dayNumber(day)
  if (number === undefined) throw new RangeError(`${day} is no day`)
  return number
}

/** The day so many days later, or earlier when negative. */
export function addDays(day: Day, days: number): Day {
  return dayOfNumber(existing(day) + days)
}

/** The same date so many months later, or the last day of that month where it is shorter. */
export function addMonths(day: Day, months: number): Day {
  return dayOfNumber(plusMonths(existing(day), months))
}

/** How many days from one day to the other; negative when the other is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return existing(to) - existing(from)
}

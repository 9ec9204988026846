import type { Day } from '../shared/days.ts'

/** A day as the number of days since 1 January 1970: what the library counts with. */
export type DayNumber = number

const DAY = /^\d{4}-\d{2}-\d{2}$/
const MILLISECONDS = 86_400_000

/** The years there is a calendar of: the Termijnenwet took effect in 1965. */
export const FIRST_YEAR = 1965
export const LAST_YEAR = 2999

/** The number of a day, or nothing when the text is no day that exists, or lies outside the years of the calendar. */
export function dayNumber(day: string): DayNumber | undefined {
  if (!DAY.test(day)) return undefined
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))]
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined
  const number = numberOf(year, month, date)
  const found = dateOf(number)
  // What carried over to another month was no day.
  return found.date === date && found.month === month ? number : undefined
}

/** The number of a date; months and dates beyond their range carry over. */
export function numberOf(year: number, month: number, date: number): DayNumber {
  return Date.UTC(year, month - 1, date) / MILLISECONDS
}

/** The day with this number. */
export function dayOfNumber(number: DayNumber): Day {
  const { year, month, date } = dateOf(number)
  return `${year}-${month < 10 ? '0' : ''}${month}-${date < 10 ? '0' : ''}${date}`
}

const DAYS_IN_400_YEARS = 146_097
/** From 1 March of the year 0, where eras of 400 years begin, to 1 January 1970. */
const TO_1970 = 719_468

/**
 * The year, the month from 1 to 12, and the date in it. By the integer algorithm of Howard Hinnant,
 * https://howardhinnant.github.io/date_algorithms.html: a list of 50,000 deadlines asks for a million of these.
 */
export function dateOf(number: DayNumber): { year: number; month: number; date: number } {
  const shifted = number + TO_1970
  const era = Math.floor(shifted / DAYS_IN_400_YEARS)
  const dayOfEra = shifted - era * DAYS_IN_400_YEARS
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const date = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date }
}

/** Whether there is a calendar of the year of this day. */
export function isInCalendar(number: DayNumber): boolean {
  const { year } = dateOf(number)
  return year >= FIRST_YEAR && year <= LAST_YEAR
}

/** 0 is Sunday, 6 is Saturday. */
export function weekdayOf(number: DayNumber): number {
  return (((number + 4) % 7) + 7) % 7
}

/** The number of the day so many months later: the same date, or the last of that month where it is shorter. */
export function plusMonths(number: DayNumber, months: number): DayNumber {
  const { year, month, date } = dateOf(number)
  const lastDate = dateOf(numberOf(year, month + months + 1, 0)).date
  return numberOf(year, month + months, Math.min(date, lastDate))
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

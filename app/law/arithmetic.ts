import type { Day } from '../shared/days.ts'
import { CALENDAR, type Calendar } from './calendar.ts'
import { type DayNumber, dayNumber, dayOfNumber, plusMonths } from './days.ts'
import type { Length } from './words.ts'

/** The last day of a term that runs from the day after `from`: "n weeks" end on the same weekday n weeks later. */
export function plus(from: DayNumber, { value, unit }: Length, calendar: Calendar = CALENDAR): DayNumber {
  switch (unit) {
    case 'days':
      return from + value
    case 'weeks':
      return from + 7 * value
    case 'months':
      return plusMonths(from, value)
    case 'years':
      return plusMonths(from, 12 * value)
    case 'working-days':
      return plusWorkingDays(from, value, calendar)
    case 'hours':
      throw new RangeError('hours are not counted in days')
  }
}

function plusWorkingDays(from: DayNumber, count: number, calendar: Calendar): DayNumber {
  let day = from
  for (let found = 0; found < count; ) {
    day += 1
    if (calendar.isWorkingDay(day)) found += 1
  }
  return day
}

/** The last day of a term set by an authority, which runs from the day after `from`. The Termijnenwet does not move it. */
export function termOf(from: Day, length: Length): Day {
  const number = dayNumber(from)
  if (number === undefined) throw new RangeError(`${from} is no day`)
  return dayOfNumber(plus(number, length))
}

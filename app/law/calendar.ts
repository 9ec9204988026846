import type { Day } from '../shared/days.ts'
import { type DayNumber, dayNumber, dayOfNumber, numberOf, weekdayOf } from './days.ts'
import { EQUATED_DAYS, type EquatedDay } from './equated-days.ts'
import { type Certainty, cite, type Text } from './words.ts'

/** A day that the Algemene termijnenwet treats as a holiday, and why. */
export type Holiday = { date: Day; ground: Text; article: string; source: string; certainty: Certainty }

const ATW = cite('Algemene termijnenwet', 'BWBR0002448', '2010-10-10')
const RECOGNISED = ATW('3', 'eerste lid')
const GOOD_FRIDAY = ATW('3', 'tweede lid')
const EQUATED = ATW('3', 'derde lid')

/** Sunday of Easter in the Gregorian calendar, by the anonymous algorithm that Nature printed in 1876. */
function easterOf(year: number): DayNumber {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const inCentury = year % 100
  const leapless = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - leapless + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7
  const correction = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const sum = epact + weekday - 7 * correction + 114
  return numberOf(year, Math.floor(sum / 31), (sum % 31) + 1)
}

/** The King's birthday is celebrated on 27 April since 2014, the Queen's was on 30 April; never on a Sunday, then a day earlier. */
function royalBirthdayOf(year: number): [DayNumber, Text] {
  const day = year < 2014 ? numberOf(year, 4, 30) : numberOf(year, 4, 27)
  const name = year < 2014 ? { nl: 'Koninginnedag', en: "Queen's Day" } : { nl: 'Koningsdag', en: "King's Day" }
  return [weekdayOf(day) === 0 ? day - 1 : day, name]
}

/** The days the Algemene termijnenwet treats as holidays in a year, in order, each with its ground. */
export function calendarOf(year: number, equatedDays: readonly EquatedDay[] = EQUATED_DAYS): Holiday[] {
  const easter = easterOf(year)
  const [royalBirthday, royalName] = royalBirthdayOf(year)
  const recognised: [DayNumber, Text, { article: string; source: string }][] = [
    [numberOf(year, 1, 1), { nl: 'Nieuwjaarsdag', en: "New Year's Day" }, RECOGNISED],
    [easter - 2, { nl: 'Goede Vrijdag', en: 'Good Friday' }, GOOD_FRIDAY],
    [easter + 1, { nl: 'Tweede Paasdag', en: 'Easter Monday' }, RECOGNISED],
    [royalBirthday, royalName, RECOGNISED],
    [numberOf(year, 5, 5), { nl: 'Bevrijdingsdag', en: 'Liberation Day' }, RECOGNISED],
    [easter + 39, { nl: 'Hemelvaartsdag', en: 'Ascension Day' }, RECOGNISED],
    [easter + 50, { nl: 'Tweede Pinksterdag', en: 'Whit Monday' }, RECOGNISED],
    [numberOf(year, 12, 25), { nl: 'Eerste Kerstdag', en: 'Christmas Day' }, RECOGNISED],
    [numberOf(year, 12, 26), { nl: 'Tweede Kerstdag', en: 'Boxing Day' }, RECOGNISED],
  ]
  const equated = equatedDays
    .filter(({ date }) => date.startsWith(`${year}-`))
    .map(({ date, name, decree, source, certainty }) => ({
      date,
      ground: { nl: `${name.nl}, gelijkgesteld`, en: `${name.en}, equated` },
      article: `${EQUATED.article}; ${decree}`,
      source,
      certainty,
    }))
  const certain = recognised.map(([day, ground, where]) => ({
    date: dayOfNumber(day),
    ground,
    ...where,
    certainty: 'certain' as const,
  }))
  return [...certain, ...equated].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

/** Looks up days in the calendar; keeps the years it has made. */
export type Calendar = {
  holidaysOn(day: DayNumber): readonly Holiday[]
  isWorkingDay(day: DayNumber): boolean
}

const NONE: readonly Holiday[] = []

/** A calendar with these equated days. */
export function makeCalendar(equatedDays: readonly EquatedDay[]): Calendar {
  const years = new Map<number, Map<DayNumber, Holiday[]>>()
  const holidaysOn = (day: DayNumber) => {
    const year = new Date(day * 86_400_000).getUTCFullYear()
    let known = years.get(year)
    if (!known) {
      known = new Map()
      for (const holiday of calendarOf(year, equatedDays)) {
        const number = dayNumber(holiday.date)!
        known.set(number, [...(known.get(number) ?? NONE), holiday])
      }
      years.set(year, known)
    }
    return known.get(day) ?? NONE
  }
  return {
    holidaysOn,
    isWorkingDay: (day) => {
      const weekday = weekdayOf(day)
      return weekday !== 0 && weekday !== 6 && holidaysOn(day).length === 0
    },
  }
}

/** The calendar with the equated days we know of. */
export const CALENDAR = makeCalendar(EQUATED_DAYS)

/** Neither Saturday, Sunday, holiday nor equated day. */
export function isWorkingDay(day: Day): boolean {
  const number = dayNumber(day)
  return number !== undefined && CALENDAR.isWorkingDay(number)
}

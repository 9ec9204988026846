import type { Day } from '../shared/days.ts'
import { type DayNumber, dateOf, dayNumber, dayOfNumber, numberOf, weekdayOf } from './days.ts'
import { EQUATED_DAYS, type EquatedDay } from './equated-days.ts'
import { type Certainty, cite, type Text } from './words.ts'

/** A day that the Algemene termijnenwet treats as a holiday, and why. */
export type Holiday = { date: Day; ground: Text; article: string; source: string; certainty: Certainty; id?: string }

export const ATW = cite('Algemene termijnenwet', 'BWBR0002448', '2010-10-10')
const RECOGNISED = ATW('3', 'eerste lid')
const GOOD_FRIDAY = ATW('3', 'tweede lid')
const EQUATED = ATW('3', 'derde lid')

/** From Easter Sunday to the Friday after Ascension Day, which decrees use to equate with a holiday. */
const TO_ASCENSION_FRIDAY = 40

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

/** 27 April since 2014, 30 April before; from a Sunday it moves to the Saturday, and before 1980 it moved to the Monday. */
function royalBirthdayOf(year: number): [DayNumber, Text] {
  const day = year < 2014 ? numberOf(year, 4, 30) : numberOf(year, 4, 27)
  const name = year < 2014 ? { nl: 'Koninginnedag', en: "Queen's Day" } : { nl: 'Koningsdag', en: "King's Day" }
  const isSunday = weekdayOf(day) === 0
  return [isSunday ? day + (year < 1980 ? 1 : -1) : day, name]
}

/** The days the Algemene termijnenwet treats as holidays in a year, in order, each with its ground. */
export function calendarOf(year: number, equatedDays: readonly EquatedDay[] = EQUATED_DAYS): Holiday[] {
  const easter = easterOf(year)
  const [royalBirthday, royalName] = royalBirthdayOf(year)
  const certain = (day: DayNumber, nl: string, en: string, where = RECOGNISED): Holiday => ({
    date: dayOfNumber(day),
    ground: { nl, en },
    ...where,
    certainty: 'certain',
  })
  const equated = equatedDays
    .filter(({ date }) => Number(date.slice(0, 4)) === year)
    .map(({ id, date, name, decree, source, certainty }) => ({
      id,
      date,
      ground: { nl: `${name.nl} (gelijkgesteld)`, en: `${name.en} (equated)` },
      article: `${EQUATED.article}; ${decree}`,
      source,
      certainty,
    }))
  const holidays = [
    certain(numberOf(year, 1, 1), 'Nieuwjaarsdag', "New Year's Day"),
    certain(easter - 2, 'Goede Vrijdag', 'Good Friday', GOOD_FRIDAY),
    certain(easter + 1, 'Tweede Paasdag', 'Easter Monday'),
    certain(royalBirthday, royalName.nl, royalName.en),
    ...liberationDayOf(year, certain),
    certain(easter + TO_ASCENSION_FRIDAY - 1, 'Hemelvaartsdag', 'Ascension Day'),
    certain(easter + 50, 'Tweede Pinksterdag', 'Whit Monday'),
    certain(numberOf(year, 12, 25), 'Eerste Kerstdag', 'Christmas Day'),
    certain(numberOf(year, 12, 26), 'Tweede Kerstdag', 'Boxing Day'),
    ...equated,
  ]
  return holidays.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

/** 5 May came into the law in the eighties; we did not read on which day, so until 1990 it is to be verified. */
function liberationDayOf(year: number, certain: (day: DayNumber, nl: string, en: string) => Holiday): Holiday[] {
  if (year < 1982) return []
  const day = certain(numberOf(year, 5, 5), 'Bevrijdingsdag', 'Liberation Day')
  return [year < 1990 ? { ...day, certainty: 'verify' } : day]
}

/** Looks days up; makes each year once. */
export type Calendar = {
  holidaysOn(day: DayNumber): readonly Holiday[]
  isWorkingDay(day: DayNumber): boolean
  /** The Friday after Ascension Day, of a year for which no decree is known. */
  isUndecided(day: DayNumber): boolean
}

const NONE: readonly Holiday[] = []

/** A calendar with these equated days. */
export function makeCalendar(equatedDays: readonly EquatedDay[]): Calendar {
  const years = new Map<number, Map<DayNumber, Holiday[]>>()
  const yearOf = (year: number) => {
    const known = years.get(year)
    if (known) return known
    const made = new Map<DayNumber, Holiday[]>()
    for (const holiday of calendarOf(year, equatedDays)) {
      const number = dayNumber(holiday.date)!
      made.set(number, [...(made.get(number) ?? NONE), holiday])
    }
    years.set(year, made)
    return made
  }
  const holidaysOn = (day: DayNumber) => yearOf(dateOf(day).year).get(day) ?? NONE
  return {
    holidaysOn,
    isWorkingDay: (day) => {
      const weekday = weekdayOf(day)
      return weekday !== 0 && weekday !== 6 && holidaysOn(day).length === 0
    },
    isUndecided: (day) =>
      weekdayOf(day) === 5 &&
      day - easterOf(dateOf(day).year) === TO_ASCENSION_FRIDAY &&
      !holidaysOn(day).some(({ id }) => id !== undefined),
  }
}

/** The calendar with the equated days we know of. */
export const CALENDAR = makeCalendar(EQUATED_DAYS)

/** Neither Saturday, Sunday, holiday nor equated day. */
export function isWorkingDay(day: Day): boolean {
  const number = dayNumber(day)
  return number !== undefined && CALENDAR.isWorkingDay(number)
}

import type { Language } from '../shared/numbers.ts'
import { type DayNumber, dateOf, weekdayOf } from './days.ts'

export type Text = Record<Language, string>

/** What a lawyer of the municipality still has to look at is `verify`. */
export type Certainty = 'certain' | 'verify'

const WEEKDAYS: Record<Language, string[]> = {
  nl: 'zondag maandag dinsdag woensdag donderdag vrijdag zaterdag'.split(' '),
  en: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
}

const MONTHS: Record<Language, string[]> = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}

/** "donderdag 25 december 2025". Not by Intl: a list of 50,000 deadlines asks for a few of these each. */
export function longDay(number: DayNumber, language: Language): string {
  const { year, month, date } = dateOf(number)
  return `${WEEKDAYS[language][weekdayOf(number)]} ${date} ${MONTHS[language][month - 1]} ${year}`
}

export type Unit = 'hours' | 'days' | 'working-days' | 'weeks' | 'months' | 'years'
export type Length = { value: number; unit: Unit }

const UNITS: Record<Language, Record<Unit, [one: string, many: string]>> = {
  nl: {
    hours: ['uur', 'uur'],
    days: ['dag', 'dagen'],
    'working-days': ['werkdag', 'werkdagen'],
    weeks: ['week', 'weken'],
    months: ['maand', 'maanden'],
    years: ['jaar', 'jaar'],
  },
  en: {
    hours: ['hour', 'hours'],
    days: ['day', 'days'],
    'working-days': ['working day', 'working days'],
    weeks: ['week', 'weeks'],
    months: ['month', 'months'],
    years: ['year', 'years'],
  },
}

/** "6 weken" */
export function termInWords({ value, unit }: Length, language: Language): string {
  return `${value} ${UNITS[language][unit][value === 1 ? 0 : 1]}`
}

/** Where a rule stands: the article in words, and a link to the text as it was on a day. */
export type Citation = { article: string; source: string }

/** Cites the articles of one law as it was read: its short name, its number in the national collection, and the day. */
export function cite(law: string, number: string, textOf: string) {
  return (article: string, paragraph?: string): Citation => ({
    article: paragraph ? `artikel ${article}, ${paragraph}, ${law}` : `artikel ${article} ${law}`,
    source: `https://wetten.overheid.nl/${number}/${textOf}#Artikel${article}`,
  })
}

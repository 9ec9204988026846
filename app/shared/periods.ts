import { type Day, formatDay } from './days.ts'
import type { Language } from './numbers.ts'

/**
 * A period as the sources write it: a year `2022`, a quarter `2022-Q1`, a month `2022-03`, a day `2022-12-31`, a part
 * of a year up to publication `2023-ytd`, an agreed value `2019-target`, `per-jaar` and `onbekend` where no year is told.
 */
export type Period = string

export type PeriodKind = 'year' | 'quarter' | 'month' | 'day' | 'part' | 'target' | 'perYear' | 'unknown'

const SHAPES: [PeriodKind, RegExp][] = [
  ['year', /^\d{4}$/],
  ['quarter', /^\d{4}-Q[1-4]$/],
  ['month', /^\d{4}-(0[1-9]|1[0-2])$/],
  ['day', /^\d{4}-\d{2}-\d{2}$/],
  ['part', /^\d{4}-ytd$/],
  ['target', /^\d{4}-target$/],
  ['perYear', /^per-jaar$/],
  ['unknown', /^onbekend$/],
]

/** What kind of period this label means; nothing when it is no label of ours. */
export function kindOfPeriod(period: Period): PeriodKind | undefined {
  const kind = SHAPES.find(([, shape]) => shape.test(period))?.[0]
  return kind === 'day' && !isDay(period) ? undefined : kind
}

/** The kinds of period that fill a year whole: what is counted over them can be compared. */
export type Frequency = 'year' | 'quarter' | 'month'

/** How many periods of a kind a year has. */
export const PER_YEAR: Record<Frequency, number> = { year: 1, quarter: 4, month: 12 }

/** Which kind of whole period a label is; nothing for a day, a part of a year or an agreed value. */
export function frequencyOf(period: Period): Frequency | undefined {
  const kind = kindOfPeriod(period)
  return kind !== undefined && kind in PER_YEAR ? (kind as Frequency) : undefined
}

/** The first and the last day of a year, quarter or month. */
export function daysOf(period: Period): { from: Day; to: Day } {
  const year = Number(period.slice(0, 4))
  const frequency = frequencyOf(period)
  const months = 12 / PER_YEAR[frequency!]
  const first =
    frequency === 'year' ? 1 : frequency === 'quarter' ? Number(period.at(-1)) * 3 - 2 : Number(period.slice(5))
  const last = new Date(Date.UTC(year, first - 1 + months, 0)).toISOString().slice(0, 10)
  return { from: `${year}-${String(first).padStart(2, '0')}-01`, to: last }
}

function isDay(text: string): boolean {
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))]
  // Day nought of the next month is the last of this one.
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** Text that sorts as time does; a period without a year stands before all others. */
export function sortKeyOf(period: Period): string {
  const kind = kindOfPeriod(period)
  if (kind === 'unknown' || kind === 'perYear' || !kind) return `0000 ${period}`
  if (kind === 'quarter') return `${period.slice(0, 4)}-${String(Number(period.at(-1)) * 3).padStart(2, '0')}-Q`
  return period
}

/** The earlier of two periods first. */
export function byTime(a: Period, b: Period): number {
  const [first, second] = [sortKeyOf(a), sortKeyOf(b)]
  return first < second ? -1 : first > second ? 1 : 0
}

/** Whether the period can be put on an axis of time. */
export function isDated(period: Period): boolean {
  return /^\d{4}/.test(period) && kindOfPeriod(period) !== 'target'
}

const WORDS = {
  nl: {
    part: (year: string) => `${year} tot en met publicatie`,
    target: (year: string) => `streefwaarde ${year}`,
    quarter: (year: string, number: string) => `kwartaal ${number} van ${year}`,
    perYear: 'per jaar',
    unknown: 'jaar onbekend',
  },
  en: {
    part: (year: string) => `${year} up to publication`,
    target: (year: string) => `target ${year}`,
    quarter: (year: string, number: string) => `quarter ${number} of ${year}`,
    perYear: 'per year',
    unknown: 'year unknown',
  },
} as const

/** The period as a reader sees it: `2023-ytd` is "2023 tot en met publicatie", `2022-12-31` is "31 december 2022". */
export function periodInWords(period: Period, language: Language): string {
  const words = WORDS[language]
  const year = period.slice(0, 4)
  switch (kindOfPeriod(period)) {
    case 'part':
      return words.part(year)
    case 'target':
      return words.target(year)
    case 'quarter':
      return words.quarter(year, period.at(-1)!)
    case 'perYear':
      return words.perYear
    case 'unknown':
      return words.unknown
    case 'month':
    case 'day':
      return formatDay(period, language)
    default:
      return period
  }
}

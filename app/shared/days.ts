import type { Language } from './numbers.ts'

/** A calendar day, written as the ISO 8601 string `2026-11-22`; days compare as strings. */
export type Day = string

const LOCALE = { nl: 'nl-NL', en: 'en-GB' } as const

/** Made once: making a format takes a hundred times as long as using it. */
const FORMATS = { nl: formatsIn('nl'), en: formatsIn('en') }

function formatsIn(language: Language) {
  const month: Intl.DateTimeFormatOptions = { month: 'long', year: 'numeric', timeZone: 'UTC' }
  return {
    months: new Intl.DateTimeFormat(LOCALE[language], month),
    days: new Intl.DateTimeFormat(LOCALE[language], { day: 'numeric', ...month }),
    shortDays: new Intl.DateTimeFormat(LOCALE[language], { day: 'numeric', ...month, month: 'short' }),
    times: new Intl.DateTimeFormat(LOCALE[language], {
      hour: '2-digit',
      minute: '2-digit',
      timeZone: 'Europe/Amsterdam',
    }),
  }
}

const DAY_IN_THE_NETHERLANDS = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' })

const CLOCK_IN_THE_NETHERLANDS = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'medium',
  timeZone: 'Europe/Amsterdam',
})

/** "22 november 2026"; also takes a month (`2019-10`) or a year (`2009`) and then says only that much. */
export function formatDay(day: string, language: Language): string {
  const [year, month, date] = day.split('-').map(Number)
  if (!month) return day
  const { days, months } = FORMATS[language]
  return (date ? days : months).format(new Date(Date.UTC(year!, month - 1, date || 1)))
}

/** "22 nov 2026", for a column of days. */
export function formatShortDay(day: Day, language: Language): string {
  return FORMATS[language].shortDays.format(new Date(`${day}T00:00:00Z`))
}

/** A span as sources print it, `2019-07/2019-09`, in words: "juli 2019 – september 2019". */
export function formatSpan(span: string, language: Language): string {
  return span
    .split(/\s*\/\s*/)
    .map((part) => (/^\d{4}(-\d{2}){0,2}$/.test(part) ? formatDay(part, language) : part))
    .join(' – ')
}

/** The calendar day of an instant in the Netherlands. */
export function dayOf(instant: Date): Day {
  return DAY_IN_THE_NETHERLANDS.format(instant)
}

/** "22 november 2026, 14:05" in Dutch time. */
export function formatInstant(instant: Date, language: Language): string {
  return `${formatDay(dayOf(instant), language)}, ${formatTime(instant, language)}`
}

/** "14:05" in Dutch time. */
export function formatTime(instant: Date, language: Language): string {
  return FORMATS[language].times.format(instant)
}

/** How many milliseconds the clocks in the Netherlands are ahead of UTC at an instant. */
function aheadAt(instant: number): number {
  return Date.parse(`${CLOCK_IN_THE_NETHERLANDS.format(instant).replace(' ', 'T')}Z`) - instant
}

/** The instant at which the clocks in the Netherlands say this ("2026-11-22T14:05"), in summer and in winter. */
function instantInTheNetherlands(moment: string): Date {
  const asUtc = Date.parse(`${moment.slice(0, 16)}:00Z`)
  // The clocks change in the night, so what they are ahead at the guess may not be what they are at the instant itself.
  const guess = asUtc - aheadAt(asUtc)
  return new Date(asUtc - aheadAt(guess))
}

/** The instant at which it is this whole hour on this day in the Netherlands, in summer and in winter. */
export function atHourInTheNetherlands(day: Day, hour: number): Date {
  return instantInTheNetherlands(`${day}T${String(hour).padStart(2, '0')}:00`)
}

/**
 * The instant at which the clocks in the Netherlands say this. The hour that is skipped in spring has none, the one that
 * comes twice in autumn has two: then it is not for a program to choose.
 */
export function exactInstant(day: Day, time: string): Date | 'no-such-hour' | 'comes-twice' {
  const wanted = `${day}T${time}`
  const instant = instantInTheNetherlands(wanted)
  const reads = (one: Date) => CLOCK_IN_THE_NETHERLANDS.format(one).replace(' ', 'T').slice(0, 16) === wanted
  if (!reads(instant)) return 'no-such-hour'
  const hour = 3_600_000
  return [-hour, hour].some((away) => reads(new Date(instant.getTime() + away))) ? 'comes-twice' : instant
}

/** A moment as a form sends it, in Dutch time ("2026-11-22T14:05"), with the offset of that day; one that has an offset stays as it is. */
export function momentWithOffset(moment: string): string {
  if (/(Z|[+-]\d{2}:\d{2})$/.test(moment)) return moment
  const hours = aheadAt(instantInTheNetherlands(moment).getTime()) / 3_600_000
  return `${moment.slice(0, 16)}:00+0${hours}:00`
}

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
    times: new Intl.DateTimeFormat(LOCALE[language], {
      hour: '2-digit',
      minute: '2-digit',
      timeZone: 'Europe/Amsterdam',
    }),
  }
}

const DAY_IN_THE_NETHERLANDS = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' })

const HOUR_IN_THE_NETHERLANDS = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  hour12: false,
  timeZone: 'Europe/Amsterdam',
})

/** "22 november 2026"; also takes a month (`2019-10`) or a year (`2009`) and then says only that much. */
export function formatDay(day: string, language: Language): string {
  const [year, month, date] = day.split('-').map(Number)
  if (!month) return day
  const { days, months } = FORMATS[language]
  return (date ? days : months).format(new Date(Date.UTC(year!, month - 1, date || 1)))
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
  const time = FORMATS[language].times.format(instant)
  return `${formatDay(dayOf(instant), language)}, ${time}`
}

/** The instant at which it is this whole hour on this day in the Netherlands, in summer and in winter. */
export function atHourInTheNetherlands(day: Day, hour: number): Date {
  const guess = new Date(`${day}T${String(hour).padStart(2, '0')}:00:00Z`)
  const shown = Number(HOUR_IN_THE_NETHERLANDS.format(guess))
  // The clocks there are one or two hours ahead, and change in the night: the difference at the guess is that of the hour.
  return new Date(guess.getTime() - (shown - hour) * 3_600_000)
}

/** A moment as a form sends it, in Dutch time ("2026-11-22T14:05"), with the offset of that day; one that has an offset stays as it is. */
export function momentWithOffset(moment: string): string {
  if (/(Z|[+-]\d{2}:\d{2})$/.test(moment)) return moment
  const [day, time] = moment.split('T') as [string, string]
  const [hour, minute] = time.split(':').map(Number) as [number, number]
  const ahead = Math.round(
    (Date.parse(`${day}T${time.slice(0, 2)}:00:00Z`) - atHourInTheNetherlands(day, hour).getTime()) / 3_600_000,
  )
  return `${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00+0${ahead}:00`
}

import type { Day } from './days.ts'

/** Something on a day, or at a moment for some time. `key` stays the same for the same thing, so that it moves and does not double. */
export type CalendarEvent = {
  key: string
  title: string
  /** Days are whole days, the last one included; moments are instants. */
  when: { from: Day; to: Day } | { startsAt: Date; endsAt: Date }
  place?: string
  about?: string
  address?: string
  /** Called off: shown struck through by the calendar that had it. */
  isCancelled?: boolean
}

export type CalendarFile = {
  name: string
  /** The host that the keys of events belong to. */
  host: string
  /** When it was written. */
  at: Date
  events: readonly CalendarEvent[]
}

/**
 * A calendar as RFC 5545 has it. Moments are written in UTC, which every calendar shows in the time of its reader; whole days
 * have no time zone and are the same day everywhere.
 */
export function toICalendar({ name, host, at, events }: CalendarFile): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Regie//Regie//NL',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT4H',
    ...events.flatMap((event) => linesOf(event, host, at)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function linesOf(event: CalendarEvent, host: string, at: Date): string[] {
  const { key, title, when, place, about, address, isCancelled } = event
  const isWholeDay = 'from' in when
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(`${key}@${host}`)}`,
    `DTSTAMP:${instant(at)}`,
    // The end of whole days is the first day after them.
    ...(isWholeDay
      ? [`DTSTART;VALUE=DATE:${date(when.from)}`, `DTEND;VALUE=DATE:${date(dayAfter(when.to))}`]
      : [`DTSTART:${instant(when.startsAt)}`, `DTEND:${instant(when.endsAt)}`]),
    `SUMMARY:${escaped(title)}`,
    ...(place ? [`LOCATION:${escaped(place)}`] : []),
    ...(about ? [`DESCRIPTION:${escaped(about)}`] : []),
    ...(address ? [`URL:${address}`] : []),
    // A day on which something is due keeps nobody busy.
    ...(isWholeDay ? ['TRANSP:TRANSPARENT'] : []),
    ...(isCancelled ? ['STATUS:CANCELLED'] : []),
    'END:VEVENT',
  ]
}

const date = (day: Day) => day.replaceAll('-', '')
const dayAfter = (day: Day) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
const instant = (moment: Date) => moment.toISOString().replaceAll(/[-:]|\.\d{3}/g, '')

function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\r\n|\r|\n/g, '\\n')
}

const MOST_BYTES = 75

/** A line longer than 75 bytes goes on after a space on the next; a letter of several bytes is never cut. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let bytes = 0
  for (const sign of line) {
    const size = Buffer.byteLength(sign)
    if (bytes + size > MOST_BYTES) {
      parts.push(part)
      part = ' '
      bytes = 1
    }
    part += sign
    bytes += size
  }
  return [...parts, part].join('\r\n')
}

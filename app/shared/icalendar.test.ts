import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { type CalendarEvent, toICalendar } from './icalendar.ts'

const write = (...events: CalendarEvent[]) =>
  toICalendar({ name: 'Mijn agenda', host: 'regie.example', at: new Date('2026-11-29T08:00:00Z'), events })

/** As a calendar that knows nothing of ours reads it. */
const read = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))

const board = (more: Partial<CalendarEvent> = {}): CalendarEvent => ({
  key: 'stap-1',
  title: 'College besluit',
  when: { from: '2019-10-15', to: '2019-10-15' },
  ...more,
})

describe('a calendar file', () => {
  test('has a whole day that ends where the next begins, in every time zone', () => {
    const [event] = read(write(board()))
    expect(event!.startDate.isDate).toBe(true)
    expect(event!.startDate.toString()).toBe('2019-10-15')
    expect(event!.endDate.toString()).toBe('2019-10-16')
    expect(event!.uid).toBe('stap-1@regie.example')
  })

  test('has a span of days up to and including the last', () => {
    const [event] = read(write(board({ when: { from: '2019-07-01', to: '2019-09-30' } })))
    expect(event!.duration.toSeconds() / 86_400).toBe(92)
    expect(event!.endDate.toString()).toBe('2019-10-01')
  })

  test('has the right moment in winter and in summer', () => {
    const at = (startsAt: string, endsAt: string) =>
      read(write(board({ when: { startsAt: new Date(startsAt), endsAt: new Date(endsAt) } })))[0]!
    // Half past seven in the evening in the Netherlands.
    expect(at('2023-11-29T18:30:00Z', '2023-11-29T20:30:00Z').startDate.toJSDate().toISOString()).toBe(
      '2023-11-29T18:30:00.000Z',
    )
    expect(at('2023-06-28T17:30:00Z', '2023-06-28T19:30:00Z').endDate.toJSDate().toISOString()).toBe(
      '2023-06-28T19:30:00.000Z',
    )
  })

  test('gives back words with commas, semicolons, backslashes and line ends as they were', () => {
    const title = 'Wijk, buurt; c:\\map'
    const [event] = read(write(board({ title, about: 'een\r\ntwee', place: 'Stadhuis, zaal 1' })))
    expect(event!.summary).toBe(title)
    expect(event!.description).toBe('een\ntwee')
    expect(event!.location).toBe('Stadhuis, zaal 1')
  })

  test('has no line of more than 75 bytes, and cuts no letter in two', () => {
    const title = 'Eén heel lange titel over thema’s, ïdeeën en façades — '.repeat(4).trim()
    const text = write(board({ title }))
    expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBe(75)
    expect(read(text)[0]!.summary).toBe(title)
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toContain('\n')
  })

  test('says of what was called off that it was', () => {
    const text = write(board({ isCancelled: true }))
    expect(text).toContain('STATUS:CANCELLED\r\n')
    expect(write(board())).not.toContain('STATUS')
  })
})

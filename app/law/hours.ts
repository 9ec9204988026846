import * as Instant from 'temporal-polyfill/fns/Instant'
import type { Language } from '../shared/numbers.ts'
import { dayNumber } from './days.ts'
import { longDay } from './words.ts'

const AMSTERDAM = 'Europe/Amsterdam'

/** The moment so many hours later, or earlier when negative, as Dutch clocks show it. The hours really pass: clocks may change. */
export function plusHours(start: string, hours: number): string {
  const moment = Instant.addHours(Instant.fromString(start), hours)
  // As exact as what came in: a start without seconds gives an end without seconds.
  const smallestUnit = /T\d\d:\d\d:/.test(start) ? 'second' : 'minute'
  return Instant.toString(moment, { timeZone: AMSTERDAM, smallestUnit })
}

/** "zondag 29 maart 2026, 13:30" of a moment that is already in Dutch time. */
export function momentInWords(moment: string, language: Language): string {
  return `${longDay(dayNumber(moment.slice(0, 10))!, language)}, ${moment.slice(11, 16)}`
}

import { plus } from './arithmetic.ts'
import type { Calendar } from './calendar.ts'
import type { Course } from './course.ts'
import { type DayNumber, dayOfNumber } from './days.ts'
import type { Derivation } from './derivation.ts'
import type { ReadRequest } from './read-request.ts'
import type { LegalRule } from './rule.ts'
import { isBeyondAtw, type Shifted, shift } from './shift.ts'

/** A rule that was not read in the text of the law, or that can be read in two ways. */
export function doubtRule(rule: LegalRule, end: string, derivation: Derivation): void {
  if (rule.verify) derivation.doubt(rule.id, end, rule.verify)
}

/** What is not settled about the end of a term in days, as far as it matters for this day. */
export function doubtEnd(
  read: ReadRequest,
  course: Course,
  shifted: Shifted,
  calendar: Calendar,
  derivation: Derivation,
): void {
  const { id, atwDoubt } = read.rule
  if (atwDoubt && !calendar.isWorkingDay(course.rawEnd)) derivation.doubt(id, dayOfNumber(shifted.end), atwDoubt)
  doubtExtension(read, course, shifted.end, calendar, derivation)
  if (read.atw !== 'not') doubtCalendar(shifted, calendar, derivation)
}

/** Two questions about an extended term that are not settled; they only matter when they lead to another day. */
function doubtExtension(
  read: ReadRequest,
  { from, rawEnd }: Course,
  end: DayNumber,
  calendar: Calendar,
  derivation: Derivation,
): void {
  const { length, extension, atw } = read
  if (!extension || atw !== 'applies') return
  if (length.unit !== extension.unit) return
  const endOfFirst = rawEnd - (plus(from, extension) - from)
  const fromShifted = plus(shift(read, from, endOfFirst, calendar).end, extension)
  if (shift(read, from, fromShifted, calendar).end !== end) {
    derivation.doubt('extension-start', dayOfNumber(end), {
      nl: 'Of de verlenging aansluit op het einde volgens de wet (zo is gerekend), of op de dag waarnaar dat einde is opgeschoven.',
      en: 'Whether the extension follows the end the law gives (as counted here), or the day to which that end was moved.',
    })
  }
  if (end !== rawEnd && isBeyondAtw({ ...length, value: length.value + extension.value })) {
    derivation.doubt('extension-length', dayOfNumber(end), {
      nl: 'Of termijn en verlenging samen één termijn zijn, die dan te lang is voor de Algemene termijnenwet en niet opschuift.',
      en: 'Whether term and extension are one term, which is then too long for the Algemene termijnenwet and does not move.',
    })
  }
}

/** A holiday we are not certain of, or a day that a decree may still equate with one. */
function doubtCalendar({ end, skipped }: Shifted, calendar: Calendar, derivation: Derivation): void {
  for (const day of skipped) {
    for (const { id = 'liberation-day', certainty, article, date } of calendar.holidaysOn(day)) {
      if (certainty === 'certain') continue
      derivation.doubt(id, date, { nl: `${article} is niet zelf gelezen.`, en: `${article} was not read itself.` })
    }
  }
  if (calendar.isUndecided(end)) {
    derivation.doubt('ascension-friday', dayOfNumber(end), {
      nl: 'Of de vrijdag na Hemelvaartsdag in dit jaar is gelijkgesteld met een feestdag; een besluit daarover is niet bekend.',
      en: 'Whether the Friday after Ascension Day is equated with a holiday in this year; no decree about it is known.',
    })
  }
}

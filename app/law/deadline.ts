import type { Language } from '../shared/numbers.ts'
import { type Outcome, ok, refuse } from '../shared/outcome.ts'
import { plus } from './arithmetic.ts'
import { ATW, CALENDAR, type Calendar, makeCalendar } from './calendar.ts'
import { type Course, runCourse } from './course.ts'
import { type DayNumber, dayOfNumber, isInCalendar } from './days.ts'
import { Derivation, type Doubt, type Step } from './derivation.ts'
import type { EquatedDay } from './equated-days.ts'
import { momentInWords, plusHours } from './hours.ts'
import { type ReadRequest, readRequest } from './read-request.ts'
import type { DeadlineRefusal, DeadlineRequest } from './request.ts'
import type { LegalRule } from './rule.ts'
import { isBeyondAtw, type Shifted, shift } from './shift.ts'
import type { Certainty, Length, Text } from './words.ts'

export type Deadline = {
  rule: string
  article: string
  source: string
  start: string
  /** Before the Termijnenwet, and after it. */
  rawEnd: string
  end: string
  shifted: boolean
  /** Every step, dated, with its article. */
  derivation: Step[]
  /** The steps that led to the date, in one sentence. */
  inOneSentence: string
  certainty: Certainty
  /** What a lawyer has to look at before the date is certain. */
  toVerify: Doubt[]
  /** Something that makes the term longer is still going on, so the end is provisional. */
  isOpen?: true
  consequence: Text
}

export type DeadlineOptions = {
  language?: Language
  /** Instead of those we know of. */
  equatedDays?: readonly EquatedDay[]
  /** Ids of rules and of things to verify that a lawyer of the municipality has confirmed. */
  confirmed?: readonly string[]
}

/** Computes a deadline from its start event, with every step of how it was found. */
export function computeDeadline(
  request: DeadlineRequest,
  options: DeadlineOptions = {},
): Outcome<DeadlineRefusal, Deadline> {
  const read = readRequest(request)
  if (!read.ok) return read
  const derivation = new Derivation(options.language ?? 'nl', options.confirmed ?? [])
  const { rule, startDay } = read.value
  if (startDay === undefined) return ok(inHours(read.value, derivation))
  const calendar = options.equatedDays ? makeCalendar(options.equatedDays) : CALENDAR
  const found = inDays(read.value, startDay, calendar, derivation)
  if (!isInCalendar(found.end)) return refuse('out-of-calendar', { field: 'start' })
  const ends = { rawEnd: dayOfNumber(found.course.rawEnd), end: dayOfNumber(found.end) }
  doubtRule(rule, ends.end, derivation)
  return ok({ ...described(read.value, derivation, ends), ...(found.course.isOpen ? { isOpen: true as const } : {}) })
}

function described(
  { rule, start }: ReadRequest,
  derivation: Derivation,
  ends: { rawEnd: string; end: string },
): Deadline {
  return {
    rule: rule.id,
    article: rule.article,
    source: rule.source,
    start,
    ...ends,
    shifted: ends.end !== ends.rawEnd,
    derivation: derivation.steps,
    inOneSentence: derivation.inOneSentence(),
    certainty: derivation.doubts.length > 0 ? 'verify' : 'certain',
    toVerify: derivation.doubts,
    consequence: rule.consequence,
  }
}

function doubtRule(rule: LegalRule, end: string, derivation: Derivation): void {
  if (rule.verify) derivation.doubt(rule.id, end, rule.verify)
}

function inHours(read: ReadRequest, derivation: Derivation): Deadline {
  const { rule, length } = read
  const { say, language } = derivation
  const start = plusHours(read.start, 0)
  const end = plusHours(read.start, rule.backwards ? -length.value : length.value)
  const event = rule.startEvent[language]
  derivation.tell(start, say.startsAt(event, momentInWords(start, language)), rule.startArticle ?? rule.article)
  const sentence = rule.backwards ? say.endsBackwards : say.endsAt
  const words = sentence(derivation.term(length), event, momentInWords(end, language))
  derivation.leadTo(end, words, rule.article)
  doubtRule(rule, end, derivation)
  return described(read, derivation, { rawEnd: end, end })
}

type Found = { course: Course; end: DayNumber }

function inDays(read: ReadRequest, startDay: DayNumber, calendar: Calendar, derivation: Derivation): Found {
  const { rule } = read
  const [from, event] = startOf(read, startDay, calendar, derivation)
  const course = runCourse(read, from, event, calendar, derivation)
  const shifted = shift(rule, from, course.rawEnd, calendar)
  explainShift(read, course.rawEnd, shifted, calendar, derivation)
  doubtExtension(read, course, shifted.end, calendar, derivation)
  if (rule.atw !== 'not') doubtCalendar(shifted, calendar, derivation)
  return { course, end: shifted.end }
}

/** The day before the first day of the term, and what happened on it: the start event, or the end of an earlier term. */
function startOf(
  { rule, start }: ReadRequest,
  startDay: DayNumber,
  calendar: Calendar,
  derivation: Derivation,
): [DayNumber, string] {
  const { say, language } = derivation
  if (rule.after) {
    const earlier = readRequest({ rule: rule.after.rule, start })
    if (!earlier.ok) throw new Error(`${rule.id} comes after ${rule.after.rule}, which refuses ${start}`)
    return [inDays(earlier.value, startDay, calendar, derivation).end, rule.after.event[language]]
  }
  const event = rule.startEvent[language]
  const article = rule.startArticle ?? rule.article
  const words = rule.backwards
    ? say.startsBackwards(event, derivation.day(startDay))
    : say.starts(event, derivation.day(startDay), derivation.day(startDay + 1))
  derivation.note(startDay, words, article)
  return [startDay, event]
}

function explainShift(
  { rule, length }: ReadRequest,
  rawEnd: DayNumber,
  { end, skipped, isStretched }: Shifted,
  calendar: Calendar,
  derivation: Derivation,
): void {
  const { say } = derivation
  if (skipped.length > 0) {
    const grounds = derivation.grounds(skipped, calendar)
    const article = rule.atw === 'own' ? rule.article : isStretched ? ATW('2').article : ATW('1', 'eerste lid').article
    const words = isStretched ? say.stretched(grounds, derivation.day(end)) : say.moved(grounds, derivation.day(end))
    derivation.lead(end, words, article)
  } else if (!calendar.isWorkingDay(rawEnd)) {
    derivation.note(rawEnd, say.notMoved(derivation.grounds([rawEnd], calendar)), whyNotMoved(rule, length))
  }
  if (rule.atwDoubt && !calendar.isWorkingDay(rawEnd)) derivation.doubt(rule.id, dayOfNumber(end), rule.atwDoubt)
}

function whyNotMoved(rule: LegalRule, length: Length): string {
  if (rule.atwArticle) return rule.atwArticle
  if (rule.backwards) return ATW('1', 'tweede lid').article
  if (rule.isSetByAuthority) return ATW('1', 'eerste lid').article
  return isBeyondAtw(length) ? ATW('4', 'onder a').article : rule.article
}

/** Two questions about an extended term that are not settled; they only matter when they lead to another day. */
function doubtExtension(
  { rule, length, extension }: ReadRequest,
  { from, rawEnd }: Course,
  end: DayNumber,
  calendar: Calendar,
  derivation: Derivation,
): void {
  if (!extension || rule.atw !== 'applies') return
  if (length.unit !== extension.unit) return
  const endOfFirst = rawEnd - (plus(from, extension) - from)
  const fromShifted = plus(shift(rule, from, endOfFirst, calendar).end, extension)
  if (shift(rule, from, fromShifted, calendar).end !== end) {
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

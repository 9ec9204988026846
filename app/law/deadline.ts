import type { Language } from '../shared/numbers.ts'
import { type Outcome, ok, refuse } from '../shared/outcome.ts'
import { ATW, CALENDAR, type Calendar, makeCalendar } from './calendar.ts'
import { type Course, runCourse } from './course.ts'
import { type DayNumber, dayOfNumber, isInCalendar } from './days.ts'
import { Derivation, type Doubt, type Step } from './derivation.ts'
import { doubtEnd, doubtRule } from './doubts.ts'
import type { EquatedDay } from './equated-days.ts'
import { momentInWords, plusHours } from './hours.ts'
import { type ReadRequest, readRequest } from './read-request.ts'
import type { DeadlineRefusal, DeadlineRequest } from './request.ts'
import { isBeyondAtw, type Shifted, shift } from './shift.ts'
import type { Certainty, Text } from './words.ts'

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
  const [from, event] = startOf(read, startDay, calendar, derivation)
  const course = runCourse(read, from, event, calendar, derivation)
  const shifted = shift(read, from, course.rawEnd, calendar)
  explainShift(read, course.rawEnd, shifted, calendar, derivation)
  doubtEnd(read, course, shifted, calendar, derivation)
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
  read: ReadRequest,
  rawEnd: DayNumber,
  { end, skipped, isStretched }: Shifted,
  calendar: Calendar,
  derivation: Derivation,
): void {
  const { rule, atw } = read
  const { say } = derivation
  if (skipped.length > 0) {
    const grounds = derivation.grounds(skipped, calendar)
    const article =
      atw === 'own'
        ? (rule.atwArticle ?? rule.article)
        : isStretched
          ? ATW('2').article
          : ATW('1', 'eerste lid').article
    const words = isStretched ? say.stretched(grounds, derivation.day(end)) : say.moved(grounds, derivation.day(end))
    derivation.lead(end, words, article)
  } else if (!calendar.isWorkingDay(rawEnd)) {
    derivation.note(rawEnd, say.notMoved(derivation.grounds([rawEnd], calendar)), whyNotMoved(read))
  }
}

function whyNotMoved({ rule, length, atw }: ReadRequest): string {
  if (rule.atwArticle) return rule.atwArticle
  if (rule.backwards) return ATW('1', 'tweede lid').article
  if (rule.isSetByAuthority || atw !== rule.atw) return ATW('1', 'eerste lid').article
  return isBeyondAtw(length) ? ATW('4', 'onder a').article : rule.article
}

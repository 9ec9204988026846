import { plus } from './arithmetic.ts'
import type { Calendar } from './calendar.ts'
import { type DayNumber, dayOfNumber } from './days.ts'
import type { Derivation } from './derivation.ts'
import type { ReadRequest } from './read-request.ts'
import { shift } from './shift.ts'
import { after, merge } from './spans.ts'
import type { Length } from './words.ts'

/** How a term ran: until when, before the Termijnenwet, and whether something still keeps it open. */
export type Course = { from: DayNumber; rawEnd: DayNumber; isOpen: boolean }

/** Runs a term in days from the day after `from`, through all that stretches or renews it. */
export function runCourse(
  read: ReadRequest,
  from: DayNumber,
  event: string,
  calendar: Calendar,
  derivation: Derivation,
): Course {
  const { rule, length, extension } = read
  const { say } = derivation
  if (rule.backwards) {
    const rawEnd = from - (plus(from, length) - from)
    derivation.lead(rawEnd, say.endsBackwards(derivation.term(length), event, derivation.day(rawEnd)), rule.article)
    return { from, rawEnd, isOpen: false }
  }
  const sentence = length.unit === 'working-days' ? say.endsAfterWorkingDays : say.ends
  let rawEnd = plus(from, length, calendar)
  derivation.lead(rawEnd, sentence(derivation.term(length), event, derivation.day(rawEnd)), baseArticle(read))
  if (extension && rule.extends) {
    rawEnd = plusBoth(from, length, extension)
    const when = rule.extends.when[derivation.language]
    derivation.lead(
      rawEnd,
      say.extended(when, derivation.term(extension), derivation.day(rawEnd)),
      rule.extends.article,
    )
  }
  return renew(read, { from, rawEnd, isOpen: false }, calendar, derivation)
}

/** Lets every act that comes in time start the limitation anew, and prolongs what is left. */
function renew(read: ReadRequest, first: Course, calendar: Calendar, derivation: Derivation): Course {
  const { rule, length } = read
  const { say } = derivation
  let course = first
  let isProlonged = false
  const prolongOnce = () => {
    if (!isProlonged) course = wait(read, standStill(read, course, calendar, derivation), derivation)
    isProlonged = true
  }
  for (const { on, by } of [...read.interruptions].sort((a, b) => a.on - b.on)) {
    const article = rule.interrupts?.[by]
    const act = [say.acts[by], derivation.day(on)] as const
    if (!article) {
      derivation.note(on, say.doesNotInterrupt(...act), rule.article)
      continue
    }
    // What made the old term longer only matters for an act that came after its end.
    if (on > course.rawEnd) prolongOnce()
    if (on > course.rawEnd && !course.isOpen) {
      derivation.note(on, say.interruptedTooLate(...act), article)
      continue
    }
    course = { from: on, rawEnd: plus(on, length), isOpen: false }
    isProlonged = false
    const words = say.interrupted(...act, derivation.term(length), derivation.day(course.rawEnd))
    derivation.lead(course.rawEnd, words, article)
    if (by === 'invorderingsbeschikking') derivation.doubt('awb-5:37a', dayOfNumber(on), WHICH_DAY_INTERRUPTS)
  }
  prolongOnce()
  return course
}

const WHICH_DAY_INTERRUPTS = {
  nl: 'Of de invorderingsbeschikking stuit op de dag van de beschikking of op die van haar bekendmaking.',
  en: 'Whether the collection decision interrupts on the day of the decision or on that of its publication.',
}

/** A rule that is always extended starts with the term of the rule it extends. */
function baseArticle({ rule }: ReadRequest): string {
  return rule.extends?.isAlways?.article ?? rule.article
}

function plusBoth(from: DayNumber, length: Length, extension: Length): DayNumber {
  if (length.unit === extension.unit) return plus(from, { ...length, value: length.value + extension.value })
  return plus(plus(from, length), extension)
}

/** Adds the days on which the term stood still. */
function standStill(read: ReadRequest, course: Course, calendar: Calendar, derivation: Derivation): Course {
  const { rule, suspensions, at } = read
  if (!rule.suspends) return course
  const { say } = derivation
  const { from } = course
  let { rawEnd, isOpen } = course
  for (const span of merge(suspensions)) {
    const counted = after(span, from)
    if (!counted || counted.from > shift(read, from, rawEnd, calendar).end) {
      derivation.note(span.from, say.notSuspended(derivation.day(span.from)), rule.suspends.article)
      continue
    }
    const last = counted.to ?? at
    if (last !== undefined && last >= counted.from) {
      const days = last - counted.from + 1
      rawEnd += days
      const words = say.suspended(
        derivation.day(counted.from),
        derivation.day(last),
        derivation.term({ value: days, unit: 'days' }),
        derivation.day(rawEnd),
      )
      derivation.lead(rawEnd, words, rule.suspends.article)
    }
    if (counted.to === undefined) {
      isOpen = true
      derivation.note(counted.from, say.stillSuspended(derivation.day(counted.from)), rule.suspends.article)
    }
  }
  return { from, rawEnd, isOpen }
}

/** Lets the term run on for what was open on its last day. */
function wait({ rule, pending }: ReadRequest, course: Course, derivation: Derivation): Course {
  if (!rule.waitsFor) return course
  const what = rule.waitsFor.what[derivation.language]
  let { rawEnd } = course
  for (const { from, to } of [...pending].sort((a, b) => a.from - b.from)) {
    if (from > rawEnd || (to !== undefined && to <= rawEnd)) continue
    if (to === undefined) {
      derivation.note(rawEnd, derivation.say.stillWaits(what), rule.waitsFor.article)
      return { ...course, rawEnd, isOpen: true }
    }
    rawEnd = to
    derivation.lead(rawEnd, derivation.say.waited(what, derivation.day(rawEnd)), rule.waitsFor.article)
  }
  return { ...course, rawEnd }
}

import type { Day } from '../shared/days.ts'
import type { Language } from '../shared/numbers.ts'
import { type Outcome, ok, refuse } from '../shared/outcome.ts'
import { CALENDAR, type Calendar, makeCalendar } from './calendar.ts'
import { type DayNumber, dayNumber, dayOfNumber, plusMonths } from './days.ts'
import type { EquatedDay } from './equated-days.ts'
import { findRule, versionsOf } from './find-rule.ts'
import type { LegalRule } from './rule.ts'
import { type Certainty, type Length, longDay, type Text, termInWords } from './words.ts'

export type Suspension = { from: Day; to?: Day }

export type DeadlineRequest = {
  rule: string
  /** A day; a date-time with offset for a term in hours. */
  start: string
  suspensions?: Suspension[]
  extended?: boolean
  parameters?: Record<string, number | string | boolean>
}

/** One step of how a date was found. */
export type Step = { date: string; text: string }

export type Deadline = {
  rule: string
  article: string
  source: string
  start: string
  /** Before the Termijnenwet, and after it. */
  rawEnd: string
  end: string
  shifted: boolean
  derivation: Step[]
  certainty: Certainty
  /** A suspension without an end is running, so the end is provisional. */
  isOpen?: true
  consequence: Text
}

export type DeadlineRefusal =
  | 'unknown-rule'
  | 'bad-start'
  | 'start-outside-validity'
  | 'missing-parameter'
  | 'unknown-parameter'
  | 'bad-parameter'
  | 'bad-suspension'
  | 'cannot-be-suspended'
  | 'cannot-be-extended'

export type DeadlineOptions = {
  language?: Language
  /** Instead of those we know of. */
  equatedDays?: readonly EquatedDay[]
  /** Ids of the rules that a lawyer of the municipality has confirmed. */
  confirmed?: readonly string[]
}

/** Computes a deadline from its start event, with every step of how it was found. */
export function computeDeadline(
  request: DeadlineRequest,
  options: DeadlineOptions = {},
): Outcome<DeadlineRefusal, Deadline> {
  const language = options.language ?? 'nl'
  const calendar = options.equatedDays ? makeCalendar(options.equatedDays) : CALENDAR
  if (versionsOf(request.rule).length === 0) return refuse('unknown-rule', { field: 'rule' })
  const start = dayNumber(request.start)
  if (start === undefined) return refuse('bad-start', { field: 'start' })
  const rule = findRule(request.rule, request.start)
  if (!rule) return refuse('start-outside-validity', { field: 'start' })
  if (request.extended && !rule.extends) return refuse('cannot-be-extended', { field: 'extended' })
  if (request.suspensions?.length && !rule.suspends) return refuse('cannot-be-suspended', { field: 'suspensions' })
  return compute(rule, start, request, { language, calendar })
}

type World = { language: Language; calendar: Calendar }

function compute(
  rule: LegalRule,
  startEvent: DayNumber,
  request: DeadlineRequest,
  world: World,
): Outcome<DeadlineRefusal, Deadline> {
  const { language, calendar } = world
  const derivation: Step[] = []
  let start = startEvent
  if (rule.after) {
    const base = computeDeadline({ rule: rule.after, start: request.start }, { language })
    if (!base.ok) return base
    derivation.push(...base.value.derivation)
    start = dayNumber(base.value.end)!
  }
  let rawEnd = plus(start, rule.length!)
  if (rule.extends && (request.extended || rule.extends.isAlways)) rawEnd = plus(rawEnd, rule.extends.by)
  let isOpen = false
  for (const { from, to } of request.suspensions ?? []) {
    const first = dayNumber(from)
    const last = to === undefined ? undefined : dayNumber(to)
    if (first === undefined || (to !== undefined && (last === undefined || last < first)))
      return refuse('bad-suspension')
    if (last === undefined) isOpen = true
    else rawEnd += last - first + 1
  }
  let end = rawEnd
  while (rule.atw === 'applies' && !calendar.isWorkingDay(end)) end += 1
  derivation.push({
    date: dayOfNumber(rawEnd),
    text: `${termInWords(rule.length!, language)}: ${longDay(rawEnd, language)} (${rule.article})`,
  })
  if (end !== rawEnd) derivation.push({ date: dayOfNumber(end), text: longDay(end, language) })
  const { id, article, source, certainty, consequence } = rule
  return ok({
    rule: id,
    article,
    source,
    start: request.start,
    rawEnd: dayOfNumber(rawEnd),
    end: dayOfNumber(end),
    shifted: end !== rawEnd,
    derivation,
    certainty,
    ...(isOpen ? { isOpen: true as const } : {}),
    consequence,
  })
}

function plus(from: DayNumber, { value, unit }: Length): DayNumber {
  if (unit === 'days') return from + value
  if (unit === 'weeks') return from + 7 * value
  return plusMonths(from, unit === 'years' ? 12 * value : value)
}

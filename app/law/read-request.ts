import { type Outcome, ok, refuse } from '../shared/outcome.ts'
import { type DayNumber, dayNumber } from './days.ts'
import { findRule, versionsOf } from './find-rule.ts'
import { readExtension, readLength } from './parameters.ts'
import type { DeadlineRefusal, DeadlineRequest, Suspension } from './request.ts'
import type { AtwUse, InterruptingAct, LegalRule } from './rule.ts'
import type { Length } from './words.ts'

export type Span = { from: DayNumber; to?: DayNumber }

/** A request that was found to be right, in day numbers. */
export type ReadRequest = {
  rule: LegalRule
  /** As it was given. */
  start: string
  /** Absent for a term in hours. */
  startDay?: DayNumber
  length: Length
  extension?: Length
  /** That of the rule, unless the authority named a new term: the Termijnenwet is about terms in a law. */
  atw: AtwUse
  suspensions: Span[]
  interruptions: { on: DayNumber; by: InterruptingAct }[]
  pending: Span[]
  at?: DayNumber
}

const DATE_TIME = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/

/** Looks the rule up and checks every part of the request against it. */
export function readRequest(request: DeadlineRequest): Outcome<DeadlineRefusal, ReadRequest> {
  const { start, suspensions = [], interruptions = [], pending = [] } = request
  const [anyVersion] = versionsOf(request.rule)
  if (!anyVersion) return refuse('unknown-rule', { field: 'rule', values: { rule: request.rule } })
  const isInHours = anyVersion.length?.unit === 'hours'
  const [, dayOfTime = undefined] = isInHours ? (DATE_TIME.exec(start) ?? []) : []
  const startDay = dayNumber(isInHours ? (dayOfTime ?? '') : start)
  if (startDay === undefined) return refuse('bad-start', { field: 'start', values: { start } })
  const rule = findRule(request.rule, start.slice(0, 10))
  if (!rule) return refuse('start-outside-validity', { field: 'start', values: { start } })

  const length = readLength(rule, request)
  if (!length.ok) return length
  const extension = readExtension(rule, request)
  if (!extension.ok) return extension

  if (suspensions.length > 0 && !rule.suspends) return refuse('cannot-be-suspended', { field: 'suspensions' })
  if (interruptions.length > 0 && !rule.interrupts) return refuse('cannot-be-interrupted', { field: 'interruptions' })
  if (pending.length > 0 && !rule.waitsFor) return refuse('cannot-wait', { field: 'pending' })
  const at = request.at === undefined ? undefined : dayNumber(request.at)
  if (request.at !== undefined && at === undefined) return refuse('bad-at', { field: 'at' })

  const read: ReadRequest = {
    rule,
    start,
    length: length.value,
    extension: extension.value,
    atw: extension.value && !rule.extends?.by ? 'not' : rule.atw,
    suspensions: [],
    interruptions: [],
    pending: [],
    at,
    ...(isInHours ? {} : { startDay }),
  }
  for (const [index, span] of suspensions.entries()) {
    const found = readSpan(span)
    if (!found) return refuse('bad-suspension', { field: `suspensions.${index}` })
    read.suspensions.push(found)
  }
  for (const [index, span] of pending.entries()) {
    const found = readSpan(span)
    if (!found) return refuse('bad-pending', { field: `pending.${index}` })
    read.pending.push(found)
  }
  for (const [index, { on, by }] of interruptions.entries()) {
    const day = dayNumber(on)
    if (day === undefined || day < startDay) return refuse('bad-interruption', { field: `interruptions.${index}` })
    read.interruptions.push({ on: day, by })
  }
  return ok(read)
}

function readSpan({ from, to }: Suspension): Span | undefined {
  const first = dayNumber(from)
  if (first === undefined) return undefined
  if (to === undefined) return { from: first }
  const last = dayNumber(to)
  return last === undefined || last < first ? undefined : { from: first, to: last }
}

import {
  addDays,
  computeDeadline,
  type Deadline,
  type DeadlineOptions,
  findRule,
  type Suspension,
  standstillWhileAsking,
} from '../../../law/index.ts'
import { type Day, dayOf, momentWithOffset } from '../../../shared/days.ts'
import type { DeadlineDeclaration, Facts, PastEvent, RegisterType } from '../declaration.ts'

/** A term of a record as it stands: running, met, or fallen away. */
export type RunningDeadline = {
  key: string
  deadline: Deadline
  dueOn: Day
  isOpen: boolean
  /** Something still holds or stops it, so that it ends later. */
  isProvisional: boolean
  metOn?: Day
  isCritical: boolean
}

type Lived = { state: string; facts: Facts; events: readonly PastEvent[] }

/** A term that cannot be computed from what was filled in, such as one of no days. */
export class TermRefused extends Error {
  constructor(
    register: string,
    readonly term: string,
    readonly reason: string,
  ) {
    super(`${register}: the term ${term} cannot be computed: ${reason}`)
  }
}

/** The first term of a record that cannot be computed: a step that would bring that about is refused. */
export function refusedTerm(type: RegisterType, record: Lived): string | undefined {
  try {
    deadlinesOf(type, record)
    return undefined
  } catch (error) {
    if (error instanceof TermRefused) return error.term
    throw error
  }
}

/**
 * The terms of a record, from what happened to it. A term whose start is not known yet is not there. Throws TermRefused
 * for one that its rule refuses; no step that was taken leads there.
 */
export function deadlinesOf(type: RegisterType, record: Lived, options: DeadlineOptions = {}): RunningDeadline[] {
  return (type.deadlines ?? []).flatMap((declared) => runningDeadline(type, declared, record, options) ?? [])
}

function runningDeadline(
  type: RegisterType,
  declared: DeadlineDeclaration,
  { state, facts, events }: Lived,
  options: DeadlineOptions,
): RunningDeadline | undefined {
  const { startsWith } = declared
  const first = events.filter(({ step }) => step === startsWith.step).at(-1)
  if (!first || declared.appliesIf?.(facts, first.given) === false) return undefined
  const { restarts, interruptions } = interruptionsOf(declared, events, first)
  const start = restarts.at(-1) ?? first
  const startsOn = startOf(declared.rule, start, start === first ? startsWith.field : undefined)
  if (startsOn === undefined) return undefined

  const after = events.filter(({ seq }) => seq > start.seq)
  const endOf: Find = (key) => {
    const other = type.deadlines?.find((one) => one.key === key)
    return other && runningDeadline(type, other, { state, facts, events }, options)?.dueOn
  }
  const computed = computeDeadline(
    {
      rule: declared.rule,
      start: startsOn,
      suspensions: suspensionsOf(declared, after, endOf),
      interruptions,
      pending: (declared.heldBy ?? []).flatMap(({ from, until }) => spansOf(after, from, until)),
      extended: declared.extendedBy ? after.some(({ step }) => step === declared.extendedBy) : undefined,
      parameters: declared.parameters?.(facts, first.given),
    },
    options,
  )
  // The law did not have this term yet on that day.
  if (!computed.ok && computed.reason === 'start-outside-validity') return undefined
  if (!computed.ok) throw new TermRefused(type.key, declared.key, computed.reason)
  const deadline = computed.value
  const met = after.find(({ step }) => declared.metBy.includes(step))
  const isGone =
    after.some(({ step }) => declared.endedBy?.includes(step)) ||
    (declared.whileIn && !declared.whileIn.includes(state)) ||
    type.states.find(({ key }) => key === state)?.isEnd === true
  return {
    key: declared.key,
    deadline,
    dueOn: dayIn(deadline.end),
    isOpen: !met && !isGone,
    isProvisional: deadline.isOpen === true,
    metOn: met?.day,
    isCritical: declared.isCritical ?? false,
  }
}

/**
 * The day of the event, or the day or moment that was filled in with it. A term in hours whose moment nobody wrote down
 * begins with its day: that is the safe side.
 */
function startOf(rule: string, event: PastEvent, field: string | undefined): string | undefined {
  const given = field ? event.given[field] : event.day
  if (typeof given !== 'string') return undefined
  if (given.includes('T')) return momentWithOffset(given)
  return findRule(rule, given)?.length?.unit === 'hours' ? momentWithOffset(`${given}T00:00`) : given
}

/** After the first event: what makes the term begin anew, and what interrupts a limitation. */
function interruptionsOf({ interruptedBy = [] }: DeadlineDeclaration, events: readonly PastEvent[], first: PastEvent) {
  const after = events.filter(({ seq }) => seq > first.seq)
  const acts = interruptedBy.filter((one) => typeof one !== 'string')
  return {
    restarts: after.filter(({ step }) => interruptedBy.includes(step)),
    interruptions: after.flatMap(({ step, day }) => {
      const act = acts.find((one) => one.step === step)
      return act ? { on: day, by: act.by } : []
    }),
  }
}

type Find = (key: string) => Day | undefined

function suspensionsOf({ suspendedBy = [] }: DeadlineDeclaration, after: readonly PastEvent[], endOf: Find) {
  return suspendedBy.flatMap(({ from, until, isAsked, isUntil, notBeyond }): Suspension[] => {
    const spans = spansOf(after, from, until)
    if (isAsked) return spans.flatMap((span) => standstillWhileAsking(span.from, span.to) ?? [])
    const latest = notBeyond ? endOf(notBeyond) : undefined
    return spans.flatMap((span) => cutOff(isUntil ? dayBeforeEnd(span) : span, latest))
  })
}

const dayBeforeEnd = ({ from, to }: Suspension): Suspension => (to ? { from, to: addDays(to, -1) } : { from })

/** No longer than to `latest`; what still goes on is counted until then. What is over before it began, was none. */
function cutOff(span: Suspension, latest: Day | undefined): Suspension[] {
  const to = latest !== undefined && (span.to === undefined || span.to > latest) ? latest : span.to
  return to === undefined || to >= span.from ? [{ ...span, to }] : []
}

/** From each time the one step was taken, to the first time after it that one of the others was. */
function spansOf(after: readonly PastEvent[], from: string, until: readonly string[]): Suspension[] {
  return after
    .filter(({ step }) => step === from)
    .map((begun) => {
      const ended = after.find(({ step, seq }) => until.includes(step) && seq > begun.seq)
      return ended ? { from: begun.day, to: ended.day } : { from: begun.day }
    })
}

/** Of a term in hours the day in the Netherlands on which it ends. */
const dayIn = (end: string): Day => (end.includes('T') ? dayOf(new Date(end)) : end)

/** The first open day on which something must have been done. */
export function nextDue(deadlines: readonly RunningDeadline[], taskDays: readonly (Day | null)[] = []): Day | null {
  const open = deadlines.filter(({ isOpen }) => isOpen).map(({ dueOn }) => dueOn)
  return [...open, ...taskDays.filter((day): day is Day => day !== null)].sort()[0] ?? null
}

/** Until when a record in this state is shared with who may only check: the end at which Regie itself takes it away. */
export function sharedUntil(type: RegisterType, state: string, deadlines: readonly RunningDeadline[]): Day | null {
  const ends = type.steps
    .filter(({ automatic, from }) => automatic && (from === undefined || from.includes(state)))
    .flatMap(({ automatic }) => deadlines.find(({ key, isOpen }) => isOpen && key === automatic!.whenPasses) ?? [])
  return ends.map(({ dueOn }) => dueOn).sort()[0] ?? null
}

import type { Day } from '../../../shared/days.ts'

/** One step of the planning of a plan, with the steps that have to be done before it. */
export type PlannedStep = {
  id: string
  what: string
  /** As sources print it: a day, a month, or a span of months. */
  plannedFor: string
  /** A day, a month or a year; empty as long as it is not known to be done. */
  doneOn: string
  needs: readonly string[]
}

/**
 * `overdue`: its time is over and nobody recorded that it was done. `comesTooLate`: it cannot be in time any more, because
 * of a step it waits for. `unknown`: what is planned is not a day, month or year.
 */
export type StepState = 'done' | 'doneLate' | 'overdue' | 'comesTooLate' | 'planned' | 'unknown'

export type Span = { from: Day; to: Day }

export type JudgedStep = {
  state: StepState
  planned?: Span
  done?: Span
  /** The first day on which it can be done, given what it waits for; only where that is after the planned time. */
  possibleFrom?: Day
  /** The step that keeps it from being in time. */
  heldBy?: string
}

const LOOSE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/

/** From the first to the last day of "2019-06-05", "2019-07", "2019" or "2019-07/2019-09"; nothing for other words. */
export function spanOf(text: string): Span | undefined {
  const parts = text.split('/').map((part) => part.trim())
  if (parts.length > 2 || parts.some((part) => !LOOSE.test(part))) return undefined
  const [first, last] = [parts[0]!, parts.at(-1)!]
  const span = { from: `${first}-01-01`.slice(0, 10), to: lastDayOf(last) }
  if (first.length === 7) span.from = `${first}-01`
  return span.from <= span.to ? span : undefined
}

function lastDayOf(loose: string): Day {
  if (loose.length === 4) return `${loose}-12-31`
  if (loose.length === 10) return loose
  const [year, month] = loose.split('-').map(Number)
  return new Date(Date.UTC(year!, month!, 0)).toISOString().slice(0, 10)
}

/** How every step stands on a day, by its id. */
export function judgeSteps(steps: readonly PlannedStep[], today: Day): Map<string, JudgedStep> {
  const byId = new Map(steps.map((step) => [step.id, step]))
  const judged = new Map<string, JudgedStep>()
  const judge = (step: PlannedStep): JudgedStep => {
    const known = judged.get(step.id)
    if (known) return known
    // Steps in a circle cannot be stored; should they come from elsewhere, none waits for itself.
    judged.set(step.id, { state: 'unknown' })
    const before = step.needs.flatMap((id) => byId.get(id) ?? [])
    const found = judgeStep(
      step,
      before.map((need) => ({ id: need.id, ready: readyOn(judge(need), today) })),
      today,
    )
    judged.set(step.id, found)
    return found
  }
  for (const step of steps) judge(step)
  return judged
}

function judgeStep(step: PlannedStep, needs: { id: string; ready?: Day }[], today: Day): JudgedStep {
  const planned = spanOf(step.plannedFor)
  const done = step.doneOn ? spanOf(step.doneOn) : undefined
  if (done) return { state: planned && done.from > planned.to ? 'doneLate' : 'done', planned, done }
  if (!planned) return { state: 'unknown' }
  const last = needs.reduce<(typeof needs)[number] | undefined>(
    (latest, need) => (need.ready && (!latest?.ready || need.ready > latest.ready) ? need : latest),
    undefined,
  )
  const held = last?.ready && last.ready > planned.to ? { possibleFrom: last.ready, heldBy: last.id } : {}
  if (planned.to < today) return { state: 'overdue', planned, ...held }
  return { state: held.heldBy ? 'comesTooLate' : 'planned', planned, ...held }
}

/** From which day on others need not wait for it any more, as far as can be known today. */
function readyOn({ state, planned, done, possibleFrom }: JudgedStep, today: Day): Day | undefined {
  if (done) return done.from
  if (state === 'unknown') return undefined
  return [planned!.from, possibleFrom ?? '', state === 'overdue' ? today : ''].sort().at(-1)
}

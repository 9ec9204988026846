import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { announce } from '../../thread/index.ts'
import type { Facts, RegisterType, Step } from '../declaration.ts'
import { findStep } from '../domain/situation.ts'
import { type RefusedStep, takeStep } from '../domain/take-step.ts'
import { findRecordForUpdate } from '../records.queries.ts'
import { mayTake, type Scope } from '../scope.ts'
import { insertTasks } from '../write-records.queries.ts'
import { openRecord, pastEvents, type ReadRecord, situationOf } from './read-record.ts'
import { templateTasks } from './template-tasks.ts'
import { writeSituation } from './write-situation.ts'

export type StepInput = {
  number: string
  step: string
  day: string
  given: Facts
  reason: string
  /** What the person had seen; absent for Regie itself. */
  revision?: number
}

export type StepOutcome =
  | Outcome<'not-found' | 'not-allowed' | 'changed-meanwhile' | 'destroyed', { seq: number; toState: string }>
  | RefusedStep

/**
 * Takes a step with a record: an event, the state and facts that follow, and the terms computed again, in one transaction.
 * Of two people who decide at once the second hears that it changed.
 */
export async function takeStepOn(scope: Scope, type: RegisterType, input: StepInput): Promise<StepOutcome> {
  const step = findStep(type, input.step)
  if (!step) return refuse('not-found')
  if (!step.automatic && !mayTake(scope.actor, type, step)) return refuse('not-allowed')
  const row = await findRecordForUpdate(scope.tx, type.key, input.number)
  if (!row) return refuse('not-found')
  if (row.destroyedOn) return refuse('destroyed')
  if (input.revision !== undefined && row.revision !== input.revision) return refuse('changed-meanwhile')
  const record = await openRecord(scope, type, row)
  const situation = await situationOf(scope, record, input)
  const taken = takeStep(type, step, situation, { actor: scope.actor.id, reason: input.reason })
  if (!taken.ok) return taken
  const seq = await recordStep(scope, type, step, record, { ...input, ...taken.value })
  await announce(scope.tx, { nodeId: record.id, news: 'changed' })
  return ok({ seq, toState: taken.value.toState })
}

type Following = StepInput & { toState: string; facts: Facts }

/** Puts a step that was found to be right on record, with what follows from it. Answers its number. */
async function recordStep(scope: Scope, type: RegisterType, step: Step, record: ReadRecord, following: Following) {
  const seq = (record.events.at(-1)?.seq ?? 0) + 1
  const { toState, given, day, reason, facts } = following
  const happened = { step: step.key, day, actor: scope.actor.id, given, seq }
  const tasks = templateTasks(type, step.key, day)
  await insertTasks(
    scope.tx,
    tasks.map((task) => ({ ...task, municipalityId: scope.municipalityId, recordId: record.id })),
  )
  const isEnd = type.states.find(({ key }) => key === toState)?.isEnd
  await writeSituation(
    scope,
    type,
    record,
    { ...happened, reason, fromState: record.state, toState },
    {
      state: toState,
      facts,
      events: [...pastEvents(record.events), happened],
      closedOn: isEnd ? (record.closedOn ?? day) : null,
      taskDays: [...record.tasks.filter(({ doneOn }) => doneOn === null), ...tasks].map(({ dueOn }) => dueOn),
    },
  )
  return seq
}

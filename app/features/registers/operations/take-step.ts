import { type Done, type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { announce } from '../../thread/index.ts'
import { refusedByBylaw } from '../bylaw/check-bylaw.ts'
import type { Facts, RegisterType, Step } from '../declaration.ts'
import { findStep } from '../domain/situation.ts'
import { type RefusedStep, takeStep } from '../domain/take-step.ts'
import { tellStep } from '../events/tell-step.ts'
import { findRecordForUpdate, listRelated, type RecordRow } from '../records.queries.ts'
import { mayTake, type Scope } from '../scope.ts'
import { findRegister } from '../types/index.ts'
import { insertTasks } from '../write-records.queries.ts'
import { openJoined } from './joined-records.ts'
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
  return takeOn(scope, type, step, row, input)
}

/** Takes a step with a record that is held, with all that it sets in motion. */
async function takeOn(
  scope: Scope,
  type: RegisterType,
  step: Step,
  row: RecordRow,
  input: StepInput,
): Promise<Done<{ seq: number; toState: string }> | RefusedStep> {
  const record = await openRecord(scope, type, row)
  const situation = await situationOf(scope, record, input)
  const refused = await refusedByBylaw(scope.tx, step, situation)
  if (refused) return refused
  const taken = takeStep(type, step, situation, { actor: scope.actor.id, reason: input.reason })
  if (!taken.ok) return taken
  const seq = await recordStep(scope, type, step, record, { ...input, ...taken.value })
  const opened = await openJoined(scope, type, step, record, situation)
  if (!opened.ok) return opened
  await echo(scope, step, record, input)
  await announce(scope.tx, { nodeId: record.id, news: 'changed' })
  await tellStep(scope, type, record)
  return ok({ seq, toState: taken.value.toState })
}

/** Puts what happened on record in the joined records that must know it; where it does not fit, nothing happens. */
async function echo(scope: Scope, { echoes = [] }: Step, record: ReadRecord, { day, reason }: StepInput) {
  if (echoes.length === 0) return
  for (const related of await listRelated(scope.tx, record.id)) {
    const told = echoes.find(({ register }) => register === related.register)
    const type = told && findRegister(told.register)
    const step = type && findStep(type, told.step)
    if (!type || !step) continue
    const row = await findRecordForUpdate(scope.tx, type.key, related.number)
    if (!row || row.destroyedOn) continue
    await takeOn(scope, type, step, row, { number: row.number, step: step.key, day, given: {}, reason })
  }
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

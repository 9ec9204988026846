import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { announce } from '../../thread/index.ts'
import type { Facts, RegisterType, Step } from '../declaration.ts'
import { deadlinesOf, nextDue, sharedUntil } from '../domain/deadlines.ts'
import { divide, factFields } from '../domain/new-record.ts'
import { findStep } from '../domain/situation.ts'
import { type RefusedStep, takeStep } from '../domain/take-step.ts'
import { findRecordForUpdate, findWrappedKey, listConfirmedRules } from '../records.queries.ts'
import { mayTake, type Scope } from '../scope.ts'
import { sealPart, unwrapRecordKey } from '../sealing.ts'
import { insertEvent, insertTasks, putSealed, replaceDeadlines, updateRecord } from '../write-records.queries.ts'
import { openRecord, pastEvents, type ReadRecord, situationOf } from './read-record.ts'
import { eventRow, sealedFacts } from './record-rows.ts'
import { templateTasks } from './template-tasks.ts'

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
  const { tx, municipalityId } = scope
  const seq = (record.events.at(-1)?.seq ?? 0) + 1
  const { toState, given, day, reason } = following
  const event = { step: step.key, day, actor: scope.actor.id, given, seq, reason, fromState: record.state, toState }
  const { row, sealed } = eventRow(scope, type, record.id, event)
  await insertEvent(tx, row)
  const wrapped = await findWrappedKey(tx, record.id)
  const key = wrapped && unwrapRecordKey(scope, type.space, record.id, wrapped)
  if (!key) throw new Error('a record without a key cannot be worked on')
  const { open, personal } = divide(factFields(type), following.facts)
  const part = (name: string, value: unknown, isInProtocol = false) => ({
    ...{ municipalityId, recordId: record.id, part: name, isInProtocol, sealed: sealPart(key, name, value) },
  })
  const sealedRows = [
    ...(sealed ? [part(`event:${seq}`, sealed)] : []),
    ...sealedFacts(type, personal).map((one) => part(one.part, one.value, one.isInProtocol)),
  ]
  await putSealed(tx, sealedRows)

  const events = [...pastEvents(record.events), { step: step.key, day, actor: scope.actor.id, given, seq }]
  const confirmed = await listConfirmedRules(tx)
  const running = deadlinesOf(type, { state: toState, facts: following.facts, events }, { confirmed })
  await replaceDeadlines(tx, municipalityId, record.id, running)
  const tasks = templateTasks(type, step.key, day)
  await insertTasks(
    tx,
    tasks.map((task) => ({ ...task, municipalityId, recordId: record.id })),
  )
  const state = type.states.find((one) => one.key === toState)
  const openDays = [...record.tasks.filter(({ doneOn }) => doneOn === null), ...tasks].map(({ dueOn }) => dueOn)
  const isChanged = await updateRecord(tx, record.id, record.revision, {
    state: toState,
    facts: JSON.stringify(open),
    title: type.titleOf?.(open) ?? '',
    closedOn: state?.isEnd ? (record.closedOn ?? day) : null,
    nextDueOn: state?.isEnd ? null : nextDue(running, openDays),
    isShared: state?.isShared ?? false,
    sharedUntil: sharedUntil(type, toState, running),
  })
  if (!isChanged) throw new Error('a record that is held changed all the same')
  return seq
}

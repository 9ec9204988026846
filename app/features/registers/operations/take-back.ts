import { dayOf } from '../../../shared/days.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { announce } from '../../thread/index.ts'
import type { RegisterType } from '../declaration.ts'
import { findStep } from '../domain/situation.ts'
import { lastToTakeBack, TAKE_BACK, withoutLast } from '../domain/take-back.ts'
import { tellStep } from '../events/tell-step.ts'
import { findRecordForUpdate } from '../records.queries.ts'
import { hasLevel, mayTake, type Scope } from '../scope.ts'
import { deleteTasksOf } from '../write-records.queries.ts'
import { openRecord, type ReadEvent } from './read-record.ts'
import { writeSituation } from './write-situation.ts'

export type TakingBack = {
  number: string
  /** The event that the person saw as the last one. */
  seq: number
  reason: string
  revision: number
}

export type TakeBackRefusal =
  | 'not-found'
  | 'not-allowed'
  | 'destroyed'
  | 'changed-meanwhile'
  | 'nothing-to-take-back'
  | 'reason-needed'

/**
 * Takes the last thing that happened to a record back: it stays on the timeline, but the record is again as it was before,
 * its terms are computed again, and no count sees it any more.
 */
export async function takeBack(
  scope: Scope,
  type: RegisterType,
  { number, seq, reason, revision }: TakingBack,
): Promise<Outcome<TakeBackRefusal, { state: string }>> {
  const row = await findRecordForUpdate(scope.tx, type.key, number)
  if (!row) return refuse('not-found')
  if (row.destroyedOn) return refuse('destroyed')
  const record = await openRecord(scope, type, row)
  const last = lastToTakeBack(type, record.events)
  if (!last) return refuse('nothing-to-take-back')
  if (!mayTakeBack(scope, type, last)) return refuse('not-allowed')
  if (reason.trim() === '') return refuse('reason-needed')
  if (row.revision !== revision || last.seq !== seq) return refuse('changed-meanwhile')

  const before = withoutLast(type, record.events, record.allFacts)
  const templates = (type.taskTemplates ?? []).filter(({ addedBy }) => addedBy === last.step).map(({ key }) => key)
  await deleteTasksOf(scope.tx, record.id, templates, last.at)
  const event = {
    ...{ step: TAKE_BACK, day: scope.today, actor: scope.actor.id, given: {}, reason: reason.trim() },
    ...{ seq: record.events.at(-1)!.seq + 1, voids: last.seq, fromState: record.state, toState: before.state },
  }
  const open = record.tasks.filter(({ template, doneOn }) => doneOn === null && !templates.includes(template))
  await writeSituation(scope, type, record, event, { ...before, taskDays: open.map(({ dueOn }) => dueOn) })
  await announce(scope.tx, { nodeId: record.id, news: 'changed' })
  await tellStep(scope, type, record)
  return ok({ state: before.state })
}

/**
 * Who decides in the space, or whoever put it on record, on the same day. A step that has a right of its own, such as a
 * veto, is taken back by who has that right and by nobody else.
 */
export function mayTakeBack(
  { actor, today }: Pick<Scope, 'actor' | 'today'>,
  type: RegisterType,
  event: Pick<ReadEvent, 'step' | 'actor' | 'at'>,
): boolean {
  const step = findStep(type, event.step)
  if (!step) return false
  if (step.right) return actor.rights.includes(step.right)
  if (hasLevel(actor, type, 'decide')) return true
  const isOwn = event.actor === actor.id && dayOf(event.at) === today
  return isOwn && mayTake(actor, type, step)
}

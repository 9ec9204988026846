import { announce } from '../../thread/index.ts'
import { correctRecord } from '../correcting/correct-record.ts'
import type { FactValue, RegisterType } from '../declaration.ts'
import { tellStep } from '../events/tell-step.ts'
import { listHandled } from '../handover/handover.queries.ts'
import { openRecord } from '../operations/read-record.ts'
import { recordAct } from '../operations/record-act.ts'
import { takeStepOn } from '../operations/take-step.ts'
import { findRecordByIdForUpdate, type RecordRow } from '../records.queries.ts'
import { hasLevel, type Scope } from '../scope.ts'
import { addTasks } from '../tasks/add-tasks.ts'
import type { Before } from './bulk.queries.ts'
import { listTasksOfNow, moveTasks } from './bulk.queries.ts'
import type { BulkAsk } from './bulk-ask.ts'

/** What became of one record: done, with what was before, or refused and why. */
export type DoneOne = { outcome: string; before?: Before }

/** Does to one record what was asked of many, by the operations that do it to one, with the rights of this moment. */
export async function doOne(scope: Scope, type: RegisterType, ask: BulkAsk, recordId: string): Promise<DoneOne> {
  const row = await findRecordByIdForUpdate(scope.tx, recordId)
  if (!row) return { outcome: 'not-found' }
  if (row.mergedInto || row.destroyedOn) return { outcome: 'not-allowed' }
  if (ask.do === 'assign') return assign(scope, type, row, ask)
  if (ask.do === 'set') return set(scope, type, row, ask)
  const { number, revision } = row
  if (ask.do === 'task') {
    if (row.closedOn) return { outcome: 'closed' }
    const { template, words, dueOn, assigneeId } = ask
    const done = await addTasks(scope, type, { number, revision, template, words, dueOn, assigneeId })
    return done.ok ? { outcome: 'done', before: { tasks: await listTasksOfNow(scope.tx, row.id) } } : refused(done)
  }
  const { step, day, reason } = ask
  const done = await takeStepOn(scope, type, { number, step, day, reason, given: {}, revision })
  return done.ok ? { outcome: 'done', before: { seq: done.value.seq } } : refused(done)
}

/** Why it was refused; of a guard of the register also which. */
const refused = (refusal: { reason: string; guard?: { key: string } }): DoneOne => ({
  outcome: refusal.guard ? `guard:${refusal.guard.key}` : refusal.reason,
})

type Assign = Extract<BulkAsk, { do: 'assign' }>

async function assign(scope: Scope, type: RegisterType, row: RecordRow, { to, reason }: Assign): Promise<DoneOne> {
  const { tx, actor } = scope
  if (!hasLevel(actor, type, 'decide')) return { outcome: 'not-allowed' }
  if (row.closedOn) return { outcome: 'closed' }
  const { handlerId: from } = row
  if (from === to) return { outcome: 'nothing-changed' }
  const [handled] = await listHandled(tx, [row.id], to)
  if (!handled || (handled.isRestricted && !handled.isNamed)) return { outcome: 'hidden' }
  const tasks = from ? await moveTasks(tx, row.id, { from, to }) : []
  await reassign(scope, type, row, { to, reason })
  return { outcome: 'done', before: { handlerId: from, tasks } }
}

/** Puts on record that somebody else, or nobody, handles a record from now on. */
export async function reassign(
  scope: Scope,
  type: RegisterType,
  row: RecordRow,
  { to, reason }: { to: string | null; reason: string },
): Promise<void> {
  const given = { ...(row.handlerId ? { from: row.handlerId } : {}), ...(to ? { to } : {}) }
  await recordAct(scope, type, row, { act: 'reassigned', reason, given, change: { handlerId: to } })
  await announce(scope.tx, { nodeId: row.id, news: 'changed' })
  await tellStep(scope, type, row)
}

type Setting = { field: string; value: FactValue; reason: string }

async function set(scope: Scope, type: RegisterType, row: RecordRow, ask: Setting): Promise<DoneOne> {
  const before = { value: row.facts[ask.field] ?? null }
  const done = await setField(scope, type, row, ask)
  return done.outcome === 'done' ? { ...done, before } : done
}

/** Sets one fact by a correction, which keeps what was there with its event. */
export async function setField(
  scope: Scope,
  type: RegisterType,
  row: RecordRow,
  { field, value, reason }: Setting,
): Promise<DoneOne> {
  const { allFacts, place, areaCode } = await openRecord(scope, type, row)
  const { number, revision } = row
  const facts = { ...allFacts, [field]: value }
  const done = await correctRecord(scope, type, { number, revision, facts, place, areaCode, reason })
  return done.ok ? { outcome: 'done' } : refused(done)
}

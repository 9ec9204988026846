import { queueJob } from '../../../platform/jobs/index.ts'
import type { Day } from '../../../shared/days.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import type { RegisterType } from '../declaration.ts'
import { keyOfRecord, recordAct } from '../operations/record-act.ts'
import { findRecordForUpdate } from '../records.queries.ts'
import { hasLevel, type Scope } from '../scope.ts'
import { sealPart } from '../sealing.ts'
import { decideList, findDestruction, insertDestruction } from './destruction.queries.ts'
import { listDueById } from './due.queries.ts'
import { deleteHold, putHold } from './remove.queries.ts'

/** The job that destroys what is on a released list. */
export const DESTROY_LISTED = 'destroy-listed-records'

/** Proposes records that are due; what is held is refused, and what is on another list is not offered again. */
export async function proposeDestruction(
  scope: Scope,
  type: RegisterType,
  ids: readonly string[],
): Promise<Outcome<'not-allowed' | 'nothing-chosen' | 'not-due' | 'held', string>> {
  const { tx, municipalityId, actor, today } = scope
  if (!hasLevel(actor, type, 'decide')) return refuse('not-allowed')
  if (ids.length === 0) return refuse('nothing-chosen')
  const due = await listDueById(tx, type.key, ids)
  if (due.length < new Set(ids).size) return refuse('not-due')
  if (due.some(({ heldUntil }) => heldUntil !== null && heldUntil >= today)) return refuse('held')
  return ok(await insertDestruction(tx, { municipalityId, space: type.space, register: type.key }, due))
}

type Decision = { id: string; revision: number; note: string; now: Date }

export type DecisionRefusal = 'not-found' | 'same-person' | 'decided-already' | 'note-needed'

/** Releases a list: a second person agrees that what is on it is destroyed. From here there is no way back. */
export async function releaseDestruction(scope: Scope, decision: Decision): Promise<Outcome<DecisionRefusal>> {
  const done = await decide(scope, decision, 'released')
  if (done.ok) await queueJob(scope.tx, DESTROY_LISTED, { listId: decision.id }, { key: decision.id })
  return done
}

/** Sends a list back to whoever proposed it, with why; nothing is destroyed. */
export async function returnDestruction(scope: Scope, decision: Decision): Promise<Outcome<DecisionRefusal>> {
  if (decision.note.trim() === '') return refuse('note-needed', { field: 'note' })
  return decide(scope, decision, 'returned')
}

async function decide(
  { tx, actor }: Scope,
  { id, revision, note, now }: Decision,
  state: 'released' | 'returned',
): Promise<Outcome<DecisionRefusal>> {
  if (!actor.rights.includes('retention.release')) return refuse('not-found')
  const list = await findDestruction(tx, id)
  if (!list) return refuse('not-found')
  if (list.proposedBy === actor.id) return refuse('same-person')
  const isDecided = await decideList(tx, id, revision, {
    state,
    decidedBy: actor.id,
    decidedAt: now,
    note: note.trim(),
  })
  return isDecided ? ok() : refuse('decided-already')
}

type HoldInput = { number: string; untilOn: Day; reason: string; revision: number }

export type HoldRefusal =
  | 'not-found'
  | 'not-allowed'
  | 'destroyed'
  | 'changed-meanwhile'
  | 'reason-needed'
  | 'in-the-past'

/** Keeps a record until a day although it is due, with why: an objection, a case in court, a request of the person. */
export async function holdRecord(scope: Scope, type: RegisterType, input: HoldInput): Promise<Outcome<HoldRefusal>> {
  const { tx, municipalityId } = scope
  const found = await recordToKeep(scope, type, input)
  if (!found.ok) return found
  const { id } = found.value
  const sealed = sealPart(await keyOfRecord(scope, type, id), 'hold', { reason: input.reason })
  await putHold(tx, { municipalityId, recordId: id, untilOn: input.untilOn, sealed })
  await recordAct(scope, type, found.value, { act: 'held', reason: input.reason })
  return ok()
}

/** Lets a record go that was kept: from now on it is destroyed when it is due. */
export async function endHold(
  scope: Scope,
  type: RegisterType,
  input: Omit<HoldInput, 'untilOn'>,
): Promise<Outcome<HoldRefusal>> {
  const found = await recordToKeep(scope, type, input)
  if (!found.ok) return found
  if (!(await deleteHold(scope.tx, found.value.id))) return refuse('changed-meanwhile')
  await recordAct(scope, type, found.value, { act: 'hold-ended', reason: input.reason })
  return ok()
}

async function recordToKeep(
  scope: Scope,
  type: RegisterType,
  { number, reason, revision, untilOn }: Omit<HoldInput, 'untilOn'> & { untilOn?: Day },
) {
  if (!hasLevel(scope.actor, type, 'decide')) return refuse('not-allowed')
  const record = await findRecordForUpdate(scope.tx, type.key, number)
  if (!record) return refuse('not-found')
  if (record.destroyedOn) return refuse('destroyed')
  if (reason.trim() === '') return refuse('reason-needed', { field: 'reason' })
  if (untilOn !== undefined && untilOn <= scope.today) return refuse('in-the-past', { field: 'untilOn' })
  if (record.revision !== revision) return refuse('changed-meanwhile')
  return ok(record)
}

import { randomUUID } from 'node:crypto'
import { queueJob } from '../../../platform/jobs/index.ts'
import { seal, unseal } from '../../../platform/sealing.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { listAccounts, rightsOf } from '../../identity/index.ts'
import { announce } from '../../thread/index.ts'
import type { RegisterType } from '../declaration.ts'
import { type HandoverOutcome, outcomeOf } from '../domain/handover.ts'
import { tellStep } from '../events/tell-step.ts'
import type { ListFilter } from '../lists/filter.ts'
import { listRecordIds } from '../lists/list.queries.ts'
import { recordAct } from '../operations/record-act.ts'
import { findRecordByIdForUpdate } from '../records.queries.ts'
import { hasLevel, type Scope } from '../scope.ts'
import {
  type HandledRow,
  type Handover,
  handOpenTasks,
  insertHandover,
  listHandled,
  writeOutcome,
} from './handover.queries.ts'

/** More than these are not handed over at once. */
export const MOST_HANDED = 5000

/** The job that hands the records over, one after the other. */
export const HAND_OVER = 'hand-over-records'

export type HandoverRefusal = 'not-found' | 'not-a-colleague' | 'too-many' | 'nothing' | 'reason-needed'

export type Planned = { record: HandledRow; outcome: HandoverOutcome }[]

/** Who can take work over in a space: who works there. */
export async function takersIn({ tx }: Pick<Scope, 'tx'>, { space }: RegisterType) {
  const accounts = await listAccounts(tx)
  return accounts.filter(
    ({ isActive, roles }) => isActive && rightsOf(roles).some((right) => right === `${space}.handle`),
  )
}

type Asked = { filter: ListFilter; from: string; to: string }

/** What would become of each record of a list that somebody handles, for who decides in the space. */
export async function planHandover(
  scope: Scope,
  type: RegisterType,
  { filter, from, to }: Asked,
): Promise<Outcome<HandoverRefusal, Planned>> {
  const { tx, actor } = scope
  if (!hasLevel(actor, type, 'decide')) return refuse('not-found')
  if (from === to || !(await takersIn(scope, type)).some(({ id }) => id === to)) {
    return refuse('not-a-colleague', { field: 'naar' })
  }
  const wanted = { ...filter, handler: from }
  const ids = await listRecordIds(tx, type.key, wanted, { sort: 'number', limit: MOST_HANDED + 1 })
  if (ids.length > MOST_HANDED) return refuse('too-many')
  const records = await listHandled(tx, ids, to)
  return ok(records.map((record) => ({ record, outcome: outcomeOf(record, from) })))
}

/** Begins to hand records over: the job does it, as whoever says so. Answers by which id it is followed. */
export async function startHandover(
  scope: Scope,
  type: RegisterType,
  { reason: typed, now, ...asked }: Asked & { reason: string; now: Date },
): Promise<Outcome<HandoverRefusal, string>> {
  const { tx, municipalityId, actor } = scope
  const planned = await planHandover(scope, type, asked)
  if (!planned.ok) return planned
  const moving = planned.value.filter(({ outcome }) => outcome === 'moved')
  if (moving.length === 0) return refuse('nothing')
  const reason = typed.trim()
  if (reason === '') return refuse('reason-needed', { field: 'reason' })
  const id = randomUUID()
  await insertHandover(
    tx,
    {
      ...{ id, municipalityId, space: type.space, startedAt: now },
      ...{ fromAccountId: asked.from, toAccountId: asked.to, sealed: seal(scope.secret, purpose(scope, id), reason) },
    },
    moving.map(({ record }) => record.id),
  )
  const work = { handover: id, register: type.key, account: actor.id }
  await queueJob(tx, HAND_OVER, work, { key: id, maxAttempts: 3 })
  return ok(id)
}

const purpose = ({ municipalityId }: Pick<Scope, 'municipalityId'>, id: string) =>
  `record handover ${municipalityId} ${id}`

/** Why it is done; nothing when it was sealed by another installation. */
export const reasonOf = (scope: Pick<Scope, 'municipalityId' | 'secret'>, { id, sealed }: Handover) =>
  unseal(scope.secret, purpose(scope, id), sealed)

/** Hands one record over, if at this moment it still can be: one line in its history, and its open tasks go along. */
export async function handOne(
  scope: Scope,
  type: RegisterType,
  handover: Pick<Handover, 'id' | 'fromAccountId' | 'toAccountId'>,
  { recordId, reason }: { recordId: string; reason: string },
): Promise<HandoverOutcome> {
  const { tx } = scope
  const { fromAccountId: from, toAccountId: to } = handover
  const held = await findRecordByIdForUpdate(tx, recordId)
  const [record] = held ? await listHandled(tx, [recordId], to) : []
  const outcome = record ? outcomeOf(record, from) : 'hidden'
  if (held && outcome === 'moved') {
    await recordAct(scope, type, held, { act: 'reassigned', reason, given: { from, to }, change: { handlerId: to } })
    await handOpenTasks(tx, recordId, { from, to })
    await announce(tx, { nodeId: recordId, news: 'changed' })
    await tellStep(scope, type, held)
  }
  await writeOutcome(tx, handover.id, recordId, outcome)
  return outcome
}

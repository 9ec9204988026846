import { randomUUID } from 'node:crypto'
import { queueJob } from '../../../platform/jobs/index.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import type { RegisterType } from '../declaration.ts'
import type { Scope } from '../scope.ts'
import { type Bulk, findBulk, insertBulk, passOverRefused, updateBulk } from './bulk.queries.ts'
import { type BulkAsk, MOST_CHANGED, sealBulk } from './bulk-ask.ts'

/** The job that changes records one after the other. */
export const CHANGE_RECORDS = 'change-records'

const HOURS_TO_UNDO = 24

/** Looks first at what would become of every record: that is a job as well, because there can be thousands. */
export async function lookAtBulk(
  scope: Scope,
  type: RegisterType,
  { ask, ids, now }: { ask: BulkAsk; ids: readonly string[]; now: Date },
): Promise<Outcome<'nothing' | 'too-many', string>> {
  if (ids.length === 0) return refuse('nothing')
  if (ids.length > MOST_CHANGED) return refuse('too-many')
  const { tx, municipalityId, actor } = scope
  const id = randomUUID()
  const row = { id, municipalityId, register: type.key, space: type.space, accountId: actor.id, createdAt: now }
  await insertBulk(tx, { ...row, ask: sealBulk(scope, id, ask), chosen: ids.length }, ids)
  await queueBulk(scope, type, id)
  return ok(id)
}

/** Lets the job go on with what the state of the work says. */
const queueBulk = ({ tx, actor }: Scope, type: RegisterType, id: string) =>
  queueJob(tx, CHANGE_RECORDS, { bulk: id, register: type.key, account: actor.id }, { key: id, maxAttempts: 5 })

type BulkRefusal = 'not-found' | 'not-now'

async function goOn(
  scope: Scope,
  type: RegisterType,
  id: string,
  work: (bulk: Bulk) => Promise<boolean>,
): Promise<Outcome<BulkRefusal>> {
  const bulk = await findBulk(scope.tx, type.key, id)
  if (!bulk) return refuse('not-found')
  if (!(await work(bulk))) return refuse('not-now')
  await queueBulk(scope, type, id)
  return ok()
}

/** Does what was looked at. Twice is once. */
export const confirmBulk = (scope: Scope, type: RegisterType, id: string, now: Date) =>
  goOn(scope, type, id, async (bulk) => {
    const undoUntil = new Date(now.getTime() + HOURS_TO_UNDO * 3_600_000)
    const change = { state: 'running' as const, isStopAsked: false, undoUntil }
    if (!(await updateBulk(scope.tx, bulk.id, ['looked'], change))) return false
    await passOverRefused(scope.tx, bulk.id)
    return true
  })

/** Goes on with what was stopped half-way. */
export const resumeBulk = (scope: Scope, type: RegisterType, id: string) =>
  goOn(scope, type, id, ({ id: own, undoUntil }) =>
    undoUntil
      ? updateBulk(scope.tx, own, ['stopped'], { state: 'running', isStopAsked: false })
      : updateBulk(scope.tx, own, ['stopped'], { state: 'looking', isStopAsked: false }),
  )

/** Undoes what was done, within its day. */
export const undoBulk = (scope: Scope, type: RegisterType, id: string, now: Date) =>
  goOn(scope, type, id, async ({ id: own, undoUntil }) =>
    undoUntil && now < undoUntil
      ? updateBulk(scope.tx, own, ['done', 'stopped'], { state: 'undoing', isStopAsked: false })
      : false,
  )

/** Asks the job to stop between two records. */
export async function stopBulk(scope: Scope, type: RegisterType, id: string): Promise<Outcome<BulkRefusal>> {
  const bulk = await findBulk(scope.tx, type.key, id)
  if (!bulk) return refuse('not-found')
  const isAsked = await updateBulk(scope.tx, bulk.id, ['looking', 'running', 'undoing'], { isStopAsked: true })
  return isAsked ? ok() : refuse('not-now')
}

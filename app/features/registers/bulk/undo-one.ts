import { announce } from '../../thread/index.ts'
import type { FactValue, RegisterType } from '../declaration.ts'
import { recordAct } from '../operations/record-act.ts'
import { takeBack } from '../operations/take-back.ts'
import { findRecordByIdForUpdate, type RecordRow } from '../records.queries.ts'
import { hasLevel, type Scope } from '../scope.ts'
import { findNextDue, type Item, moveTasks, withdrawTasks } from './bulk.queries.ts'
import type { BulkAsk } from './bulk-ask.ts'
import { reassign, setField } from './do-one.ts'

/**
 * Undoes for one record what was done to many, as acts on record. What somebody changed since stays as he left it: the
 * answer says so, and nothing of the record is touched.
 */
export async function undoOne(
  scope: Scope,
  type: RegisterType,
  ask: BulkAsk,
  { recordId, before }: Item,
  reason: string,
): Promise<string> {
  const row = await findRecordByIdForUpdate(scope.tx, recordId)
  if (!row || row.mergedInto || row.destroyedOn) return 'not-found'
  switch (ask.do) {
    case 'assign': {
      if (!hasLevel(scope.actor, type, 'decide')) return 'not-allowed'
      if (row.handlerId !== ask.to || row.closedOn) return 'changed-since'
      await moveTasks(scope.tx, row.id, { from: ask.to, to: before.handlerId ?? null, ids: before.tasks ?? [] })
      await reassign(scope, type, row, { to: before.handlerId ?? null, reason })
      return 'done'
    }
    case 'set': {
      if ((row.facts[ask.field] ?? null) !== ask.value) return 'changed-since'
      const value = before.value as FactValue
      return (await setField(scope, type, row, { field: ask.field, value, reason })).outcome
    }
    case 'step': {
      const { number, revision } = row
      const done = await takeBack(scope, type, { number, revision, seq: before.seq!, reason })
      if (done.ok) return 'done'
      return done.reason === 'changed-meanwhile' ? 'changed-since' : done.reason
    }
    case 'task':
      return withdraw(scope, type, row, before.tasks ?? [], reason)
  }
}

async function withdraw(scope: Scope, type: RegisterType, row: RecordRow, tasks: readonly string[], reason: string) {
  if (!hasLevel(scope.actor, type, 'handle')) return 'not-allowed'
  const count = await withdrawTasks(scope.tx, row.id, tasks)
  if (count < tasks.length) return 'changed-since'
  const nextDueOn = await findNextDue(scope.tx, row)
  await recordAct(scope, type, row, { act: 'tasks-withdrawn', reason, given: { count }, change: { nextDueOn } })
  await announce(scope.tx, { nodeId: row.id, news: 'changed' })
  return 'done'
}

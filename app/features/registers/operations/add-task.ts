import type { Day } from '../../../shared/days.ts'
import { announce } from '../../thread/index.ts'
import type { RegisterType } from '../declaration.ts'
import type { Scope } from '../scope.ts'
import { insertOwnTask } from '../write-records.queries.ts'
import { sealParts } from './seal-parts.ts'

export type OwnTask = { words: string; key?: string; dueOn: Day | null; assigneeId: string | null }

/** Adds a task that somebody wrote himself, and tells who is to do it; its words are sealed with the record. */
export async function addTask(scope: Scope, type: RegisterType, recordId: string, task: OwnTask): Promise<void> {
  const { words, key = '', dueOn, assigneeId } = task
  const { municipalityId } = scope
  const id = await insertOwnTask(scope.tx, { municipalityId, recordId, key, dueOn, assigneeId })
  await sealParts(scope, type, recordId, [{ part: `task:${id}`, value: words }])
  if (assigneeId) await announce(scope.tx, { nodeId: recordId, news: 'task', to: [assigneeId] })
}

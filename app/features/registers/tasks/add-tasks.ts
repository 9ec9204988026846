import type { Day } from '../../../shared/days.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { announce } from '../../thread/index.ts'
import type { RegisterType } from '../declaration.ts'
import { addTask } from '../operations/add-task.ts'
import { recordAct } from '../operations/record-act.ts'
import { tasksOf } from '../operations/template-tasks.ts'
import { findRecordForUpdate, type RecordRow } from '../records.queries.ts'
import { hasLevel, type Scope } from '../scope.ts'
import { insertTasks } from '../write-records.queries.ts'

export type TasksToAdd = {
  number: string
  revision: number
  /** The key of a template, of which all tasks are added. */
  template: string
  /** A task in words of one's own; none when empty. */
  words: string
  dueOn: Day | null
  assigneeId: string | null
}

export type TasksRefusal = 'not-found' | 'not-allowed' | 'changed-meanwhile' | 'nothing-chosen'

/** Who works in the register, on a record that is still open. */
export const mayAddTasks = (
  { actor }: Pick<Scope, 'actor'>,
  type: RegisterType,
  row: Pick<RecordRow, 'closedOn' | 'destroyedOn' | 'mergedInto'>,
): boolean => hasLevel(actor, type, 'handle') && !row.closedOn && !row.destroyedOn && !row.mergedInto

/** Adds the tasks of a template, counted from today, and one of one's own; tasks that are there stay as they are. */
export async function addTasks(scope: Scope, type: RegisterType, input: TasksToAdd): Promise<Outcome<TasksRefusal>> {
  const { tx, municipalityId, today } = scope
  const { number, revision, template: key, words, dueOn, assigneeId } = input
  const row = await findRecordForUpdate(tx, type.key, number)
  if (!row) return refuse('not-found')
  if (!mayAddTasks(scope, type, row)) return refuse('not-allowed')
  const template = type.taskTemplates?.find((one) => one.key === key)
  if (!template && words === '') return refuse('nothing-chosen', { field: 'words' })
  if (row.revision !== revision) return refuse('changed-meanwhile')

  const listed = template ? tasksOf(template, today) : []
  await insertTasks(
    tx,
    listed.map((task) => ({ ...task, municipalityId, recordId: row.id })),
  )
  if (words) await addTask(scope, type, row.id, { words, dueOn, assigneeId })
  const days = [row.nextDueOn, ...listed.map((task) => task.dueOn), words ? dueOn : null].filter((day) => day !== null)
  await recordAct(scope, type, row, {
    act: 'tasks-added',
    reason: '',
    given: { count: listed.length + (words ? 1 : 0), ...(template ? { template: template.key } : {}) },
    change: { nextDueOn: days.sort()[0] ?? null },
  })
  await announce(tx, { nodeId: row.id, news: 'changed' })
  return ok()
}

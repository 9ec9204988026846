import type { Day } from '../../../../shared/days.ts'
import { type Outcome, ok, refuse } from '../../../../shared/outcome.ts'
import { findAccountById } from '../../../identity/index.ts'
import type { RegisterType } from '../../declaration.ts'
import { addTask } from '../../operations/add-task.ts'
import { openParts } from '../../operations/read-record.ts'
import { listTasks, type TaskRow } from '../../records.queries.ts'
import type { Scope } from '../../scope.ts'
import { findRegister } from '../../types/index.ts'
import { type ItemRow, listItems } from '../meeting.queries.ts'
import { plannedMeeting } from './meeting.ts'

export type MeetingTask = TaskRow & { words: string }

/** How a task says on which meeting it was agreed. */
const keyOf = (itemId: string) => `meeting:${itemId}`

/** The tasks that were agreed on for one case on a meeting. */
export async function listMeetingTasks(scope: Scope, type: RegisterType, item: ItemRow): Promise<MeetingTask[]> {
  const tasks = (await listTasks(scope.tx, item.recordId)).filter(({ key }) => key === keyOf(item.id))
  if (tasks.length === 0) return []
  const open = await openParts(scope, type, item.recordId)
  return tasks.map((task) => ({ ...task, words: open<string>(`task:${task.id}`) ?? '' }))
}

/** Puts a task that the meeting agreed on with the case; it counts as open work there. */
export async function agreeTask(
  scope: Scope,
  meetingId: string,
  itemId: string,
  input: { words: string; assigneeId: string; dueOn: Day | '' },
): Promise<Outcome<'not-found' | 'is-over' | 'required' | 'unknown-account'>> {
  const found = await plannedMeeting(scope, meetingId)
  if (!found.ok) return found
  const item = (await listItems(scope.tx, meetingId)).find(({ id }) => id === itemId)
  if (!item) return refuse('not-found')
  const { words, assigneeId, dueOn } = input
  if (!words) return refuse('required', { field: 'words' })
  if (assigneeId && !(await findAccountById(scope.tx, assigneeId))?.isActive)
    return refuse('unknown-account', { field: 'assignee' })
  const type = findRegister(found.value.register)!
  const task = { words, key: keyOf(itemId), dueOn: dueOn || null, assigneeId: assigneeId || null }
  await addTask(scope, type, item.recordId, task)
  return ok()
}

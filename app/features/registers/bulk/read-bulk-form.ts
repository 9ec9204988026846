import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import type { RegisterType } from '../declaration.ts'
import { isDay } from '../domain/given.ts'
import { lineOf, type Typed } from '../pages/form-values.ts'
import type { BulkAsk, BulkChoices } from './bulk-ask.ts'

export type BulkFormRefusal =
  | 'choose-action'
  | 'choose-person'
  | 'choose-step'
  | 'choose-field'
  | 'choose-task'
  | 'not-a-day'
  | 'reason-needed'

/** What was asked with the form, as far as this person can ask it. */
export function readBulkForm(
  typed: Typed,
  choices: BulkChoices,
  takers: readonly { id: string }[],
  type: RegisterType,
): Outcome<BulkFormRefusal, BulkAsk> {
  const line = (name: string) => lineOf(typed, name)
  const reason = line('reason').slice(0, 2000)
  const isTaker = (id: string) => takers.some((one) => one.id === id)
  switch (line('do')) {
    case 'assign':
      if (!choices.mayAssign || !isTaker(line('to'))) return refuse('choose-person', { field: 'to' })
      return reason ? ok({ do: 'assign', to: line('to'), reason }) : refuse('reason-needed', { field: 'reason' })
    case 'step': {
      const step = choices.steps.find(({ key }) => key === line('step'))
      if (!step) return refuse('choose-step', { field: 'step' })
      if (!isDay(line('day'))) return refuse('not-a-day', { field: 'day' })
      if (step.needsReason && !reason) return refuse('reason-needed', { field: 'reason' })
      return ok({ do: 'step', step: step.key, day: line('day'), reason })
    }
    case 'set': {
      const [key, value] = line('set').split('=')
      const field = choices.fields.find((one) => one.key === key)
      if (!field?.choices?.some((one) => one.key === value)) return refuse('choose-field', { field: 'set' })
      return reason ? ok({ do: 'set', field: field.key, value, reason }) : refuse('reason-needed', { field: 'reason' })
    }
    case 'task': {
      const template = type.taskTemplates?.find(({ key }) => key === line('template'))?.key ?? ''
      const words = line('words').slice(0, 300)
      if (!choices.mayAddTasks || (!template && !words)) return refuse('choose-task', { field: 'words' })
      if (line('dueOn') && !isDay(line('dueOn'))) return refuse('not-a-day', { field: 'dueOn' })
      const assigneeId = isTaker(line('assignee')) ? line('assignee') : null
      return ok({ do: 'task', template, words, dueOn: line('dueOn') || null, assigneeId })
    }
    default:
      return refuse('choose-action', { field: 'do' })
  }
}

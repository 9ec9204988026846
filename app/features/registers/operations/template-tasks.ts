import { addDays } from '../../../law/index.ts'
import type { Day } from '../../../shared/days.ts'
import type { RegisterType, TaskTemplate } from '../declaration.ts'

/** The tasks of the templates that this step brings along, with their days. */
export function templateTasks(type: RegisterType, step: string, day: Day) {
  return (type.taskTemplates ?? [])
    .filter(({ addedBy }) => addedBy === step)
    .flatMap((template) => tasksOf(template, day))
}

/** The tasks of one template, counted from this day. */
export function tasksOf(template: TaskTemplate, day: Day) {
  return template.tasks.map(({ key, dueInDays }) => ({
    template: template.key,
    key,
    dueOn: dueInDays === undefined ? null : addDays(day, dueInDays),
  }))
}

import { registerTexts } from '../../../i18n/registers.ts'
import { taskTexts } from '../../../i18n/tasks.ts'
import type { PageContext } from '../../../platform/http/index.ts'
import { formatDay } from '../../../shared/days.ts'
import { Badge, Button, Form, Heading, HiddenField, Link, Paragraph, Section } from '../../../ui/index.ts'
import type { RegisterType } from '../declaration.ts'
import type { ReadRecord, ReadTask } from '../operations/read-record.ts'
import { hasLevel } from '../scope.ts'
import { mayAddTasks } from '../tasks/add-tasks.ts'

/** What a task is called: by its template, or by the words of whoever wrote it. */
export function taskInWords(
  type: RegisterType,
  task: Pick<ReadTask, 'template' | 'key' | 'words'>,
  language: PageContext['language'],
) {
  const template = type.taskTemplates?.find(({ key }) => key === task.template)
  const declared = template?.tasks.find(({ key }) => key === task.key)?.words[language]
  return declared ?? task.words ?? registerTexts[language].ownTask
}

/** The tasks of a record; who works on it ticks them off. */
export function TaskList({ ctx, type, record }: { ctx: PageContext; type: RegisterType; record: ReadRecord }) {
  const { language } = ctx
  const t = registerTexts[language]
  const mayAdd = mayAddTasks({ actor: ctx.actor }, type, record)
  if (record.tasks.length === 0 && !mayAdd) return null
  const mayTick = hasLevel(ctx.actor, type, 'handle') && !record.destroyedOn && !record.mergedInto
  return (
    <Section>
      <Heading level={2}>{t.tasks}</Heading>
      {record.tasks.length === 0 && <Paragraph>{t.noTasks}</Paragraph>}
      <ul class="regie-tasks">
        {record.tasks.map((task) => (
          <li key={task.id} class="regie-task">
            <span>
              {taskInWords(type, task, language)}
              {task.dueOn && ` · ${formatDay(task.dueOn, language)}`}
              {task.assigneeName && ` · ${task.assigneeName}`}
            </span>
            {task.doneOn ? (
              <Badge tone="ok">{`${t.done} ${formatDay(task.doneOn, language)}`}</Badge>
            ) : (
              mayTick && (
                <Form
                  action={ctx.href(`/werk/registers/${type.key}/${record.number}/taken/${task.id}`)}
                  csrfToken={ctx.csrf}
                  label={`${t.markDone}: ${taskInWords(type, task, language)}`}
                >
                  <HiddenField name="revision" value={String(task.revision)} />
                  <Button look="secondary">{t.markDone}</Button>
                </Form>
              )
            )}
          </li>
        ))}
      </ul>
      {mayAdd && (
        <Paragraph>
          <Link href={ctx.href(`/werk/registers/${type.key}/${record.number}/taken`)}>{taskTexts[language].link}</Link>
        </Paragraph>
      )}
    </Section>
  )
}

import { registerTexts } from '../../../i18n/registers.ts'
import { taskTexts } from '../../../i18n/tasks.ts'
import {
  type Answer,
  NotFound,
  orNotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
} from '../../../platform/http/index.ts'
import { DayField, Fieldset, Select, TextField } from '../../../ui/index.ts'
import { listAccounts } from '../../identity/index.ts'
import { type ActProblem, actAgain, actPage, problemOf, recordAddress } from '../components/act-page.tsx'
import type { RegisterType } from '../declaration.ts'
import { isDay } from '../domain/given.ts'
import { askedRegister } from '../pages/find.ts'
import { lineOf, type Typed, typedIn } from '../pages/form-values.ts'
import { findRecord, type RecordRow } from '../records.queries.ts'
import { scopeOf } from '../scope.ts'
import { addTasks, mayAddTasks } from './add-tasks.ts'

/** Tasks for a record that goes on: those of a template, or one in words of one's own. */
export async function showAddTasks(ctx: PageContext): Promise<PageView> {
  const { type, row } = await askedRecord(ctx)
  return addTasksPage(ctx, type, row, {}, [])
}

export async function addTasksBy(ctx: RequestContext, form: FormData): Promise<Answer> {
  const type = askedRegister(ctx)
  const typed = typedIn(form)
  const number = ctx.params.record ?? ''
  const dueOn = lineOf(typed, 'dueOn')
  const t = taskTexts[ctx.language]
  const again = async (asked: PageContext, problems: ActProblem[]) => {
    const { row } = await askedRecord(asked)
    return addTasksPage(asked, type, row, typed, problems)
  }
  if (dueOn !== '' && !isDay(dueOn)) {
    return actAgain(ctx, form, { reason: 'not-a-day', details: { field: 'dueOn' } }, t.problems, again)
  }
  const assignee = lineOf(typed, 'assignee')
  const done = await ctx.transaction(`tasks of ${type.key}`, (tx) =>
    addTasks(scopeOf(ctx, tx), type, {
      ...{ number, revision: Number(lineOf(typed, 'revision')), template: lineOf(typed, 'template') },
      ...{ words: lineOf(typed, 'words').slice(0, 300), dueOn: dueOn || null },
      assigneeId: /^[0-9a-f-]{36}$/.test(assignee) ? assignee : null,
    }),
  )
  if (done.ok) return redirectTo(ctx.href(recordAddress(type, number)))
  return actAgain(ctx, form, done, t.problems, again)
}

async function askedRecord(ctx: PageContext) {
  const type = askedRegister(ctx)
  const row = orNotFound(await findRecord(ctx.tx, type.key, ctx.params.record ?? ''))
  if (!mayAddTasks({ actor: ctx.actor }, type, row)) throw new NotFound()
  return { type, row }
}

async function addTasksPage(
  ctx: PageContext,
  type: RegisterType,
  row: RecordRow,
  typed: Typed,
  problems: readonly ActProblem[],
): Promise<PageView> {
  const { language } = ctx
  const t = taskTexts[language]
  const accounts = await listAccounts(ctx.tx)
  const templates = type.taskTemplates ?? []
  const line = (name: string) => ({ name, value: lineOf(typed, name), error: problemOf(problems, name) })
  return actPage(ctx, {
    ...{ type, record: row, problems, path: 'taken', save: t.save, title: t.title, intro: t.intro },
    children: (
      <>
        {templates.length > 0 && (
          <Select
            {...line('template')}
            label={t.template}
            hint={t.templateHint}
            empty={t.noTemplate}
            choices={templates.map(({ key, words, tasks }) => ({
              value: key,
              label: `${words[language]} (${tasks.map((task) => task.words[language]).join(', ')})`,
            }))}
          />
        )}
        <Fieldset legend={t.own}>
          <TextField {...line('words')} label={registerTexts[language].ownTask} maxLength={300} />
          <DayField {...line('dueOn')} label={t.dueOn} />
          <Select
            {...line('assignee')}
            label={t.assignee}
            empty={registerTexts[language].nobodyYet}
            choices={accounts.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Fieldset>
      </>
    ),
  })
}

import { bulkTexts } from '../../../i18n/bulk.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { type Choice, DayField, Fieldset, Radios, Select, TextArea, TextField } from '../../../ui/index.ts'
import type { RegisterType } from '../declaration.ts'
import { lineOf, type Typed } from '../pages/form-values.ts'
import type { BulkChoices } from './bulk-ask.ts'
import { canBeUndone } from './offered.ts'

type FieldsProps = {
  ctx: RequestContext
  type: RegisterType
  typed: Typed
  choices: BulkChoices
  takers: readonly { id: string; name: string }[]
  problem?: { field: string; message: string }
}

/** What can be done with many records, each with what it needs to know; one of them is chosen. */
export function BulkFields({ ctx, type, typed, choices, takers, problem }: FieldsProps) {
  const { language } = ctx
  const t = bulkTexts[language]
  const { mayAssign, steps, fields, mayAddTasks } = choices
  const field = (name: string) => ({
    ...{ name, value: lineOf(typed, name) },
    error: problem?.field === name ? problem.message : undefined,
  })
  const people: Choice[] = takers.map(({ id, name }) => ({ value: id, label: name }))
  const templates = type.taskTemplates ?? []
  const actions = [
    ...(mayAssign ? [{ value: 'assign', label: t.assign }] : []),
    ...(steps.length > 0 ? [{ value: 'step', label: t.step }] : []),
    ...(fields.length > 0 ? [{ value: 'set', label: t.set }] : []),
    ...(mayAddTasks ? [{ value: 'task', label: t.task }] : []),
  ]
  return (
    <>
      <Radios {...field('do')} label={t.what} choices={actions} />
      {mayAssign && (
        <Fieldset legend={t.assign}>
          <Select {...field('to')} label={t.assignTo} empty="" choices={people} />
        </Fieldset>
      )}
      {steps.length > 0 && (
        <Fieldset legend={t.step}>
          <Select
            {...field('step')}
            label={t.stepWhich}
            hint={t.stepHint}
            empty=""
            choices={steps.map((step) => ({
              value: step.key,
              label: canBeUndone(step) ? step.words[language] : t.notUndone(step.words[language]),
            }))}
          />
          <DayField
            {...field('day')}
            value={lineOf(typed, 'day') || ctx.clock.today()}
            label={t.day}
            max={ctx.clock.today()}
          />
        </Fieldset>
      )}
      {fields.length > 0 && (
        <Fieldset legend={t.set}>
          <Select
            {...field('set')}
            label={t.setWhich}
            empty=""
            groups={fields.map(({ key, words, choices: values }) => ({
              label: words[language],
              choices: (values ?? []).map((value) => ({ value: `${key}=${value.key}`, label: value.words[language] })),
            }))}
          />
        </Fieldset>
      )}
      {mayAddTasks && (
        <Fieldset legend={t.task}>
          {templates.length > 0 && (
            <Select
              {...field('template')}
              label={t.taskTemplate}
              empty={t.noTemplate}
              choices={templates.map(({ key, words }) => ({ value: key, label: words[language] }))}
            />
          )}
          <TextField {...field('words')} label={t.taskWords} maxLength={300} />
          <DayField {...field('dueOn')} label={t.dueOn} />
          <Select {...field('assignee')} label={t.assignee} empty={t.nobody} choices={people} />
        </Fieldset>
      )}
      <TextArea {...field('reason')} label={t.reason} hint={t.reasonHint} rows={3} />
    </>
  )
}

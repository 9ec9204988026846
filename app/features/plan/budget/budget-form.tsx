import { budgetTexts } from '../../../i18n/budget.ts'
import { planTexts } from '../../../i18n/plan.ts'
import { type RequestContext, typedValues } from '../../../platform/http/index.ts'
import {
  Button,
  Checkbox,
  Details,
  ErrorSummary,
  FieldRow,
  Fieldset,
  Form,
  HiddenField,
  Paragraph,
} from '../../../ui/index.ts'
import { type Choices, PartField } from '../components/part-form.tsx'
import { PARTS } from '../plan.parts.ts'
import type { PartRow } from '../plan.queries.ts'
import { typedValue } from '../plan.schemas.ts'
import type { BudgetFormRow } from './save-budget.ts'

const NEW_ROWS = 3

/** The stored lines as rows of the form, with empty rows to add. */
export function formRows(lines: PartRow[], totals: PartRow[]): BudgetFormRow[] {
  const rowsOf = (part: BudgetFormRow['part'], stored: PartRow[], letter: string): BudgetFormRow[] => [
    ...stored.map((row) => ({
      prefix: `${letter}-${row.id}-`,
      part,
      id: row.id,
      revision: row.revision,
      values: Object.fromEntries(PARTS[part].fields.map((field) => [field.name, typedValue(field, row[field.name])])),
      isRemoved: false,
      errors: {},
    })),
    ...Array.from({ length: NEW_ROWS }, (_, number) => ({
      prefix: `${letter}-nieuw${number + 1}-`,
      part,
      values: {},
      isRemoved: false,
      errors: {},
    })),
  ]
  return [...rowsOf('budgetLine', lines, 'post'), ...rowsOf('programmeBudget', totals, 'programma')]
}

const ROW = /^(post|programma)-(nieuw\d{1,2}|[0-9a-f-]{36})-(\w+)$/

/** The rows as they were sent; a new row in which nothing was typed is none. */
export function sentRows(form: FormData): BudgetFormRow[] {
  const rows = new Map<string, BudgetFormRow>()
  for (const [name, value] of Object.entries(typedValues(form))) {
    const [, letter, key, field] = ROW.exec(name) ?? []
    if (!letter || !key || !field) continue
    const prefix = `${letter}-${key}-`
    const row = rows.get(prefix) ?? {
      prefix,
      part: letter === 'post' ? 'budgetLine' : 'programmeBudget',
      id: key.startsWith('nieuw') ? undefined : key,
      values: {},
      isRemoved: false,
      errors: {},
    }
    if (field === 'revision') row.revision = Number(value)
    else if (field === 'verwijderen') row.isRemoved = true
    else row.values[field] = value
    rows.set(prefix, row)
  }
  return [...rows.values()].filter((row) => row.id || Object.values(row.values).some((value) => value.trim() !== ''))
}

type BudgetFormProps = { ctx: RequestContext; rows: BudgetFormRow[]; choices: Choices; action: string }

/** Every amount of the plan in one form, row by row. */
export function BudgetForm({ ctx, rows, choices, action }: BudgetFormProps) {
  const t = budgetTexts[ctx.language]
  const words = planTexts[ctx.language]
  const errors = rows.flatMap((row) =>
    Object.entries(row.errors).map(([field, problem]) => ({
      field: `${row.prefix}${field}`,
      message: words.problems[problem](words.fields[field as keyof typeof words.fields]),
    })),
  )
  const group = (part: BudgetFormRow['part'], summary: string) => {
    const own = rows.filter((row) => row.part === part)
    return (
      <Details summary={summary} open={errors.length > 0}>
        {own.map((row, position) => (
          <RowFields
            key={row.prefix}
            ctx={ctx}
            row={row}
            number={position + 1 - own.filter(({ id }) => id).length}
            choices={choices}
            errors={errors}
          />
        ))}
      </Details>
    )
  }
  return (
    <Form action={action} csrfToken={ctx.csrf} label={t.edit}>
      <ErrorSummary title={words.checkThis} errors={errors} />
      <Paragraph>{t.editHint}</Paragraph>
      {group('budgetLine', t.edit)}
      {group('programmeBudget', t.editProgramme)}
      <Button>{t.save}</Button>
    </Form>
  )
}

function RowFields(props: {
  ctx: RequestContext
  row: BudgetFormRow
  number: number
  choices: Choices
  errors: { field: string; message: string }[]
}) {
  const { ctx, row, number, choices, errors } = props
  const t = budgetTexts[ctx.language]
  const field = (name: string) => {
    const declared = PARTS[row.part].fields.find((one) => one.name === name)!
    return (
      <PartField
        ctx={ctx}
        field={declared}
        prefix={row.prefix}
        value={row.values[name] ?? ''}
        error={errors.find((one) => one.field === `${row.prefix}${name}`)?.message}
        choices={choices}
      />
    )
  }
  const isLine = row.part === 'budgetLine'
  const subject = choices.subjects?.find(({ value }) => value === row.values.subjectId)?.label ?? ''
  const year = row.values.year || t.noYear
  const known = isLine ? t.row([subject, year].join(', ')) : t.programmeRow(year)
  const fresh = isLine ? t.newRow(number) : t.newProgrammeRow(number)
  return (
    <Fieldset legend={row.id ? known : fresh} section>
      {row.id && <HiddenField name={`${row.prefix}revision`} value={String(row.revision)} />}
      {isLine && field('subjectId')}
      <FieldRow>
        {field('year')}
        {field('planned')}
        {field('actual')}
      </FieldRow>
      {isLine && field('funding')}
      {field('remark')}
      {field('source')}
      {row.id && <Checkbox name={`${row.prefix}verwijderen`} label={t.remove} checked={row.isRemoved} />}
    </Fieldset>
  )
}

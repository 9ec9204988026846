import { planTexts } from '../../../i18n/plan.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import {
  ActionGroup,
  Button,
  Checkboxes,
  DayField,
  ErrorSummary,
  Form,
  HiddenField,
  Link,
  Select,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import type { Field, Part } from '../plan.parts.ts'
import type { FieldProblem } from '../plan.schemas.ts'

/** What can be linked to or chosen from: goals, indicators, organisations. */
export type Choices = Record<string, { value: string; label: string }[]>

export type PartFormState = {
  values: Record<string, string>
  links: Record<string, string[]>
  errors: Record<string, FieldProblem>
}

type PartFormProps = {
  ctx: RequestContext
  part: Part
  action: string
  back: string
  state: PartFormState
  choices: Choices
  /** Absent for a new part. */
  revision?: number
}

/** The form of one part of a plan, drawn from its declaration; keeps everything that was typed. */
export function PartForm({ ctx, part, action, back, state, choices, revision }: PartFormProps) {
  const t = planTexts[ctx.language]
  const labelOf = (name: string) => t.fields[name as keyof typeof t.fields]
  const messages = Object.entries(state.errors).map(([field, problem]) => ({
    field,
    message: t.problems[problem](labelOf(field)),
  }))
  return (
    <Form action={action} csrfToken={ctx.csrf}>
      {messages.length > 0 && <ErrorSummary title={t.checkThis} errors={messages} />}
      {revision !== undefined && <HiddenField name="revision" value={String(revision)} />}
      {part.fields.map((field) => (
        <PartField
          key={field.name}
          ctx={ctx}
          field={field}
          value={state.values[field.name] ?? ''}
          error={messages.find((message) => message.field === field.name)?.message}
          choices={choices}
        />
      ))}
      {part.links?.map((link) => (
        <Checkboxes
          key={link.name}
          name={link.name}
          label={labelOf(link.name)}
          values={state.links[link.name] ?? []}
          choices={choices[link.name] ?? []}
        />
      ))}
      <ActionGroup>
        <Button>{t.save}</Button>
        <Link href={back}>{t.cancel}</Link>
      </ActionGroup>
    </Form>
  )
}

type PartFieldProps = {
  ctx: RequestContext
  field: Field
  value: string
  error?: string
  choices: Choices
  /** Stands before the name where a form has several of the same; the hints are then said once, above. */
  prefix?: string
}

/** One field of a part, drawn as its declaration says. */
export function PartField({ ctx, field, value, error, choices, prefix }: PartFieldProps) {
  const t = planTexts[ctx.language]
  const common = {
    name: `${prefix ?? ''}${field.name}`,
    label: t.fields[field.name as keyof typeof t.fields],
    hint: prefix === undefined ? t.hints[field.name as keyof typeof t.hints] : undefined,
    error,
    required: field.isRequired ? t.required : undefined,
  }
  if (field.input === 'organisation') {
    return <Select {...common} value={value} empty={t.chooseOne} choices={choices.organisations ?? []} />
  }
  if (field.input === 'subject') {
    return <Select {...common} value={value} empty={t.chooseOne} choices={choices.subjects ?? []} />
  }
  if (field.input === 'goal') {
    return <Select {...common} value={value} empty={t.chooseOne} choices={choices.goalChoices ?? []} />
  }
  if (field.input === 'indicator') {
    return <Select {...common} value={value} empty={t.noIndicator} choices={choices.indicatorChoices ?? []} />
  }
  if (field.input === 'choice') {
    const options = (field.choices ?? []).map((choice) => ({
      value: choice,
      label: t.choices[choice as keyof typeof t.choices],
    }))
    return <Select {...common} value={value} empty={t.chooseOne} choices={options} />
  }
  if (field.input === 'day') return <DayField {...common} value={value} />
  if (field.input === 'text') return <TextArea {...common} value={value} rows={6} maxLength={field.maxLength} />
  if (field.input === 'lines' || field.input === 'aliases') return <TextArea {...common} value={value} rows={3} />
  const isDecimal = field.input === 'number' || field.input === 'amount'
  const isShort = isDecimal || field.input === 'year' || field.input === 'looseDay' || field.name === 'code'
  return (
    <TextField
      {...common}
      value={value}
      maxLength={field.maxLength}
      size={isShort ? 'short' : undefined}
      inputMode={isDecimal ? 'decimal' : field.input === 'year' ? 'numeric' : undefined}
    />
  )
}

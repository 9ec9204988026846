import { effectTexts } from '../../../i18n/effects.ts'
import { type FormState, fieldErrors, type RequestContext } from '../../../platform/http/index.ts'
import type { Language } from '../../../shared/numbers.ts'
import {
  ActionGroup,
  Button,
  ButtonLink,
  Checkboxes,
  type Choice,
  DayField,
  ErrorSummary,
  FieldRow,
  Fieldset,
  Form,
  HiddenField,
  Radios,
  Select,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { COMPARISONS, DIRECTIONS, METHODS, UNITS } from '../domain/protocol.ts'

type Texts = (typeof effectTexts)[Language]
type FieldName = keyof Texts['fields']

/** What the lists of the form offer. */
export type FormChoices = {
  efforts: { label: string; choices: Choice[] }[]
  /** Those of which other areas are known stand first. */
  outcomes: Choice[]
  comparable: Choice[]
  counted: Choice[]
}

const inOrder = <Value extends string>(values: readonly Value[], labels: Record<Value, string>) =>
  values.map((value) => ({ value, label: labels[value] }))

/** What the lists offer, by the name of their field. */
export const choicesInWords = (t: Texts, { efforts, outcomes, comparable, counted }: FormChoices) => ({
  effort: efforts.flatMap(({ choices }) => choices),
  outcome: outcomes,
  population: comparable,
  sideEffects: comparable,
  dose: counted,
  direction: inOrder(DIRECTIONS, t.directions),
  unit: inOrder(UNITS, t.units),
  comparison: inOrder(COMPARISONS, t.comparisons),
  method: inOrder(METHODS, t.methods),
})

type FormProps = {
  ctx: RequestContext
  action: string
  back: string
  choices: FormChoices
  state: FormState
  sideEffects: string[]
  revision?: string
}

/** The fields of a protocol, in the order in which one thinks about them. */
export function ProtocolFormPart({ ctx, action, back, choices, state, sideEffects, revision }: FormProps) {
  const t = effectTexts[ctx.language]
  const inWords = (field: string, code: string) =>
    t.problems[code as keyof Texts['problems']](t.fields[field as FieldName] ?? field)
  const errors = fieldErrors(state).map(([field, code]) => ({ field, message: inWords(field, code) }))
  const field = (name: FieldName, isOptional = true) => ({
    name,
    label: t.fields[name],
    value: state.values[name] ?? '',
    hint: (t.hints as Partial<Record<FieldName, string>>)[name],
    error: errors.find((one) => one.field === name)?.message,
    ...(isOptional ? {} : { required: t.required }),
  })
  return (
    <Form action={action} csrfToken={ctx.csrf}>
      <ErrorSummary title={t.checkThis} errors={errors} />
      {revision !== undefined && <HiddenField name="revision" value={revision} />}
      <Fieldset legend={t.parts.what} section>
        <TextField {...field('title', false)} />
        <Select {...field('effort')} empty={t.choose} groups={choices.efforts} />
        <TextArea {...field('description')} rows={3} />
        <TextArea {...field('mechanism')} rows={3} />
      </Fieldset>
      <Fieldset legend={t.parts.change} section>
        <Select {...field('outcome')} empty={t.choose} choices={choices.outcomes} />
        <Select {...field('population')} empty={t.asItIs} choices={choices.comparable} />
        <FieldRow>
          <Select {...field('direction')} choices={inOrder(DIRECTIONS, t.directions)} />
          <TextField {...field('size')} size="short" inputMode="decimal" />
          <Select {...field('unit')} choices={inOrder(UNITS, t.units)} />
        </FieldRow>
      </Fieldset>
      <Fieldset legend={t.parts.where} section>
        <TextArea {...field('treated')} rows={2} />
        <Radios {...field('comparison')} choices={inOrder(COMPARISONS, t.comparisons)} />
        <TextArea {...field('chosen')} optional={t.optional} rows={2} />
        <TextArea {...field('neighbours')} optional={t.optional} rows={2} />
        <TextArea {...field('excluded')} optional={t.optional} rows={2} />
      </Fieldset>
      <Fieldset legend={t.parts.how} section>
        <Radios
          {...field('method')}
          choices={METHODS.map((value) => ({ value, label: t.methods[value], hint: t.methodHints[value] }))}
        />
        <DayField {...field('startsOn')} />
        <DayField {...field('endsOn')} />
        <DayField {...field('judgedOn')} />
      </Fieldset>
      <Fieldset legend={t.parts.beside} section>
        <Select {...field('dose')} optional={t.optional} empty={t.noDose} choices={choices.counted} />
        <TextField {...field('cost')} optional={t.optional} size="short" inputMode="decimal" />
        <TextField {...field('costSource')} optional={t.optional} />
        <Checkboxes
          name="sideEffects"
          label={t.fields.sideEffects}
          hint={t.hints.sideEffects}
          optional={t.optional}
          choices={choices.comparable}
          values={sideEffects}
        />
      </Fieldset>
      <ActionGroup>
        <Button>{t.save}</Button>
        <ButtonLink look="subtle" href={back}>
          {t.cancel}
        </ButtonLink>
      </ActionGroup>
    </Form>
  )
}

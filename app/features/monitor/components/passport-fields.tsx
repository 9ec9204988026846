import { monitorTexts } from '../../../i18n/monitor.ts'
import { type FormState, fieldErrors } from '../../../platform/http/index.ts'
import type { Language } from '../../../shared/numbers.ts'
import { Checkbox, Fieldset, Select, TextArea, TextField } from '../../../ui/index.ts'
import { DIRECTIONS, FREQUENCIES, VALUE_TYPES } from '../domain/series.ts'

type Texts = (typeof monitorTexts)[Language]
export type FieldName = keyof Texts['fields']
export type FieldsProps = { state: FormState; language: Language }

/** The message of a field in words. */
export function problemInWords(code: string | undefined, language: Language): string | undefined {
  const { problems } = monitorTexts[language]
  return code === undefined ? undefined : (problems[code as keyof Texts['problems']] ?? problems['not-a-choice'])
}

/** Label, hint, error and value of one field of a form of this feature. */
export function fieldOf(name: FieldName, { state, language }: FieldsProps, isOptional = false) {
  const t = monitorTexts[language]
  return {
    name,
    label: t.fields[name],
    error: problemInWords(state.errors[name], language),
    value: state.values[name] ?? '',
    ...(isOptional ? { optional: t.optional } : { required: t.required }),
  }
}

/** All that is wrong, for the summary above a form. */
export function errorsOf({ state, language }: FieldsProps): { field: string; message: string }[] {
  const labels: Record<string, string> = monitorTexts[language].fields
  return fieldErrors(state).map(([field, code]) => ({
    field,
    message: `${labels[field] ?? field}: ${problemInWords(code, language)}`,
  }))
}

/** The fields of a passport; `keys` are the indicators it can be a part or a share of. */
export function PassportFields(props: FieldsProps & { keys: { value: string; label: string }[] }) {
  const t = monitorTexts[props.language]
  const choices = <Choice extends string>(values: readonly Choice[], words: Record<Choice, string>) =>
    values.map((value) => ({ value, label: words[value] }))
  return (
    <>
      <TextField {...fieldOf('nameNl', props)} />
      <TextField {...fieldOf('nameEn', props)} />
      <TextField {...fieldOf('unitNl', props)} />
      <TextField {...fieldOf('unitEn', props)} />
      <Select {...fieldOf('valueType', props)} empty={t.choose} choices={choices(VALUE_TYPES, t.valueTypes)} />
      <Select {...fieldOf('desired', props)} empty={t.choose} choices={choices(DIRECTIONS, t.directions)} />
      <Select {...fieldOf('frequency', props)} empty={t.choose} choices={choices(FREQUENCIES, t.frequencies)} />
      <TextField {...fieldOf('holder', props)} />
      <TextField {...fieldOf('owner', props)} />
      <TextField {...fieldOf('source', props)} />
      <TextArea {...fieldOf('qualityNl', props)} />
      <TextArea {...fieldOf('qualityEn', props)} />
      <TextArea {...fieldOf('limitationsNl', props)} />
      <TextArea {...fieldOf('limitationsEn', props)} />
      <TextArea {...fieldOf('categories', props, true)} hint={t.hints.categories} />
      <Select {...fieldOf('partOf', props, true)} empty={t.none} choices={props.keys} />
      <Select {...fieldOf('shareOf', props, true)} empty={t.none} choices={props.keys} />
      <Checkbox name="isPublic" label={t.fields.isPublic} value="yes" checked={props.state.values.isPublic === 'yes'} />
    </>
  )
}

/** The fields of one version of a definition. */
export function DefinitionFields(props: FieldsProps & { legend: string }) {
  const t = monitorTexts[props.language]
  return (
    <Fieldset legend={props.legend} section>
      <TextArea {...fieldOf('textNl', props)} />
      <TextArea {...fieldOf('textEn', props)} />
      <TextField {...fieldOf('validFrom', props, true)} hint={t.hints.validFrom} size="short" />
      <TextField {...fieldOf('definitionSource', props)} />
    </Fieldset>
  )
}

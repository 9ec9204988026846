import { registerTexts } from '../../../i18n/registers.ts'
import type { Language } from '../../../shared/numbers.ts'
import { Checkbox, Checkboxes, DayField, Radios, Select, TextArea, TextField } from '../../../ui/index.ts'
import type { Field } from '../declaration.ts'

export type FactChoices = { accounts: { id: string; name: string }[]; organisations: { id: string; name: string }[] }

type FactFieldProps = {
  field: Field
  language: Language
  values: readonly string[]
  error?: string
  choices: FactChoices
}

/** In forms the facts have names of their own, so that none is taken for a field of the form itself. */
export const factName = (key: string) => `fact.${key}`

/** One field of a declaration as a form shows it. */
export function FactField({ field, language, values, error, choices }: FactFieldProps) {
  const t = registerTexts[language]
  const base = {
    name: factName(field.key),
    label: field.words[language],
    hint: field.hint?.[language],
    error,
    required: field.isRequired ? t.required : undefined,
  }
  const value = values.at(-1) ?? ''
  const options = (field.choices ?? []).map(({ key, words }) => ({ value: key, label: words[language] }))
  const people = (rows: { id: string; name: string }[]) => rows.map(({ id, name }) => ({ value: id, label: name }))
  switch (field.kind) {
    case 'longText':
      return <TextArea {...base} value={value} rows={4} />
    case 'polygon':
      return <TextArea {...base} value={value} rows={5} spellcheck={false} />
    case 'day':
      return <DayField {...base} value={value} />
    case 'moment':
      return <TextField {...base} value={value} inputMode="numeric" hint={base.hint ?? '2026-11-22T14:05'} />
    case 'yesNo':
      return <Checkbox {...base} required={undefined} value="yes" checked={value === 'yes'} />
    case 'choice':
      return options.length <= 4 ? (
        <Radios {...base} value={value} choices={options} />
      ) : (
        <Select {...base} value={value} empty="" choices={options} />
      )
    case 'choices':
      return <Checkboxes {...base} values={[...values]} choices={options} />
    case 'account':
      return <Select {...base} value={value} empty="" choices={people(choices.accounts)} />
    case 'organisation':
      return <Select {...base} value={value} empty="" choices={people(choices.organisations)} />
    case 'number':
      return <TextField {...base} size="short" value={value} inputMode="numeric" />
    case 'amount':
      return <TextField {...base} size="short" value={value} inputMode="decimal" />
    default:
      return <TextField {...base} value={value} maxLength={300} />
  }
}

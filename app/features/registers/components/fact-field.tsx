import { bothVersionsTexts } from '../../../i18n/both-versions.ts'
import { registerTexts } from '../../../i18n/registers.ts'
import type { Language } from '../../../shared/numbers.ts'
import {
  Checkbox,
  Checkboxes,
  DayField,
  Radios,
  Select,
  TextArea,
  TextField,
  tickedOrNot,
  type Version,
  versionsOf,
} from '../../../ui/index.ts'
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

/** The facts that are stored beside those that were typed, in words. */
export function versionsOfFacts(
  props: { fields: readonly Field[]; language: Language; choices: FactChoices },
  stored: (key: string) => readonly string[],
  typed: Readonly<Record<string, readonly string[]>>,
): Version[] {
  const { fields, language, choices } = props
  const byName = <Value,>(of: (field: Field) => Value) =>
    Object.fromEntries(fields.map((field) => [factName(field.key), of(field)]))
  const offered = ({ kind, choices: own = [] }: Field) => {
    if (kind === 'yesNo') return tickedOrNot(bothVersionsTexts[language], 'yes')
    if (kind === 'account') return people(choices.accounts)
    return kind === 'organisation'
      ? people(choices.organisations)
      : own.map(({ key, words }) => ({ value: key, label: words[language] }))
  }
  return versionsOf(
    byName(({ words }) => words[language]),
    byName(({ key }) => stored(key)),
    byName(({ key }) => typed[factName(key)] ?? []),
    byName(offered),
  ).filter(({ theirs, yours }) => theirs !== yours)
}

const people = (rows: { id: string; name: string }[]) => rows.map(({ id, name }) => ({ value: id, label: name }))

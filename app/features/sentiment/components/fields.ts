import { sentimentTexts } from '../../../i18n/sentiment.ts'
import { type FormState, fieldErrors } from '../../../platform/http/index.ts'
import type { Language } from '../../../shared/numbers.ts'

type Texts = (typeof sentimentTexts)['nl']
type FieldName = keyof Texts['fields']

/** What stands in the fields of a form and what is wrong with it, in words. */
export function fieldsOf(state: FormState, language: Language) {
  const t = sentimentTexts[language]
  const errors = fieldErrors(state).map(([field, code]) => ({
    field,
    message: t.problems[code as keyof Texts['problems']](t.fields[field as FieldName] ?? field),
  }))
  const field = (name: FieldName, { optional = false } = {}) => ({
    name,
    label: t.fields[name],
    value: state.values[name] ?? '',
    hint: (t.hints as Partial<Record<FieldName, string>>)[name],
    error: errors.find((one) => one.field === name)?.message,
    ...(optional ? {} : { required: t.required }),
  })
  return { errors, field }
}

import { importTexts } from '../../../../i18n/imports.ts'
import { type FormState, fieldErrors } from '../../../../platform/http/index.ts'
import type { Language } from '../../../../shared/numbers.ts'

type Texts = (typeof importTexts)[Language]
export type FieldsProps = { state: FormState; language: Language }

/** The message of a field in words. */
export function problemInWords(code: string | undefined, language: Language): string | undefined {
  const { problems } = importTexts[language]
  return code === undefined ? undefined : (problems[code as keyof Texts['problems']] ?? problems['not-a-choice'])
}

/** Label, hint, error and value of one field. */
export function fieldOf(name: keyof Texts['fields'], { state, language }: FieldsProps, isOptional = false) {
  const t = importTexts[language]
  const hints: Partial<Record<string, string>> = t.hints
  return {
    name,
    label: t.fields[name],
    hint: hints[name],
    error: problemInWords(state.errors[name], language),
    value: state.values[name] ?? '',
    ...(isOptional ? { optional: t.optional } : { required: t.required }),
  }
}

/** All that is wrong, for the summary above a form. */
export function errorsOf({ state, language }: FieldsProps): { field: string; message: string }[] {
  const labels: Record<string, string> = importTexts[language].fields
  return fieldErrors(state).map(([field, code]) => ({
    field,
    message: `${labels[field] ?? field}: ${problemInWords(code, language)}`,
  }))
}

import type { FormState } from './forms.ts'

/** The words that a form needs besides the names of its fields. */
type FormWords = { problems: Readonly<Record<string, string>>; required: string; optional: string }

/** What is wrong with a form, in words. */
export function errorsOf(
  { problems }: Pick<FormWords, 'problems'>,
  state: FormState,
): { field?: string; message: string }[] {
  return Object.entries(state.errors).map(([field, problem]) => ({
    ...(field ? { field } : {}),
    message: problems[problem] ?? problem,
  }))
}

/** Name, value, error and mark of one field. */
export function fieldOf(words: FormWords, state: FormState, name: string, label: string, isRequired = false) {
  return {
    name,
    label,
    value: state.values[name] ?? '',
    error: errorsOf(words, state).find((one) => one.field === name)?.message,
    ...(isRequired ? { required: words.required } : { optional: words.optional }),
  }
}

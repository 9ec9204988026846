import type { FormState } from '../../platform/http/index.ts'

/** The words that a form needs besides the names of its fields. */
type FormWords = { problems: Readonly<Record<string, string>>; required: string; optional: string }

/** What is wrong with a form, in words. */
export function errorsOf({ problems }: FormWords, state: FormState): { field?: string; message: string }[] {
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

/** A form as it was sent, with what an operation refused in the place where it stands. */
export function refused(state: FormState, outcome: { reason: string; details?: { field?: string } }): FormState {
  return { values: state.values, errors: { [outcome.details?.field ?? '']: outcome.reason } }
}

import {
  type FormState,
  type PageContext,
  type PageView,
  type RequestContext,
  shownAgain,
} from '../../platform/http/index.ts'
import type { Version } from '../../ui/index.ts'

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

/** Somebody else saved since this form was drawn. */
export const isOvertaken = (state: FormState) => state.errors[''] === 'changed-meanwhile'

/**
 * The revision that a form goes on from. After any other refusal that is still the one it was opened with: a colleague may have
 * saved since, and whoever sends the form again has not seen that.
 */
export const revisionIn = (state: FormState, stored: number): string =>
  String(isOvertaken(state) ? stored : (state.values.revision ?? stored))

/** What is stored beside what was typed, for the fields that were in the form. */
export function versionsOf(state: FormState, fields: Record<string, { label: string; stored: string }>): Version[] {
  return Object.entries(fields).flatMap(([name, { label, stored }]) => {
    const yours = state.values[name]
    return yours === undefined ? [] : [{ field: label, theirs: stored, yours }]
  })
}

/** What is chosen from a list, in words. */
export const labelOf = (choices: readonly { value: string; label: string }[], value: string | null | undefined) =>
  choices.find((one) => one.value === value)?.label ?? ''

/** The page with a form as it was sent. */
export async function formAgain(
  ctx: RequestContext,
  state: FormState,
  draw: (page: PageContext) => Promise<PageView>,
): Promise<PageView> {
  return { ...(await shownAgain(ctx, draw)), status: isOvertaken(state) ? 409 : 422 }
}

/** A form as it was sent, with what an operation refused in the place where it stands. */
export function refused(state: FormState, outcome: { reason: string; details?: { field?: string } }): FormState {
  return { values: state.values, errors: { [outcome.details?.field ?? '']: outcome.reason } }
}

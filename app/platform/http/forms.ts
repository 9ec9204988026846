import type { z } from 'zod'
import { type Outcome, ok } from '../../shared/outcome.ts'

/** What was typed, and per field which rule it broke: enough to draw the form again with nothing lost. */
export type FormState = { values: Record<string, string>; errors: Record<string, string> }

export const emptyForm: FormState = { values: {}, errors: {} }

/** What is wrong with the fields; what is wrong with the form as a whole stands under no name. */
export const fieldErrors = (state: FormState) => Object.entries(state.errors).filter(([field]) => field !== '')

/** The typed text of every field; of a field with several values the last one. */
export function typedValues(form: FormData): Record<string, string> {
  return Object.fromEntries([...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}

/**
 * Checks a form against its schema. Messages in the schema are keys of the texts (`required`, `notADay`, …);
 * the page translates them.
 */
export function parseForm<Schema extends z.ZodType>(
  schema: Schema,
  form: FormData,
): Outcome<'invalid', z.output<Schema>> & { state: FormState } {
  const values = typedValues(form)
  const parsed = schema.safeParse(values)
  if (parsed.success) return { ...ok(parsed.data), state: { values, errors: {} } }
  const errors: Record<string, string> = {}
  for (const issue of parsed.error.issues) {
    const field = issue.path.join('.')
    // A form that lacks the field altogether was not drawn by us; the words for it are the same.
    const isAbsent = issue.code === 'invalid_type' && values[field] === undefined
    errors[field] ??= isAbsent ? 'required' : issue.message
  }
  return { ok: false, reason: 'invalid', state: { values, errors } }
}

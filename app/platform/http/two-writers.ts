import type { PageContext, PageView, RequestContext } from './context.ts'
import type { FormState } from './forms.ts'
import { shownAgain } from './shown-again.ts'

/** Somebody else saved since this form was drawn. */
export const isOvertaken = (state: FormState) => state.errors[''] === 'changed-meanwhile'

/**
 * The revision that a form goes on from. After any other refusal that is still the one it was opened with: a colleague may have
 * saved since, and whoever sends the form again has not seen that.
 */
export const revisionIn = (state: FormState, stored: number): string =>
  String(isOvertaken(state) ? stored : (state.values.revision ?? stored))

/**
 * A form as it was sent, with what an operation refused in the place where it stands: at a field, or nowhere (`''`). What was
 * wrong by itself (`invalid`) the form says already.
 */
export function refused(state: FormState, outcome: { reason: string; details?: { field?: string } }): FormState {
  if (outcome.reason === 'invalid') return state
  return { values: state.values, errors: { [outcome.details?.field ?? '']: outcome.reason } }
}

/** The page with a form as it was sent: 409 when somebody else was first, 422 when something in it is wrong. */
export const formAgain = (
  ctx: RequestContext,
  state: FormState,
  draw: (page: PageContext) => Promise<PageView>,
): Promise<PageView> => shownAgain(ctx, draw, state.errors[''])

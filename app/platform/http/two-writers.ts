import type { PageContext, PageView, RequestContext } from './context.ts'
import type { FormState } from './forms.ts'
import { shownAgain } from './shown-again.ts'

/** Why a form comes back when somebody else saved since it was drawn. */
const OVERTAKEN = 'changed-meanwhile'

/**
 * What a form that comes back goes on from: what it was opened with, because a colleague may have saved since and whoever sends
 * it again has not seen that. Nothing once the form says that somebody was first: then it goes on from what is stored.
 */
export const stillOpened = <Opened>(reason: string | undefined, opened: Opened): Opened | undefined =>
  reason === OVERTAKEN ? undefined : opened

/** Somebody else saved since this form was drawn. */
export const isOvertaken = (state: FormState) => state.errors[''] === OVERTAKEN

/** The revision that a form goes on from. */
export const revisionIn = (state: FormState, stored: number): string =>
  String(stillOpened(state.errors[''], state.values.revision) ?? stored)

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

import {
  endedStepCookie,
  type RequestContext,
  readStepCookie,
  redirectTo,
  sessionCookie,
  stepCookie,
} from '../../platform/http/index.ts'
import type { Entered } from './operations/sign-in.ts'
import { SESSION_SECONDS } from './sessions/sessions.ts'
import { STEP_SECONDS } from './steps/steps.ts'

/** Where somebody gives his second factor. */
export const SECOND_FACTOR_ADDRESS = '/inloggen/tweede-stap'

/** Only to a page of our own: an address elsewhere in the form is ignored. */
export function safeReturn(address: string): string {
  return /^\/(?![/\\])/.test(address) && !address.includes('\\') ? address : '/werk'
}

/** Takes somebody who proved who he is to the page he wanted, or to his second factor. */
export function enteredAnswer(ctx: RequestContext, entered: Entered, back: string): Response {
  if (entered.kind === 'session') return withSession(ctx, ctx.href(safeReturn(back)), entered.token)
  const answer = redirectTo(ctx.href(SECOND_FACTOR_ADDRESS))
  answer.headers.append('set-cookie', stepCookie(entered.token, ctx.isSecure, STEP_SECONDS['second-factor']))
  return answer
}

/** On to this page under this session; whatever step there was, is over. */
export function withSession(ctx: RequestContext, address: string, token: string): Response {
  const answer = redirectTo(address)
  answer.headers.append('set-cookie', sessionCookie(token, ctx.isSecure, SESSION_SECONDS))
  if (readStepCookie(ctx.request, ctx.isSecure)) answer.headers.append('set-cookie', endedStepCookie(ctx.isSecure))
  return answer
}

/** A page that belongs to one visitor at one moment: nobody on the way keeps a copy. */
export const NOT_KEPT = { 'cache-control': 'private, no-store' }

import type { Outcome } from '../../shared/outcome.ts'
import type { PageContext, PageView, RequestContext } from './context.ts'

export type Answer = PageView | Response

/** 'public' for everybody, 'signed-in' for anyone with an account, otherwise a right of the matrix. */
export type RequiredRight = 'public' | 'signed-in' | (string & {})

export type Route =
  | { method: 'GET'; path: string; right: RequiredRight; handle: (ctx: PageContext) => Promise<Answer> }
  | {
      method: 'POST'
      path: string
      right: RequiredRight
      handle: (ctx: RequestContext, form: FormData) => Promise<Answer>
    }

/** An address that shows something. `right` is what the visitor needs. */
export function get(path: string, right: RequiredRight, handle: (ctx: PageContext) => Promise<Answer>): Route {
  return { method: 'GET', path, right, handle }
}

/** An address that changes something. */
export function post(
  path: string,
  right: RequiredRight,
  handle: (ctx: RequestContext, form: FormData) => Promise<Answer>,
): Route {
  return { method: 'POST', path, right, handle }
}

/** Thrown by a page whose subject does not exist or may not be seen: both look the same to the visitor. */
export class NotFound extends Error {}

export function orNotFound<Value>(value: Value | undefined | null): Value {
  if (value === undefined || value === null) throw new NotFound()
  return value
}

/** After success: the browser asks for the next page itself, so reloading repeats nothing. */
export function redirectTo(address: string): Response {
  return new Response(null, { status: 303, headers: { location: address } })
}

/** Unwraps what cannot be refused here; a refusal of that kind means something is impossible, not that input was bad. */
export function mustBe<Value>(outcome: Outcome<string, Value>): Value {
  if (!outcome.ok) throw new Error(`unexpected refusal: ${outcome.reason}`)
  return outcome.value
}

import type { Outcome } from '../../shared/outcome.ts'
import type { PageContext, PageView, RequestContext } from './context.ts'

export type Answer = PageView | Response

/** 'public' for everybody, 'signed-in' for anyone with an account, otherwise a right of the matrix. */
export type RequiredRight = 'public' | 'signed-in' | (string & {})

/** What else an address asks for, besides its right. */
export type RouteOptions = {
  /**
   * The person must have proved who he is in the last quarter of an hour; otherwise he is asked to do so first, and
   * what he typed is kept. Not for a form with a file: a file cannot be kept.
   */
  confirm?: boolean
  /**
   * The activity of the processing register for which personal data are read here. Every reading is then put on record
   * before anything of it is shown. Needed at every address that shows accounts, the audit or a confidential kind. Where
   * the address says which register is read, a function of its parts answers the activity; nothing when there is none.
   */
  reads?: string | ((params: Record<string, string>) => string | undefined)
  /** Any site may show this page in a frame. Nothing else of ours can be framed by anyone. */
  isEmbeddable?: boolean
  /** Open to a person who must set up a second factor before anything else. */
  whileSettingUp?: boolean
  /** How much may be sent; left out: what is enough for any form without a large file. */
  maxBodyBytes?: number
}

export type Route = RouteOptions &
  (
    | { method: 'GET'; path: string; right: RequiredRight; handle: (ctx: PageContext) => Promise<Answer> }
    | {
        method: 'POST'
        path: string
        right: RequiredRight
        handle: (ctx: RequestContext, form: FormData) => Promise<Answer>
      }
  )

/** An address that shows something. `right` is what the visitor needs. */
export function get(
  path: string,
  right: RequiredRight,
  handle: (ctx: PageContext) => Promise<Answer>,
  options: Omit<RouteOptions, 'confirm'> = {},
): Route {
  return { method: 'GET', path, right, handle, ...options }
}

/** An address that changes something. */
export function post(
  path: string,
  right: RequiredRight,
  handle: (ctx: RequestContext, form: FormData) => Promise<Answer>,
  options: RouteOptions = {},
): Route {
  return { method: 'POST', path, right, handle, ...options }
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

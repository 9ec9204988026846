/** What an operation answers: it happened, with its result, or it was refused for a reason from a short closed list. */
export type Outcome<Reason extends string = never, Value = void> =
  | { ok: true; value: Value }
  | { ok: false; reason: Reason; details?: Refusal }

/** That it happened, for an operation whose refusals say more than a reason. */
export type Done<Value> = { ok: true; value: Value }

/** What the person needs to understand a refusal: the field it concerns and the values the message names. */
export type Refusal = { field?: string; values?: Record<string, string | number> }

export function ok(): { ok: true; value: undefined }
export function ok<Value>(value: Value): { ok: true; value: Value }
export function ok<Value>(value?: Value) {
  return { ok: true as const, value }
}

export function refuse<Reason extends string>(reason: Reason, details?: Refusal) {
  return { ok: false as const, reason, details }
}

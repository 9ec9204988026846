import type { Day } from '../../../shared/days.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'

/** By this a token is recognised in a file or a log where it does not belong, also by programs that look for leaks. */
export const TOKEN_PREFIX = 'regie_'

const TOKEN = /^regie_[A-Za-z0-9_-]{43}$/

/** Whether this can be a token at all; what cannot is not looked up. */
export const isToken = (text: string): boolean => TOKEN.test(text)

/** How long before its end people are warned. */
export const WARNING_DAYS = 14

/** A token lives until a day that is yet to come and at most a year away. */
export function mayExpireOn(expiresOn: Day, today: Day): Outcome<'in-the-past' | 'too-far'> {
  if (expiresOn <= today) return refuse('in-the-past', { field: 'expiresOn' })
  if (expiresOn > lastDay(today)) return refuse('too-far', { field: 'expiresOn' })
  return ok()
}

/** The latest day on which a token made today can end: the same day a year later. */
export function lastDay(today: Day): Day {
  return addDays(`${Number(today.slice(0, 4)) + 1}${today.slice(4)}`, 0)
}

export function addDays(day: Day, days: number): Day {
  const [year, month, date] = day.split('-').map(Number)
  return new Date(Date.UTC(year!, month! - 1, date! + days)).toISOString().slice(0, 10)
}

export type TokenState = 'works' | 'ends-soon' | 'ended' | 'revoked'

/** How a token stands today. */
export function stateOf(token: { expiresOn: Day; revokedAt: Date | null }, today: Day): TokenState {
  if (token.revokedAt) return 'revoked'
  if (token.expiresOn < today) return 'ended'
  return token.expiresOn <= addDays(today, WARNING_DAYS) ? 'ends-soon' : 'works'
}

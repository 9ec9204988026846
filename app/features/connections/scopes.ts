import { RIGHTS, type Right } from '../identity/index.ts'

/**
 * What a program may do at most. Deciding, approving and publishing are acts of a person, and whoever could manage
 * accounts or tokens could give himself everything; so none of these is here. Of the spaces of registers those with a
 * duty of secrecy of their own are left out: Bibob (artikel 28 Wet Bibob) and the reporting point for integrity.
 */
export const SCOPES = [
  'work.open',
  'plan.read',
  'plan.edit',
  'figures.read',
  'figures.edit',
  'figures.import',
  'reports.read',
  'reports.write',
  'accounts.read',
  'care.read',
  'care.handle',
  'undermining.read',
  'undermining.handle',
  'enforcement.read',
  'enforcement.handle',
  'measures.read',
  'measures.handle',
  'bans.check',
  'bans.read',
  'bans.handle',
  'events.read',
  'events.handle',
  'work.read',
  'work.handle',
] as const satisfies readonly Right[]

/** The rights that a program with these scopes has today: a scope that was taken from the matrix or this list is gone. */
export function rightsOfScopes(scopes: readonly string[]): Right[] {
  return SCOPES.filter((scope) => scope in RIGHTS && scopes.includes(scope))
}

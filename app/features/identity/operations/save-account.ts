import type { Tx } from '../../../platform/database/index.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import {
  deleteSessionsOfAccount,
  findAccountById,
  insertAccount,
  insertRoles,
  insertSecret,
  updateAccount,
} from '../identity.queries.ts'
import { hashPassword } from '../password.ts'
import { ROLES } from '../rights.ts'

export type NewAccount = { name: string; email: string; password?: string; roles: string[] }

/** Creates an account with its roles, and its first password unless its person is invited to choose one. */
export async function createAccount(
  tx: Tx,
  municipalityId: string,
  input: NewAccount,
  now: Date,
): Promise<Outcome<'email-in-use' | 'unknown-role', string>> {
  if (input.roles.some((role) => !(role in ROLES))) return refuse('unknown-role', { field: 'roles' })
  const id = await insertAccount(tx, municipalityId, {
    name: input.name.trim(),
    email: input.email.trim().toLowerCase(),
  })
  if (!id) return refuse('email-in-use', { field: 'email' })
  if (input.password) await insertSecret(tx, municipalityId, id, await hashPassword(input.password), now)
  await insertRoles(tx, municipalityId, id, input.roles)
  return ok(id)
}

export type AccountChange = { id: string; name: string; isActive: boolean; revision: number; roles: string[] }

/** Changes an account. Ending it, or changing its roles, ends its sessions at once. */
export async function changeAccount(
  tx: Tx,
  municipalityId: string,
  input: AccountChange,
): Promise<Outcome<'not-found' | 'unknown-role' | 'changed-meanwhile' | 'last-administrator'>> {
  if (input.roles.some((role) => !(role in ROLES))) return refuse('unknown-role', { field: 'roles' })
  const before = await findAccountById(tx, input.id)
  if (!before) return refuse('not-found')
  const staysAdministrator = input.isActive && input.roles.includes('administrator')
  if (before.roles.includes('administrator') && !staysAdministrator && !(await hasOtherAdministrator(tx, input.id))) {
    return refuse('last-administrator', { field: 'roles' })
  }
  if (!(await updateAccount(tx, municipalityId, input))) return refuse('changed-meanwhile')
  const rolesChanged = [...before.roles].sort().join() !== [...input.roles].sort().join()
  if (!input.isActive || rolesChanged) await deleteSessionsOfAccount(tx, input.id)
  return ok()
}

async function hasOtherAdministrator(tx: Tx, id: string): Promise<boolean> {
  const other = await tx
    .selectFrom('accountRole')
    .innerJoin('account', 'account.id', 'accountRole.accountId')
    .select('account.id')
    .where('accountRole.role', '=', 'administrator')
    .where('account.isActive', '=', true)
    .where('account.id', '<>', id)
    .executeTakeFirst()
  return other !== undefined
}

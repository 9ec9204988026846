import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'

export type Colleague = {
  id: string
  name: string
  email: string
  isActive: boolean
  revision: number
  roles: string[]
}

export const rolesOfAccount = sql<
  string[]
>`coalesce((select array_agg(r.role order by r.role) from account_role r where r.account_id = account.id), '{}')`

/** Everybody with an account, by name. */
export function listAccounts(tx: Tx): Promise<Colleague[]> {
  return tx
    .selectFrom('account')
    .select(['id', 'name', 'email', 'isActive', 'revision', rolesOfAccount.as('roles')])
    .orderBy('name')
    .limit(1000)
    .execute()
}

export function findAccountById(tx: Tx, id: string): Promise<Colleague | undefined> {
  return tx
    .selectFrom('account')
    .select(['id', 'name', 'email', 'isActive', 'revision', rolesOfAccount.as('roles')])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** For signing in: the account with its password hash. An account that signs in elsewhere only has none. */
export function findCredentials(tx: Tx, email: string) {
  return tx
    .selectFrom('account')
    .innerJoin('accountSecret', 'accountSecret.accountId', 'account.id')
    .select(['account.id', 'accountSecret.passwordHash', 'account.isActive'])
    .where('email', '=', email.trim().toLowerCase())
    .executeTakeFirst()
}

/** For confirming who one is: the e-mail address of an account, with its password hash if it has one. */
export function findOwnCredentials(tx: Tx, id: string) {
  return tx
    .selectFrom('account')
    .leftJoin('accountSecret', 'accountSecret.accountId', 'account.id')
    .select(['account.email', 'account.name', 'accountSecret.passwordHash'])
    .where('account.id', '=', id)
    .executeTakeFirst()
}

export async function updatePassword(tx: Tx, accountId: string, passwordHash: string, now: Date) {
  await tx
    .updateTable('accountSecret')
    .set({ passwordHash, changedAt: now })
    .where('accountId', '=', accountId)
    .execute()
}

export async function updateOwnName(tx: Tx, id: string, name: string) {
  await tx
    .updateTable('account')
    .set((eb) => ({ name, revision: eb('revision', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Ends every session of an account, and whatever its person was in the middle of. */
export async function deleteSessionsOfAccount(tx: Tx, accountId: string) {
  await tx.deleteFrom('session').where('accountId', '=', accountId).execute()
}

/** Makes sure that every key has a row, so that the rows can be locked. */
export async function ensureAttempts(tx: Tx, municipalityId: string, keys: readonly string[], now: Date) {
  await tx
    .insertInto('signInAttempt')
    .values(keys.map((key) => ({ municipalityId, key, failures: 0, lastFailedAt: now })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** What stands against these keys, kept from others until the transaction ends. */
export function findAttemptsForUpdate(tx: Tx, keys: readonly string[]) {
  return tx
    .selectFrom('signInAttempt')
    .select(['key', 'failures', 'lastFailedAt'])
    .where('key', 'in', keys)
    .orderBy('key')
    .forUpdate()
    .execute()
}

export async function upsertAttempts(tx: Tx, municipalityId: string, key: string, failures: number, now: Date) {
  await tx
    .insertInto('signInAttempt')
    .values({ municipalityId, key, failures, lastFailedAt: now })
    .onConflict((conflict) => conflict.columns(['municipalityId', 'key']).doUpdateSet({ failures, lastFailedAt: now }))
    .execute()
}

export async function deleteAttempts(tx: Tx, key: string) {
  await tx.deleteFrom('signInAttempt').where('key', '=', key).execute()
}

/** Attempts that nobody has to wait for any more. */
export async function deleteOldAttempts(tx: Tx, before: Date) {
  await tx.deleteFrom('signInAttempt').where('lastFailedAt', '<', before).execute()
}

export async function insertAccount(tx: Tx, municipalityId: string, account: { name: string; email: string }) {
  const { id } =
    (await tx
      .insertInto('account')
      .values({ municipalityId, name: account.name, email: account.email })
      .onConflict((conflict) => conflict.columns(['municipalityId', 'email']).doNothing())
      .returning('id')
      .executeTakeFirst()) ?? {}
  return id
}

/** The first password of an account. Whoever manages accounts may write it and never read one, so it is no upsert. */
export async function insertSecret(tx: Tx, municipalityId: string, accountId: string, passwordHash: string, now: Date) {
  await tx.insertInto('accountSecret').values({ municipalityId, accountId, passwordHash, changedAt: now }).execute()
}

/** Changes name, activity and roles of an account, unless somebody else changed it since `revision`. */
export async function updateAccount(
  tx: Tx,
  municipalityId: string,
  account: { id: string; name: string; isActive: boolean; revision: number; roles: string[] },
): Promise<boolean> {
  const changed = await tx
    .updateTable('account')
    .set({ name: account.name, isActive: account.isActive, revision: account.revision + 1 })
    .where('id', '=', account.id)
    .where('revision', '=', account.revision)
    .returning('id')
    .executeTakeFirst()
  if (!changed) return false
  const others = tx.deleteFrom('accountRole').where('accountId', '=', account.id)
  await (account.roles.length ? others.where('role', 'not in', account.roles) : others).execute()
  await insertRoles(tx, municipalityId, account.id, account.roles)
  return true
}

export async function insertRoles(tx: Tx, municipalityId: string, accountId: string, roles: string[]) {
  if (roles.length === 0) return
  await tx
    .insertInto('accountRole')
    .values(roles.map((role) => ({ municipalityId, accountId, role })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

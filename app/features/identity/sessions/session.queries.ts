import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import { rolesOfAccount } from '../identity.queries.ts'

export type NewSession = {
  tokenHash: string
  municipalityId: string
  accountId: string
  /** The kind of browser, e.g. `firefox/windows`. */
  device: string
  isStrong: boolean
  throughProvider: boolean
  providerSession: string | null
}

const hasSecondFactor = sql<boolean>`(exists (select 1 from account_totp t where t.account_id = account.id)
  or exists (select 1 from account_passkey p where p.account_id = account.id))`

/** The person behind a session that has not ended, of an account that is active. */
export function findPersonBySession(tx: Tx, tokenHash: string, now: Date, begunAfter: Date) {
  return tx
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.accountId')
    .select(['account.id', 'account.name', 'session.seenAt', 'session.createdAt', 'session.confirmedAt'])
    .select(['session.isStrong', rolesOfAccount.as('roles'), hasSecondFactor.as('hasSecondFactor')])
    .where('session.tokenHash', '=', tokenHash)
    .where('session.expiresAt', '>', now)
    .where('session.createdAt', '>', begunAfter)
    .where('account.isActive', '=', true)
    .executeTakeFirst()
}

export async function insertSession(tx: Tx, session: NewSession, now: Date, expiresAt: Date) {
  await tx
    .insertInto('session')
    .values({ ...session, createdAt: now, seenAt: now, confirmedAt: now, expiresAt })
    .execute()
}

export async function touchSession(tx: Tx, tokenHash: string, now: Date, expiresAt: Date) {
  await tx.updateTable('session').set({ seenAt: now, expiresAt }).where('tokenHash', '=', tokenHash).execute()
}

/** Gives a session another token: after its person proved more, the token from before is worth nothing. */
export async function updateSession(
  tx: Tx,
  tokenHash: string,
  change: { tokenHash: string; confirmedAt: Date; isStrong?: boolean },
): Promise<boolean> {
  const changed = await tx
    .updateTable('session')
    .set(change)
    .where('tokenHash', '=', tokenHash)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}

/** Ends one session; answers whether it had been opened at the OpenID provider. */
export function deleteSession(tx: Tx, tokenHash: string) {
  return tx.deleteFrom('session').where('tokenHash', '=', tokenHash).returning(['throughProvider']).executeTakeFirst()
}

export type OwnSession = { id: string; createdAt: Date; seenAt: Date; device: string; isThis: boolean }

/** The sessions of one account that still work, last used first. */
export function listSessions(tx: Tx, accountId: string, thisHash: string, now: Date, begunAfter: Date) {
  return tx
    .selectFrom('session')
    .select(['id', 'createdAt', 'seenAt', 'device', sql<boolean>`token_hash = ${thisHash}`.as('isThis')])
    .where('accountId', '=', accountId)
    .where('expiresAt', '>', now)
    .where('createdAt', '>', begunAfter)
    .orderBy('seenAt', 'desc')
    .limit(100)
    .execute()
}

/** Ends one session of this account. */
export async function deleteSessionById(tx: Tx, accountId: string, id: string) {
  await tx.deleteFrom('session').where('accountId', '=', accountId).where('id', '=', id).execute()
}

/** Ends all sessions of this account but one. */
export async function deleteOtherSessions(tx: Tx, accountId: string, keptHash: string) {
  await tx.deleteFrom('session').where('accountId', '=', accountId).where('tokenHash', '<>', keptHash).execute()
}

/** Sessions and steps that have run out, so that they do not pile up. */
export async function deleteExpired(tx: Tx, now: Date, begunBefore: Date) {
  await tx
    .deleteFrom('session')
    .where((eb) => eb.or([eb('expiresAt', '<', now), eb('createdAt', '<', begunBefore)]))
    .execute()
  await tx.deleteFrom('signInStep').where('expiresAt', '<', now).execute()
}

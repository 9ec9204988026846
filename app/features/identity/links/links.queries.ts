import type { Tx } from '../../../platform/database/index.ts'

export type LinkKind = 'invitation' | 'reset'

/** Adds a link; the unused ones before it of the same account end. */
export async function replaceLink(
  tx: Tx,
  link: {
    municipalityId: string
    accountId: string
    kind: LinkKind
    tokenHash: string
    createdAt: Date
    expiresAt: Date
  },
) {
  await tx.deleteFrom('passwordLink').where('accountId', '=', link.accountId).where('usedAt', 'is', null).execute()
  await tx.insertInto('passwordLink').values(link).execute()
}

/** A link that still works, of an account that is active, with what its password must not be made of. */
export function findLink(tx: Tx, tokenHash: string, now: Date) {
  return tx
    .selectFrom('passwordLink')
    .innerJoin('account', 'account.id', 'passwordLink.accountId')
    .select(['passwordLink.id', 'passwordLink.kind', 'accountId', 'account.name', 'account.email'])
    .where('tokenHash', '=', tokenHash)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .where('account.isActive', '=', true)
    .executeTakeFirst()
}

/** Uses a link up; answers false when somebody was first. */
export async function spendLink(tx: Tx, id: string, now: Date): Promise<boolean> {
  const used = await tx
    .updateTable('passwordLink')
    .set({ usedAt: now })
    .where('id', '=', id)
    .where('usedAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return used !== undefined
}

/** The last link of an account: for a new one, how its invitation stands. */
export function findLastLink(tx: Tx, accountId: string) {
  return tx
    .selectFrom('passwordLink')
    .select(['kind', 'createdAt', 'expiresAt', 'usedAt'])
    .where('accountId', '=', accountId)
    .orderBy('createdAt', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The active account with this address. */
export function findAccountByEmail(tx: Tx, email: string) {
  return tx
    .selectFrom('account')
    .select(['id', 'name', 'email'])
    .where('email', '=', email.trim().toLowerCase())
    .where('isActive', '=', true)
    .executeTakeFirst()
}

export function findActiveAccount(tx: Tx, id: string) {
  return tx
    .selectFrom('account')
    .select(['id', 'name', 'email'])
    .where('id', '=', id)
    .where('isActive', '=', true)
    .executeTakeFirst()
}

/** The password of an account, its first or a new one. */
export async function upsertSecret(tx: Tx, municipalityId: string, accountId: string, passwordHash: string, now: Date) {
  await tx
    .insertInto('accountSecret')
    .values({ municipalityId, accountId, passwordHash, changedAt: now })
    .onConflict((conflict) => conflict.column('accountId').doUpdateSet({ passwordHash, changedAt: now }))
    .execute()
}

/** Links that ended or were used before this instant are of no use to anybody. */
export async function deleteOldLinks(tx: Tx, before: Date) {
  await tx.deleteFrom('passwordLink').where('expiresAt', '<', before).execute()
}

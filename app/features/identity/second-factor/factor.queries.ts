import type { Tx } from '../../../platform/database/index.ts'

/** Whether the person of this account has set up anything besides a password. */
export async function hasSecondFactor(tx: Tx, accountId: string): Promise<boolean> {
  const { totp, passkeys } = await readFactors(tx, accountId)
  return totp !== undefined || passkeys.length > 0
}

export type Factors = {
  totp?: { createdAt: Date }
  passkeys: { id: string; name: string; createdAt: Date; usedAt: Date | null }[]
  recoveryCodes: number
}

/** What the person of this account has set up, without a secret. */
export async function readFactors(tx: Tx, accountId: string): Promise<Factors> {
  const totp = await tx
    .selectFrom('accountTotp')
    .select('createdAt')
    .where('accountId', '=', accountId)
    .executeTakeFirst()
  const passkeys = await tx
    .selectFrom('accountPasskey')
    .select(['id', 'name', 'createdAt', 'usedAt'])
    .where('accountId', '=', accountId)
    .orderBy('createdAt')
    .limit(20)
    .execute()
  const { count } = await tx
    .selectFrom('recoveryCode')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('accountId', '=', accountId)
    .executeTakeFirstOrThrow()
  return { totp, passkeys, recoveryCodes: Number(count) }
}

/** The app's secret, kept from others until the transaction ends: a code is used once. */
export function findTotpForUpdate(tx: Tx, accountId: string) {
  return tx
    .selectFrom('accountTotp')
    .select(['sealedSecret', 'usedSteps'])
    .where('accountId', '=', accountId)
    .forUpdate()
    .executeTakeFirst()
}

/** Answers whether there was none yet. */
export async function insertTotp(
  tx: Tx,
  totp: { municipalityId: string; accountId: string; sealedSecret: string; usedSteps: number[]; createdAt: Date },
): Promise<boolean> {
  const inserted = await tx
    .insertInto('accountTotp')
    .values(totp)
    .onConflict((conflict) => conflict.doNothing())
    .returning('accountId')
    .executeTakeFirst()
  return inserted !== undefined
}

export async function updateUsedSteps(tx: Tx, accountId: string, usedSteps: number[]) {
  await tx.updateTable('accountTotp').set({ usedSteps }).where('accountId', '=', accountId).execute()
}

export async function deleteTotp(tx: Tx, accountId: string) {
  await tx.deleteFrom('accountTotp').where('accountId', '=', accountId).execute()
}

export type StoredPasskey = {
  credentialId: string
  accountId: string
  publicKey: string
  counter: number
  transports: string[]
}

/** The passkeys of one account, to name them to the browser. */
export async function listPasskeys(tx: Tx, accountId: string): Promise<StoredPasskey[]> {
  const rows = await tx
    .selectFrom('accountPasskey')
    .select(['credentialId', 'accountId', 'publicKey', 'counter', 'transports'])
    .where('accountId', '=', accountId)
    .limit(20)
    .execute()
  return rows.map((row) => ({ ...row, counter: Number(row.counter) }))
}

/** A passkey of an active account, kept from others until the transaction ends. */
export async function findPasskeyForUpdate(tx: Tx, credentialId: string): Promise<StoredPasskey | undefined> {
  const row = await tx
    .selectFrom('accountPasskey')
    .innerJoin('account', 'account.id', 'accountPasskey.accountId')
    .select(['credentialId', 'accountId', 'publicKey', 'counter', 'transports'])
    .where('credentialId', '=', credentialId)
    .where('account.isActive', '=', true)
    .forUpdate('accountPasskey')
    .executeTakeFirst()
  return row && { ...row, counter: Number(row.counter) }
}

/** Answers whether this passkey was not known yet. */
export async function insertPasskey(
  tx: Tx,
  passkey: StoredPasskey & { municipalityId: string; name: string; createdAt: Date },
): Promise<boolean> {
  const inserted = await tx
    .insertInto('accountPasskey')
    .values(passkey)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

export async function updatePasskeyUse(tx: Tx, credentialId: string, counter: number, usedAt: Date) {
  await tx.updateTable('accountPasskey').set({ counter, usedAt }).where('credentialId', '=', credentialId).execute()
}

export async function deletePasskey(tx: Tx, accountId: string, id: string) {
  await tx.deleteFrom('accountPasskey').where('accountId', '=', accountId).where('id', '=', id).execute()
}

/** Takes every second factor away. */
export async function deleteFactors(tx: Tx, accountId: string) {
  await deleteTotp(tx, accountId)
  await tx.deleteFrom('accountPasskey').where('accountId', '=', accountId).execute()
  await deleteRecoveryCodes(tx, accountId)
}

export async function deleteRecoveryCodes(tx: Tx, accountId: string) {
  await tx.deleteFrom('recoveryCode').where('accountId', '=', accountId).execute()
}

export async function insertRecoveryCodes(tx: Tx, municipalityId: string, accountId: string, hashes: string[]) {
  await tx
    .insertInto('recoveryCode')
    .values(hashes.map((codeHash) => ({ municipalityId, accountId, codeHash })))
    .execute()
}

/** Uses up a recovery code; answers whether there was one. */
export async function takeRecoveryCode(tx: Tx, accountId: string, codeHash: string): Promise<boolean> {
  const taken = await tx
    .deleteFrom('recoveryCode')
    .where('accountId', '=', accountId)
    .where('codeHash', '=', codeHash)
    .returning('codeHash')
    .executeTakeFirst()
  return taken !== undefined
}

import type { Tx } from '../../../platform/database/index.ts'

/** The account that this provider knows by this name. */
export function findLogin(tx: Tx, issuer: string, subject: string) {
  return tx
    .selectFrom('accountLogin')
    .innerJoin('account', 'account.id', 'accountLogin.accountId')
    .select(['account.id', 'account.isActive'])
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst()
}

/** Whether the person of this account can prove who he is at this provider. */
export async function hasLogin(tx: Tx, issuer: string, accountId: string): Promise<boolean> {
  const found = await tx
    .selectFrom('accountLogin')
    .select('subject')
    .where('issuer', '=', issuer)
    .where('accountId', '=', accountId)
    .executeTakeFirst()
  return found !== undefined
}

export async function insertLogin(
  tx: Tx,
  login: { municipalityId: string; issuer: string; subject: string; accountId: string; createdAt: Date },
) {
  await tx.insertInto('accountLogin').values(login).execute()
}

/** For linking an account that exists: who has this e-mail address. */
export function findAccountByEmail(tx: Tx, email: string) {
  return tx.selectFrom('account').select(['id', 'isActive']).where('email', '=', email).executeTakeFirst()
}

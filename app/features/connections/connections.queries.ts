import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import type { Day } from '../../shared/days.ts'

export type ServiceAccount = {
  id: string
  name: string
  purpose: string
  scopes: string[]
  isActive: boolean
  revision: number
}

export type ServiceToken = {
  id: string
  ending: string
  createdAt: Date
  expiresOn: Day
  revokedAt: Date | null
  lastUsedOn: Day | null
}

const COLUMNS = ['id', 'name', 'purpose', 'scopes', 'isActive', 'revision'] as const

export type ServiceAccountSummary = ServiceAccount & { endsOn: Day | null; lastUsedOn: Day | null }

/** All service accounts by name, each with the last day of its tokens and the day it was last used. */
export async function listServiceAccounts(tx: Tx, today: Day): Promise<ServiceAccountSummary[]> {
  const { rows } = await sql<ServiceAccountSummary>`
    select a.id, a.name, a.purpose, a.scopes, a.is_active, a.revision,
      max(t.expires_on) filter (where t.revoked_at is null and t.expires_on >= ${today}::date) as ends_on,
      max(u.last_used_on) as last_used_on
    from service_account a
      left join service_token t on t.service_account_id = a.id
      left join service_token_use u on u.token_id = t.id
    group by a.id order by a.is_active desc, a.name, a.id limit 500`.execute(tx)
  return rows
}

export function findServiceAccountById(tx: Tx, id: string): Promise<ServiceAccount | undefined> {
  return tx.selectFrom('serviceAccount').select(COLUMNS).where('id', '=', id).executeTakeFirst()
}

/** The tokens of a service account, the newest first. */
export function listTokens(tx: Tx, serviceAccountId: string): Promise<ServiceToken[]> {
  return tx
    .selectFrom('serviceToken')
    .leftJoin('serviceTokenUse', 'serviceTokenUse.tokenId', 'serviceToken.id')
    .select(['id', 'ending', 'createdAt', 'expiresOn', 'revokedAt', 'lastUsedOn'])
    .where('serviceAccountId', '=', serviceAccountId)
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .limit(200)
    .execute()
}

/** Answers the id, or nothing when the name is in use. */
export async function insertServiceAccount(
  tx: Tx,
  municipalityId: string,
  account: Pick<ServiceAccount, 'name' | 'purpose' | 'scopes'>,
): Promise<string | undefined> {
  const row = await tx
    .insertInto('serviceAccount')
    .values({ municipalityId, ...account })
    .onConflict((conflict) => conflict.columns(['municipalityId', 'name']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** Whether another service account has this name. */
export async function isNameInUse(tx: Tx, name: string, exceptId: string): Promise<boolean> {
  const other = await tx
    .selectFrom('serviceAccount')
    .select('id')
    .where('name', '=', name)
    .where('id', '<>', exceptId)
    .executeTakeFirst()
  return other !== undefined
}

/** Changes a service account unless somebody else did since `revision`; answers whether it did. */
export async function updateServiceAccount(tx: Tx, account: ServiceAccount): Promise<boolean> {
  const { id, revision, ...values } = account
  const changed = await tx
    .updateTable('serviceAccount')
    .set({ ...values, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}

export type NewToken = {
  id: string
  municipalityId: string
  serviceAccountId: string
  tokenHash: string
  ending: string
  createdAt: Date
  expiresOn: Day
}

/** Answers whether it was added; a form that is sent twice adds one token. */
export async function insertToken(tx: Tx, token: NewToken): Promise<boolean> {
  const added = await tx
    .insertInto('serviceToken')
    .values(token)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}

/** Ends one token at once; answers whether there was one to end. */
export async function revokeToken(tx: Tx, serviceAccountId: string, id: string, now: Date): Promise<boolean> {
  const ended = await tx
    .updateTable('serviceToken')
    .set({ revokedAt: now })
    .where('id', '=', id)
    .where('serviceAccountId', '=', serviceAccountId)
    .where('revokedAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return ended !== undefined
}

/** The service account behind the hash of a token that works on this day. */
export function findTokenHolder(tx: Tx, tokenHash: string, today: Day) {
  return tx
    .selectFrom('serviceToken')
    .innerJoin('serviceAccount', 'serviceAccount.id', 'serviceToken.serviceAccountId')
    .leftJoin('serviceTokenUse', 'serviceTokenUse.tokenId', 'serviceToken.id')
    .select(['serviceToken.id as tokenId', 'serviceAccount.id', 'serviceAccount.scopes', 'lastUsedOn'])
    .where('tokenHash', '=', tokenHash)
    .where('expiresOn', '>=', today)
    .where('revokedAt', 'is', null)
    .where('isActive', '=', true)
    .executeTakeFirst()
}

/** Notes the day of a use; once a day is enough. */
export async function upsertTokenUse(tx: Tx, municipalityId: string, tokenId: string, today: Day) {
  await tx
    .insertInto('serviceTokenUse')
    .values({ tokenId, municipalityId, lastUsedOn: today })
    .onConflict((conflict) => conflict.column('tokenId').doUpdateSet({ lastUsedOn: today }))
    .execute()
}

/** Tokens that work, end on or before this day, and of which nobody was told. */
export function listTokensToWarnOf(tx: Tx, today: Day, until: Day) {
  return tx
    .selectFrom('serviceToken')
    .innerJoin('serviceAccount', 'serviceAccount.id', 'serviceToken.serviceAccountId')
    .select(['serviceToken.id', 'serviceAccount.id as accountId', 'serviceAccount.name', 'expiresOn', 'ending'])
    .where('expiresOn', '>=', today)
    .where('expiresOn', '<=', until)
    .where('revokedAt', 'is', null)
    .where('warnedAt', 'is', null)
    .where('isActive', '=', true)
    .orderBy('expiresOn')
    .execute()
}

export async function markWarned(tx: Tx, ids: string[], now: Date) {
  if (ids.length > 0) await tx.updateTable('serviceToken').set({ warnedAt: now }).where('id', 'in', ids).execute()
}

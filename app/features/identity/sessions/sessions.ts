import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Database, Tx } from '../../../platform/database/index.ts'
import { sha256 } from '../../../shared/hash.ts'
import { serviceActor } from '../actors.ts'
import { deleteOldAttempts } from '../identity.queries.ts'
import { deleteExpired, deleteSession, insertSession, type NewSession, updateSession } from './session.queries.ts'

/** A session that nobody uses ends after this many seconds. */
export const IDLE_SECONDS = 8 * 60 * 60

/** However much it is used, a session ends this many seconds after it began. */
export const SESSION_SECONDS = 12 * 60 * 60

/** For so many seconds after somebody proved who he is, dangerous acts need no new proof. */
export const FRESH_SECONDS = 15 * 60

/** Only the hash of a token is stored: who reads the database cannot become anybody. */
export const tokenHash = (token: string) => sha256(token)

export const newToken = () => randomBytes(32).toString('base64url')

/** A session that began before this moment has ended. */
export const begunAfter = (now: Date) => new Date(now.getTime() - SESSION_SECONDS * 1000)

/** When a session that is used now ends, unless it is used again. */
export function expiryOf(now: Date, createdAt = now): Date {
  return new Date(Math.min(now.getTime() + IDLE_SECONDS * 1000, createdAt.getTime() + SESSION_SECONDS * 1000))
}

const DAY = 24 * 60 * 60 * 1000

/** Opens a session for somebody who has proved who he is; answers its token. */
export async function openSession(tx: Tx, session: Omit<NewSession, 'tokenHash'>, now: Date): Promise<string> {
  const token = newToken()
  await deleteExpired(tx, now, begunAfter(now))
  await deleteOldAttempts(tx, new Date(now.getTime() - DAY))
  await insertSession(tx, { ...session, tokenHash: tokenHash(token) }, now, expiryOf(now))
  await recordAct(tx, 'signed-in', session.accountId)
  return token
}

/** The person proved who he is again: the session goes on under a new token, and is fresh. */
export async function renewSession(
  tx: Tx,
  token: string,
  now: Date,
  more: { isStrong?: boolean } = {},
): Promise<string | undefined> {
  const next = newToken()
  const isRenewed = await updateSession(tx, tokenHash(token), { tokenHash: tokenHash(next), confirmedAt: now, ...more })
  return isRenewed ? next : undefined
}

/** Ends one session at once; answers whether it had been opened at the OpenID provider. */
export function signOut(
  database: Database,
  municipalityId: string,
  token: string,
  accountId: string,
): Promise<{ throughProvider: boolean }> {
  return database.as(serviceActor(municipalityId, 'service:sign-in'), 'end a session', async (tx) => {
    const ended = await deleteSession(tx, tokenHash(token))
    await recordAct(tx, 'signed-out', accountId)
    return { throughProvider: ended?.throughProvider ?? false }
  })
}

/** Puts an act on record that changes no audited row. */
export async function recordAct(tx: Tx, event: string, subject: string) {
  await sql`select record_act(${event}, ${subject}, null)`.execute(tx)
}

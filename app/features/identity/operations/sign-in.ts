import { createHash, createHmac, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Database, Tx } from '../../../platform/database/index.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { serviceActor } from '../actors.ts'
import { failuresAfter, secondsToWait } from '../domain/throttle.ts'
import {
  deleteAttempts,
  deleteSession,
  findAttempts,
  findCredentials,
  insertSession,
  upsertAttempts,
} from '../identity.queries.ts'
import { isPassword } from '../password.ts'

export const SESSION_SECONDS = 8 * 60 * 60

export type SignInInput = { municipalityId: string; email: string; password: string; origin: string; secret: string }

/** Only the hash of a session token is stored: who reads the database cannot become anybody. */
export const tokenHash = (token: string) => createHash('sha256').update(token).digest('hex')

/**
 * Checks a password and opens a session; answers its token. Wrong e-mail address and wrong password are refused
 * alike. Wrong attempts are counted per account and per network address, both only as keyed hashes, and slow the
 * next attempt down.
 */
export async function signIn(
  database: Database,
  input: SignInInput,
  now: Date,
): Promise<Outcome<'wrong' | 'wait', { token: string }>> {
  const actor = serviceActor(input.municipalityId, 'service:sign-in')
  const keys = [`account ${input.email.trim().toLowerCase()}`, `origin ${input.origin}`].map((key) =>
    createHmac('sha256', input.secret).update(key).digest('hex'),
  )
  const { wait, credentials } = await database.as(actor, 'check a password', async (tx) => ({
    wait: Math.max(...(await Promise.all(keys.map((key) => findAttempts(tx, key)))).map((a) => secondsToWait(a, now))),
    credentials: await findCredentials(tx, input.email),
  }))
  if (wait > 0) return refuse('wait', { values: { seconds: wait } })

  const isRight = (await isPassword(credentials?.passwordHash, input.password)) && credentials?.isActive === true
  return database.as(actor, isRight ? 'open a session' : 'count a failed sign-in', async (tx) => {
    if (!isRight || !credentials) {
      for (const key of keys) {
        await upsertAttempts(tx, input.municipalityId, key, failuresAfter(await findAttempts(tx, key), now), now)
      }
      return refuse('wrong')
    }
    for (const key of keys) await deleteAttempts(tx, key)
    const token = randomBytes(32).toString('base64url')
    const expiresAt = new Date(now.getTime() + SESSION_SECONDS * 1000)
    const session = { tokenHash: tokenHash(token), municipalityId: input.municipalityId, accountId: credentials.id }
    await insertSession(tx, { ...session, now, expiresAt })
    await recordAct(tx, 'signed-in', credentials.id)
    return ok({ token })
  })
}

/** Ends one session at once. */
export async function signOut(database: Database, municipalityId: string, token: string, accountId: string) {
  await database.as(serviceActor(municipalityId, 'service:sign-in'), 'end a session', async (tx) => {
    await deleteSession(tx, tokenHash(token))
    await recordAct(tx, 'signed-out', accountId)
  })
}

async function recordAct(tx: Tx, event: string, accountId: string) {
  await sql`select record_act(${event}, ${accountId}, null)`.execute(tx)
}

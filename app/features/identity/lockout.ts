import { createHmac } from 'node:crypto'
import type { Database, Tx } from '../../platform/database/index.ts'
import type { RequestContext } from '../../platform/http/index.ts'
import { serviceActor } from './actors.ts'
import { failuresAfter, secondsToWait } from './domain/throttle.ts'
import { deleteAttempts, ensureAttempts, findAttemptsForUpdate, upsertAttempts } from './identity.queries.ts'

/**
 * What is counted: somebody's password, somebody's second factor, everything from one network address, or the questions
 * for a new password from there, for somebody's own plan, or for mail of the citizen panel.
 */
export type Lock = { kind: 'account' | 'second-factor' | 'origin' | 'reset' | 'own-plan' | 'panel'; of: string }

/**
 * Asks for one attempt: answers how many seconds to wait, and 0 when it may be made. It counts as failed at once, until
 * `forgive` says it was right: so a thousand attempts at the same moment are still counted one by one.
 */
export function beginAttempt(
  database: Database,
  municipalityId: string,
  keys: readonly string[],
  now: Date,
): Promise<number> {
  const actor = serviceActor(municipalityId, 'service:sign-in')
  return database.as(actor, 'begin an attempt to prove who one is', async (tx) => {
    await ensureAttempts(tx, municipalityId, keys, now)
    const found = await findAttemptsForUpdate(tx, keys)
    const wait = Math.max(...found.map((attempts) => secondsToWait(attempts, now)))
    if (wait > 0) return wait
    for (const attempts of found) {
      await upsertAttempts(tx, municipalityId, attempts.key, failuresAfter(attempts, now), now)
    }
    return 0
  })
}

/** The attempt was right: what stood against these keys is forgotten. */
export async function forgive(tx: Tx, keys: readonly string[]) {
  for (const key of keys) await deleteAttempts(tx, key)
}

/** Keyed hashes, so that the table of attempts names nobody; sorted, so that two attempts never wait for each other. */
export function lockKeys(secret: string, locks: readonly Lock[]): string[] {
  // The words before the name are those that were used from the start.
  const keyOf = ({ kind, of }: Lock) => createHmac('sha256', secret).update(`${kind} ${of}`).digest('hex')
  return locks.map(keyOf).sort()
}

/** The locks on guessing somebody's password, or a code of his, from where this request comes. */
export function locksFor(
  ctx: Pick<RequestContext, 'config' | 'clientAddress'>,
  kind: 'account' | 'second-factor',
  of: string,
): string[] {
  return lockKeys(ctx.config.secret, [
    { kind, of },
    { kind: 'origin', of: ctx.clientAddress },
  ])
}

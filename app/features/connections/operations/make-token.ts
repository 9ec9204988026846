import { randomBytes } from 'node:crypto'
import type { Clock } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/index.ts'
import type { Day } from '../../../shared/days.ts'
import { sha256 } from '../../../shared/hash.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { findServiceAccountById, insertToken } from '../connections.queries.ts'
import { mayExpireOn, TOKEN_PREFIX } from '../domain/token.ts'

export type MakeTokenInput = {
  /** Chosen when the form was drawn, so that sending it twice makes one token. */
  id: string
  municipalityId: string
  serviceAccountId: string
  expiresOn: Day
}

/** Makes a token and answers it: the only moment that it can be read. */
export async function makeToken(
  tx: Tx,
  input: MakeTokenInput,
  clock: Clock,
): Promise<Outcome<'not-found' | 'ended' | 'in-the-past' | 'too-far' | 'already-made', string>> {
  const account = await findServiceAccountById(tx, input.serviceAccountId)
  if (!account) return refuse('not-found')
  if (!account.isActive) return refuse('ended')
  const allowed = mayExpireOn(input.expiresOn, clock.today())
  if (!allowed.ok) return allowed
  const token = TOKEN_PREFIX + randomBytes(32).toString('base64url')
  const added = await insertToken(tx, {
    ...input,
    tokenHash: sha256(token),
    ending: token.slice(-4),
    createdAt: clock.now(),
  })
  return added ? ok(token) : refuse('already-made')
}

import { sql } from 'kysely'
import type { Tx } from '../database/index.ts'
import type { Prepared } from './prepared.ts'

const KEPT_MILLISECONDS = 24 * 60 * 60 * 1000

/**
 * Claims the key of a request, unless it was used before: then what was asked and answered comes back. Two requests
 * with the same key at the same moment follow one another.
 */
export async function claimKey(
  tx: Tx,
  municipalityId: string,
  actor: string,
  request: { key: string; hash: string },
  now: Date,
): Promise<{ requestHash: string; answer: Prepared } | undefined> {
  await tx
    .deleteFrom('apiAnswer')
    .where('actor', '=', actor)
    .where('createdAt', '<', new Date(now.getTime() - KEPT_MILLISECONDS))
    .execute()
  const claimed = await tx
    .insertInto('apiAnswer')
    .values({ municipalityId, actor, key: request.key, requestHash: request.hash, createdAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst()
  if (claimed) return undefined
  const found = await tx
    .selectFrom('apiAnswer')
    .select(['requestHash', sql<Prepared>`answer`.as('answer')])
    .where('actor', '=', actor)
    .where('key', '=', request.key)
    .executeTakeFirstOrThrow()
  return found
}

/** Keeps the answer to a request, for when it is sent again. */
export async function keepAnswer(tx: Tx, actor: string, key: string, answer: Prepared) {
  await tx
    .updateTable('apiAnswer')
    .set({ answer: JSON.stringify(answer) })
    .where('actor', '=', actor)
    .where('key', '=', key)
    .execute()
}

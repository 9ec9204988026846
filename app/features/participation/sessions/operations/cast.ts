import type { Tx } from '../../../../platform/database/index.ts'
import { type Outcome, ok, refuse } from '../../../../shared/outcome.ts'
import type { Answers } from '../../domain/answers.ts'
import { type CastOutcome, castVote } from '../live.queries.ts'
import { hashOfKey } from './codes.ts'

export type CastRefusal = Exclude<CastOutcome, 'counted'>

/** Takes a vote in. Cast again by the same phone it takes the place of the one before. */
export async function cast(
  tx: Tx,
  vote: { code: string; roundId: string; key: string; vote: Answers },
): Promise<Outcome<CastRefusal>> {
  const { code, roundId, key } = vote
  const done = await castVote(tx, { code, roundId, keyHash: hashOfKey(code, key), content: vote.vote })
  return done === 'counted' ? ok() : refuse(done)
}

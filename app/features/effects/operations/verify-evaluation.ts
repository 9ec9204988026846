import type { Tx } from '../../../platform/database/index.ts'
import { canonicalJson, sha256 } from '../../../shared/hash.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { findEvaluation, findProtocol, listEvaluations } from '../effects.queries.ts'
import { computeFrom } from './run-evaluation.ts'

export type VerifiedEvaluation = { number: number; frozenHash: string; isSame: boolean }

/** Computes every evaluation again from its frozen inputs and compares, byte for byte. */
export async function verifyEvaluations(tx: Tx, slug: string): Promise<Outcome<'not-found', VerifiedEvaluation[]>> {
  const protocol = await findProtocol(tx, slug)
  if (!protocol) return refuse('not-found')
  const checked: VerifiedEvaluation[] = []
  for (const { number } of await listEvaluations(tx, protocol.id)) {
    const { frozen, frozenHash, result } = (await findEvaluation(tx, protocol.id, number))!
    const isSame = sha256(frozen) === frozenHash && canonicalJson(computeFrom(frozen)) === result
    checked.push({ number, frozenHash, isSame })
  }
  return ok(checked)
}

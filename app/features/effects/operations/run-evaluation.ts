import type { Tx } from '../../../platform/database/index.ts'
import { canonicalJson, sha256 } from '../../../shared/hash.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { announce } from '../../thread/index.ts'
import { evaluate } from '../domain/evaluate.ts'
import type { FrozenInputs } from '../domain/frozen.ts'
import type { EvaluationResult } from '../domain/result.ts'
import { findEvaluation, findProtocol, findRegistration, insertEvaluation, listAmendments } from '../effects.queries.ts'
import { freezeInputs } from '../evaluation/freeze-inputs.ts'

export type RunRefusal = 'not-found' | 'not-registered' | 'no-figures' | 'nothing-changed'

export type RunEvaluation = {
  number: number
  frozen: FrozenInputs
  result: EvaluationResult
  frozenHash: string
  resultHash: string
}

/** Freezes the figures of now, computes from them what came of the effort, and keeps both for good. */
export async function runEvaluation(
  tx: Tx,
  municipalityId: string,
  slug: string,
): Promise<Outcome<RunRefusal, RunEvaluation>> {
  const protocol = await findProtocol(tx, slug)
  if (!protocol) return refuse('not-found')
  const registration = await findRegistration(tx, protocol.id)
  if (!registration) return refuse('not-registered')
  const amendments = await listAmendments(tx, protocol.id)
  const inputs = await freezeInputs(tx, { protocol, registration, amendments })
  if (!inputs) return refuse('no-figures')
  const frozen = canonicalJson(inputs)
  const last = await findEvaluation(tx, protocol.id)
  const frozenHash = sha256(frozen)
  if (last?.frozenHash === frozenHash) return refuse('nothing-changed')
  const result = computeFrom(frozen)
  const text = canonicalJson(result)
  const number = (last?.number ?? 0) + 1
  const kept = { number, frozen, frozenHash, result: text, resultHash: sha256(text) }
  await insertEvaluation(tx, { municipalityId, protocolId: protocol.id, ...kept })
  await announce(tx, { nodeId: protocol.id, news: 'changed' })
  return ok({ number, frozen: inputs, result, frozenHash, resultHash: kept.resultHash })
}

/** Computes from the frozen text and nothing else, as anybody can who has it. */
export function computeFrom(frozen: string): EvaluationResult {
  return evaluate(JSON.parse(frozen))
}

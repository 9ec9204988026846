import type { Tx } from '../../platform/database/index.ts'
import type { FrozenInputs } from './domain/frozen.ts'
import type { EvaluationResult } from './domain/result.ts'
import { type EvaluationRow, findEvaluation, findProtocol } from './effects.queries.ts'

/** One evaluation as it is kept: its inputs, what follows from them, and the proof of both. */
export type EvaluationView = { slug: string; row: EvaluationRow; frozen: FrozenInputs; result: EvaluationResult }

export async function readEvaluation(tx: Tx, slug: string, number?: number): Promise<EvaluationView | undefined> {
  const protocol = await findProtocol(tx, slug)
  const found = protocol && (await findEvaluation(tx, protocol.id, number))
  if (!found) return undefined
  const { frozen, result, ...row } = found
  return { slug, row, frozen: JSON.parse(frozen), result: JSON.parse(result) }
}

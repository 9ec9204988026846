import type { Tx } from '../../../platform/database/index.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { pointsAt } from '../../../shared/particulars.ts'
import { lacksOf, mayTake, type Step } from '../domain/protocol.ts'
import { findActivity, findProtocol, insertStep, isWriter } from '../protocol.queries.ts'

export type StepRefusal =
  | 'not-found'
  | 'not-now'
  | 'changed-meanwhile'
  | 'incomplete'
  | 'own-work'
  | 'no-dpia'
  | 'reason-needed'
  | 'names-somebody'
  | 'too-long'

/**
 * Takes a step with a protocol: handing it in, signing it or sending it back, bringing it into force, withdrawing it. Who has
 * written in it does not sign it, and nobody does before the impact assessment is there. The database asks the same.
 */
export async function takeStep(
  tx: Tx,
  municipalityId: string,
  input: { number: number; step: Step; remark: string; revision?: number },
): Promise<Outcome<StepRefusal>> {
  const { number, step, revision } = input
  const remark = input.remark.replaceAll('\r\n', '\n').trim()
  const found = await findProtocol(tx, number)
  if (!found) return refuse('not-found')
  if (!mayTake(step, found.state)) return refuse('not-now')
  if (remark.length > 2000) return refuse('too-long')
  if (pointsAt(remark)) return refuse('names-somebody')
  if (step === 'submit') {
    if (lacksOf(found).length > 0) return refuse('incomplete')
    if (revision !== found.revision) return refuse('changed-meanwhile')
  }
  if ((step === 'return' || step === 'withdraw') && remark === '') return refuse('reason-needed')
  if (step === 'sign') {
    if (await isWriter(tx, found.id)) return refuse('own-work')
    if (!(await findActivity(tx, found.activitySlug!))?.dpia) return refuse('no-dpia')
  }
  await insertStep(tx, municipalityId, { protocolId: found.id, step, remark })
  return ok()
}

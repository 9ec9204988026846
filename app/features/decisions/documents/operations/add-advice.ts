import type { Tx } from '../../../../platform/database/index.ts'
import { type Outcome, ok, refuse } from '../../../../shared/outcome.ts'
import { insertAdvice } from '../advice.queries.ts'

export type NewAdvice = {
  adviser: string
  advice: string
  givenOn: string
  followed: '' | 'yes' | 'no'
  reason: string
}

/** Puts on record what was advised, and whether it was followed; who does not follow says why. */
export async function addAdvice(
  tx: Tx,
  municipalityId: string,
  documentId: string,
  { adviser, advice, givenOn, followed, reason }: NewAdvice,
): Promise<Outcome<'reason-needed'>> {
  if (followed === 'no' && reason.trim() === '') return refuse('reason-needed', { field: 'reason' })
  const isFollowed = followed === '' ? null : followed === 'yes'
  await insertAdvice(tx, { municipalityId, documentId, adviser, advice, givenOn: givenOn || null, isFollowed, reason })
  return ok()
}

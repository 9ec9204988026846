import { addDays, addMonths } from '../../../law/index.ts'
import { type Day, dayOf } from '../../../shared/days.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import type { RegisterType } from '../declaration.ts'
import type { Scope } from '../scope.ts'
import { sealPart, unwrapRecordKey } from '../sealing.ts'
import { findSharedWith, insertFeedback } from './sharing.queries.ts'

/** Tells what came of what was received. */
export async function giveFeedback(
  scope: Scope,
  type: RegisterType,
  { id, text, now }: { id: string; text: string; now: Date },
): Promise<Outcome<'not-found' | 'text-needed'>> {
  const share = await findSharedWith(scope.tx, { accountId: scope.actor.id, register: type.key, id, now })
  const key = share && unwrapRecordKey(scope, type.space, share.recordId, share.wrapped)
  if (!key) return refuse('not-found')
  if (text.trim() === '') return refuse('text-needed', { field: 'text' })
  const { municipalityId, tx } = scope
  await insertFeedback(tx, {
    municipalityId,
    shareId: share.id,
    sealed: sealPart(key, 'feedback', text.trim()),
    givenAt: now,
  })
  return ok()
}

/** The day by which the receiver must have told what came of it: within a year of the last time, and before it ends. */
export function feedbackDueOn(share: {
  asksFeedback: boolean
  sharedAt: Date
  feedbackAt: Date | null
  endsAt: Date
}): Day | undefined {
  if (!share.asksFeedback) return undefined
  const within = addMonths(dayOf(share.feedbackAt ?? share.sharedAt), 12)
  const last = addDays(dayOf(share.endsAt), -1)
  if (share.feedbackAt && within > last) return undefined
  return [within, last].sort()[0]
}

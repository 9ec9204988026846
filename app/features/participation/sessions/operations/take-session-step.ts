import type { Tx } from '../../../../platform/database/index.ts'
import { type Outcome, ok, refuse } from '../../../../shared/outcome.ts'
import { NEXT_STATUS } from '../domain/sessions.ts'
import { listRounds } from '../rounds.queries.ts'
import { dropParticipants, lockSession, type Session, updateRoundInFront, updateStatus } from '../sessions.queries.ts'

export type SessionStepRefusal = 'not-from-here' | 'reason-needed' | 'round-open' | 'consultation-hidden'

/** Starts, closes or publishes a session, or takes it a step back with a reason. Closing drops the keys of who took part. */
export async function takeSessionStep(
  tx: Tx,
  session: Session,
  { to, reason, isHidden }: { to: string; reason: string; isHidden: boolean },
): Promise<Outcome<SessionStepRefusal>> {
  await lockSession(tx, session.id)
  const next = NEXT_STATUS[session.status].find((one) => one.to === to)
  if (!next) return refuse('not-from-here')
  if (next.isBack && reason.trim() === '') return refuse('reason-needed', { field: 'reason' })
  if (isHidden && (to === 'running' || to === 'published')) return refuse('consultation-hidden')
  if (to === 'closed' && session.status === 'running') {
    if ((await listRounds(tx, session.id)).some(({ state }) => state === 'open')) return refuse('round-open')
    await dropParticipants(tx, session.id)
    await updateRoundInFront(tx, session.id, null)
  }
  await updateStatus(tx, session.id, next.to, next.isBack ? reason.trim() : '')
  return ok()
}

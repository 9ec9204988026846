import type { Tx } from '../../../../platform/database/index.ts'
import { type Outcome, ok, refuse } from '../../../../shared/outcome.ts'
import { type Session, updateSession } from '../sessions.queries.ts'

export type MinutesRefusal = 'changed-meanwhile' | 'minutes-stay' | 'nothing-to-approve' | 'not-over'

type Input = { minutes: string; attendance: number | null; isApproving: boolean; revision: number }

/** Writes the minutes down. Approved they stay as they are. */
export async function saveMinutes(
  tx: Tx,
  session: Session,
  { minutes, attendance, isApproving, revision }: Input,
): Promise<Outcome<MinutesRefusal>> {
  if (session.areMinutesApproved) return refuse('minutes-stay')
  if (isApproving && minutes === '') return refuse('nothing-to-approve', { field: 'minutes' })
  if (isApproving && session.status !== 'closed' && session.status !== 'published') return refuse('not-over')
  const isSaved = await updateSession(tx, session.id, revision, {
    minutes,
    attendance,
    areMinutesApproved: isApproving,
  })
  return isSaved ? ok() : refuse('changed-meanwhile')
}

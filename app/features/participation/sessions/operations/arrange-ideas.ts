import type { Tx } from '../../../../platform/database/index.ts'
import { type Outcome, ok, refuse } from '../../../../shared/outcome.ts'
import { listIdeas, listRounds, moveIdeas, updateIdea } from '../rounds.queries.ts'
import type { Session } from '../sessions.queries.ts'

export type ArrangeRefusal = 'not-found' | 'already-used' | 'into-itself'

type Change = { idea: string } & ({ does: 'hide' | 'show' | 'split' } | { does: 'merge'; into: string })

/** Hides what is improper, or puts ideas that say the same under one of them. Not once a later round was asked about them. */
export async function arrangeIdeas(
  tx: Tx,
  session: Session,
  roundId: string,
  change: Change,
): Promise<Outcome<ArrangeRefusal>> {
  const rounds = await listRounds(tx, session.id)
  if (!rounds.some(({ id, kind, state }) => id === roundId && kind === 'ideas' && state === 'closed')) {
    return refuse('not-found')
  }
  const isUsed = rounds.some(({ ideasOf, state }) => ideasOf === roundId && state !== 'prepared')
  if (isUsed && change.does !== 'hide') return refuse('already-used')
  const ideas = await listIdeas(tx, roundId)
  const idea = ideas.find(({ id }) => id === change.idea)
  if (!idea) return refuse('not-found')
  if (change.does !== 'merge') {
    const changed = change.does === 'split' ? { mergedInto: null } : { isHidden: change.does === 'hide' }
    await updateIdea(tx, roundId, idea.id, changed)
    return ok()
  }
  const into = ideas.find(({ id }) => id === change.into)
  if (!into) return refuse('not-found')
  // What was put under another leads to that one; nothing goes under itself.
  const head = into.mergedInto ?? into.id
  if (head === idea.id) return refuse('into-itself')
  await moveIdeas(tx, roundId, idea.id, head)
  await updateIdea(tx, roundId, idea.id, { mergedInto: head })
  return ok()
}

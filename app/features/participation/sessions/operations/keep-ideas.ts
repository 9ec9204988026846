import type { Tx } from '../../../../platform/database/index.ts'
import type { Consultation } from '../../consultations.queries.ts'
import { addInput } from '../../inputs/operations/save-input.ts'
import { type Idea, listIdeas, listRounds, updateIdea } from '../rounds.queries.ts'
import type { Session } from '../sessions.queries.ts'

/** Ideas that the hall saw and that are not on the thread yet, each with how many said it. */
export async function listIdeasToKeep(tx: Tx, session: Session) {
  const found: { roundId: string; idea: Idea; people: number }[] = []
  for (const { id: roundId, kind, isShown } of await listRounds(tx, session.id)) {
    if (kind !== 'ideas' || !isShown) continue
    const ideas = (await listIdeas(tx, roundId)).filter(({ isHidden }) => !isHidden)
    for (const idea of ideas.filter(({ mergedInto, inputId }) => mergedInto === null && inputId === null)) {
      found.push({ roundId, idea, people: 1 + ideas.filter(({ mergedInto }) => mergedInto === idea.id).length })
    }
  }
  return found
}

/**
 * Puts what a hall said on the thread, where each idea waits for an answer as any other input does; answers how many. Public
 * when the session is.
 */
export async function keepIdeas(
  tx: Tx,
  municipalityId: string,
  { consultation, session }: { consultation: Consultation; session: Session },
): Promise<number> {
  const ideas = await listIdeasToKeep(tx, session)
  for (const { roundId, idea, people } of ideas) {
    const { id } = await addInput(tx, municipalityId, consultation, {
      ...{ origin: 'session', body: idea.text, saidBy: session.title, people },
      ...{ theme: '', areaCode: '', heardOn: session.heldOn, source: '' },
      isPublic: session.status === 'published',
    })
    await updateIdea(tx, roundId, idea.id, { inputId: id })
  }
  return ideas.length
}

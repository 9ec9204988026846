import type { Tx } from '../../../../platform/database/index.ts'
import { type Outcome, ok, refuse } from '../../../../shared/outcome.ts'
import { FEWEST_OPTIONS, MOST_OPTIONS, type RoundKind } from '../domain/rounds.ts'
import { deletePreparedRound, insertRound, listRounds } from '../rounds.queries.ts'
import { lockSession, type Session } from '../sessions.queries.ts'
import { linesOf } from './save-session.ts'

export type PrepareRefusal = 'too-few-options' | 'too-many-options' | 'unknown-round' | 'session-over'

type Input = { kind: RoundKind; question: string; options: string; ideasOf: string; points: number }

/** Puts one more round at the end of a session. */
export async function addRound(
  tx: Tx,
  municipalityId: string,
  session: Session,
  { kind, question, options, ideasOf, points }: Input,
): Promise<Outcome<PrepareRefusal>> {
  if (session.status === 'closed' || session.status === 'published') return refuse('session-over')
  await lockSession(tx, session.id)
  const rounds = await listRounds(tx, session.id)
  const from = kind === 'ideas' || ideasOf === '' ? undefined : rounds.find((one) => one.id === ideasOf)
  if (kind !== 'ideas' && ideasOf !== '' && from?.kind !== 'ideas') return refuse('unknown-round', { field: 'ideasOf' })
  const texts = kind === 'ideas' || from ? [] : linesOf(options)
  if (!from) {
    if (texts.length < FEWEST_OPTIONS[kind]) return refuse('too-few-options', { field: 'options' })
    if (texts.length > MOST_OPTIONS[kind]) return refuse('too-many-options', { field: 'options' })
  }
  await insertRound(tx, {
    municipalityId,
    sessionId: session.id,
    number: (rounds.at(-1)?.number ?? 0) + 1,
    kind,
    question,
    options: texts.map((text, at) => ({ key: `o${at + 1}`, text })),
    ideasOf: from?.id ?? null,
    points: kind === 'points' ? points : null,
  })
  return ok()
}

/** Takes a round away; one that people saw stays. */
export async function removeRound(tx: Tx, session: Session, id: string): Promise<Outcome<'not-found'>> {
  return (await deletePreparedRound(tx, session.id, id)) ? ok() : refuse('not-found')
}

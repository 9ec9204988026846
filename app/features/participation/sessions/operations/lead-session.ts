import type { Tx } from '../../../../platform/database/index.ts'
import { queueJob } from '../../../../platform/jobs/index.ts'
import { type Outcome, ok, refuse } from '../../../../shared/outcome.ts'
import { countRound } from '../domain/count-round.ts'
import { FEWEST_OPTIONS, MOST_OPTIONS, type RoundOption } from '../domain/rounds.ts'
import { FIND_OPINION_GROUPS } from '../jobs.ts'
import {
  closeRound,
  listBallots,
  listIdeas,
  listRounds,
  openRound,
  type Round,
  showRound,
  updateResult,
} from '../rounds.queries.ts'
import { lockSession, type Session, updateRoundInFront } from '../sessions.queries.ts'

export type LeadRefusal =
  | 'not-running'
  | 'not-found'
  | 'other-open'
  | 'already-asked'
  | 'ideas-first'
  | 'too-few-options'
  | 'too-many-options'

/** Puts a round before everybody. What it takes from a round of ideas is what stands there now. */
export async function openForVotes(tx: Tx, session: Session, roundId: string): Promise<Outcome<LeadRefusal>> {
  if (session.status !== 'running') return refuse('not-running')
  await lockSession(tx, session.id)
  const rounds = await listRounds(tx, session.id)
  const round = rounds.find(({ id }) => id === roundId)
  if (!round) return refuse('not-found')
  if (round.state === 'open') return ok()
  if (round.state === 'closed') return refuse('already-asked')
  if (rounds.some(({ state }) => state === 'open')) return refuse('other-open')
  const options = await optionsOf(tx, rounds, round)
  if (!options) return refuse('ideas-first')
  if (options.length < FEWEST_OPTIONS[round.kind]) return refuse('too-few-options')
  if (options.length > MOST_OPTIONS[round.kind]) return refuse('too-many-options')
  await openRound(tx, roundId, options)
  await updateRoundInFront(tx, session.id, roundId)
  return ok()
}

async function optionsOf(tx: Tx, rounds: readonly Round[], round: Round): Promise<RoundOption[] | undefined> {
  if (!round.ideasOf) return round.options
  if (rounds.find(({ id }) => id === round.ideasOf)?.state !== 'closed') return undefined
  const ideas = await listIdeas(tx, round.ideasOf)
  const standing = ideas.filter((idea) => !idea.isHidden && idea.mergedInto === null)
  return standing.map(({ text }, at) => ({ key: `o${at + 1}`, text }))
}

/**
 * Closes a round and counts it, in one transaction: it is closed with its result, or still open with every vote. Groups of
 * opinions take longer than a hall waits; they follow.
 */
export async function closeForVotes(
  tx: Tx,
  session: Session,
  roundId: string,
  now: Date,
): Promise<Outcome<LeadRefusal>> {
  const round = (await listRounds(tx, session.id)).find(({ id }) => id === roundId)
  if (!round) return refuse('not-found')
  // Pressed twice, or in two tabs: it is closed, and that is what was asked.
  if (!(await closeRound(tx, roundId))) return ok()
  if (round.kind === 'ideas') return ok()
  const result = countRound(round, await listBallots(tx, roundId), session.kind === 'council')
  await updateResult(tx, roundId, result)
  if (result.kind === 'statements') {
    await queueJob(tx, FIND_OPINION_GROUPS, { roundId }, { key: roundId, runAt: new Date(now.getTime() + 2000) })
  }
  return ok()
}

/** Puts the ideas of a closed round on the screen, once the host has read them. */
export async function showIdeas(tx: Tx, session: Session, roundId: string): Promise<Outcome<LeadRefusal>> {
  const round = (await listRounds(tx, session.id)).find(({ id }) => id === roundId)
  if (round?.state !== 'closed') return refuse('not-found')
  await showRound(tx, roundId)
  await updateRoundInFront(tx, session.id, roundId)
  return ok()
}

/** Takes the last result away: everybody waits for what comes. */
export async function clearScreen(tx: Tx, session: Session): Promise<Outcome<LeadRefusal>> {
  await lockSession(tx, session.id)
  if ((await listRounds(tx, session.id)).some(({ state }) => state === 'open')) return refuse('other-open')
  await updateRoundInFront(tx, session.id, null)
  return ok()
}

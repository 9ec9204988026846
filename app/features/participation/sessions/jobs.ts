import type { JobHandler } from '../../../platform/jobs/index.ts'
import { serviceActor } from '../../identity/index.ts'
import { findOpinionGroups } from './domain/opinions.ts'
import { findRound, listBallots, updateResult } from './rounds.queries.ts'

/** Looks for groups of opinions in a round that just closed. */
export const FIND_OPINION_GROUPS = 'find-opinion-groups'

const find: JobHandler = async ({ municipalityId, roundId }, { database }) => {
  const actor = serviceActor(municipalityId, 'service:live-sessions')
  const found = await database.as(actor, 'read the votes of a round', async (tx) => ({
    round: await findRound(tx, String(roundId)),
    ballots: await listBallots(tx, String(roundId)),
  }))
  const result = found.round?.result
  if (!found.round || result?.kind !== 'statements') return
  const opinions = findOpinionGroups(
    found.round,
    found.ballots.map(({ vote }) => vote),
  )
  await database.as(actor, 'keep the groups of a round', (tx) =>
    updateResult(tx, found.round!.id, { ...result, opinions }),
  )
}

export const sessionJobs: Record<string, JobHandler> = { [FIND_OPINION_GROUPS]: find }

import type { Tx } from '../../../../platform/database/index.ts'
import type { Day } from '../../../../shared/days.ts'
import { type Outcome, ok, refuse } from '../../../../shared/outcome.ts'
import { announce, replaceLinks } from '../../../thread/index.ts'
import { isOutcome, namesPlace } from '../domain/outcomes.ts'
import { insertOutcome, listInputs } from '../inputs.queries.ts'
import { readPlaces } from '../places.ts'
import { insertNews, replaceTargets } from '../targets.queries.ts'

export type GiveOutcomeRefusal = 'choose-inputs' | 'choose-outcome' | 'reason-needed' | 'place-needed' | 'unknown-place'

type Given = {
  consultationId: string
  /** Ids of one input or many. */
  inputs: readonly string[]
  outcome: string
  reason: string
  /** Ids of what they led to. */
  places: readonly string[]
}

/** Says of inputs what was done with them and why and, when they were taken over, where that can be seen. */
export async function giveOutcome(
  tx: Tx,
  municipalityId: string,
  { consultationId, inputs, outcome, reason, places }: Given,
  today: Day,
): Promise<Outcome<GiveOutcomeRefusal, number>> {
  const chosen = inputs.length === 0 ? [] : await listInputs(tx, { consultationId, ids: inputs })
  if (chosen.length === 0) return refuse('choose-inputs')
  if (!isOutcome(outcome)) return refuse('choose-outcome', { field: 'outcome' })
  if (reason.trim() === '') return refuse('reason-needed', { field: 'reason' })
  const wanted = namesPlace(outcome) ? [...new Set(places.filter((one) => one !== ''))] : []
  if (namesPlace(outcome) && wanted.length === 0) return refuse('place-needed', { field: 'place1' })
  const known = wanted.length === 0 ? [] : (await readPlaces(tx)).flatMap((plan) => plan.places)
  const targets = known.filter(({ nodeId }) => wanted.includes(nodeId))
  if (targets.length !== wanted.length) return refuse('unknown-place', { field: 'place1' })
  for (const { id } of chosen) {
    await replaceTargets(tx, municipalityId, id, targets)
    await replaceLinks(tx, municipalityId, id, 'led-to', wanted)
    await insertOutcome(tx, { municipalityId, inputId: id, outcome, reason: reason.trim(), decidedOn: today })
    await insertNews(tx, municipalityId, [
      { inputId: id, kind: 'outcome', subject: '', change: outcome, happenedOn: today },
    ])
    await announce(tx, { nodeId: id, news: 'changed' })
  }
  return ok(chosen.length)
}

import type { Tx } from '../../../../platform/database/index.ts'
import { type Outcome, ok, refuse } from '../../../../shared/outcome.ts'
import { FEWEST_PEOPLE } from '../../domain/public-result.ts'
import { emptyAnswerBox, type Survey } from '../../surveys/surveys.queries.ts'
import { asked } from '../choices.ts'
import { findOutcome, insertOutcome } from '../results.queries.ts'
import { readToWorkOut, workOut } from '../work-out.ts'

/**
 * Works out what came of a survey and keeps it as it may be seen now. After it was made public once, it is only made anew with
 * the same answers or with at least ten more: the difference of the two would tell what a few people answered.
 */
export async function freezeOutcome(tx: Tx, municipalityId: string, survey: Survey): Promise<Outcome<'too-few-new'>> {
  const found = await readToWorkOut(tx, survey)
  if (!found) return ok()
  // What came on paper after closing.
  await emptyAnswerBox(tx, 1)
  const outcome = await workOut(tx, found, asked(found.choices))
  const before = await findOutcome(tx, survey.id)
  const added = before ? outcome.n - before.outcome.n : 0
  if (added !== 0 && added < FEWEST_PEOPLE) return refuse('too-few-new')
  await insertOutcome(tx, municipalityId, survey.id, (before?.number ?? 0) + 1, outcome)
  return ok()
}

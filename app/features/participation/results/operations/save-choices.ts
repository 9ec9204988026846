import type { Tx } from '../../../../platform/database/index.ts'
import { type Outcome, ok, refuse } from '../../../../shared/outcome.ts'
import { findSurveyAt } from '../../find-survey-at.ts'
import { type ChoiceProblem, choiceProblem, type KeptChoices } from '../choices.ts'
import { storeChoices } from '../results.queries.ts'
import { readToWorkOut } from '../work-out.ts'

export type SaveChoicesRefusal = 'not-found' | 'changed-meanwhile' | ChoiceProblem

/** Keeps what is to be made public of a survey and how it is weighed, for the next time it is reported. */
export async function saveChoices(
  tx: Tx,
  municipalityId: string,
  place: Record<string, string>,
  { choices, revision }: { choices: KeptChoices; revision: number },
): Promise<Outcome<SaveChoicesRefusal>> {
  const at = await findSurveyAt(tx, place)
  const found = at && (await readToWorkOut(tx, at.survey))
  if (!found) return refuse('not-found')
  const categories = {
    age: new Set(found.population.age?.total.keys()),
    sex: new Set(found.population.sex?.total.keys()),
  }
  const wrong = choiceProblem(found.version.definition, choices, categories)
  if (wrong) return refuse(wrong.problem, { field: wrong.field })
  const isKept = await storeChoices(tx, { municipalityId, surveyId: at.survey.id, choices, revision })
  return isKept ? ok() : refuse('changed-meanwhile')
}

import type { Tx } from '../../../platform/database/index.ts'
import { canonicalJson, sha256 } from '../../../shared/hash.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { clashesBetween } from '../domain/versions.ts'
import { insertVersion, listVersions, type Survey } from '../surveys/surveys.queries.ts'

/**
 * Freezes the working copy as what people are asked from now on; answers its number. Nothing happens when it is what they
 * are asked already. Refused when a key now asks something else: answers before and after would be taken for the same.
 */
export async function publishVersion(
  tx: Tx,
  municipalityId: string,
  survey: Survey,
): Promise<Outcome<'other-question', number>> {
  const last = (await listVersions(tx, survey.id)).at(-1)
  const definition = canonicalJson(survey.draft)
  if (last && canonicalJson(last.definition) === definition) return ok(last.number)
  const clashes = last ? clashesBetween(last.definition, survey.draft) : []
  if (clashes.length > 0) return refuse('other-question', { values: { names: clashes.join(', ') } })
  const number = (last?.number ?? 0) + 1
  await insertVersion(tx, {
    municipalityId,
    surveyId: survey.id,
    number,
    definition,
    definitionHash: sha256(definition),
  })
  return ok(number)
}

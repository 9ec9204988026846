import type { Tx } from '../../../platform/database/index.ts'
import { tally } from '../domain/count-answers.ts'
import { questionsOf } from '../domain/definition.ts'
import { shownToAll } from '../domain/public-result.ts'
import {
  listAnswerSheets,
  listDistricts,
  listVersions,
  replaceResults,
  type Survey,
} from '../surveys/surveys.queries.ts'

/** Counts the answers of these surveys and keeps what may be seen of each question, as it is now. */
export async function publishResults(tx: Tx, municipalityId: string, surveys: readonly Survey[]): Promise<void> {
  const areas = (await listDistricts(tx)).map(({ code }) => code)
  for (const { id } of surveys) {
    const asked = (await listVersions(tx, id)).at(-1)
    if (!asked) continue
    const answers = (await listAnswerSheets(tx, id)).map((sheet) => sheet.answers)
    const results = questionsOf(asked.definition).map((question) => shownToAll(tally(question, answers, areas)))
    await replaceResults(tx, municipalityId, id, results)
  }
}

import type { Tx } from '../../../platform/database/index.ts'
import { sha256 } from '../../../shared/hash.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { handInForms, type Survey, type Version } from '../surveys/surveys.queries.ts'
import type { FileSheet } from './read-answer-file.ts'

const AT_ONCE = 1000

/**
 * Takes in every answer of a file, or none. What was read from an earlier file counts once: the name that the other program
 * gives an answer is kept as a hash, apart from the answer.
 */
export async function takeInFile(
  tx: Tx,
  { survey, version, sheets }: { survey: Survey; version: Version; sheets: readonly FileSheet[] },
): Promise<Outcome<'by-invitation' | 'closed', { taken: number; already: number }>> {
  if (survey.isByInvitation) return refuse('by-invitation')
  let [taken, already] = [0, 0]
  for (let at = 0; at < sheets.length; at += AT_ONCE) {
    const forms = sheets.slice(at, at + AT_ONCE).map(({ name, language, answers }) => ({
      language,
      answers,
      formHash: sha256(`import ${survey.id} ${name}`),
    }))
    for (const answer of await handInForms(tx, survey.id, version.number, forms)) {
      if (answer === 'taken') taken += 1
      else if (answer === 'already') already += 1
      else return refuse('closed')
    }
  }
  return ok({ taken, already })
}

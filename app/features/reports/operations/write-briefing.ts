import type { Tx } from '../../../platform/database/index.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { unsourcedNumbers } from '../../../statements/index.ts'
import { deleteQuestion, insertQuestions, listQuestions, updateQuestion } from '../briefing.queries.ts'
import { findUnresolved } from '../domain/references.ts'
import { readFrozen } from '../render.ts'
import { findBuildByNumber, findFrozenBuild } from '../report.queries.ts'
import { referencesInText } from '../section-references.ts'

export type BriefingRefusal =
  | 'not-found'
  | 'published'
  | 'empty'
  | 'unresolved'
  | 'number-without-source'
  | 'changed-meanwhile'

export type BriefingInput = {
  reportId: string
  number: number
  /** Absent for a new question. */
  id?: string
  revision: number
  question: string
  answer: string
  isRemoved: boolean
}

/**
 * Writes a question with its answer, before the edition goes out. Every number in an answer has to be a reference to a
 * figure of this edition, so that nobody says something else than the report does.
 */
export async function writeBriefing(
  tx: Tx,
  municipalityId: string,
  input: BriefingInput,
): Promise<Outcome<BriefingRefusal>> {
  const build = await findBuildByNumber(tx, input.reportId, input.number)
  if (!build) return refuse('not-found')
  if (build.publishedAt) return refuse('published')
  if (input.isRemoved && input.id) {
    await deleteQuestion(tx, build.id, input.id)
    return ok()
  }
  const question = input.question.trim()
  const answer = input.answer.replaceAll('\r\n', '\n').trim()
  if (question === '' || answer === '') return refuse('empty')
  const { series, report, effects, consultations } = readFrozen((await findFrozenBuild(tx, build.id))!.frozen)
  const placed = referencesInText(answer).map((one) => ({ ...one, section: '', block: 'text' as const }))
  const [lost] = findUnresolved(placed, series, effects ?? [], consultations ?? [])
  if (lost) return refuse('unresolved', { values: { reference: lost.reference } })
  const [typed] = unsourcedNumbers(answer, series, report.reportingYear)
  if (typed) return refuse('number-without-source', { values: { number: typed.text } })
  if (!input.id) {
    const position = Math.max(0, ...(await listQuestions(tx, build.id)).map((one) => one.position)) + 1
    await insertQuestions(tx, municipalityId, build.id, [{ position, question, answer }])
    return ok()
  }
  const written = await updateQuestion(tx, build.id, { id: input.id, revision: input.revision, question, answer })
  return written ? ok() : refuse('changed-meanwhile')
}

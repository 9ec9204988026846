import type { Question } from '../domain/definition.ts'
import { partName } from '../domain/read-answers.ts'

/** The names under which a form sends the answer to a question. */
export function namesOfFields(question: Question): string[] {
  if (question.kind === 'best-worst') return [partName(question, 'best'), partName(question, 'worst')]
  if (question.kind === 'matrix') return (question.rows ?? []).map((row) => partName(question, row.key))
  if (question.kind === 'ranking' || question.kind === 'points') {
    return (question.options ?? []).map((option) => partName(question, option.key))
  }
  return [question.key]
}

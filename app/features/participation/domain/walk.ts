import { type Answer, type Answers, onlyAsked, questionsFor, sectionsFor } from './answers.ts'
import type { Definition, Section } from './definition.ts'
import { type AnswerProblem, readAnswer, type Sent } from './read-answers.ts'

/** Where somebody is in a survey. Everything travels with the form itself, so the back button and two tabs lose nothing. */
export type Place =
  | {
      at: 'section'
      section: Section
      number: number
      of: number
      answers: Answers
      problems: Record<string, AnswerProblem>
    }
  | { at: 'end'; answers: Answers }

/** `stay` shows the same section again, as it was. */
export type Press = 'start' | 'next' | 'back' | 'stay'

/**
 * Where a form leads to that was sent from section `from`. Forward only when what was answered there is good; back always.
 * At the end everything is judged once more, and the first section with something wrong is shown again.
 */
export function walk(
  definition: Definition,
  areas: readonly string[],
  { sent, from, press }: { sent: Sent; from: string; press: Press },
): Place {
  const { answers, problems } = readAll(definition, areas, sent)
  const path = sectionsFor(definition, answers)
  const here = path.findIndex((section) => section.key === from)
  const place = (number: number, shown: Record<string, AnswerProblem> = {}): Place => ({
    at: 'section',
    section: path[number]!,
    number: number + 1,
    of: path.length,
    answers,
    problems: shown,
  })
  if (press === 'start' || here === -1) return place(0)
  if (press === 'stay') return place(here)
  if (press === 'back') return place(Math.max(0, here - 1))
  const wrongIn = (section: Section) =>
    Object.fromEntries(
      questionsFor(section, answers).flatMap(({ key }) => (problems[key] ? [[key, problems[key]]] : [])),
    )
  const wrong = wrongIn(path[here]!)
  if (Object.keys(wrong).length > 0) return place(here, wrong)
  if (here + 1 < path.length) return place(here + 1)
  const first = path.findIndex((section) => Object.keys(wrongIn(section)).length > 0)
  return first === -1 ? { at: 'end', answers } : place(first, wrongIn(path[first]!))
}

/** Reads every answer that was sent; what was not asked, given the answers before it, falls away. */
export function readAll(definition: Definition, areas: readonly string[], sent: Sent) {
  const given: Record<string, Answer> = {}
  const problems: Record<string, AnswerProblem> = {}
  for (const { questions } of definition.sections) {
    for (const question of questions) {
      const { answer, problem } = readAnswer(question, sent, areas)
      if (answer !== undefined) given[question.key] = answer
      if (problem) problems[question.key] = problem
    }
  }
  return { answers: onlyAsked(definition, given), problems }
}

import type { Condition, Definition, Question, Section } from './definition.ts'

/** What somebody answered to one question; the shape follows from the kind of question. */
export type Answer = string | number | string[] | Record<string, string | number>

/** What somebody answered, by the key of the question. A question that was not answered is not there. */
export type Answers = Readonly<Record<string, Answer>>

/** Whether what depends on an earlier answer is to be shown. */
export function isShown(showIf: Condition | undefined, answers: Answers): boolean {
  if (!showIf) return true
  const given = answers[showIf.question]
  const chosen = given === undefined ? [] : Array.isArray(given) ? given : [String(given)]
  const isOneOf = chosen.some((one) => showIf.options.includes(one))
  return showIf.is === 'one-of' ? isOneOf : !isOneOf
}

/** The sections that somebody with these answers walks through, in order. */
export const sectionsFor = (definition: Definition, answers: Answers): Section[] =>
  definition.sections.filter((section) => isShown(section.showIf, answers) && questionsFor(section, answers).length > 0)

/** The questions of a section that somebody with these answers is asked. */
export const questionsFor = (section: Section, answers: Answers): Question[] =>
  section.questions.filter((question) => isShown(question.showIf, answers))

/**
 * Only what was asked: an answer to a question that is no longer shown, because an earlier answer was changed, falls away,
 * and with it what depended on it.
 */
export function onlyAsked(definition: Definition, answers: Answers): Answers {
  const kept: Record<string, Answer> = {}
  for (const section of definition.sections) {
    if (!isShown(section.showIf, kept)) continue
    for (const question of section.questions) {
      const answer = answers[question.key]
      if (answer !== undefined && isShown(question.showIf, kept)) kept[question.key] = answer
    }
  }
  return kept
}

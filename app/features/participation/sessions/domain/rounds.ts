import type { Answers } from '../../domain/answers.ts'
import type { Option, Question, Text } from '../../domain/definition.ts'
import { type AnswerProblem, readAnswer, type Sent } from '../../domain/read-answers.ts'

/** What a round asks: ideas, two marks for each option, points to divide, one of two each time, an order, or stances. */
export const ROUND_KINDS = ['ideas', 'rate', 'points', 'pairs', 'ranking', 'statements'] as const
export type RoundKind = (typeof ROUND_KINDS)[number]

export type RoundOption = { key: string; text: string }

/** What is asked in a round, as people see it. */
export type Asked = { kind: RoundKind; question: string; options: readonly RoundOption[]; points: number | null }

/** How many ideas somebody can send at once. */
export const IDEAS_EACH = 3

/** More does not fit a phone, and nobody weighs it in a few minutes. */
export const MOST_OPTIONS: Record<RoundKind, number> = {
  ideas: 0,
  rate: 12,
  points: 12,
  pairs: 6,
  ranking: 12,
  statements: 30,
}

/** With fewer there is nothing to choose. */
export const FEWEST_OPTIONS: Record<RoundKind, number> = {
  ideas: 0,
  rate: 2,
  points: 2,
  pairs: 2,
  ranking: 2,
  statements: 1,
}

export const CRITERIA = ['importance', 'feasibility'] as const
export type Criterion = (typeof CRITERIA)[number]

/** The words of questions that are the same in every round. */
const WORDS: Record<Criterion | 'low' | 'high' | 'few' | 'many' | 'points' | 'order', Text> = {
  importance: { nl: 'Hoe belangrijk?', en: 'How important?' },
  feasibility: { nl: 'Hoe haalbaar?', en: 'How feasible?' },
  low: { nl: 'weinig', en: 'little' },
  high: { nl: 'veel', en: 'much' },
  few: { nl: 'niet', en: 'not' },
  many: { nl: 'goed', en: 'well' },
  points: { nl: 'Uw punten', en: 'Your points' },
  order: { nl: 'Uw volgorde', en: 'Your order' },
}

/** The languages in which a round can be read; what the host wrote is Dutch. */
export const ROUND_LANGUAGES = ['nl', 'en']

/** A form is drawn and read as questions of a survey, so that both are asked in one way. Those with a `group` are of one option. */
export type RoundQuestion = Question & { group?: string }

/** The questions that a round puts to somebody. */
export function questionsOfRound({ kind, options, points }: Asked): RoundQuestion[] {
  const choices: Option[] = options.map((one) => ({ key: one.key, text: { nl: one.text } }))
  switch (kind) {
    case 'ideas':
      return Array.from({ length: IDEAS_EACH }, (_, at) => ({
        key: `idea-${at + 1}`,
        kind: 'short-text',
        text: { nl: `Idee ${at + 1}`, en: `Idea ${at + 1}` },
      }))
    case 'rate':
      return options.flatMap((option) =>
        CRITERIA.map((criterion) => ({
          key: criterionKey(criterion, option.key),
          kind: 'scale' as const,
          group: option.text,
          text: WORDS[criterion],
          scale:
            criterion === 'importance'
              ? { from: 1, to: 5, low: WORDS.low, high: WORDS.high }
              : { from: 1, to: 5, low: WORDS.few, high: WORDS.many },
        })),
      )
    case 'points':
      return [{ key: 'points', kind: 'points', text: WORDS.points, options: choices, total: points ?? 10 }]
    case 'pairs':
      return pairsOf(choices).map(([one, other], at, { length }) => ({
        key: pairKey(one.key, other.key),
        kind: 'single',
        text: { nl: `Keuze ${at + 1} van ${length}`, en: `Choice ${at + 1} of ${length}` },
        options: [one, other],
      }))
    case 'ranking':
      return [{ key: 'order', kind: 'ranking', text: WORDS.order, options: choices }]
    case 'statements':
      return choices.map((statement) => ({ key: statement.key, kind: 'statement', text: statement.text }))
  }
}

export const criterionKey = (criterion: Criterion, option: string) => `${criterion}-${option}`
export const pairKey = (one: string, other: string) => `${one}-${other}`

/** Every two things once. */
export function pairsOf<Thing>(things: readonly Thing[]): [Thing, Thing][] {
  return things.flatMap((one, at) => things.slice(at + 1).map((other): [Thing, Thing] => [one, other]))
}

export type ReadVote = { vote?: Answers; problems: Record<string, AnswerProblem>; isEmpty: boolean }

/** Reads a vote from what a form sent; a vote may leave things open, and says at least something. */
export function readVote(asked: Asked, sent: Sent): ReadVote {
  const vote: Record<string, Answers[string]> = {}
  const problems: ReadVote['problems'] = {}
  for (const question of questionsOfRound(asked)) {
    const { answer, problem } = readAnswer(question, sent, [])
    if (problem) problems[question.key] = problem
    if (answer !== undefined) vote[question.key] = answer
  }
  const isEmpty = Object.keys(vote).length === 0 && Object.keys(problems).length === 0
  return isEmpty || Object.keys(problems).length > 0 ? { problems, isEmpty } : { vote, problems, isEmpty }
}

/** A vote as its form would send it, to show it again to who cast it. */
export function asSent(vote: Answers): Sent {
  const fields = new Map<string, string>()
  for (const [key, answer] of Object.entries(vote)) {
    if (Array.isArray(answer))
      for (const [at, option] of answer.entries()) fields.set(`${key}.${option}`, String(at + 1))
    else if (typeof answer === 'object')
      for (const [part, value] of Object.entries(answer)) fields.set(`${key}.${part}`, String(value))
    else fields.set(key, String(answer))
  }
  return (name) => [fields.get(name) ?? []].flat()
}

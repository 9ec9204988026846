/** What a question can ask. */
export const QUESTION_KINDS = [
  'single',
  'multiple',
  'scale',
  'matrix',
  'number',
  'date',
  'short-text',
  'long-text',
  'ranking',
  'points',
  'best-worst',
  'area',
  'statement',
] as const
export type QuestionKind = (typeof QUESTION_KINDS)[number]

/** Kinds that need a list of options to choose from. */
export const WITH_OPTIONS: ReadonlySet<QuestionKind> = new Set([
  'single',
  'multiple',
  'matrix',
  'ranking',
  'points',
  'best-worst',
])

/** What may be answered to a statement. */
export const STANCES = ['agree', 'disagree', 'pass'] as const

/** A text in every language of the survey, by its code (nl, en, pl). */
export type Text = Readonly<Record<string, string>>

export type Option = { key: string; text: Text }

/** When a question or section is shown: of an earlier question, one of these options was chosen (or none of them was). */
export type Condition = { question: string; is: 'one-of' | 'none-of'; options: string[] }

export type Question = {
  key: string
  kind: QuestionKind
  text: Text
  hint?: Text
  required?: boolean
  showIf?: Condition
  options?: Option[]
  /** Of a matrix: what is asked of each line. */
  rows?: Option[]
  /** Of a scale: its ends, and what they are called. */
  scale?: { from: number; to: number; low: Text; high: Text }
  /** Of a number: the least and the most. */
  least?: number
  most?: number
  /** Of points: how many there are to divide. */
  total?: number
  /** Of several choices and of a ranking: at most so many. */
  atMost?: number
  /** Who somebody is, for weighting: an age group, a sex. */
  isAboutPerson?: boolean
}

export type Section = { key: string; title: Text; intro?: Text; showIf?: Condition; questions: Question[] }

/** No more than so many answers with this option, counted over all languages together. */
export type Quota = { question: string; option: string; most: number }

/**
 * A survey as it is asked. This is a file format: it is exported, imported and kept with the answers, so `format` counts
 * its changes. Keys tie answers to questions and options over the versions of a survey.
 */
export type Definition = {
  format: 1
  /** The first is the language the survey was written in. */
  languages: string[]
  title: Text
  intro: Text
  thanks: Text
  sections: Section[]
  quotas?: Quota[]
}

/** Every question, in the order in which they are asked. */
export const questionsOf = ({ sections }: Pick<Definition, 'sections'>): Question[] =>
  sections.flatMap((section) => section.questions)

/** A text in this language, or else in the language the survey was written in. */
export const said = (text: Text | undefined, language: string, definition: Pick<Definition, 'languages'>): string =>
  text?.[language] || text?.[definition.languages[0]!] || ''

/** What a question offers to choose from; of a statement that are the stances, of a scale its numbers. */
export function optionKeys(question: Question, areas: readonly string[] = []): string[] {
  if (question.kind === 'statement') return [...STANCES]
  if (question.kind === 'area') return [...areas]
  if (question.kind === 'scale') {
    const { from, to } = question.scale!
    return Array.from({ length: to - from + 1 }, (_, step) => String(from + step))
  }
  return (question.options ?? []).map((option) => option.key)
}

import { z } from 'zod'
import { type Definition, type Question, questionsOf } from '../domain/definition.ts'
import { canGroup } from './analysis/crossings.ts'
import { FEATURES, type Mappings } from './analysis/population.ts'
import type { Choices } from './analysis/wanted.ts'

const key = z.string().max(80)
const mapping = z.strictObject({ question: key, to: z.record(key, z.array(key)) })

/** What somebody decided on the results of a survey. Kept as it is, so a later version of Regie must still read it. */
export const choicesSchema = z.strictObject({
  questions: z.record(
    key,
    z.strictObject({ isPublic: z.boolean(), byDistrict: z.boolean(), reason: z.string().max(1000) }),
  ),
  crosstabs: z.array(z.tuple([key, key])).max(20),
  isRandomSample: z.boolean(),
  /** Absent: as the options of the questions say. */
  mappings: z.partialRecord(z.enum(FEATURES), mapping).optional(),
  /** The survey that asked the same before. */
  earlier: z.uuid().optional(),
})

export type KeptChoices = z.output<typeof choicesSchema>

export const isText = ({ kind }: Question): boolean => kind === 'short-text' || kind === 'long-text'

/** Before anybody chose: every question but a text, of the whole municipality, of whoever wanted to answer. */
export function usualChoices(definition: Definition): KeptChoices {
  const questions = questionsOf(definition).map((question) => [
    question.key,
    { isPublic: !isText(question), byDistrict: false, reason: '' },
  ])
  return { questions: Object.fromEntries(questions), crosstabs: [], isRandomSample: false }
}

/** What was chosen, with for questions that came later what is usual. */
export function readChoices(definition: Definition, kept: unknown): KeptChoices {
  const usual = usualChoices(definition)
  if (kept === undefined) return usual
  const chosen = choicesSchema.parse(kept)
  return { ...chosen, questions: { ...usual.questions, ...chosen.questions } }
}

/** As the analysis asks it. A text without a reason stays inside, whatever was ticked. */
export function asked(kept: KeptChoices): Choices {
  const of = ({ key: own }: Question) => kept.questions[own]
  const readable = (question: Question) =>
    isText(question) && of(question)?.isPublic ? of(question)!.reason.trim() || undefined : undefined
  return {
    isPublic: (question) => isText(question) || of(question)?.isPublic === true,
    readable,
    byDistrict: (question) => of(question)?.byDistrict === true,
    crosstabs: kept.crosstabs,
    isRandomSample: kept.isRandomSample,
  }
}

/** For who looks inside: everything that was asked. */
export const everything = (kept: KeptChoices): Choices => ({ ...asked(kept), isPublic: () => true })

/** What is wrong with a choice. */
export type ChoiceProblem = 'reason-needed' | 'not-a-question' | 'same-question' | 'unknown-category' | 'category-twice'

/** The first thing that cannot be, with the field that it is about. */
export function choiceProblem(
  definition: Definition,
  { questions, crosstabs, mappings = {} }: KeptChoices,
  categories: Readonly<Record<'age' | 'sex', ReadonlySet<string>>>,
): { problem: ChoiceProblem; field: string } | undefined {
  const all = new Map(questionsOf(definition).map((question) => [question.key, question]))
  for (const question of all.values()) {
    const chosen = questions[question.key]
    if (isText(question) && chosen?.isPublic && chosen.reason.trim() === '') {
      return { problem: 'reason-needed', field: `reason.${question.key}` }
    }
  }
  for (const [at, [row, column]] of crosstabs.entries()) {
    const [one, other] = [all.get(row), all.get(column)]
    if (!one || !other || !canGroup(one) || isText(other)) return { problem: 'not-a-question', field: `row.${at}` }
    if (row === column) return { problem: 'same-question', field: `column.${at}` }
  }
  return mappingProblem(mappings, categories)
}

function mappingProblem(mappings: Mappings, categories: Readonly<Record<'age' | 'sex', ReadonlySet<string>>>) {
  for (const feature of ['age', 'sex'] as const) {
    const used = new Set<string>()
    for (const [option, to] of Object.entries(mappings[feature]?.to ?? {})) {
      for (const category of to) {
        const field = `to.${feature}.${option}`
        if (!categories[feature].has(category)) return { problem: 'unknown-category' as const, field }
        if (used.has(category)) return { problem: 'category-twice' as const, field }
        used.add(category)
      }
    }
  }
  return undefined
}

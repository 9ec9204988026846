import { z } from 'zod'
import { type Definition, QUESTION_KINDS, type Question, questionsOf, type Text, WITH_OPTIONS } from './definition.ts'

/** What is wrong with a definition, where: the path as it is in the file, e.g. `sections.0.questions.2.options`. */
export type DefinitionProblem = { path: string; code: DefinitionProblemCode; found: string }
export type DefinitionProblemCode =
  | 'not-json'
  | 'not-as-described'
  | 'text-missing'
  | 'double-key'
  | 'options-needed'
  | 'rows-needed'
  | 'scale-needed'
  | 'total-needed'
  | 'wrong-bounds'
  | 'condition-on-unknown'
  | 'quota-on-unknown'
  | 'too-large'

const key = z.string().regex(/^[a-z][a-z0-9_-]{0,39}$/)
const text = z.record(z.string().regex(/^[a-z]{2,3}$/), z.string().max(4000))
const option = z.strictObject({ key: z.string().regex(/^[A-Za-z0-9_-]{1,40}$/), text })
const condition = z.strictObject({
  question: key,
  is: z.enum(['one-of', 'none-of']),
  options: z.array(z.string().max(40)).min(1).max(100),
})
const question = z.strictObject({
  key,
  kind: z.enum(QUESTION_KINDS),
  text,
  hint: text.optional(),
  required: z.boolean().optional(),
  showIf: condition.optional(),
  options: z.array(option).max(100).optional(),
  rows: z.array(option).max(50).optional(),
  scale: z.strictObject({ from: z.int().min(0).max(1), to: z.int().min(2).max(10), low: text, high: text }).optional(),
  least: z.number().optional(),
  most: z.number().optional(),
  total: z.int().min(2).max(1000).optional(),
  atMost: z.int().min(1).max(100).optional(),
  isAboutPerson: z.boolean().optional(),
})
const schema = z.strictObject({
  format: z.literal(1),
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}$/))
    .min(1)
    .max(12),
  title: text,
  intro: text,
  thanks: text,
  sections: z
    .array(
      z.strictObject({
        key,
        title: text,
        intro: text.optional(),
        showIf: condition.optional(),
        questions: z.array(question).min(1).max(100),
      }),
    )
    .min(1)
    .max(50),
  quotas: z
    .array(z.strictObject({ question: key, option: z.string(), most: z.int().min(1) }))
    .max(100)
    .optional(),
})

const MOST_CHARACTERS = 1_000_000

/** Reads a definition from a file, with everything that is wrong with it and where. */
export function readDefinition(json: string): { definition?: Definition; problems: DefinitionProblem[] } {
  if (json.length > MOST_CHARACTERS) return { problems: [{ path: '', code: 'too-large', found: '' }] }
  let content: unknown
  try {
    content = JSON.parse(json)
  } catch (error) {
    return { problems: [{ path: '', code: 'not-json', found: error instanceof Error ? error.message : '' }] }
  }
  const parsed = schema.safeParse(content)
  if (!parsed.success) {
    const problems = parsed.error.issues.slice(0, 50).map((issue) => ({
      path: issue.path.join('.'),
      code: 'not-as-described' as const,
      found: issue.message,
    }))
    return { problems }
  }
  const definition = parsed.data as Definition
  const problems = problemsOf(definition)
  return problems.length > 0 ? { problems } : { definition, problems }
}

/** What is wrong with a definition whose parts are each as described. */
export function problemsOf(definition: Definition): DefinitionProblem[] {
  const problems: DefinitionProblem[] = []
  const add = (path: string, code: DefinitionProblemCode, found = '') => problems.push({ path, code, found })
  const needText = (path: string, one: Text | undefined) => {
    for (const language of definition.languages) {
      if (one && !one[language]?.trim()) add(path, 'text-missing', language)
    }
  }
  for (const part of ['title', 'intro', 'thanks'] as const) needText(part, definition[part])
  const asked = new Map<string, Question>()
  const known = (path: string, showIf: Question['showIf']) => {
    if (!showIf) return
    const earlier = asked.get(showIf.question)
    if (!earlier) add(path, 'condition-on-unknown', showIf.question)
    for (const chosen of showIf.options) {
      if (earlier?.options && !earlier.options.some((one) => one.key === chosen)) {
        add(path, 'condition-on-unknown', `${showIf.question}: ${chosen}`)
      }
    }
  }
  const sectionKeys = new Set<string>()
  for (const [at, section] of definition.sections.entries()) {
    const path = `sections.${at}`
    if (sectionKeys.has(section.key)) add(path, 'double-key', section.key)
    sectionKeys.add(section.key)
    needText(`${path}.title`, section.title)
    needText(`${path}.intro`, section.intro)
    known(`${path}.showIf`, section.showIf)
    for (const [number, one] of section.questions.entries()) {
      const place = `${path}.questions.${number}`
      if (asked.has(one.key)) add(place, 'double-key', one.key)
      known(`${place}.showIf`, one.showIf)
      for (const [part, code] of questionLacks(one)) add(`${place}.${part}`, code, one.key)
      needText(`${place}.text`, one.text)
      needText(`${place}.hint`, one.hint)
      for (const list of ['options', 'rows'] as const) {
        const keys = new Set<string>()
        for (const each of one[list] ?? []) {
          if (keys.has(each.key)) add(`${place}.${list}`, 'double-key', each.key)
          keys.add(each.key)
          needText(`${place}.${list}.${each.key}`, each.text)
        }
      }
      asked.set(one.key, one)
    }
  }
  for (const [at, quota] of (definition.quotas ?? []).entries()) {
    const counted = questionsOf(definition).find((one) => one.key === quota.question)
    const isThere = counted?.kind === 'single' && counted.options?.some((one) => one.key === quota.option)
    if (!isThere) add(`quotas.${at}`, 'quota-on-unknown', `${quota.question}: ${quota.option}`)
  }
  return problems
}

function questionLacks(question: Question): [string, DefinitionProblemCode][] {
  const lacks: [string, DefinitionProblemCode][] = []
  const fewest = question.kind === 'best-worst' || question.kind === 'ranking' || question.kind === 'points' ? 2 : 1
  if (WITH_OPTIONS.has(question.kind) && (question.options?.length ?? 0) < fewest)
    lacks.push(['options', 'options-needed'])
  if (question.kind === 'matrix' && !question.rows?.length) lacks.push(['rows', 'rows-needed'])
  if (question.kind === 'scale' && !question.scale) lacks.push(['scale', 'scale-needed'])
  if (question.kind === 'points' && !question.total) lacks.push(['total', 'total-needed'])
  if (question.least !== undefined && question.most !== undefined && question.least > question.most) {
    lacks.push(['least', 'wrong-bounds'])
  }
  return lacks
}

import { z } from 'zod'
import { definitionFromCodebook, type Variable } from './domain/codebook.ts'
import { type Definition, QUESTION_KINDS } from './domain/definition.ts'
import { type DefinitionProblem, problemsOf } from './domain/definition-problems.ts'

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

const codebook = z
  .array(
    z.object({
      variable: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/),
      label: z.string().min(1).max(4000),
      values: z
        .array(z.object({ code: z.union([z.string().max(40), z.number()]), label: z.string().min(1).max(4000) }))
        .nullable(),
    }),
  )
  .max(5000)

/** A codebook is a list of variables: the form in which VNG publishes its survey of residents. */
function readCodebook(content: unknown[]): { definition?: Definition; problems: DefinitionProblem[] } {
  const parsed = codebook.safeParse(content)
  if (!parsed.success) return { problems: problemsIn(parsed.error) }
  const definition = definitionFromCodebook('Vragenlijst uit een codeboek', parsed.data as Variable[])
  const problems = problemsOf(definition)
  return definition.sections.length === 0
    ? { problems: [{ path: '', code: 'not-as-described', found: '' }] }
    : problems.length > 0
      ? { problems }
      : { definition, problems }
}

const problemsIn = ({ issues }: z.ZodError): DefinitionProblem[] =>
  issues.slice(0, 50).map((issue) => ({
    path: issue.path.join('.'),
    code: 'not-as-described',
    found: issue.message,
  }))

/** Reads a definition from a file, or a codebook, with everything that is wrong with it and where. */
export function readDefinition(json: string): { definition?: Definition; problems: DefinitionProblem[] } {
  if (json.length > MOST_CHARACTERS) return { problems: [{ path: '', code: 'too-large', found: '' }] }
  let content: unknown
  try {
    content = JSON.parse(json)
  } catch (error) {
    return { problems: [{ path: '', code: 'not-json', found: error instanceof Error ? error.message : '' }] }
  }
  if (Array.isArray(content)) return readCodebook(content)
  const parsed = schema.safeParse(content)
  if (!parsed.success) return { problems: problemsIn(parsed.error) }
  const definition = parsed.data as Definition
  const problems = problemsOf(definition)
  return problems.length > 0 ? { problems } : { definition, problems }
}

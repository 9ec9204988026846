import { z } from 'zod'
import { type Deadline, type DeadlineRequest, INTERRUPTING_ACTS } from '../../../app/law/index.ts'

/** A field that may be left out; `null` says the same. */
const optional = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? undefined)

const day = z.iso.date()
const span = z.strictObject({ from: day, to: optional(day) })

const request = z
  .strictObject({
    rule: z.string().meta({ description: 'id of a rule, such as awb-6:7; regie deadline --list gives them all' }),
    start: z.string().meta({ description: 'day of the start event; a date-time with offset for a term in hours' }),
    suspensions: optional(z.array(span)).meta({
      description: 'first and last day on which the term stood still; without a last day it still does',
    }),
    extended: optional(z.boolean()),
    interruptions: optional(
      z.array(
        z.strictObject({
          on: day,
          by: z.enum(INTERRUPTING_ACTS),
        }),
      ),
    ).meta({ description: 'acts that make a limitation run anew' }),
    pending: optional(z.array(span)).meta({
      description: 'objections, appeals and requests that were open: from the first day to the day they became final',
    }),
    at: optional(day).meta({ description: 'until when a suspension that still goes on is counted' }),
    parameters: optional(z.record(z.string(), z.union([z.number(), z.string(), z.boolean()]))),
  })
  .meta({ title: 'One deadline' }) satisfies z.ZodType<DeadlineRequest>

export const inputSchema = z
  .union([z.strictObject({ requests: z.array(request) }).meta({ title: 'Many deadlines' }), request])
  .meta({ title: 'What goes into regie deadline' })

/** Tells from the first look which of the two forms is meant, so that a problem is named by its own field. */
export const readSchema = z.unknown().transform((value, context): z.output<typeof inputSchema> => {
  const isMany = typeof value === 'object' && value !== null && 'requests' in value
  const done = inputSchema.def.options[isMany ? 0 : 1].safeParse(value)
  if (done.success) return done.data
  for (const issue of done.error.issues) context.issues.push({ ...issue, input: value } as never)
  return z.NEVER
})

const text = z.strictObject({ nl: z.string(), en: z.string() })

/** What comes out for one deadline. */
const resultSchema = z
  .object({
    rule: z.string(),
    article: z.string(),
    source: z.url(),
    start: z.string(),
    rawEnd: z.string().meta({ description: 'before the Algemene termijnenwet' }),
    end: z.string().meta({ description: 'after it' }),
    shifted: z.boolean(),
    derivation: z.array(z.object({ date: z.string(), text: z.string(), article: z.string().optional() })),
    inOneSentence: z.string(),
    certainty: z.enum(['certain', 'verify']),
    toVerify: z.array(z.object({ id: z.string(), text: z.string() })),
    isOpen: z.literal(true).optional(),
    consequence: text,
  })
  .meta({ title: 'What comes out for one deadline' }) satisfies z.ZodType<Deadline>

/** The JSON Schema of what goes in; what comes out is its definition `result`. */
export function deadlineSchema() {
  const { $schema: _, ...result } = z.toJSONSchema(resultSchema) as Record<string, unknown>
  return { ...z.toJSONSchema(inputSchema, { io: 'input' }), $defs: { result } }
}

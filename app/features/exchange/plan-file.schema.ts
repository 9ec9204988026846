import { z } from 'zod'
import { planTexts } from '../../i18n/plan.ts'
import { childrenOf, type Field, isAmount, isLooseDay, MOST_EUROS, PARTS, type Part, toldName } from '../plan/index.ts'
import { FORMAT, FORMAT_VERSION, type PlanFile } from './plan-file.ts'

/** No plan has more of one thing than this; a file that does is not a plan. */
const MOST_ITEMS = 5000

const slug = z
  .string('not-a-text')
  .regex(/^[a-z0-9-]+$/, 'not-a-slug')
  .max(80, 'too-long')
const text = (most: number) => z.string('not-a-text').max(most, 'too-long').refine(isWritable, 'not-a-text')
const filled = (most: number) => text(most).regex(/\S/, 'required')
const bilingual = { nl: filled(2000), en: filled(2000) }

const organisation = z.strictObject({
  slug,
  name: filled(300),
  aliases: z.array(text(300)).max(100).default([]),
  kind: z.enum(
    ['police', 'justice', 'care', 'housing', 'business', 'government', 'safetyNetwork', 'municipal', 'community'],
    'not-a-choice',
  ),
  scale: z.enum(['neighbourhood', 'municipality', 'dowr', 'region', 'eastNetherlands', 'national'], 'not-a-choice'),
})

const indicator = z.strictObject({
  key: z.string('not-a-text').regex(/^[a-z0-9_]+$/, 'not-a-slug'),
  name: z.strictObject(bilingual),
  unit: z.strictObject({ nl: text(200), en: text(200) }),
  valueType: z.enum(['count', 'share', 'amount'], 'not-a-choice'),
  desired: z.enum(['lower', 'higher', 'none'], 'not-a-choice'),
  frequency: z.enum(['yearly', 'monthly', 'once'], 'not-a-choice'),
  holder: text(300).default(''),
  source: text(300).default(''),
  definition: z.strictObject({ nl: text(5000), en: text(5000), source: text(300).default('') }),
})

/**
 * What a file of a plan may hold, made from the declaration of its parts. A field that is absent leaves what there is
 * alone, so only what identifies a part is always asked; the check of the whole asks the rest of new parts.
 */
export const planFileSchema = z
  .strictObject({
    $schema: z.string().optional(),
    format: z.literal(FORMAT, 'not-a-choice'),
    plan: itemSchema(PARTS.plan),
    organisations: z.array(organisation).max(MOST_ITEMS).default([]),
    indicators: z.array(indicator).max(MOST_ITEMS).default([]),
  })
  .meta({ title: 'A safety policy plan in one file' }) as unknown as z.ZodType<PlanFile>

function itemSchema(part: Part): z.ZodType {
  const shape: Record<string, z.ZodType> = {}
  if (part.name === 'plan') shape.slug = slug
  for (const field of part.fields) {
    const schema = fieldSchema(field).meta({
      title: planTexts.en.fields[field.name as keyof typeof planTexts.en.fields],
    })
    const isAsked = part.key.includes(field.name) && field.isRequired
    shape[toldName(field)] = isAsked ? schema : schema.optional()
  }
  for (const link of part.links ?? []) shape[link.name] = z.array(filled(120)).max(500).optional()
  for (const child of childrenOf(part.name)) {
    shape[child.list] = z.array(itemSchema(child)).max(MOST_ITEMS).optional()
  }
  return z.strictObject(shape).meta({ title: planTexts.en.parts[part.name] })
}

function fieldSchema(field: Field): z.ZodType {
  const most = field.maxLength ?? 20_000
  switch (field.input) {
    case 'day':
      return field.isRequired ? z.iso.date('not-a-day') : z.iso.date('not-a-day').nullable()
    case 'looseDay':
      return z
        .string('not-a-period')
        .regex(/^(\d{4}(-\d{2}(-\d{2})?)?)?$/, 'not-a-period')
        .refine((value) => value === '' || isLooseDay(value), 'not-a-period')
    case 'number':
      return z.number('not-a-number').nullable()
    case 'amount':
      return z.number('not-an-amount').min(-MOST_EUROS).max(MOST_EUROS).refine(isAmount, 'not-an-amount').nullable()
    case 'year':
      return z.int('not-a-year').min(1900, 'not-a-year').max(2199, 'not-a-year').nullable()
    case 'choice':
      return z.enum([...(field.choices ?? []), ...(field.isRequired ? [] : [''])], 'not-a-choice')
    case 'indicator':
      return z
        .string('not-a-text')
        .regex(/^[a-z0-9_]*$/, 'not-a-slug')
        .nullable()
    case 'slug':
    case 'organisation':
      return slug
    case 'lines':
      return z.array(filled(2000)).max(200)
    case 'aliases':
      return z.array(z.strictObject({ name: filled(300), document: text(300).default('') })).max(200)
    default:
      return field.isRequired ? filled(most) : text(most)
  }
}

/** A null character cannot be stored, and half a character cannot be written to a file. */
function isWritable(value: string): boolean {
  return !value.includes('\0') && !/\p{Surrogate}/u.test(value)
}

/** The published JSON Schema of the file, made from the schema that checks it. */
export function planJsonSchema(): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(planFileSchema, { io: 'input' }) as Record<string, unknown>
  return { $schema, $id: `/schemas/plan-${FORMAT_VERSION}.json`, ...rest }
}

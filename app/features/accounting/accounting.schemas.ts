import { z } from 'zod'
import { CONSEQUENCES, PIECE_KINDS, WEIGHTS } from './domain/account.ts'

const line = (most: number) => z.string().trim().max(most, 'too-long')
const needed = (most: number) => line(most).min(1, 'required')
const day = z.string().trim().pipe(z.iso.date('not-a-day'))
const looseDay = z
  .union([z.literal(''), day], 'not-a-day')
  .default('')
  .transform((value) => value || null)

export const roundForm = z.object({
  plan: needed(100),
  year: z.coerce.number('not-a-year').int('not-a-year').min(1990, 'not-a-year').max(2200, 'not-a-year'),
  councilOn: day,
  isAfterwards: z
    .string()
    .optional()
    .transform((value) => value === 'on'),
})

export const councilDayForm = z.object({ councilOn: day, revision: z.coerce.number().int() })

export const pieceForm = z.object({
  kind: z.enum(PIECE_KINDS, 'not-a-choice'),
  wording: line(5000).default(''),
  source: line(300).default(''),
  sourceId: line(36).default(''),
  happenedOn: z
    .string()
    .trim()
    .regex(/^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)?$/, 'not-a-period')
    .default(''),
  weight: z.enum([...WEIGHTS, 'unweighed'], 'not-a-choice').default('unweighed'),
  weightReason: line(500).default(''),
  revision: z.coerce.number().int().default(0),
})

export const consequenceForm = z.object({
  consequence: z.enum(CONSEQUENCES, 'required'),
  reason: line(2000).default(''),
  decisionId: line(36).default(''),
  decisionOwner: line(200).default(''),
  decisionDueOn: looseDay,
  revision: z.coerce.number().int(),
})

export const disagreementForm = z.object({
  about: z.enum(['wording', 'weighing', 'consequence'], 'required'),
  pieceId: line(36).default(''),
  saidBy: needed(200),
  body: needed(2000),
})

export const stepForm = z.object({
  step: z.enum(['submitted', 'approved', 'returned', 'reopened'], 'not-a-choice'),
  reason: line(1000).default(''),
})

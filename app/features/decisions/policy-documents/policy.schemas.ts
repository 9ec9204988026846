import { z } from 'zod'
import { POLICY_BODIES, POLICY_KINDS } from './policy.queries.ts'

const line = (most: number) => z.string().trim().max(most, 'too-long').default('')
const needed = (most: number) => z.string().trim().min(1, 'required').max(most, 'too-long')
const day = z.iso.date('not-a-day')
const looseDay = z
  .string()
  .trim()
  .regex(/^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)?$/, 'not-a-period')
  .default('')

export const documentForm = z.object({
  title: needed(200),
  kind: z.enum(POLICY_KINDS, 'not-a-choice'),
  body: z.enum(POLICY_BODIES, 'not-a-choice'),
  about: line(2000),
})

export const versionForm = z.object({
  name: needed(100),
  state: z.enum(['draft', 'adopted', 'dropped'], 'not-a-choice'),
  validFrom: looseDay,
  validUntil: looseDay,
  reviewBy: z.union([z.literal(''), day], 'not-a-day').default(''),
  reviewWords: line(100),
  source: line(300),
})

export const reviewForm = z.object({
  outcome: needed(1000),
  reviewedOn: day,
  next: z.union([z.literal(''), day], 'not-a-day').default(''),
})

export const provisionForm = z.object({
  provision: needed(60),
  article: line(100),
  validFrom: looseDay,
  validUntil: looseDay,
  source: line(300),
})

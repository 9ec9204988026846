import { z } from 'zod'
import { dayField, looseDayField } from '../day-fields.ts'

const line = (most: number) => z.string().trim().max(most, 'too-long')
const needed = (most: number) => line(most).min(1, 'required')

export const meetingForm = z.object({
  heldOn: dayField,
  startsAt: z
    .union([z.literal(''), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not-a-time')], 'not-a-time')
    .default(''),
  place: line(200).default(''),
})

export const topicForm = z.object({ topic: needed(300) })

export const agreementForm = z
  .object({
    what: needed(1000),
    owner: line(200).default(''),
    dueOn: looseDayField,
  })
  .refine(({ owner, dueOn }) => dueOn === '' || owner !== '', { path: ['owner'], message: 'owner-needed' })

export const changeForm = z.object({
  plan: needed(100),
  subject: line(36).default(''),
  title: needed(200),
  reason: needed(5000),
  change: needed(5000),
  raisedOn: dayField,
  isConfidential: z.string().optional(),
})

export const agreeForm = z.object({ meeting: needed(100), revision: z.coerce.number().int() })
export const tellForm = z.object({
  body: z.enum(['executiveBoard', 'council'], 'not-a-choice'),
  toldOn: dayField,
  how: needed(300),
})

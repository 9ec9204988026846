import { z } from 'zod'
import { ROUND_KINDS } from './domain/rounds.ts'
import { SESSION_KINDS } from './domain/sessions.ts'

const line = z.string().trim().min(1, 'required').max(200, 'too-long')
const DAY = /^[12]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

/** What is said of a session before it is held. Fractions, one on each line, belong to a council session only. */
export const sessionForm = z.object({
  title: line,
  kind: z.enum(SESSION_KINDS, 'required'),
  heldOn: z.string().trim().regex(DAY, 'not-a-day'),
  place: line,
  agenda: z.string().trim().max(5000, 'too-long').default(''),
  mostParticipants: z.coerce
    .number('not-a-number')
    .int('not-a-number')
    .min(1, 'not-a-number')
    .max(5000, 'not-a-number'),
  fractions: z.string().max(5000, 'too-long').default(''),
})

/** A round as the host prepares it: what there is to choose from stands on a line each, or comes from a round of ideas. */
export const roundForm = z.object({
  kind: z.enum(ROUND_KINDS, 'required'),
  question: line,
  options: z.string().max(10_000, 'too-long').default(''),
  ideasOf: z.string().max(100).default(''),
  points: z.coerce
    .number('not-a-number')
    .int('not-a-number')
    .min(2, 'not-a-number')
    .max(100, 'not-a-number')
    .default(10),
})

/** What was talked about, and how many people were there. */
export const minutesForm = z.object({
  minutes: z.string().trim().max(50_000, 'too-long').default(''),
  attendance: z
    .string()
    .trim()
    .regex(/^\d{0,5}$/, 'not-a-number')
    .default(''),
})

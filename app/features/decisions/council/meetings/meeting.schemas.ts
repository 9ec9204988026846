import { z } from 'zod'
import { dayField } from '../../day-fields.ts'

const line = (most = 300) => z.string().trim().max(most, 'too-long').default('')
const text = z.string().trim().max(100_000, 'too-long').default('')
const id = line(40).refine((typed) => typed === '' || /^[0-9a-f-]{36}$/.test(typed), 'not-a-choice')
const count = line(3)
  .refine((typed) => /^\d{0,2}$/.test(typed), 'not-a-number')
  .transform((typed) => (typed === '' ? null : Number(typed)))
const ticked = z
  .string()
  .optional()
  .transform((typed) => typed !== undefined)

export const meetingForm = z.object({
  body: z.enum(['council', 'councilTable', 'councilCommittee'], 'not-a-choice'),
  title: z.string().trim().min(1, 'required').max(300, 'too-long'),
  heldOn: dayField,
  startsAt: line(5)
    .refine((typed) => typed === '' || /^([01]\d|2[0-3]):[0-5]\d$/.test(typed), 'not-a-time')
    .transform((typed) => typed || null),
  place: line(),
  isClosed: ticked,
  source: line(500),
})

/** What is entered with each deed on the page of a meeting. */
export const DEED_FORMS = {
  houden: z.object({ seats: count, present: count }),
  punt: z.object({
    title: z.string().trim().min(1, 'required').max(300, 'too-long'),
    documentId: id,
    isConsent: ticked,
    isClosed: ticked,
  }),
  uitkomst: z.object({
    item: id,
    itemOutcome: z.enum(['adopted', 'adoptedAmended', 'rejected', 'postponed', 'noted'], 'not-a-choice'),
    remark: line(2000),
  }),
  verslag: z.object({ minutes: text }),
  vaststellen: z.object({ approvedOn: dayField }),
  wens: z.object({
    wishBody: z.string().trim().min(1, 'required').max(5000, 'too-long'),
    saidBy: line(),
    source: line(500),
  }),
  antwoord: z.object({
    /** Which wish, and how it was when the page was drawn. */
    wish: z.string().regex(/^[0-9a-f-]{36}\.\d{1,6}$/, 'not-a-choice'),
    outcome: z.enum(['adopted', 'partly', 'not'], 'not-a-choice'),
    reason: text,
    ledTo: id,
  }),
} as const

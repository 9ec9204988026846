import { z } from 'zod'

const line = (most = 300) => z.string().trim().max(most, 'too-long').default('')
const looseDay = z
  .string()
  .trim()
  .default('')
  .refine((text) => text === '' || /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text), 'not-a-period')
const day = z
  .string()
  .trim()
  .default('')
  .refine((text) => text === '' || (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))), 'not-a-day')
const count = z
  .string()
  .trim()
  .default('')
  .refine((text) => /^\d{0,3}$/.test(text), 'not-a-number')
  .transform((text) => (text === '' ? null : Number(text)))
const id = z
  .string()
  .default('')
  .refine((text) => text === '' || /^[0-9a-f-]{36}$/.test(text), 'not-a-choice')
const number = z
  .string()
  .trim()
  .default('')
  .refine((text) => text === '' || /^\d{4}-[TMAV]-\d{1,4}$/.test(text), 'not-a-choice')

/** What is entered of a paper of the council. */
export const itemForm = z
  .object({
    title: z.string().trim().min(1, 'required').max(300, 'too-long'),
    body: z.string().trim().max(20_000, 'too-long').default(''),
    byWhom: line(),
    person: line(),
    happenedOn: looseDay,
    meetingId: id,
    dueOn: day,
    dueWords: line(),
    knownUntil: looseDay,
    source: line(500),
    isExample: z.string().optional(),
    place1: id,
    place2: id,
    place3: id,
  })
  .transform(({ place1, place2, place3, meetingId, dueOn, isExample, ...words }) => ({
    ...words,
    meetingId: meetingId || null,
    dueOn: dueOn || null,
    isExample: isExample !== undefined,
    places: [place1, place2, place3],
  }))

/** What is entered of a step. */
export const stepForm = z.object({
  to: z.string().min(1, 'required'),
  on: looseDay.refine((text) => text !== '', 'required'),
  remark: z.string().trim().max(5000, 'too-long').default(''),
  votesFor: count,
  votesAgainst: count,
  number,
})

/** What is entered of words that an amendment changes: where, as `goal:T3.D2:title`, and the new words. */
export const changeForm = z.object({
  plan: z.string().regex(/^[a-z0-9-]{1,80}$/, 'required'),
  place: z.string().regex(/^[a-zA-Z]+:[^:]{1,80}:[a-zA-Z]+$/, 'required'),
  after: z.string().trim().max(20_000, 'too-long').default(''),
})

export const termForm = z
  .object({
    questionDays: count.refine((days) => days === null || (days >= 1 && days <= 365), 'not-a-number'),
    questionBasis: line(),
    questionLink: line().refine((text) => text === '' || text.startsWith('https://'), 'not-a-choice'),
  })
  .refine(({ questionDays, questionBasis }) => questionDays === null || questionBasis !== '', {
    path: ['questionBasis'],
    message: 'required',
  })

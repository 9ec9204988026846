import { z } from 'zod'
import { plainText } from '../domain/plain-text.ts'

const line = z.string().default('').transform(plainText).pipe(z.string().max(300, 'too-long'))

/** What is entered of something that was said in a conversation. */
export const inputForm = z.object({
  body: z.string().transform(plainText).pipe(z.string().min(1, 'required').max(5000, 'too-long')),
  saidBy: line,
  people: z
    .string()
    .trim()
    .default('')
    .refine((text) => /^([1-9]\d{0,6})?$/.test(text), 'not-a-number')
    .transform((text) => (text === '' ? null : Number(text))),
  theme: z.string().max(200).default(''),
  area: z.string().max(40).default(''),
  heardOn: z
    .string()
    .trim()
    .default('')
    .refine((text) => text === '' || /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text), 'not-a-period'),
  source: line,
  shown: z.string().optional(),
})

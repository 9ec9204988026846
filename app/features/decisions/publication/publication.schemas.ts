import { z } from 'zod'
import { HANDLINGS, type Handling, isCategory } from '../../../publishing/index.ts'

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text

/** What is said of a publication. */
export const publicationForm = z.object({
  title: z.string().trim().min(1, 'required').max(300, 'too-long'),
  about: z.string().trim().max(2000, 'too-long').default(''),
  category: z.string().refine(isCategory, 'required'),
  handling: z.string().refine((text): text is Handling => Object.hasOwn(HANDLINGS, text), 'required'),
  handledOn: z.string().trim().refine(isDay, 'not-a-day'),
  meeting: z
    .string()
    .regex(/^([0-9a-f-]{36})?$/, 'required')
    .default('')
    .transform((id) => (id === '' ? null : id)),
})

import { z } from 'zod'

const text = z.string().trim().min(1, 'required').max(5000, 'too-long')

/** What is said about a consultation. */
export const consultationForm = z.object({
  title: z.string().trim().min(1, 'required').max(200, 'too-long'),
  about: text,
  audience: text,
  useOfAnswers: text,
  plan: z.string().max(200).default(''),
})

import { z } from 'zod'
import { SEXES } from './members.queries.ts'

/** The age from which somebody can consent himself: article 8 AVG with article 5 UAVG. */
const LEAST_AGE = 16

const profile = (today: string, districts: readonly string[]) => ({
  birthYear: z
    .string()
    .trim()
    .regex(/^\d{4}$/, 'year')
    .transform(Number)
    .refine((year) => year >= 1900 && year <= Number(today.slice(0, 4)) - LEAST_AGE, 'year'),
  sex: z.enum(SEXES, 'sex'),
  district: z.string().refine((code) => districts.includes(code), 'district'),
  language: z.enum(['nl', 'en'], 'required'),
})

/** What a member says of himself. */
export const profileForm = (today: string, districts: readonly string[]) => z.object(profile(today, districts))

export const addressForm = z.object({ email: z.string().trim().max(254, 'email').pipe(z.email('email')) })

/** What somebody sends who joins: his address, his profile, and that he agrees to the text that he saw. */
export const joinForm = (today: string, districts: readonly string[]) =>
  z.object({
    ...addressForm.shape,
    ...profile(today, districts),
    consent: z.literal('yes', 'consent'),
    text: z.string().max(64),
  })

import { z } from 'zod'

/** A day that exists, as it is typed in a form. */
export const dayField = z.string().trim().pipe(z.iso.date('not-a-day'))

/** The same where a day may be left open. */
export const looseDayField = z.union([z.literal(''), dayField], 'not-a-day').default('')

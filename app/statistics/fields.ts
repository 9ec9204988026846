import { z } from 'zod'

/** A field that may be left out; `null` says the same. */
export const optional = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? undefined)

/** A field with a value for when it is left out; `null` says the same. */
export const defaulting = <T extends z.ZodType>(schema: T, value: z.output<T>) =>
  schema.nullish().transform((given): z.output<T> => (given ?? value) as z.output<T>)

/** A number beyond this is no figure of anything, and its squares cannot be told apart or computed at all. */
const LARGEST = 1e15

/** A number of a size that can be computed with. */
export const computable = z.number().min(-LARGEST).max(LARGEST)

/** A number, or NaN where it is missing; in JSON that is null, which goes in and comes out. */
export const numberOrMissing = computable.nullable().transform((value) => value ?? Number.NaN)

/** A count, or NaN where it is missing. */
export const countOrMissing = z
  .number()
  .int()
  .nonnegative()
  .nullable()
  .transform((value) => value ?? Number.NaN)

/** A probability, both ends excluded. */
export const openProbability = z.number().gt(0).lt(1)

/** A number that comes out; null where there is none. */
export const result = z.number().nullable()

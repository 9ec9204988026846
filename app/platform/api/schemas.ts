import { z } from 'zod'

/** No parameters. */
export const NONE = z.strictObject({})

/** One line of text. */
export const line = (maxLength = 300) => z.string().max(maxLength)

/** Text of any length a person writes. */
export const text = () => z.string().max(20_000)

/** A day as 2026-11-22: NLGov rule on dates without a time part. */
export const day = () => z.iso.date().regex(/^[1-9]/)

/** A year, month or day: as exact as the source is. */
export const looseDay = () => z.string().regex(/^(\d{4}(-\d{2}(-\d{2})?)?)?$/)

/** A moment, always in UTC. */
export const instant = () => z.iso.datetime()

/** The short name of a thing in an address. */
export const slug = () => z.string().regex(/^[a-z0-9-]{1,80}$/)

/** A code as people write it, such as "D1.2". */
export const code = () => z.string().min(1).max(40)

export const bilingual = () => z.strictObject({ nl: text(), en: text() })

/**
 * Words of the code with the Dutch words of the interface: NLGov asks for Dutch names, and what a reader outside sees
 * must not change when the code does.
 */
export function dutchWords<const Words extends Record<string, string>>(words: Words) {
  type Ours = keyof Words & string
  const choices = Object.values(words) as [string, ...string[]]
  const back = new Map(Object.entries(words).map(([ours, dutch]) => [dutch, ours as Ours]))
  return {
    schema: z.enum(choices),
    toDutch: (ours: string): string => words[ours as Ours] ?? ours,
    fromDutch: (dutch: string): Ours => back.get(dutch)!,
    words: words as Record<string, string>,
  }
}

import type { Day } from '../../../shared/days.ts'
import { formatSpan } from '../../../shared/days.ts'
import type { Language } from '../../../shared/numbers.ts'
import { both } from '../types/parts/both.ts'
import type { Words } from '../words.ts'

/** What an order can rest on where the by-law decides; the register of policy documents says from when until when each holds. */
export const PROVISIONS = {
  'dealing-seen': both('Gezien is dat drugs werden overhandigd', 'The handing over of drugs was seen'),
  'dealing-intended': both(
    'Bezit van drugs met kennelijk het doel om te verhandelen',
    'Possession of drugs, evidently meant to be dealt',
  ),
} as const satisfies Record<string, Words>

export type Provision = keyof typeof PROVISIONS

/** A day, a month or a year at each end, as exact as the source is; an empty end is open. */
export type Validity = { validFrom: string; validUntil: string }

/**
 * Whether a provision held on a day. In a month or year of which the exact day is not known, both what came before and what
 * came after counts: a lawyer decides there, and Regie refuses nothing it does not know.
 */
export function heldOn({ validFrom, validUntil }: Validity, day: Day): boolean {
  const hasBegun = validFrom === '' || day.slice(0, validFrom.length) >= validFrom
  const hasEnded = validUntil !== '' && day.slice(0, validUntil.length) > validUntil
  return hasBegun && !hasEnded
}

/** When a provision held, in words: "tot en met december 2021; vanaf december 2022". */
export function validityInWords(rows: readonly Validity[], language: Language): string {
  const words = { nl: ['vanaf', 'tot en met', 'altijd'], en: ['from', 'up to and including', 'always'] }[language]
  return rows
    .map(({ validFrom, validUntil }) =>
      [
        validFrom && `${words[0]} ${formatSpan(validFrom, language)}`,
        validUntil && `${words[1]} ${formatSpan(validUntil, language)}`,
      ]
        .filter(Boolean)
        .join(' '),
    )
    .map((text) => text || words[2])
    .join('; ')
}

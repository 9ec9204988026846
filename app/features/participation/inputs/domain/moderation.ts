/** Why an idea is not published; the policy that everybody can read explains each. */
export const REFUSALS = [
  'names-people',
  'insults',
  'threatens',
  'off-topic',
  'advertises',
  'twice',
  'unreadable',
] as const
export type RefusalReason = (typeof REFUSALS)[number]

export const isRefusalReason = (word: string): word is RefusalReason => (REFUSALS as readonly string[]).includes(word)

/** The most that somebody writes in one idea. */
export const MOST_CHARACTERS = 2000

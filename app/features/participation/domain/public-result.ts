import type { Tally } from './count-answers.ts'

/** With fewer people nothing of a question is shown: who answered would be too easy to guess. */
export const FEWEST_PEOPLE = 10

/**
 * A result as everybody may see it. Of a text only how many wrote one; of too few people nothing but that. Who somebody is
 * only shows in counts of all who answered, never crossed with what they said.
 */
export function shownToAll(result: Tally): Tally & { isSuppressed: boolean } {
  if (result.n >= FEWEST_PEOPLE || result.n === 0) return { ...result, isSuppressed: false }
  return { question: result.question, n: result.n, counts: [], isSuppressed: true }
}

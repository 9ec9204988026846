/** What can be done with what somebody said. */
export const OUTCOMES = ['adopted', 'partly', 'not', 'elsewhere'] as const
export type Outcome = (typeof OUTCOMES)[number]

export const isOutcome = (word: string): word is Outcome => (OUTCOMES as readonly string[]).includes(word)

/** Who says that something was taken over says where it can be found. */
export const namesPlace = (outcome: Outcome): boolean => outcome === 'adopted' || outcome === 'partly'

const LONGEST_TITLE = 90

/** What an input is called on the thread: its first sentence, cut at a word when that is long. */
export function titleOf(body: string): string {
  const line = body.replace(/\s+/g, ' ').trim()
  const sentence = /^.+?[.!?](?=\s|$)/.exec(line)?.[0] ?? line
  if (sentence.length <= LONGEST_TITLE) return sentence
  const cut = sentence.slice(0, LONGEST_TITLE)
  return `${cut.slice(0, cut.lastIndexOf(' ') > 40 ? cut.lastIndexOf(' ') : LONGEST_TITLE)} …`
}

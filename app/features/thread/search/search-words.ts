/** What somebody typed, taken apart: words that may go on ("drugs" finds "drugspanden"), exact phrases, and what must not be there. */
export type SearchWords = { words: string[]; phrases: string[]; without: string[] }

const LONGEST = 200
const MOST = 12

/** Takes apart what was typed: `"openbare orde" overlast -fiets`. What is too long is cut off. */
export function readSearchWords(typed: string): SearchWords {
  const found: SearchWords = { words: [], phrases: [], without: [] }
  let count = 0
  for (const [, minus, phrase, word] of typed.slice(0, LONGEST).matchAll(/(-)?(?:"([^"]*)"|([^\s"]+))/g)) {
    const text = (phrase ?? word ?? '').trim()
    if (!/[\p{L}\p{N}]/u.test(text) || count >= MOST) continue
    count += 1
    if (minus) found.without.push(text)
    else if (phrase !== undefined) found.phrases.push(text)
    else found.words.push(text)
  }
  return found
}

/** Nothing was asked, or only what must not be there. */
export function isNothing({ words, phrases }: SearchWords): boolean {
  return words.length + phrases.length === 0
}

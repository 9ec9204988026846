/**
 * Answers which names somebody guards have all their words among these. Who asks says no name and hears none that does
 * not stand in the file already. Each name is given as its words.
 */
export type AskNames = (words: readonly string[]) => Promise<readonly (readonly string[])[]>

/** Between the first and the last word of a name at most so many others: "Jansen-de Boer, mevrouw J. A. (Anna)". */
const REACH = 5

export type Word = { word: string; from: number; to: number }

/** The words of a text as names are compared: without capitals and accents. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
    word: match[0].normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase(),
    from: match.index,
    to: match.index + match[0].length,
  }))
}

/** Where all words of a name stand near each other, in any order. */
export function findName(words: readonly Word[], name: readonly string[]): { from: number; to: number }[] {
  const wanted = new Set(name)
  const found: { from: number; to: number }[] = []
  for (let start = 0; start < words.length; start += 1) {
    if (!wanted.has(words[start]!.word)) continue
    const missing = new Set(wanted)
    for (let at = start; at < Math.min(words.length, start + wanted.size + REACH); at += 1) {
      missing.delete(words[at]!.word)
      if (missing.size > 0) continue
      found.push({ from: words[start]!.from, to: words[at]!.to })
      start = at
      break
    }
  }
  return found
}

/** Asks a plain list, for who has one: names of which at least two words are known. */
export function amongNames(list: readonly string[]): AskNames {
  const names = list
    .map((name) => [...new Set(wordsOf(name).map(({ word }) => word))])
    .filter((name) => name.length > 1)
  return async (words) => {
    const present = new Set(words)
    return names.filter((name) => name.every((word) => present.has(word)))
  }
}

import type { Ground } from './grounds.ts'

/** Words that may not go out, and why. They go wherever they stand in the file. */
export type Passage = { text: string; ground: Ground }

/** What may stand between two letters of a passage that is broken off at the end of a line. */
const BETWEEN = '[\\s\\u00ad\\u200b\\u2010-\\u2015-]*'

/** Finds a passage however it is broken up or capitalised, and not inside another word. */
export function patternOf(passage: string): RegExp {
  const letters = [...passage.normalize('NFKC').replaceAll(/[\s\u00ad\u200b\u2010-\u2015-]/g, '')]
  const words = letters.map((letter) => letter.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join(BETWEEN)
  const isWord = (letter: string | undefined) => letter !== undefined && /[\p{L}\p{N}]/u.test(letter)
  const before = isWord(letters[0]) ? '(?<![\\p{L}\\p{N}])' : ''
  const after = isWord(letters.at(-1)) ? '(?![\\p{L}\\p{N}])' : ''
  return new RegExp(before + words + after, 'giu')
}

/** A passage of nothing, or of one letter, would take a whole file apart. */
export const isPassage = (text: string): boolean => text.replaceAll(/[^\p{L}\p{N}]/gu, '').length >= 2

export type Span = { from: number; to: number; passage: number }

/** Where the passages stand in a text, in order, none inside another. */
export function spansOf(text: string, passages: readonly Passage[]): Span[] {
  const all = passages.flatMap((passage, index) =>
    [...text.matchAll(patternOf(passage.text))].map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
      passage: index,
    })),
  )
  all.sort((a, b) => a.from - b.from || b.to - a.to)
  return all.filter((span, index) => all.slice(0, index).every(({ to }) => to <= span.from))
}

import { plainText } from '../../domain/plain-text.ts'

/** One thing that answers can be about: what it is called, when it applies, an example, and its theme in the plan. */
export type Code = { key: string; label: string; description: string; example: string; theme: string }

/** Of an answer that says nothing that fits: always there, and never an input. */
export const NO_CODE = 'geen'

const MOST_CODES = 60

/** A codebook as it is typed: a line for each code, its parts divided by upright strokes. Answers the wrong line when there is one. */
export function readCodebook(typed: string): { codes: Code[] } | { wrongLine: number } {
  const lines = plainText(typed)
    .split('\n')
    .map((line) => line.trim())
  const codes: Code[] = []
  for (const [at, line] of lines.entries()) {
    if (line === '') continue
    const [key = '', label = '', description = '', example = '', theme = ''] = line
      .split('|')
      .map((part) => part.trim())
    const isKnown = key === NO_CODE || codes.some((code) => code.key === key)
    if (!/^[a-z0-9-]{1,40}$/.test(key) || label === '' || isKnown || codes.length === MOST_CODES)
      return { wrongLine: at + 1 }
    codes.push({ key, label, description, example, theme })
  }
  return codes.length === 0 ? { wrongLine: 1 } : { codes }
}

/** The same as it was typed. */
export const codebookAsText = (codes: readonly Code[]): string =>
  codes
    .map(({ key, label, description, example, theme }) => [key, label, description, example, theme].join(' | '))
    .join('\n')

/** Fewer people than this for one code are not told apart: who they were would be easy to guess. */
export const FEWEST_FOR_A_CODE = 5

/** How many answers came under each code, the most first; under `NO_CODE` nothing is counted. */
export function countCodes(codes: readonly Code[], chosen: readonly string[]): { code: Code; people: number }[] {
  return codes
    .map((code) => ({ code, people: chosen.filter((key) => key === code.key).length }))
    .filter(({ people }) => people > 0)
    .sort((a, b) => b.people - a.people || a.code.key.localeCompare(b.code.key))
}

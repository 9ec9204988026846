/**
 * The grounds on which a passage is kept back, as they are printed on it: article, paragraph and letter of
 * https://wetten.overheid.nl/BWBR0045754/2025-02-12#Hoofdstuk5 (Wet open overheid, articles 5.1 and 5.2).
 */
export const GROUNDS = [
  '5.1.1a',
  '5.1.1b',
  '5.1.1c',
  '5.1.1d',
  '5.1.1e',
  '5.1.2a',
  '5.1.2b',
  '5.1.2c',
  '5.1.2d',
  '5.1.2e',
  '5.1.2f',
  '5.1.2g',
  '5.1.2h',
  '5.1.2i',
  '5.1.5',
  '5.2',
] as const

export type Ground = (typeof GROUNDS)[number]

export const isGround = (text: string): text is Ground => (GROUNDS as readonly string[]).includes(text)

/** What stands where the passage stood. */
export const markOf = (ground: Ground): string => `[${ground}]`

import type { Day } from '../../../shared/days.ts'

/** Where something that a letter states comes from. */
export type FactSource =
  | { kind: 'event'; what: string; step: string; day: Day; by: string }
  | { kind: 'deadline'; what: string; derivation: readonly { date: string; text: string }[] }
  | { kind: 'party'; what: string }
  | { kind: 'place' }
  | { kind: 'record'; what: string }

/** A piece of a sentence: words of the template, or something that is stated, with where it comes from. */
export type LetterPart = { text: string; mark?: string; source?: FactSource; isMissing?: true }

export type LetterParagraph = {
  heading?: string
  sentences: LetterPart[][]
  /** An area of the record, drawn on the map. */
  map?: { caption: string; svg: string; alt: string }
  /** Written for this letter alone, by the person of this name. */
  writtenBy?: string
}

/** What a letter says, as it was on the day of its draft. This is what is sealed, and what every file is made of. */
export type LetterContent = {
  subject: LetterPart[]
  dated: Day
  /** Lines of the address, and to whom. */
  to: string[]
  paragraphs: LetterParagraph[]
}

export const textOfParts = (parts: readonly LetterPart[]): string => parts.map(({ text }) => text).join('')

/** The marks for which the record has nothing yet. */
export function missingIn({ subject, paragraphs }: LetterContent): string[] {
  const parts = [subject, ...paragraphs.flatMap(({ sentences }) => sentences)].flat()
  return [...new Set(parts.filter(({ isMissing }) => isMissing).map(({ mark }) => mark!))]
}

/** Whether two letters state the same. Who wrote what, and when it was drafted, is no statement. */
export function statesTheSame(one: LetterContent, other: LetterContent): boolean {
  const said = ({ subject, to, paragraphs }: LetterContent) =>
    JSON.stringify([
      textOfParts(subject),
      to,
      paragraphs.map(({ heading, sentences, map }) => [heading, sentences.map(textOfParts), map?.svg]),
    ])
  return said(one) === said(other)
}

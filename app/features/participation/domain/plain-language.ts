import { type Finding, hurdlesIn, wordsIn } from '../../../shared/plain-language.ts'
import { type Definition, type Question, questionsOf, type Text } from './definition.ts'

/** A finding with where it stands: the key of a question or section, or the name of a text. */
export type Hurdle = Finding & { place: string; language: string }

/** What is hard in a survey, in the order in which it is read. */
export function hurdlesOf(definition: Definition): Hurdle[] {
  return textsOf(definition).flatMap(({ place, text }) =>
    Object.entries(text).flatMap(([language, words]) =>
      hurdlesIn(words, language).map((hurdle) => ({ ...hurdle, place, language })),
    ),
  )
}

/** Every text that somebody reads, with where it stands. */
function textsOf(definition: Definition): { place: string; text: Text }[] {
  const { title, intro, thanks, sections } = definition
  const named = (place: string, ...texts: (Text | undefined)[]) =>
    texts.flatMap((text) => (text ? [{ place, text }] : []))
  return [
    ...named('title', title),
    ...named('intro', intro),
    ...sections.flatMap((section) => [
      ...named(section.key, section.title, section.intro),
      ...section.questions.flatMap((question) => [
        ...named(question.key, question.text, question.hint, question.scale?.low, question.scale?.high),
        ...[...(question.rows ?? []), ...(question.options ?? [])].flatMap(({ text }) => named(question.key, text)),
      ]),
    ]),
    ...named('thanks', thanks),
  ]
}

/** Words that somebody who does not read easily reads in a minute. */
const WORDS_A_MINUTE = 150

/** Seconds to choose or to write, besides reading; for each line or option where there are several. */
const SECONDS: Record<Question['kind'], { once: number; each: number }> = {
  single: { once: 5, each: 0 },
  multiple: { once: 4, each: 1 },
  scale: { once: 5, each: 0 },
  matrix: { once: 2, each: 4 },
  number: { once: 6, each: 0 },
  date: { once: 12, each: 0 },
  'short-text': { once: 20, each: 0 },
  'long-text': { once: 60, each: 0 },
  ranking: { once: 5, each: 5 },
  points: { once: 10, each: 6 },
  'best-worst': { once: 8, each: 1 },
  area: { once: 6, each: 0 },
  statement: { once: 5, each: 0 },
}

/** How many minutes it takes who is asked everything, rounded up: an estimate from the words to read and the answers to give. */
export function minutesFor(definition: Definition): number {
  const [language] = definition.languages
  const words = textsOf(definition).reduce((sum, { text }) => sum + wordsIn(text[language!] ?? '').length, 0)
  const answering = questionsOf(definition).reduce((sum, { kind, rows, options }) => {
    const { once, each } = SECONDS[kind]
    return sum + once + each * (rows ?? options ?? []).length
  }, 0)
  return Math.max(1, Math.ceil(words / WORDS_A_MINUTE + answering / 60))
}

/** Longer than this, and many do not reach the end. */
export const MOST_MINUTES = 10

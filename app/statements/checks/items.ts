import { found, type Rule } from '../context.ts'
import { isStated } from '../words.ts'

const LISTED =
  "doelen|doelstellingen|sporen|ontwikkelsporen|thema's|punten|onderwerpen|acties|maatregelen|redenen|stappen|dingen|partijen|partners|takken|vormen|soorten|gebieden|wijken|lessen|afspraken|pijlers|onderdelen|fronten|goals|themes|actions|measures|reasons|steps|parties|topics|kinds"
const NUMBER_OF = new RegExp(`#(\\d+)(?: (?!#)[^ ,.:;]+){0,2} (?:${LISTED})(?!\\p{L})`, 'gu')

/** "Vier doelen", and then five are named. */
export const checkItems: Rule = (place) => {
  const { sentence, written, next, paragraph, index } = place
  if (!isStated(sentence.norm)) return []
  const numbers = [...sentence.norm.matchAll(NUMBER_OF)]
  const quantity = numbers.length === 1 ? sentence.quantities[Number(numbers[0]![1])] : undefined
  if (quantity?.kind !== 'count' || quantity.value === null) return []
  const isLast = index === paragraph.length - 1 && !written.isList
  const counted =
    isLast && next?.isList && isAboutTheList(sentence.norm, paragraph.length)
      ? { least: next.items, most: next.items }
      : enumerated(sentence.norm, numbers[0]!.index)
  if (!counted || (quantity.value >= counted.least && quantity.value <= counted.most)) return []
  const shows = { type: 'items' as const, said: quantity.value, counted: counted.most }
  return [found(place, { kind: 'items', quote: numbers[0]![0], shows, figures: [] })]
}

/** A list belongs to the sentence that ends in a colon, or to the only sentence above it. */
const isAboutTheList = (norm: string, sentences: number) => norm.trimEnd().endsWith(':') || sentences === 1

/** How many things follow the colon; an "en" inside a thing leaves room for more than one reading. */
function enumerated(norm: string, from: number): { least: number; most: number } | undefined {
  const tail = /^[^:]{0,60}:\s+(.+)$/.exec(norm.slice(from))?.[1]?.replace(/[.!]$/, '')
  if (!tail || /[#%;:]/.test(tail) || !/ (?:en|and) /.test(tail)) return undefined
  const pieces = tail.replace(/\([^)]*\)/g, '').split(/, (?!(?:en|and) )/)
  if (!/(?<!-) (?:en|and) /.test(pieces.at(-1)!)) return undefined
  const most = tail.split(/, (?:en |and )?| en | and /).length
  return { least: pieces.length + 1, most }
}

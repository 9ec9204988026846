import type { Quantity, Sentence } from './quantities.ts'
import type { SeriesBook, StatedSeries } from './series.ts'

/** A series that a statement may be about. */
export type Subject = { key: string; category: string }

const EMPTY = new Set(
  'aandeel aantal alle met of en in de het een van voor over per door op bij the of with and all share number uit tot'.split(
    ' ',
  ),
)

/** "casussen" and "casus", "meldingen" and "melding" are one word. */
function stemOf(word: string): string {
  return word.replace(/(?:ingen|ing)$/, 'ing').replace(/(?:sen|en|es|s|e)$/, '')
}

function wordsOf(name: string): string[] {
  const words =
    name
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}]{3,}/gu) ?? []
  return words.filter((word) => !EMPTY.has(word)).map(stemOf)
}

/** The words that tell a series from others: its name without its unit and without what it is a part of. */
function tellingWords({ passport }: StatedSeries, book: SeriesBook): string[] {
  const whole = book.find(passport.partOf) ?? book.find(passport.shareOf)
  const common = new Set([...wordsOf(passport.unit.nl), ...(whole ? wordsOf(whole.passport.name.nl) : [])])
  const all = wordsOf(passport.name.nl)
  const telling = all.filter((word) => !common.has(word))
  return telling.length > 0 ? telling : all
}

function isIn(word: string, words: string[]): boolean {
  return words.some((one) => one === word || (word.length >= 5 && one.startsWith(word)))
}

/** The series whose telling words all stand in these words; a closer match leaves a looser one out. */
export function namedIn(text: string, series: StatedSeries[], book: SeriesBook): StatedSeries[] {
  const said = (text.toLowerCase().match(/[\p{L}]{3,}/gu) ?? []).map(stemOf)
  const scored = series
    .map((one) => ({ one, telling: tellingWords(one, book) }))
    .filter(({ telling }) => telling.length > 0 && telling.every((word) => isIn(word, said)))
  // "Casussen" is a word of every other kind of case: a name of its own goes before the unit.
  const isUnitOnly = ({ one, telling }: (typeof scored)[number]) =>
    telling.every((word) => wordsOf(one.passport.unit.nl).includes(word))
  const special = scored.filter((found) => !isUnitOnly(found))
  return (special.length > 0 ? special : scored).map(({ one }) => one)
}

/** Whether one of the words that tell a series stands in this text. */
export function hasTellingWord(text: string, series: StatedSeries, book: SeriesBook): boolean {
  const said = (text.toLowerCase().match(/\p{L}{3,}/gu) ?? []).map(stemOf)
  return tellingWords(series, book).some((word) => isIn(word, said))
}

/** In "van de casussen was complex" the telling word is said of the whole; in "van de complexe casussen" it is part of it. */
export function isSaidOfWhole(rest: string, series: StatedSeries, book: SeriesBook): boolean {
  const said = (rest.match(/\p{L}{3,}/gu) ?? []).map(stemOf)
  const whole = book.find(series.passport.shareOf)
  const places = (words: string[]) => words.map((word) => said.findIndex((one) => isIn(word, [one])))
  const telling = places(tellingWords(series, book))
  const known = whole ? places(wordsOf(whole.passport.name.nl)) : [-1]
  return telling.every((place) => place >= 0) && Math.min(...telling) > Math.max(...known)
}

/** The series of the figures in a sentence or a part of it, each once, in order. */
export function subjectsOf(quantities: Quantity[]): Subject[] {
  const seen = new Map<string, Subject>()
  for (const { figure } of quantities) {
    if (figure) seen.set(`${figure.indicator}:${figure.category}`, { key: figure.indicator, category: figure.category })
  }
  return [...seen.values()]
}

export const isOf = (subject: Subject) => (quantity: Quantity) =>
  quantity.figure?.indicator === subject.key && quantity.figure.category === subject.category

/** The quantities that stand in a part of a normalised sentence. */
export function quantitiesIn(part: string, sentence: Sentence): Quantity[] {
  return [...part.matchAll(/#(\d+)/g)].map((match) => sentence.quantities[Number(match[1])]!)
}

import { numberOfWord, percentOfFraction, readNumber } from './numbers.ts'
import { type SeriesBook, type StatedFigure, yearOf } from './series.ts'

/** A number in a sentence: a reference to a figure, or typed. */
export type Quantity = {
  kind: 'figure' | 'count' | 'percent' | 'fraction' | 'points'
  value: number | null
  text: string
  decimals: number
  /** The sign that was typed before a percentage. */
  sign: '+' | '-' | ''
  year: number | undefined
  isWord: boolean
  figure?: StatedFigure
}

/** Typed in the text, but by its nature not a figure: a year, a day, an article of law, part of a name. */
export type Excuse = 'year' | 'day' | 'article' | 'ordinal' | 'name' | 'time' | 'word'

export type TypedNumber = { text: string; excuse: Excuse | undefined }

/**
 * A sentence in the form the rules read: lower case, with `#0` for the first quantity when it is a figure or a count,
 * `%1` for the second when it is a percentage or a fraction, and `@2019` for a year.
 */
export type Sentence = {
  text: string
  line: number
  norm: string
  quantities: Quantity[]
  typed: TypedNumber[]
}

const MONTHS =
  'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|january|february|march|may|june|july|august|october'
const DIGITS = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?`
const FRACTIONS = String.raw`(?<!(?:eerste|tweede|andere) )(?:de|een) helft\b|(?<!\p{L})(?:een )?driekwart(?!\p{L})|(?<!\p{L})(?:een )?kwart(?!\p{L})|(?<!\p{L})(?:een|één|twee|drie|vier) (?:derde|vierde|vijfde|zesde|tiende)(?= van| deel| minder| meer| lager| hoger| was| is| betr|[.,;)])|(?<!\p{L})(?:een|één|1|twee|drie|vier) op de (?:\d+|twee|drie|vier|vijf|zes|zeven|acht|negen|tien)(?!\p{L})|(?<!\p{L})half(?= of (?:the|all))|a third(?= of)|two[ -]thirds(?= of)|a quarter(?= of)|three[ -]quarters(?= of)|one in (?:two|three|four|five|ten)(?!\p{L})`

const TOKENS = new RegExp(
  [
    String.raw`\[\[(?<reference>[^[\]]+)\]\](?:\s?(?:%|procent(?!\p{L})|percent(?!\p{L})))?`,
    String.raw`(?<money>(?:€|euro)\s?(?:${DIGITS})|(?:${DIGITS}) euro(?!\p{L}))`,
    String.raw`(?<day>\b\d{1,2} (?:${MONTHS})(?: \d{4})?|\b\d{1,2}-\d{1,2}-\d{4}\b)`,
    String.raw`(?<time>\b\d{1,2}[.:]\d{2} uur)`,
    String.raw`(?<percent>[+−–-]?(?:${DIGITS})\s?(?:%|procentpunten|procentpunt|percentage points?|procent(?!\p{L})|percent(?!\p{L})))`,
    String.raw`(?<article>(?:artikel|artikelen|art\.|lid|paragraaf|hoofdstuk|bijlage|tabel|figuur|pagina|nummer|nr\.|article|versie)\s\d+\p{L}*)`,
    String.raw`(?<ordinal>\b\d+(?:e|de|ste|th|st|nd|rd)(?!\p{L}))`,
    String.raw`(?<code>\p{L}+[-.]?\d[\p{L}\d.-]*|\b\d+\p{L}+[\p{L}\d]*)`,
    String.raw`(?<year>\b(?:19|20)\d{2}\b(?![.,]\d))`,
    `(?<fraction>${FRACTIONS})`,
    String.raw`(?<number>\b(?:${DIGITS}))`,
    '(?<word>\\p{L}+)',
  ].join('|'),
  'giu',
)

/** Reads the numbers of a sentence and writes it in the form the rules read. */
export function readSentence(written: { text: string; line: number }, book: SeriesBook): Sentence {
  const quantities: Quantity[] = []
  const typed: TypedNumber[] = []
  let afterName = false
  const put = (sort: '#' | '%', quantity: Quantity) => `${sort}${quantities.push(quantity) - 1}`
  const norm = written.text.replace(TOKENS, (text, ...rest) => {
    const found = rest.at(-1) as Record<string, string | undefined>
    const offset = rest.at(-3) as number
    const wasAfterName = afterName
    afterName = false
    if (found.reference !== undefined) return put('#', figureOf(found.reference, text, book))
    if (found.word !== undefined) {
      afterName = offset > 0 && /^\p{Lu}\p{Ll}/u.test(text)
      const value = numberOfWord(text.toLowerCase())
      if (value === undefined) return text.toLowerCase()
      typed.push({ text, excuse: 'word' })
      return put('#', { ...TYPED, kind: 'count', value, text, isWord: true })
    }
    if (found.fraction !== undefined) {
      const value = percentOfFraction(text.toLowerCase())
      if (value === undefined) return text.toLowerCase()
      return put('%', { ...TYPED, kind: 'fraction', value, text, isWord: true })
    }
    if (found.percent !== undefined) {
      typed.push({ text, excuse: undefined })
      return put('%', percentOf(text))
    }
    if (found.number !== undefined) {
      const isOfName = wasAfterName || /\p{Lu}\p{Ll}+ #?\d+ (?:en|of) $/u.test(written.text.slice(0, offset))
      typed.push({ text, excuse: isOfName ? 'name' : undefined })
      return isOfName ? text : put('#', { ...TYPED, kind: 'count', ...readNumber(text), text })
    }
    typed.push({ text, excuse: excuseOf(found) })
    const year = found.year ?? (found.day ? /\d{4}$/.exec(text)?.[0] : undefined)
    return found.year !== undefined ? `@${year}` : text.toLowerCase()
  })
  const sentence = { ...written, norm: norm.replaceAll('’', "'"), quantities, typed }
  labelYears(sentence)
  return sentence
}

const TYPED = { decimals: 0, sign: '' as const, year: undefined, isWord: false }

function figureOf(reference: string, text: string, book: SeriesBook): Quantity {
  const figure = book.figure(reference)
  const year = figure ? yearOf(figure.period) : undefined
  return { ...TYPED, kind: 'figure', value: figure?.value ?? null, text, year, ...(figure ? { figure } : {}) }
}

function percentOf(text: string): Quantity {
  const [digits = '0'] = /\d[\d.,]*/.exec(text) ?? []
  const sign = text.startsWith('+') ? '+' : /^[−–-]/.test(text) ? '-' : ''
  const kind = /punt|point/i.test(text) ? 'points' : 'percent'
  return { ...TYPED, kind, ...readNumber(digits.replace(/[.,]$/, '')), text, sign }
}

function excuseOf(found: Record<string, string | undefined>): Excuse | undefined {
  if (found.year !== undefined) return 'year'
  if (found.day !== undefined) return 'day'
  if (found.time !== undefined) return 'time'
  if (found.article !== undefined) return 'article'
  if (found.ordinal !== undefined) return 'ordinal'
  return found.money === undefined ? 'name' : undefined
}

/** Typed counts get the year that is written beside them: "2019: 11", "11 in 2019", "56 (2021)". */
function labelYears({ norm, quantities }: Sentence) {
  for (const [, year, index] of norm.matchAll(/@(\d{4})(?::| was het| waren het er| waren er) #(\d+)/g)) {
    quantities[Number(index)]!.year ??= Number(year)
  }
  for (const [, index, year] of norm.matchAll(/#(\d+)(?: [\p{L}-]+){0,2} \(?(?:in )?@(\d{4})/gu)) {
    quantities[Number(index)]!.year ??= Number(year)
  }
}

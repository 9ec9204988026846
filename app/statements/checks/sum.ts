import { before, found, type Place, type Rule } from '../context.ts'
import type { Finding } from '../finding.ts'
import type { Quantity, Sentence } from '../quantities.ts'
import { isStated } from '../words.ts'

const NOT_ALL =
  /(?<!\p{L})(?:onder meer|onder andere|o\.a\.|waaronder|bijvoorbeeld|vooral|met name|onder wie|zoals|including|such as|mainly|among (?:them|others)|overige|de rest|andere|anders|elders|onbekend|niet vastgelegd|niet bekend|tellen niet op)(?!\p{L})/u
const BREAKS_DOWN =
  /(?<!\p{L})(?:had(?:den)? betrekking op|betreffen|betroffen|betrof|bestaat uit|bestaan uit|bestond uit|bestonden uit|gingen over|gaan over|ging het om|gaat het om|ging om|vallen uiteen in|vielen uiteen in|verdeeld over|verdeeld in|te weten|namelijk|consist(?:ed|s)? of|concerned)(?!\p{L})/u
const GOES_ON =
  /^(?:daarnaast|ook|verder|bovendien|tot slot|ten slotte|eveneens|voor het|er (?:zijn|werden|waren|is|was)|op #|in #|bij #|en |#|also|in addition)/
const SUM_WORDS =
  /(?<!\p{L})(?:samen|in totaal|bij elkaar|opgeteld|alles bij elkaar|together|in total|altogether)(?: (?:zijn|is|waren|was|dat|dit|om|goed|voor|dus|gaat|het|ging|er|tot|op|kwamen?|komen?|a|of)){0,5} #(\d+)/u

/** Parts that are said to make a whole must add up to it. */
export const checkSum: Rule = (place) => {
  const { norm } = place.sentence
  if (!isStated(norm)) return []
  const rules = [equation, total, enumeration, breakdown]
  for (const rule of rules) {
    const finding = rule(place)
    if (finding !== undefined) return finding
  }
  return []
}

const isCount = (one: Quantity) => (one.kind === 'figure' || one.kind === 'count') && one.value !== null
const indicesIn = (text: string) => [...text.matchAll(/#(\d+)/g)].map((match) => Number(match[1]))

function unitOf({ figure }: Quantity, { book }: Place): string | undefined {
  return figure && book.find(figure.indicator)?.passport.unit.nl
}

/** All referred to with one unit; typed numbers go along. */
function haveOneUnit(quantities: Quantity[], place: Place): boolean {
  return new Set(quantities.flatMap((one) => unitOf(one, place) ?? [])).size < 2
}

function isOneTime(quantities: Quantity[]): boolean {
  return new Set(quantities.flatMap((one) => (one.figure ? [one.figure.period] : []))).size < 2
}

function compare(parts: Quantity[], whole: Quantity, quote: string, place: Place): Finding[] {
  const sum = parts.reduce((all, part) => all + part.value!, 0)
  if (Math.abs(sum - whole.value!) < 1e-9) return []
  return [
    found(place, {
      kind: 'sum',
      quote,
      shows: { type: 'sum', sum, total: whole.value! },
      figures: [...parts, whole].map((one) => one.figure),
    }),
  ]
}

/** "57 + 26 + 5 + 1 = 89". */
function equation(place: Place): Finding[] | undefined {
  const { norm, quantities } = place.sentence
  const match = /#\d+(?: ?\+ ?#\d+)+ ?= ?#(\d+)/.exec(norm)
  if (!match) return undefined
  const all = indicesIn(match[0]).map((index) => quantities[index]!)
  return all.every(isCount) ? compare(all.slice(0, -1), all.at(-1)!, match[0], place) : []
}

/** "57 horeca en 26 vastgoed, samen 83". */
function total(place: Place): Finding[] | undefined {
  const { norm, quantities } = place.sentence
  const match = SUM_WORDS.exec(norm)
  if (!match || match.index === 0) return undefined
  const list = norm.slice(0, match.index)
  const parts = indicesIn(list.replace(/\([^)]*\)/g, '')).map((index) => quantities[index]!)
  const whole = quantities[Number(match[1])]!
  if (parts.length < 2 || ![...parts, whole].every(isCount) || !isList(list)) return undefined
  const years = parts.map((part) => part.figure?.period)
  const isOneSeries = new Set(parts.map((part) => `${part.figure?.indicator}:${part.figure?.category}`)).size === 1
  if (new Set(years).size > 1 && !isOneSeries) return undefined
  if (!haveOneUnit(parts, place) || NOT_ALL.test(norm)) return undefined
  if (whole.figure && !haveOneUnit([...parts, whole], place)) return undefined
  return compare(parts, whole, match[0], place)
}

/** Numbers that follow each other with commas and "en", without verbs of comparison between them. */
function isList(text: string): boolean {
  return /#\d+[^#]*?(?:,|(?<!\p{L})(?:en|and|plus)(?!\p{L}))[^#]*#\d+/u.test(text) && !COMPARES.test(text)
}

const COMPARES =
  /(?<!\p{L})(?:dan|than|tegenover|naar|tot|terwijl|waarvan|waarover|van de|eerder|vorig|was|minder|keer|per)(?!\p{L})/u

/** "41 zaken: 9 kwekerijen, 3 sporen en 13 adressen". */
function enumeration(place: Place): Finding[] | undefined {
  const { norm, quantities } = place.sentence
  const colon = /^([^:]*):\s(.*)$/.exec(norm)
  if (!colon || NOT_ALL.test(norm)) return undefined
  const [, head = '', tail = ''] = colon
  const wholes = indicesIn(head.replace(/\([^)]*\)/g, ''))
  const segments = tail.replace(/\([^)]*\)/g, '').split(/,(?: en| and)? | en | and /)
  const counted = segments.filter((segment) => indicesIn(segment).length === 1)
  if (wholes.length !== 1 || counted.length < 2 || /[%@]/.test(tail) || COMPARES.test(tail)) return undefined
  if (counted.length < segments.length && !segments.every((segment) => indicesIn(segment).length <= 1)) return undefined
  if (!/^\s*(?:(?:bij|in|op|voor|van) )?#/.test(segments[0]!)) return undefined
  const parts = counted.map((segment) => quantities[indicesIn(segment)[0]!]!)
  return wholeAndParts(quantities[wholes[0]!]!, parts, colon[0], place)
}

function wholeAndParts(whole: Quantity, parts: Quantity[], quote: string, place: Place): Finding[] | undefined {
  if (![...parts, whole].every(isCount) || !isOneTime([...parts, whole])) return undefined
  const sum = parts.reduce((all, part) => all + part.value!, 0)
  // Things of different kinds may overlap: one address can hold two finds. Too few is a gap all the same.
  if (sum > whole.value! && !haveOneUnit([...parts, whole], place)) return undefined
  return compare(parts, whole, quote, place)
}

/** "… 41 zaken. Deze zaken hadden betrekking op 9 kwekerijen. Daarnaast … 3 … Er zijn op 13 adressen …" */
function breakdown(place: Place): Finding[] | undefined {
  const { sentence, paragraph, index } = place
  const cue = BREAKS_DOWN.exec(sentence.norm)
  if (!cue) return undefined
  const back = before(place)
  const ahead = wholeIn({ ...sentence, norm: sentence.norm.slice(0, cue.index) })
  const pointsBack = /^(?:deze|die|dit|het|hierbij|daarbij|these|it) /.test(sentence.norm)
  const whole = ahead ?? (pointsBack && back && !/^van /.test(sentence.norm) ? wholeIn(back) : undefined)
  if (!whole || /(?<!\p{L})van (?:de|deze|die|alle) (?:#\d+|zaken|casussen)/u.test(sentence.norm.slice(0, cue.index)))
    return undefined
  const following = paragraph.slice(index + 1)
  const stop = following.findIndex(({ norm }) => !GOES_ON.test(norm) || /^in totaal/.test(norm))
  const more = stop < 0 ? following : following.slice(0, stop)
  const told = [{ ...sentence, norm: sentence.norm.slice(cue.index) }, ...more]
  // What comes right after may still say what the rest is.
  if (NOT_ALL.test(sentence.norm) || paragraph.slice(index).some(({ norm }) => NOT_ALL.test(norm))) return undefined
  const parts = told.flatMap((one) => partsIn(one, whole))
  return parts.length < 2 ? undefined : wholeAndParts(whole, parts, cue[0], place)
}

/** The one count of a sentence that does not stand between brackets. */
function wholeIn({ norm, quantities }: Sentence): Quantity | undefined {
  const indices = indicesIn(norm.replace(/\([^)]*\)/g, ''))
  return indices.length === 1 ? quantities[indices[0]!] : undefined
}

/** The counts of a sentence for the time of the whole; what stands between brackets compares. */
function partsIn({ norm, quantities }: Sentence, whole: Quantity): Quantity[] {
  return indicesIn(norm.replace(/\([^)]*\)/g, ''))
    .map((index) => quantities[index]!)
    .filter((one) => isCount(one) && (!one.figure || !whole.figure || one.figure.period === whole.figure.period))
}

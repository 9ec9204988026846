import { found, type Place, type Rule } from '../context.ts'
import type { Finding } from '../finding.ts'
import type { Quantity } from '../quantities.ts'
import type { Point } from '../series.ts'
import { isCertain, NEGATION } from '../words.ts'

const EXTREME = /(?<!\p{L})(hoogste|laagste|meeste|minste|grootste|kleinste|highest|lowest|most|fewest)(?!\p{L})/u
const OVER_TIME =
  /sinds @(\d{4})|in (?:de )?(?:afgelopen |laatste )?(?:#\d+|alle|tien) jaar|ooit|van alle jaren|in jaren|in de hele periode|sinds het begin|since @(\d{4})|on record/u
const AMONG_PARTS = /(?:verreweg )?(?:de|the) (?:meeste|minste|most|fewest)(?: [\p{L}-]+){0,4},? ?\(?#(\d+)/u

/** "Het hoogste aantal sinds 2017", "verreweg de meeste". */
export const checkOrder: Rule = (place) => {
  const { norm } = place.sentence
  if (!isCertain(norm) || NEGATION.test(norm)) return []
  return [...overTime(place), ...amongParts(place)]
}

const isHigh = (word: string) => /hoogste|meeste|grootste|highest|most/.test(word)

function overTime(place: Place): Finding[] {
  const { sentence, book } = place
  const match = EXTREME.exec(sentence.norm)
  const period = OVER_TIME.exec(sentence.norm)
  const figures = sentence.quantities.filter((one) => one.kind === 'figure')
  const [quantity] = figures
  if (!match || !period || figures.length !== 1 || quantity!.value === null || quantity!.year === undefined) return []
  const { indicator, category } = quantity!.figure!
  const from = Number(period[1] ?? period[2] ?? 0)
  const count = /#(\d+) jaar/.exec(period[0])
  const back = count ? (sentence.quantities[Number(count[1])]?.value ?? 0) : 0
  const start = back > 0 ? quantity!.year - back : from
  const others = book.points(indicator, category).filter(({ at }) => at! >= start && at! < quantity!.year!)
  const beats = (other: Point) => (isHigh(match[1]!) ? other.value > quantity!.value! : other.value < quantity!.value!)
  return extreme(place, quantity!, others.find(beats), match[0])
}

/** "Verreweg de meeste, 182, waren inbraken": the largest among the parts of one whole. */
function amongParts(place: Place): Finding[] {
  const { sentence, book } = place
  const match = AMONG_PARTS.exec(sentence.norm)
  const quantity = match ? sentence.quantities[Number(match[1])] : undefined
  if (!match || !quantity?.figure || quantity.value === null) return []
  if (/sinds|ooit|jaren|since/.test(sentence.norm)) return []
  const { indicator, period, category } = quantity.figure
  const series = book.find(indicator)!
  const siblings = category
    ? [series]
    : book.all.filter((one) => series.passport.partOf && one.passport.partOf === series.passport.partOf)
  const others = siblings.flatMap(({ figures }) => figures).filter((one) => one.period === period && one.value !== null)
  const beats = (value: number) => (isHigh(match[0]) ? value > quantity.value! : value < quantity.value!)
  const larger = others.find((one) => (one.indicator !== indicator || one.category !== category) && beats(one.value!))
  return extreme(place, quantity, larger && { at: undefined, value: larger.value!, figure: larger }, match[0])
}

function extreme(place: Place, quantity: Quantity, other: Point | undefined, quote: string): Finding[] {
  if (!other) return []
  const name = place.book.find(other.figure?.indicator)?.passport.name.nl ?? ''
  const shows = { type: 'order' as const, value: quantity.value!, other: other.value, at: other.at, name }
  return [found(place, { kind: 'order', quote, shows, figures: [quantity.figure, other.figure] })]
}

import { before, found, type Place, type Rule } from '../context.ts'
import type { Finding } from '../finding.ts'
import type { Quantity } from '../quantities.ts'
import type { Point } from '../series.ts'
import { isOf, type Subject, subjectsOf } from '../subjects.ts'
import { BEFORE_CORONA, isCertain, NEGATION, POINTS_BACK, YEAR_BEFORE } from '../words.ts'
import { isClear, percentChange } from './direction.ts'
import { pointOf } from './ranges.ts'

const COMPARED =
  /(?<!\p{L})(minder|meer|lager|hoger|fewer|less|more|higher|lower)(?: (?!dan |than )[^ ,.;%#@]+){0,3}(?: \(#\d+\))? (?:dan|than) |(?<!\p{L})(evenveel|even veel|as many)(?: [^ ,.;%#@]+){0,2} (?:als|as) /gu

/** The last whole year before the pandemic reached the figures. */
export const LAST_YEAR_BEFORE_CORONA = 2019

/** "Minder dan in 2021", "meer dan in de jaren voor corona", "evenveel als vorig jaar". */
export const checkComparison: Rule = (place) => {
  const { norm } = place.sentence
  if (!isCertain(norm)) return []
  return [...norm.matchAll(COMPARED)].flatMap((match): Finding[] => {
    const end = match.index + match[0].length
    const said = match[1] ? (/^(?:meer|hoger|more|higher)/.test(match[1]) ? 'more' : 'less') : 'same'
    const rest = norm.slice(end).split(/[.;]|, (?:en|maar|terwijl|and|but) /)[0]!
    if (/^[%]/.test(rest) || /^(?:de|een|het|ooit|verwacht|gemiddeld|half)\b(?! #| jaren)/.test(rest)) return []
    // "9 minder dan", "66% meer dan": how much is another rule's business, that it is more or less is this one's.
    if (NEGATION.test(norm.slice(Math.max(0, match.index - 20), match.index))) return []
    const pairs = pairsOf(rest, end, place)
    const wrong = pairs.filter(([target, other]) => !holds(said, target, other, place))
    if (wrong.length === 0) return []
    // "In the years before corona" are several years: it is wrong when none of them bears it out.
    if (BEFORE_CORONA.test(rest) && wrong.length < pairs.length) return []
    const [target, other] = wrong[0]!
    const percent = percentChange(other.value, target.value)
    const shows = { type: 'change' as const, from: other.value, to: target.value, percent }
    const figures = wrong.flatMap((pair) => pair.map((point) => point.figure))
    return [found(place, { kind: 'comparison', quote: match[0] + rest, shows, figures })]
  })
}

function holds(said: 'more' | 'less' | 'same', target: Point, other: Point, { book }: Place): boolean {
  const isShare = other.figure !== undefined && book.isShare(other.figure.indicator)
  if (said === 'same') return !isClear(other.value, target.value, isShare)
  return said === 'more' ? target.value > other.value : target.value < other.value
}

/** What is compared with what: each pair is the value the sentence is about, and the one it is held against. */
function pairsOf(rest: string, index: number, place: Place): [Point, Point][] {
  const { sentence, book, reportingYear } = place
  const { norm, quantities } = sentence
  const named =
    /^(?:(?:in|de|het|the)(?: jaar)? ){0,2}#(\d+)/.exec(rest) ?? /^(?:in @\d{4}|[\p{L}-]+) \(#(\d+)\)/u.exec(rest)
  const other = named && quantities[Number(named[1])]
  const ahead = [...norm.slice(0, index).matchAll(/#(\d+)/g)].map((match) => quantities[Number(match[1])]!)
  // In "minder dan de helft van de 779" the 779 is held against, as what follows here is.
  const held = new Set(
    [...norm.matchAll(/(?:van|dan|than|of) (?:de |het |the )?#(\d+)/g)].map((match) => Number(match[1])),
  )
  const known = ahead.filter((one) => one.figure && !held.has(quantities.indexOf(one)))
  const subject = subjectOf(other ?? undefined, known, place)
  if (other) {
    const target = targetOf(other, known, subject, place)
    const point = pointOf(other)
    return target && point ? [[target, point]] : []
  }
  if (!subject) return []
  const target = targetOf(undefined, known, subject, place)
  if (target?.at === undefined) return []
  const years = yearsOf(rest, target.at)
  return years.flatMap((year): [Point, Point][] => {
    const held = year === reportingYear + 1 ? undefined : book.at(subject.key, subject.category, year)
    return held && held.at !== target.at ? [[target, held]] : []
  })
}

function yearsOf(rest: string, at: number): number[] {
  const year = /^in (?:het jaar )?@(\d{4})/.exec(rest)
  if (year) return [Number(year[1])]
  if (/^(?:in )?(?:de )?jaren/.test(rest) && BEFORE_CORONA.test(rest)) {
    return [LAST_YEAR_BEFORE_CORONA - 2, LAST_YEAR_BEFORE_CORONA - 1, LAST_YEAR_BEFORE_CORONA]
  }
  if (BEFORE_CORONA.test(rest.slice(0, 25))) return [LAST_YEAR_BEFORE_CORONA]
  return YEAR_BEFORE.test(rest.slice(0, 25)) ? [at - 1] : []
}

function subjectOf(other: Quantity | undefined, ahead: Quantity[], place: Place): Subject | undefined {
  if (other?.figure) return { key: other.figure.indicator, category: other.figure.category }
  const own = subjectsOf(ahead)
  if (own.length > 0) return own.length === 1 ? own[0] : undefined
  const back = before(place)
  const pointedAt = back && POINTS_BACK.test(place.sentence.norm) ? subjectsOf(back.quantities) : []
  return pointedAt.length === 1 ? pointedAt[0] : undefined
}

function targetOf(
  other: Quantity | undefined,
  ahead: Quantity[],
  subject: Subject | undefined,
  place: Place,
): Point | undefined {
  const sameSeries = subject ? ahead.filter(isOf(subject)) : []
  const own = sameSeries.at(-1) ?? (other ? ahead.at(-1) : undefined)
  if (own) return pointOf(own)
  const back = before(place)
  if (back && subject && POINTS_BACK.test(place.sentence.norm)) {
    const pointed = back.quantities.filter(isOf(subject)).at(-1)
    if (pointed) return pointOf(pointed)
  }
  // A sentence that names nothing else is about the year of the report.
  return other && subject && ahead.length === 0
    ? place.book.at(subject.key, subject.category, place.reportingYear)
    : undefined
}

import { found, type Place, type Rule } from '../context.ts'
import type { Finding } from '../finding.ts'
import type { Point, StatedSeries } from '../series.ts'
import { isOf, namedIn, type Subject, subjectsOf } from '../subjects.ts'
import { BEFORE_CORONA, isCertain, NEGATION } from '../words.ts'
import { LAST_YEAR_BEFORE_CORONA } from './comparison.ts'
import { percentChange } from './direction.ts'
import { pointOf } from './ranges.ts'

/** "The same level" allows a twentieth, and always two; of shares two points. */
function isLevel(value: number, other: number, isShare: boolean): boolean {
  const size = Math.abs(value - other)
  return size <= 2 || (!isShare && size <= 0.05 * Math.abs(other))
}

type Side = 'at' | 'above' | 'below'

const LEVEL_WORDS = /(?<!\p{L})(?:niveau|peil|level)(?!\p{L})/u
const NAMED_YEAR = /(?:niveau|peil|level) (?:van|als in|als|uit|of)(?: het jaar)? @(\d{4})/
const BESIDE_YEAR =
  /(?<!\p{L})(dicht bij|rond|vlak bij|gelijk aan|boven|onder|close to|above|below) (?:het (?:niveau|peil) van )?@(\d{4}) \(#(\d+)\)/gu

/** "Op het niveau van voor corona": against which years does that hold? */
export const checkLevel: Rule = (place) => {
  const { norm } = place.sentence
  if (!isCertain(norm)) return []
  return [...besideYears(place), ...asLevel(place)]
}

function asLevel(place: Place): Finding[] {
  const { norm } = place.sentence
  const beforeCorona = BEFORE_CORONA.exec(norm)
  const year = NAMED_YEAR.exec(norm)
  if (NEGATION.test(norm) || !LEVEL_WORDS.test(norm.replace(/pre-?corona-?niveau/, 'niveau'))) return []
  if (!beforeCorona && !year) return []
  const side = sideOf(norm)
  return subjectsFor(place).flatMap((subject): Finding[] => {
    const isShare = place.book.isShare(subject.key)
    const wrong = targetsOf(subject, place).flatMap((target) => {
      const others = place.book
        .points(subject.key, subject.category)
        .filter(({ at }) =>
          year ? at === Number(year[1]) : at! >= LAST_YEAR_BEFORE_CORONA - 2 && at! <= LAST_YEAR_BEFORE_CORONA,
        )
        .filter(({ at }) => at !== target.at)
      return others.length > 0 && !bearsOut(side, target, others, isShare) ? [{ target, others }] : []
    })
    if (wrong.length === 0) return []
    const { target, others } = wrong.at(-1)!
    return [
      found(place, {
        kind: 'level',
        quote: claimIn(norm, (year ?? beforeCorona)!),
        shows: {
          type: 'levels',
          value: target.value,
          at: target.at,
          levels: others.map(({ at, value }) => ({
            year: at!,
            value,
            percent: percentChange(value, target.value) ?? 0,
          })),
        },
        figures: [...wrong.map((one) => one.target), ...others].map((point) => point.figure),
      }),
    ]
  })
}

/** From the level to what it is held against: "niveau is als voor de coronapandemie". */
function claimIn(norm: string, against: RegExpExecArray): string {
  const end = against.index + against[0].length
  const start = norm.search(
    /(?<!\p{L})(?:(?:(?:op|onder|boven|at) )?(?:het|hetzelfde|een|the|the same) )?(?:niveau|peil|level)(?!\p{L})/u,
  )
  return start >= 0 && start < end ? norm.slice(start, end) : against[0]
}

function sideOf(norm: string): Side {
  if (/(?<!\p{L})(?:onder|lager dan|beneden|below)(?!\p{L})[^,;]*(?:niveau|peil|level)/u.test(norm)) return 'below'
  return /(?<!\p{L})(?:boven|hoger dan|above)(?!\p{L})[^,;]*(?:niveau|peil|level)/u.test(norm) ? 'above' : 'at'
}

/**
 * Equal to the years before means: to the last of them, or to their mean. Above or below means: than at least one of
 * them, for a reader cannot know which year is meant.
 */
function bearsOut(side: Side, target: Point, others: Point[], isShare: boolean): boolean {
  if (side === 'above') return others.some((other) => target.value > other.value)
  if (side === 'below') return others.some((other) => target.value < other.value)
  const mean = others.reduce((sum, other) => sum + other.value, 0) / others.length
  return [others.at(-1)!.value, mean].some((value) => isLevel(target.value, value, isShare))
}

function targetsOf(subject: Subject, place: Place): Point[] {
  const { sentence, book, reportingYear } = place
  const said = sentence.quantities.filter(isOf(subject)).flatMap((one) => pointOf(one) ?? [])
  const late = said.filter((point) => point.at !== undefined && point.at > LAST_YEAR_BEFORE_CORONA)
  if (late.length > 0) return late
  const years = [...sentence.norm.replace(NAMED_YEAR, '').matchAll(/@(\d{4})/g)].map((match) => Number(match[1]))
  const wanted = years.length > 0 ? years : [reportingYear]
  return wanted.flatMap((year) => book.at(subject.key, subject.category, year) ?? [])
}

function subjectsFor(place: Place): Subject[] {
  const { sentence, near, book } = place
  const own = subjectsOf(sentence.quantities)
  if (own.length > 0) return own.length === 1 ? own : []
  const plain = (series: StatedSeries[]) =>
    namedIn(sentence.norm, series, book).filter((one) => one.passport.categories.length === 0)
  const named = plain(near).length > 0 ? plain(near) : plain(book.all)
  if (named.length === 1) return named.map((one) => ({ key: one.passport.key, category: '' }))
  const around = subjectsOf(place.paragraph.flatMap((one) => one.quantities))
  return named.length === 0 && around.length === 1 ? around : []
}

/** "Dicht bij 2018 (194), boven 2019 (173) en ver onder 2017 (277)". */
function besideYears(place: Place): Finding[] {
  const { norm, quantities } = place.sentence
  return [...norm.matchAll(BESIDE_YEAR)].flatMap((match): Finding[] => {
    const other = pointOf(quantities[Number(match[3])]!)
    if (!other?.figure) return []
    const { indicator: key, category } = other.figure
    const own = quantities
      .filter(isOf({ key, category }))
      .filter((one) => !new RegExp(`@\\d{4} \\(#${quantities.indexOf(one)}\\)`).test(norm))
    const target =
      own.length === 1
        ? pointOf(own[0]!)
        : own.length === 0
          ? place.book.at(key, category, place.reportingYear)
          : undefined
    if (!target || target.at === other.at) return []
    const isShare = place.book.isShare(key)
    const side = /boven|above/.test(match[1]!) ? 'above' : /onder|below/.test(match[1]!) ? 'below' : 'at'
    const isNear =
      side === 'at' &&
      percentChange(other.value, target.value) !== null &&
      Math.abs(percentChange(other.value, target.value)!) <= 10
    if (isNear || (side !== 'at' && bearsOut(side, target, [other], isShare))) return []
    const shows = {
      type: 'change' as const,
      from: other.value,
      to: target.value,
      percent: percentChange(other.value, target.value),
    }
    return [found(place, { kind: 'level', quote: match[0], shows, figures: [target.figure, other.figure] })]
  })
}

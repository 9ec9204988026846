import type { Place } from '../context.ts'
import type { Quantity, Sentence } from '../quantities.ts'
import type { Point } from '../series.ts'
import { isOf, quantitiesIn, type Subject } from '../subjects.ts'
import { EVERY_STEP, KEEPS_ON, LAST_YEAR, RECENT_YEARS, YEAR_BEFORE } from '../words.ts'

/**
 * The stretch of time that a statement is about. `strict`: every step must go the way that is said; `loose`: no step may
 * clearly go the other way; `pair`: only the first and the last count.
 */
export type Range = { mode: 'pair' | 'strict' | 'loose'; points: Point[] }

export function pointOf(quantity: Quantity): Point | undefined {
  if (quantity.value === null) return undefined
  return { at: quantity.year, value: quantity.value, ...(quantity.figure ? { figure: quantity.figure } : {}) }
}

const FROM_TO = /(?:van|from) (?:[^#@%]{0,30})#(\d+)(?:(?!#).){0,80}?(?:naar|tot|to) (?:[^#@%]{0,25})#(\d+)/

/** "van 38 naar 73": both ends, when they are figures of one series or both typed. */
export function fromTo(part: string, { quantities }: Sentence): [Quantity, Quantity] | undefined {
  const match = FROM_TO.exec(part)
  if (!match) return undefined
  const [from, to] = [quantities[Number(match[1])]!, quantities[Number(match[2])]!]
  if (from.kind === 'percent' || to.kind === 'percent') return undefined
  const isOneSeries = from.figure?.indicator === to.figure?.indicator && from.figure?.category === to.figure?.category
  return isOneSeries || !from.figure || !to.figure ? [from, to] : undefined
}

/** The figures of one series in a sentence that lists them with their years, in order of time. */
export function dated(quantities: Quantity[]): Point[] {
  const points = quantities.flatMap((quantity) => {
    const point = pointOf(quantity)
    return point?.at === undefined ? [] : [point]
  })
  const unique = new Map(points.map((point) => [point.at, point]))
  return [...unique.values()].sort((a, b) => a.at! - b.at!)
}

/** Over which stretch a part of a sentence speaks of a series; nothing when it does not say so clearly enough. */
export function rangeOf(subject: Subject, part: string, place: Place, earlierPart: string): Range | undefined {
  const { book, reportingYear, sentence } = place
  const all = book.points(subject.key, subject.category)
  const said = quantitiesIn(part, sentence).filter(isOf(subject))
  const between = (from: number, to: number) => all.filter((point) => point.at! >= from && point.at! <= to)
  const stretch = (from: number, to: number): Range | undefined => {
    const points = between(from, to)
    if (points.length < 2 || points[0]!.at !== from || points.at(-1)!.at !== to) return undefined
    if (EVERY_STEP.test(part)) return { mode: 'strict', points }
    return { mode: RECENT_YEARS.test(part) ? 'loose' : 'pair', points }
  }

  const ends = fromTo(part, sentence)
  if (ends?.every(isOf(subject))) {
    const [from, to] = ends.map(pointOf)
    if (!from || !to) return undefined
    if (from.at !== undefined && to.at !== undefined && EVERY_STEP.test(part)) return stretch(from.at, to.at)
    return { mode: 'pair', points: [from, to] }
  }

  const points = dated(said)
  if (points.length !== said.length) return undefined
  if (points.length >= 2) {
    return EVERY_STEP.test(part) ? { mode: 'strict', points } : { mode: 'pair', points }
  }
  const years = [...part.matchAll(/@(\d{4})/g)].map((match) => Number(match[1]))
  if (points.length === 1) {
    const to = points[0]!.at!
    const from = startOf(part, to, years)
    if (from !== undefined) return stretch(from, to)
    const chained = dated(quantitiesIn(earlierPart, sentence).filter(isOf(subject))).at(-1)?.at
    if (chained !== undefined && chained < to) return stretch(chained, to)
    if (RECENT_YEARS.test(part)) return stretch(all[0]!.at!, to)
    if (EVERY_STEP.test(part)) return undefined
    return years.every((year) => year === to) ? stretch(to - 1, to) : undefined
  }

  const sinceYear = startOf(part, reportingYear, years)
  if (sinceYear !== undefined) return stretch(sinceYear, years.find((year) => year > sinceYear) ?? reportingYear)
  if (years.length === 2 && years[0]! < years[1]!) return stretch(years[0]!, years[1]!)
  if (years.length === 1) return stretch(years[0]! - 1, years[0]!)
  if (years.length > 0) return undefined
  if (LAST_YEAR.test(part) || YEAR_BEFORE.test(part)) return stretch(reportingYear - 1, reportingYear)
  const known = all.filter((point) => point.at! <= reportingYear)
  if (RECENT_YEARS.test(part) && known.length >= 2) return { mode: 'loose', points: known }
  if (KEEPS_ON.test(part)) return stretch(reportingYear - 1, reportingYear)
  return undefined
}

const SINCE =
  /(?:sinds|vanaf|ten opzichte van|t\.o\.v\.|vergeleken met|in vergelijking met|tegenover|dan in|since|compared (?:to|with)) (?:het jaar )?@(\d{4})/
const BACK = /(?:afgelopen|laatste) #(\d+) jaar/

/** The year from which a statement looks forward to `to`. */
function startOf(part: string, to: number, years: number[]): number | undefined {
  const since = SINCE.exec(part)
  if (since) return Number(since[1])
  if (BACK.test(part)) return undefined
  if (YEAR_BEFORE.test(part) && years.every((year) => year === to)) return to - 1
  return undefined
}

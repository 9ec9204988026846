import { InputProblem } from '../method.ts'
import type { Level, Scale } from './alpha.ts'

export type Rating = string | number | boolean | null

/** Ratings as codes into the categories, one array per coder, −1 where a unit was not rated. */
export type Coded = { categories: string[]; scale: Scale; codes: Int32Array[] }

/**
 * Reads ratings, coder by coder. Categories stand in the given order; without one, numbers by size and words by the
 * alphabet, which says something about an order only when they are numbers.
 */
export function codedRatings(ratings: readonly Rating[][], level: Level, order?: Rating[]): Coded {
  const units = ratings[0]!.length
  const uneven = ratings.findIndex((coder) => coder.length !== units)
  if (uneven >= 0) {
    throw new InputProblem(
      `ratings.${uneven}`,
      `has ${ratings[uneven]!.length} units, and the first coder has ${units}`,
    )
  }
  const present = [...new Set(ratings.flat())].filter((rating) => rating !== null)
  const areNumbers = present.every((rating) => typeof rating === 'number')
  if (level === 'ordinal' && !areNumbers && !order) {
    throw new InputProblem('order', 'is needed: the ratings are words, and their order has to be told')
  }
  const sorted =
    order ?? [...present].sort((a, b) => (areNumbers ? Number(a) - Number(b) : String(a) < String(b) ? -1 : 1))
  if (level === 'interval' && sorted.some((rating) => typeof rating !== 'number')) {
    throw new InputProblem('level', 'interval is for ratings that are numbers: take nominal or ordinal')
  }
  const categories = sorted.map(String)
  const known = new Map(categories.map((name, code) => [name, code]))
  const unknown = present.find((rating) => !known.has(String(rating)))
  if (unknown !== undefined) throw new InputProblem('order', `does not name ${unknown}`)
  const codes = ratings.map((coder) =>
    Int32Array.from(coder, (rating) => (rating === null ? -1 : known.get(String(rating))!)),
  )
  return { categories, scale: { level, values: sorted.map(Number) }, codes }
}

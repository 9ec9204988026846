import type { Role } from './calendar.ts'
import type { AreaRole, FrozenArea, FrozenMeasure } from './frozen.ts'

/** The numbers of one area over the periods that are used; NaN is missing. */
export type Unit = {
  region: string
  name: string
  counts: Float64Array
  over: Float64Array | null
  rates: Float64Array
}

/** One area, or several taken together, beside the areas it is compared with. */
export type Comparison = {
  periods: string[]
  /** How many of the periods stand before the effort; the others stand after its start. */
  pre: number
  target: Unit
  donors: Unit[]
  /** Rates are counts per so many of what they are counted over. */
  per: number
}

/** The areas with a role taken together, beside the donors, over the periods before and after; undefined without any. */
export function compare(
  measure: FrozenMeasure,
  { periods, roles }: { periods: string[]; roles: Role[] },
  role: Exclude<AreaRole, 'donor'>,
): Comparison | undefined {
  const own = measure.areas.filter((area) => area.role === role)
  if (own.length === 0) return undefined
  const used = roles.flatMap((one, at) => (one === 'before' || one === 'after' ? [at] : []))
  const unit = (areas: FrozenArea[]) => unitOf(areas, used, measure.per)
  return {
    per: measure.per,
    periods: used.map((at) => periods[at]!),
    pre: roles.filter((one) => one === 'before').length,
    target: unit(own),
    donors: measure.areas.filter((area) => area.role === 'donor').map((area) => unit([area])),
  }
}

/** Areas together: their counts and what these are counted over are added up, and only then divided. */
function unitOf(areas: FrozenArea[], used: number[], per: number): Unit {
  const sum = (numbers: (area: FrozenArea) => (number | null)[]) =>
    Float64Array.from(used, (at) => areas.reduce((total, area) => total + (numbers(area)[at] ?? Number.NaN), 0))
  const counts = sum(({ values }) => values)
  const over = areas.every((area) => area.over) ? sum((area) => area.over!) : null
  return {
    region: areas.length === 1 ? areas[0]!.region : '',
    name: areas.map(({ name }) => name).join(', '),
    counts,
    over,
    rates: over ? counts.map((count, at) => (count / over[at]!) * per) : counts,
  }
}

/** The mean of some of the numbers. */
export const meanOf = (values: ArrayLike<number>, from = 0, to = values.length): number => {
  let sum = 0
  for (let at = from; at < to; at++) sum += values[at]!
  return sum / (to - from)
}

/** Standard deviation (n − 1) of the first numbers. */
export function deviationOf(values: Float64Array, count: number): number {
  const mean = meanOf(values, 0, count)
  let squares = 0
  for (let at = 0; at < count; at++) squares += (values[at]! - mean) ** 2
  return Math.sqrt(squares / (count - 1))
}

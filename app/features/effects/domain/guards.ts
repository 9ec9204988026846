import { frequencyOf, PER_YEAR } from './calendar.ts'
import { type Comparison, deviationOf, meanOf, type Unit } from './comparison.ts'
import type { Estimate } from './estimate.ts'
import { COMPARING, FEWEST_DONORS, type Protocol } from './protocol.ts'
import type { Guard } from './result.ts'

/**
 * The fewest periods before the start. A method that continues the line of one area needs 24 of them whatever they are. A
 * comparison with a mix or a mean of others draws its certainty from those others, and needs enough years to see that it
 * fitted: eight (Abadie 2021, J Econ Lit 59:391, on short fits that come about by chance).
 */
const FEWEST_BEFORE = { own: 24, compared: { 12: 24, 4: 16, 1: 8 } as Record<number, number> }
/** The fewest periods after the start: a whole year of months or quarters, two of years. */
const FEWEST_AFTER: Record<number, number> = { 12: 12, 4: 4, 1: 2 }
/** Error of the fit before the start as a share of the standard deviation of the figure itself. */
const WORST_FIT = 0.5
/** How far the last growth before the start may lie from the usual, in standard deviations. */
const HIGHEST_PEAK = 2
/** How heavily the comparison may lean on one area. */
const HEAVIEST = 0.5

export type Judged = {
  protocol: Protocol
  comparison: Comparison
  estimate: Estimate
  /** The same method with a start halfway the periods before; absent where those are too few. */
  earlier: Estimate | undefined
  detectable: number
  /** What was agreed as a fraction of what was expected. */
  agreed: number
}

/** Everything that must hold before a word is said about an effect. */
export function guardsOf({ protocol, comparison, estimate, earlier, detectable, agreed }: Judged): Guard[] {
  const { periods, pre, target, donors } = comparison
  const perYear = PER_YEAR[frequencyOf(periods[0]!)!]
  const compares = COMPARING.includes(protocol.method)
  const missing = target.rates.filter(Number.isNaN).length
  const before =
    protocol.method === 'its' || protocol.method === 'controlled-its'
      ? FEWEST_BEFORE.own
      : FEWEST_BEFORE.compared[perYear]!
  const heaviest = estimate.weights[0]?.weight ?? null
  const peak = peakOf(comparison, perYear, protocol.criterion.direction)
  const fit =
    compares && protocol.method !== 'controlled-its' ? estimate.preError / deviationOf(target.rates, pre) : null
  const room = earlier ? Math.max(earlier.relative - earlier.lo, earlier.hi - earlier.relative) : null
  return [
    atMost('complete', missing, 0),
    atLeast('long-enough-before', pre, before),
    atLeast('long-enough-after', periods.length - pre, FEWEST_AFTER[perYear]!),
    compares ? atLeast('enough-areas', donors.length, FEWEST_DONORS) : silent('enough-areas'),
    fit === null ? silent('fits-before') : atMost('fits-before', fit, WORST_FIT),
    atMost('can-see-it', detectable, agreed),
    peak === null ? silent('no-start-at-a-peak') : atMost('no-start-at-a-peak', peak, HIGHEST_PEAK),
    earlier && room !== null ? falseEffect(earlier, room) : silent('no-effect-before-start'),
    heaviest === null ? silent('no-areas-that-hide-it') : atMost('no-areas-that-hide-it', heaviest, HEAVIEST),
  ]
}

/** Whether nothing stands in the way; what says nothing with this method does not. */
export const allHold = (guards: readonly Guard[]): boolean => guards.every(({ held }) => held !== false)

const atMost = (name: Guard['name'], value: number, limit: number): Guard => ({
  name,
  held: value <= limit,
  value,
  limit,
})
const atLeast = (name: Guard['name'], value: number, limit: number): Guard => ({
  name,
  held: value >= limit,
  value,
  limit,
})
const silent = (name: Guard['name']): Guard => ({ name, held: null, value: null, limit: null })

function falseEffect(earlier: Estimate, room: number): Guard {
  return { name: 'no-effect-before-start', held: !isBeyondChance(earlier), value: earlier.relative, limit: room }
}

/** Chance is ruled out only when the interval leaves out zero and, where there is one, the test agrees. */
export function isBeyondChance({ lo, hi, p }: Pick<Estimate, 'lo' | 'hi' | 'p'>): boolean {
  return (lo > 0 || hi < 0) && (Number.isNaN(p) || p <= 0.05)
}

/**
 * How far the growth over a year, in the last quarter of a year before the start, lies above the usual growth (below it
 * where a rise is meant), in standard deviations; growth beside the mean growth of the others where there are any.
 */
function peakOf({ pre, target, donors }: Comparison, perYear: number, direction: 'fall' | 'rise'): number | null {
  const span = Math.max(1, perYear / 4)
  const growth = (unit: Unit) =>
    Array.from({ length: pre - perYear }, (_, t) =>
      Math.log((unit.rates[t + perYear]! + 1e-9) / (unit.rates[t]! + 1e-9)),
    )
  const others = donors.map(growth)
  const own = growth(target).map((value, t) => value - (others.length > 0 ? meanOf(others.map((row) => row[t]!)) : 0))
  const blocks = Array.from({ length: Math.floor(own.length / span) }, (_, k) =>
    meanOf(own, own.length - (k + 1) * span, own.length - k * span),
  )
  const [last, ...earlier] = blocks
  if (last === undefined || earlier.length < 4) return null
  const spread = deviationOf(Float64Array.from(earlier), earlier.length)
  const away = spread > 0 ? (last - meanOf(earlier)) / spread : 0
  return direction === 'fall' ? away : -away
}

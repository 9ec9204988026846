import { type Change, differenceOf, judgeChanges, newcombe } from '../../../statistics/index.ts'
import type { Measure } from './measurement.ts'

/** A change is called higher or lower at this certainty, with at most this part of all of them expected to be chance. */
export const RULE = { level: 0.95, falseDiscovery: 0.1 } as const

/** Below this many answers a proportion is compared by Newcombe's interval. */
const FEW = 30

export type Known = { estimate: number; margin: number; answers: number }

/** One tension line in one area at both measurements. */
export type Pair = {
  measure: Measure
  earlier: Known | undefined
  later: Known | undefined
  /** The question was put in other words, or something else breaks the series. */
  isBroken: boolean
}

export type Told =
  | { kind: 'none' | 'up' | 'down'; diff: number; lo: number; hi: number }
  | { kind: 'broken' | 'missing' }

/** How each pair changed, judged together: the bar is higher the more there are. */
export function changesBetween(pairs: readonly Pair[]): Told[] {
  const comparable = pairs.flatMap(({ measure, earlier, later, isBroken }, at) =>
    earlier && later && !isBroken ? [{ at, difference: compare(measure, earlier, later) }] : [],
  )
  const judged = judgeChanges(
    comparable.map(({ difference }) => difference),
    RULE,
  )
  const told = pairs.map(({ isBroken }): Told => ({ kind: isBroken ? 'broken' : 'missing' }))
  for (const [index, { at }] of comparable.entries()) {
    const { diff, lo, hi, change } = judged[index]!
    told[at] = { kind: kindOf(change), diff, lo, hi }
  }
  return told
}

/** A change of which nothing can be told is not called one. */
const kindOf = (change: Change) => (change === 'unknown' ? 'none' : change)

function compare(measure: Measure, earlier: Known, later: Known) {
  if (measure === 'proportion' && Math.min(sizeOf(earlier), sizeOf(later)) < FEW) {
    const [one, two] = [earlier, later].map((known) => ({
      size: sizeOf(known),
      said: (sizeOf(known) * known.estimate) / 100,
    }))
    const { diff, lo, hi, ...rest } = newcombe(one!.said, one!.size, two!.said, two!.size, RULE.level)
    return { ...rest, diff: 100 * diff, lo: 100 * lo, hi: 100 * hi }
  }
  return differenceOf(measured(earlier), measured(later), { level: RULE.level })
}

const measured = ({ estimate, margin }: Known) => ({ e: estimate, se: margin / 1.96 })

/** How many answers of a simple sample would be as sure; never more than there were. */
function sizeOf({ estimate, margin, answers }: Known): number {
  const share = estimate / 100
  const spread = share * (1 - share)
  return spread === 0 ? answers : Math.min(answers, spread / (margin / 196) ** 2)
}

import { invertPositive } from '../regression/symmetric.ts'
import type { Ballot } from './ballots.ts'

export type Strengths = { worth: Float64Array; logWorth: Float64Array; se: Float64Array; iterations: number }

/** A choice: the candidates that were left, the one that was put above the others, and by how many voters. */
type Choice = { winner: number; among: Int32Array; weight: number }

/**
 * Plackett–Luce strengths: a ballot is made from the top, each time taking candidate i of those left with chance
 * w_i / Σ w (Luce 1959; Plackett 1975 Appl Stat 24:193). Those that share the last place were never chosen among.
 * Maximum likelihood by the MM iteration of Hunter 2004 Ann Stat 32:384, until nothing changes.
 *
 * worth adds up to 1; logWorth is its logarithm with mean 0, with a standard error from the information matrix (weights
 * are counts of voters). `undefined` when two candidates share a place that is not the last, or when the strengths have no
 * end: some group of candidates is never put below the others (Ford's condition).
 */
export function plackettLuce(ballots: readonly Ballot[], count: number): Strengths | undefined {
  const choices = choicesOf(ballots)
  if (!choices || count < 2 || !hangTogether(choices, count)) return undefined
  let worth: Float64Array = new Float64Array(count).fill(1 / count)
  let iterations = 0
  for (; iterations < 10_000; iterations++) {
    const next = improved(choices, worth)
    let change = 0
    for (let at = 0; at < count; at++) change = Math.max(change, Math.abs(Math.log(next[at]! / worth[at]!)))
    worth = next
    if (change < 1e-12) break
  }
  const logWorth = worth.map(Math.log)
  const mean = logWorth.reduce((sum, value) => sum + value, 0) / count
  return { worth, logWorth: logWorth.map((value) => value - mean), se: standardErrors(choices, worth), iterations }
}

function choicesOf(ballots: readonly Ballot[]): Choice[] | undefined {
  const choices: Choice[] = []
  for (const { weight, places } of ballots) {
    if (places.slice(0, -1).some(({ length }) => length > 1)) return undefined
    for (let at = 0; at < places.length - 1; at++) {
      if (weight > 0) choices.push({ winner: places[at]![0]!, among: Int32Array.from(places.slice(at).flat()), weight })
    }
  }
  return choices
}

/** Whether from every candidate all others are reached by going to one that was chosen above it, and back. */
function hangTogether(choices: readonly Choice[], count: number): boolean {
  const above = Array.from({ length: count }, () => new Set<number>())
  const below = Array.from({ length: count }, () => new Set<number>())
  for (const { winner, among } of choices) {
    for (const other of among) {
      if (other === winner) continue
      above[other]!.add(winner)
      below[winner]!.add(other)
    }
  }
  return [above, below].every((links) => reached(links) === count)
}

function reached(links: readonly Set<number>[]): number {
  const seen = new Set([0])
  for (const at of seen) for (const next of links[at]!) seen.add(next)
  return seen.size
}

/** One round of MM: w_i ← (choices won by i) / Σ over choices among which i was of 1 / Σ w. */
function improved(choices: readonly Choice[], worth: Float64Array): Float64Array {
  const won = new Float64Array(worth.length)
  const share = new Float64Array(worth.length)
  for (const { winner, among, weight } of choices) {
    let total = 0
    for (let at = 0; at < among.length; at++) total += worth[among[at]!]!
    won[winner]! += weight
    for (let at = 0; at < among.length; at++) share[among[at]!]! += weight / total
  }
  let sum = 0
  for (let at = 0; at < won.length; at++) {
    won[at] = won[at]! / share[at]!
    sum += won[at]!
  }
  return won.map((value) => value / sum)
}

/** Of log-worth with mean 0: the root of the diagonal of the pseudo-inverse of Σ weight · (diag(p) − p p'), p the chances. */
function standardErrors(choices: readonly Choice[], worth: Float64Array): Float64Array {
  const count = worth.length
  // The information says nothing of all strengths together; a constant in that direction makes it invertible.
  const information = new Float64Array(count * count).fill(1 / count)
  for (const { among, weight } of choices) {
    let total = 0
    for (let at = 0; at < among.length; at++) total += worth[among[at]!]!
    for (const i of among) {
      information[i * count + i]! += (weight * worth[i]!) / total
      for (const j of among) information[i * count + j]! -= (weight * worth[i]! * worth[j]!) / (total * total)
    }
  }
  const inverse = invertPositive(information, count)
  return worth.map((_, i) => (inverse ? Math.sqrt(inverse[i * count + i]! - 1 / count) : Number.NaN))
}

import { InputProblem } from '../method.ts'

/**
 * One ballot that `weight` people cast: places from the first on, each with the candidates that share it; or, of who chose
 * between two each time, the pairs of winner and loser.
 */
export type Ballot = { weight: number; places: number[][]; wins?: [number, number][] }

/** A ballot as it comes in: how many cast it, and the candidates in order; those in a list within it are tied. */
export type GivenBallot = [number, (string | string[])[]]

/** What voters chose as it comes in: how many chose so, and each choice as the winner and the loser of two. */
export type GivenChoices = [number, [string, string][]]

/** Reads choices between two against the list of candidates; a pair that was not put before a voter counts for neither. */
export function choicesOf(candidates: readonly string[], given: readonly GivenChoices[]): Ballot[] {
  const known = new Map(candidates.map((name, at) => [name, at]))
  return given.map(([weight, choices], at) => {
    const numberOf = (name: string) => {
      const number = known.get(name)
      if (number === undefined) throw new InputProblem(`choices.${at}`, `${name} is no candidate`)
      return number
    }
    return { weight, places: [], wins: choices.map(([winner, loser]) => [numberOf(winner), numberOf(loser)]) }
  })
}

/**
 * Reads ballots against the list of candidates. Whoever is not on a ballot is tied last on it. A name that is no candidate
 * or stands on a ballot twice is refused.
 */
export function ballotsOf(candidates: readonly string[], given: readonly GivenBallot[]): Ballot[] {
  const known = new Map(candidates.map((name, at) => [name, at]))
  if (known.size < candidates.length) throw new InputProblem('candidates', 'has a name twice')
  return given.map(([weight, order], at) => {
    const field = `ballots.${at}`
    const left = new Set(known.values())
    const places = order.map((place) => [place].flat().map((name) => taken(known.get(name), name, left, field)))
    if (left.size > 0) places.push([...left])
    return { weight, places: places.filter(({ length }) => length > 0) }
  })
}

function taken(candidate: number | undefined, name: string, left: Set<number>, field: string): number {
  if (candidate === undefined) throw new InputProblem(field, `${name} is no candidate`)
  if (!left.delete(candidate)) throw new InputProblem(field, `${name} stands on it twice`)
  return candidate
}

/**
 * Matrix of pairs, row-major: entry i·n + j is the weight of the ballots that put candidate i above candidate j. Ballots on
 * which they share a place count for neither.
 */
export function pairwiseOf(ballots: readonly Ballot[], count: number): Float64Array {
  const pairs = new Float64Array(count * count)
  for (const ballot of ballots) addTo(pairs, ballot, ballot.weight, count)
  return settled(pairs)
}

/** Sums of weights that differ in their last digits only are equal: 0.1 + 0.2 votes are as many as 0.3. */
export function settled(pairs: Float64Array): Float64Array {
  for (let at = 0; at < pairs.length; at++) pairs[at] = Number(pairs[at]!.toPrecision(12))
  return pairs
}

/** Adds one ballot to a matrix of pairs, with a weight of its own. */
export function addTo(pairs: Float64Array, { places, wins = [] }: Ballot, weight: number, count: number): void {
  for (const [winner, loser] of wins) pairs[winner * count + loser]! += weight
  for (let above = 0; above < places.length; above++) {
    for (let below = above + 1; below < places.length; below++) {
      for (const winner of places[above]!) for (const loser of places[below]!) pairs[winner * count + loser]! += weight
    }
  }
}

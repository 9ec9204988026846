import { seeded } from '../../shared/seeded.ts'
import { addTo, type Ballot, settled } from './ballots.ts'
import { beatenBy, strongestPaths } from './schulze.ts'
import { bordaScores, copelandScores, ranksOf } from './scores.ts'

/** Ways of counting that are fast enough to repeat, each giving every candidate a rank from 1 on. */
const RANKINGS = {
  schulze: (pairs: Float64Array, count: number) =>
    beatenBy(strongestPaths(pairs, count), count).map((beaten) => beaten + 1),
  copeland: (pairs: Float64Array, count: number) => ranksOf(copelandScores(pairs, count)),
  borda: (pairs: Float64Array, count: number, votes: number) => ranksOf(bordaScores(pairs, count, votes), votes * 1e-9),
}

type Name = keyof typeof RANKINGS

export const NAMES = Object.keys(RANKINGS) as Name[]

/** The ranks by every way of counting. */
export const ranksBy = (pairs: Float64Array, count: number, votes: number): Record<Name, Int32Array> => ({
  schulze: RANKINGS.schulze(pairs, count),
  copeland: RANKINGS.copeland(pairs, count),
  borda: RANKINGS.borda(pairs, count, votes),
})

export type Resampled = {
  /** By way of counting and candidate: the ranks between which 95 % of the resamples lie. */
  intervals: Record<Name, [number, number][]>
  /** Row-major: the part of the resamples in which i stands above j by every way of counting. */
  above: Float64Array
}

/**
 * How ranks differ when the same number of voters is drawn again from those who voted (bootstrap, Efron 1979; Hall & Miller
 * 2009 Ann Stat 37:3929 for ranks). Whole weights are numbers of voters; when any weight is not whole, each ballot is one
 * voter with that weight. Same seed, same outcome.
 */
export function resampled(ballots: readonly Ballot[], count: number, resamples: number, seed: number): Resampled {
  const random = seeded(seed)
  const areVoters = ballots.every(({ weight }) => Number.isInteger(weight))
  const owner = areVoters ? ownersOf(ballots) : Int32Array.from(ballots.keys())
  const drawn = new Float64Array(ballots.length)
  const pairs = new Float64Array(count * count)
  const above = new Float64Array(count * count)
  const ranks = { schulze: ranksRoom(count), copeland: ranksRoom(count), borda: ranksRoom(count) }
  for (let resample = 0; resample < resamples; resample++) {
    drawn.fill(0)
    for (let voter = 0; voter < owner.length; voter++) drawn[owner[Math.floor(random() * owner.length)]!]!++
    pairs.fill(0)
    let votes = 0
    for (const [at, ballot] of ballots.entries()) {
      const weight = areVoters ? drawn[at]! : drawn[at]! * ballot.weight
      votes += weight
      if (weight > 0) addTo(pairs, ballot, weight, count)
    }
    const by = ranksBy(areVoters ? pairs : settled(pairs), count, votes)
    for (const name of NAMES) for (let i = 0; i < count; i++) ranks[name][i]![by[name][i]!]!++
    for (let i = 0; i < count; i++) {
      for (let j = 0; j < count; j++) if (NAMES.every((name) => by[name][i]! < by[name][j]!)) above[i * count + j]!++
    }
  }
  const interval = (tallies: Float64Array[]) => tallies.map((tally) => middleOf(tally, resamples))
  return {
    intervals: { schulze: interval(ranks.schulze), copeland: interval(ranks.copeland), borda: interval(ranks.borda) },
    above: above.map((times) => times / resamples),
  }
}

/** For every voter, which ballot it cast. */
function ownersOf(ballots: readonly Ballot[]): Int32Array {
  const owners = new Int32Array(ballots.reduce((sum, { weight }) => sum + weight, 0))
  let start = 0
  for (const [at, { weight }] of ballots.entries()) {
    owners.fill(at, start, start + weight)
    start += weight
  }
  return owners
}

const ranksRoom = (count: number) => Array.from({ length: count }, () => new Float64Array(count + 1))

/** The ranks at 2.5 % and 97.5 %. */
function middleOf(tally: Float64Array, resamples: number): [number, number] {
  let [seen, lo, hi] = [0, 0, 0]
  for (let rank = 1; rank < tally.length; rank++) {
    seen += tally[rank]!
    if (lo === 0 && seen > 0.025 * resamples) lo = rank
    if (hi === 0 && seen >= 0.975 * resamples) hi = rank
  }
  return [lo, hi]
}

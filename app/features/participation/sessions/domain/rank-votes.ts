import { type GivenBallot, type GivenChoices, rank } from '../../../../statistics/index.ts'
import type { Answers } from '../../domain/answers.ts'
import type { RankedOption, Ranking } from './results.ts'
import { type Asked, pairKey, pairsOf } from './rounds.ts'

/** Enough draws for a place that is right to within one; the same seed makes the same result again. */
const BOOTSTRAP = { resamples: 400, seed: 1 }

/** What goes into the method, also for who wants to count again with `regie stats rank`. */
export function rankInput(asked: Asked, votes: readonly Answers[]) {
  const candidates = asked.options.map(({ key }) => key)
  const isPairs = asked.kind === 'pairs'
  return {
    candidates,
    ballots: isPairs ? [] : timesEach(votes, (vote): GivenBallot[1] => orderOf(asked, vote)),
    choices: isPairs ? timesEach(votes, (vote) => choicesOf(candidates, vote)) : undefined,
    bootstrap: BOOTSTRAP,
  }
}

/** An order out of the votes of a round, by every way of counting. */
export function rankVotes(asked: Asked, votes: readonly Answers[]): Ranking {
  const counted = rank.run(rank.input.parse(rankInput(asked, votes)))
  if (counted instanceof Promise) throw new Error('counting an order does not take time')
  const { schulze, copeland, borda, kemeny, rankIntervals, agreed } = counted
  const places = {
    schulze: placesOf(schulze.tiers),
    copeland: placesOf(tiersByScore(copeland)),
    borda: placesOf(tiersByScore(borda)),
    kemeny: kemeny.count === 1 ? placesOf(kemeny.optima[0]!.map((option) => [option])) : undefined,
  }
  const options = asked.options.map(({ key }): RankedOption => {
    const [lo, hi] = rankIntervals!.schulze[key]!
    return {
      option: key,
      schulze: places.schulze.get(key)!,
      copeland: places.copeland.get(key)!,
      borda: places.borda.get(key)!,
      kemeny: places.kemeny?.get(key) ?? null,
      lo,
      hi,
      ...(asked.kind === 'points' ? { points: meanPoints(votes, key) } : {}),
    }
  })
  options.sort((a, b) => a.schulze - b.schulze || a.borda - b.borda)
  const isSameByAll = options.every(
    (one) => one.schulze === one.copeland && one.schulze === one.borda && (one.kemeny ?? one.schulze) === one.schulze,
  )
  return { options, tiers: agreed.tiers, isSameByAll }
}

const meanPoints = (votes: readonly Answers[], option: string) =>
  votes.reduce((sum, vote) => sum + ((vote.points as Record<string, number>)[option] ?? 0), 0) / votes.length

/** An order as it was given, or as the points that were given make it; those with as many points share a place. */
function orderOf({ kind }: Asked, vote: Answers): GivenBallot[1] {
  if (kind !== 'points') return vote.order as string[]
  const given = Object.entries(vote.points as Record<string, number>)
  const amounts = [...new Set(given.map(([, amount]) => amount))].sort((a, b) => b - a)
  return amounts.map((amount) => given.filter((one) => one[1] === amount).map(([option]) => option))
}

function choicesOf(candidates: readonly string[], vote: Answers): GivenChoices[1] {
  return pairsOf(candidates).flatMap(([one, other]): [string, string][] => {
    const chosen = vote[pairKey(one, other)]
    return chosen === undefined ? [] : [chosen === one ? [one, other] : [other, one]]
  })
}

/** Votes that say the same become one with how often it was cast, in an order that says nothing of who came first. */
function timesEach<Said>(votes: readonly Answers[], said: (vote: Answers) => Said): [number, Said][] {
  const times = new Map<string, number>()
  for (const vote of votes) {
    const text = JSON.stringify(said(vote))
    times.set(text, (times.get(text) ?? 0) + 1)
  }
  return [...times].sort(([a], [b]) => (a < b ? -1 : 1)).map(([text, count]) => [count, JSON.parse(text) as Said])
}

function tiersByScore(scores: Record<string, number | null>): string[][] {
  const amounts = [...new Set(Object.values(scores))].sort((a, b) => b! - a!)
  return amounts.map((amount) => Object.keys(scores).filter((option) => scores[option] === amount))
}

/** Place by option; those of one tier share the best place they take together. */
function placesOf(tiers: readonly string[][]): Map<string, number> {
  const places = new Map<string, number>()
  for (const tier of tiers) {
    const place = places.size + 1
    for (const option of tier) places.set(option, place)
  }
  return places
}

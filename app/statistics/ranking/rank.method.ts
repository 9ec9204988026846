import { z } from 'zod'
import { defaulting, optional, result } from '../fields.ts'
import { InputProblem, method } from '../method.ts'
import { agreedTiers, tiersOf } from './agreed.ts'
import { ballotsOf, choicesOf, pairwiseOf } from './ballots.ts'
import { bestWorstScores } from './best-worst.ts'
import { NAMES, ranksBy, resampled } from './bootstrap.ts'
import { type Kemeny, kemeny, MOST_CANDIDATES } from './kemeny.ts'
import { plackettLuce } from './plackett-luce.ts'
import { rankCard } from './rank-card.ts'
import { strongestPaths } from './schulze.ts'
import { bordaScores, condorcetWinner, copelandScores } from './scores.ts'

const place = z.union([z.string(), z.array(z.string()).min(1)])
const weight = z.number().min(0)
const scores = z.record(z.string(), result)
const names = z.array(z.string())
const ranks = z.record(z.string(), z.tuple([z.number(), z.number()]))

/** With more voters nothing is left to chance, and drawing them takes too long. */
const MOST_VOTERS = 1_000_000

/** In how many of the resamples one has to stand above another before that is said. */
const DEMONSTRABLE = 0.95

/** An order of priorities, by several ways of counting. */
export const rank = method({
  name: 'rank',
  card: rankCard,
  input: z.strictObject({
    candidates: z.array(z.string()).min(1).max(200),
    ballots: z.array(z.tuple([weight, z.array(place)])).meta({
      description: 'how many cast it (or its weight), and the candidates in order; those in a list within it are tied',
    }),
    choices: optional(z.array(z.tuple([weight, z.array(z.tuple([z.string(), z.string()]))]))).meta({
      description: 'of who chose between two each time: how many chose so, and each choice as the winner and the loser',
    }),
    bootstrap: optional(
      z.strictObject({
        resamples: defaulting(z.number().int().min(100).max(100_000), 1000),
        seed: defaulting(z.number().int().min(0), 1),
      }),
    ).meta({
      description:
        'draw the voters again, to see which places can be chance; whole weights are numbers of voters, when any is not whole each ballot is one voter with that weight',
    }),
    bestWorst: optional(
      z.array(z.tuple([weight, z.strictObject({ shown: names.min(2), best: z.string(), worst: z.string() })])),
    ).meta({ description: 'how many answered so, what they were shown, and what they called best and worst of it' }),
  }),
  output: z.object({
    pairwise: z.array(z.array(z.number())).meta({ description: 'votes for the row above the column' }),
    strongestPaths: z.array(z.array(z.number())),
    schulze: z.object({ order: names, tiers: z.array(names), winners: names }),
    copeland: scores,
    borda: scores,
    kemeny: z.object({ score: result, optima: z.array(names), count: z.number(), reason: z.string().optional() }),
    condorcetWinner: z.string().nullable(),
    plackettLuce: z.object({ worth: scores, logWorth: scores, se: scores }).nullable(),
    bestWorst: scores.optional(),
    rankIntervals: z.object({ schulze: ranks, copeland: ranks, borda: ranks }).optional(),
    agreed: z.object({ first: z.string().nullable(), tiers: z.array(names) }).meta({
      description:
        'on what all ways of counting agree, and 95 % of the resamples when there are any; tiers, first to last',
    }),
  }),
  run({ candidates, ballots: given, choices = [], bootstrap, bestWorst }) {
    const ballots = [...ballotsOf(candidates, given), ...choicesOf(candidates, choices)]
    const count = candidates.length
    const votes = ballots.reduce((sum, ballot) => sum + ballot.weight, 0)
    if (votes === 0 && !bestWorst) throw new InputProblem('ballots', 'there is no vote')
    if (bootstrap && votes > MOST_VOTERS) throw new InputProblem('bootstrap', `is for at most ${MOST_VOTERS} votes`)
    const pairs = pairwiseOf(ballots, count)
    const paths = strongestPaths(pairs, count)
    const tiers = tiersOf(count, (i, j) => paths[i * count + j]! > paths[j * count + i]!)
    const best = kemeny(pairs, count)
    const again = bootstrap && votes > 0 ? resampled(ballots, count, bootstrap.resamples, bootstrap.seed) : undefined
    const nameOf = (candidate: number) => candidates[candidate]!
    const byName = <T>(values: ArrayLike<T>) => Object.fromEntries(candidates.map((name, at) => [name, values[at]!]))
    const strengths = plackettLuce(ballots, count)
    const by = ranksBy(pairs, count, votes)
    const agreed = agreedTiers(
      count,
      (i, j) =>
        NAMES.every((name) => by[name][i]! < by[name][j]!) &&
        (best === undefined || isAboveInAll(best, i, j)) &&
        (again === undefined || again.above[i * count + j]! >= DEMONSTRABLE),
    )
    return {
      pairwise: inRows(pairs, count),
      strongestPaths: inRows(paths, count),
      schulze: {
        order: tiers.flat().map(nameOf),
        tiers: tiers.map((tier) => tier.map(nameOf)),
        winners: tiers[0]!.map(nameOf),
      },
      copeland: byName(copelandScores(pairs, count)),
      borda: byName(bordaScores(pairs, count, votes)),
      kemeny: best
        ? { score: best.score, optima: best.optima.map((order) => order.map(nameOf)), count: best.count }
        : {
            score: Number.NaN,
            optima: [],
            count: 0,
            reason: `more than ${MOST_CANDIDATES} candidates cannot be told apart by pairs`,
          },
      condorcetWinner: candidates[condorcetWinner(pairs, count) ?? -1] ?? null,
      plackettLuce: strengths
        ? { worth: byName(strengths.worth), logWorth: byName(strengths.logWorth), se: byName(strengths.se) }
        : null,
      bestWorst: bestWorst ? byName(bestWorstScores(candidates, bestWorst)) : undefined,
      rankIntervals: again
        ? {
            schulze: byName(again.intervals.schulze),
            copeland: byName(again.intervals.copeland),
            borda: byName(again.intervals.borda),
          }
        : undefined,
      agreed: {
        first: agreed[0]!.length === 1 ? nameOf(agreed[0]![0]!) : null,
        tiers: agreed.map((tier) => tier.map(nameOf)),
      },
    }
  },
})

/** Whether one stands above the other in every best order; said only when all of them are listed. */
const isAboveInAll = ({ optima, count }: Kemeny, i: number, j: number) =>
  optima.length === count && optima.every((order) => order.indexOf(i) < order.indexOf(j))

const inRows = (matrix: Float64Array, count: number) =>
  Array.from({ length: count }, (_, row) => [...matrix.subarray(row * count, (row + 1) * count)])

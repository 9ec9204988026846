import { z } from 'zod'
import { seeded } from '../../shared/seeded.ts'
import { defaulting, result } from '../fields.ts'
import { InputProblem, method, type Progress } from '../method.ts'
import { mapOf } from './map.ts'
import { opinionGroupsCard } from './opinion-groups-card.ts'
import type { Partition } from './partition.ts'
import { consensusOn, representativeOf, type Tally, tallied } from './representative.ts'
import { stabilityOf } from './stability.ts'
import { type VoteTable, voteTable } from './vote-table.ts'

const whole = z.number().int()
const part = z.number().min(0).max(1)
const MOST_REPRESENTATIVE = 5

const input = z.strictObject({
  votes: z
    .array(z.array(z.union([z.literal(1), z.literal(-1), z.literal(0)]).nullable()))
    .min(1)
    .meta({
      description: 'one row per participant, a vote per statement: 1 agree, −1 disagree, 0 pass, null not seen',
    }),
  seed: defaulting(whole.min(0), 1),
  resamples: defaulting(whole.min(100).max(10_000), 100),
  minVotes: defaulting(whole.min(1), 7).meta({
    description: 'who saw fewer statements (or not all) does not take part',
  }),
  baseClusters: defaulting(whole.min(10).max(1000), 100),
  mostGroups: defaulting(whole.min(2).max(5), 5),
  leastStability: defaulting(part, 0.7).meta({
    description: 'groups that are found again less than this are not shown',
  }),
  leastSize: defaulting(whole.min(1), 15).meta({ description: 'smaller groups are not named' }),
  leastShare: defaulting(part, 0.1),
})

const shared = {
  k: z.number().nullable(),
  silhouette: result,
  stability: result.meta({ description: 'mean adjusted Rand index of the groups found again; 1 is always the same' }),
  components: z.object({
    means: z.array(z.number()),
    directions: z.array(z.array(z.number())),
    explained: z.array(result),
  }),
  projection: z.array(z.tuple([z.number(), z.number()]).nullable()).meta({
    description: 'x and y of every participant; null for who does not take part',
  }),
  participants: z.number().meta({ description: 'how many take part' }),
}

type Input = z.output<typeof input>

/** Groups of participants who voted alike on statements. */
export const opinionGroups = method({
  name: 'opinion-groups',
  card: opinionGroupsCard,
  input,
  output: z.object({
    groups: z
      .array(
        z.object({
          group: z.number(),
          size: z.number(),
          share: z.number(),
          isNamed: z.boolean(),
          participants: z.array(z.number()),
        }),
      )
      .nullable(),
    reason: z.enum(['too-few-participants', 'all-alike', 'groups-too-small', 'unstable']).optional(),
    membership: z.array(z.number().nullable()).optional(),
    representative: z
      .array(
        z.object({
          group: z.number(),
          statements: z.array(
            z.object({
              statement: z.number(),
              vote: z.enum(['agree', 'disagree']),
              share: z.number(),
              shareOfOthers: z.number(),
              z: result,
              zAgainstOthers: result,
            }),
          ),
        }),
      )
      .optional(),
    consensus: z.array(z.object({ statement: z.number(), agree: z.number(), disagree: z.number() })).optional(),
    ...shared,
  }),
  run(given, progress) {
    const { votes, seed } = given
    const takingPart = takingPartOf(given)
    const table = voteTable(votes, takingPart)
    if (takingPart.length < 2 * given.leastSize) return without('too-few-participants', takingPart.length, votes.length)
    const random = seeded(seed)
    const { components, points, divisions } = mapOf(table, { ...given, random })
    const found = {
      participants: takingPart.length,
      components: {
        means: [...components.means],
        directions: [0, 1].map((at) => [
          ...components.directions.subarray(at * table.statements, (at + 1) * table.statements),
        ]),
        explained: components.explained,
      },
      projection: spreadOver(votes.length, takingPart, (at): [number, number] => [
        points[2 * at]!,
        points[2 * at + 1]!,
      ]),
    }
    if (!(components.explained[0] > 0)) return { groups: null, reason: 'all-alike' as const, ...NOTHING, ...found }
    const possible = inOrder(divisions, given, takingPart.length)
    if (possible.length === 0) return { groups: null, reason: 'groups-too-small' as const, ...NOTHING, ...found }
    const options = { ...given, random, onProgress: told(progress, given.resamples) }
    const { division: best, stability } = firstStable(possible, given.leastStability, (division) =>
      stabilityOf(table, components, division, options),
    )
    const judged = { k: best.k, silhouette: best.silhouette, stability, ...found }
    if (stability < given.leastStability) return { groups: null, reason: 'unstable' as const, ...judged }
    return { ...described(table, best, given, takingPart), ...judged }
  },
})

const NOTHING = { k: null, silhouette: Number.NaN, stability: Number.NaN }

const told = (progress: Progress | undefined, total: number) => progress && ((done: number) => progress(done, total))

function without(reason: 'too-few-participants', participants: number, rows: number) {
  const components = { means: [], directions: [], explained: [] }
  return { groups: null, reason, ...NOTHING, components, participants, projection: Array(rows).fill(null) }
}

/** Participants who saw enough statements. */
function takingPartOf({ votes, minVotes }: Input): number[] {
  const statements = votes[0]!.length
  if (statements < 2) throw new InputProblem('votes', 'groups need at least two statements')
  const uneven = votes.findIndex(({ length }) => length !== statements)
  if (uneven >= 0) {
    throw new InputProblem(
      `votes.${uneven}`,
      `has ${votes[uneven]!.length} statements, and the first row has ${statements}`,
    )
  }
  const least = Math.min(minVotes, statements)
  return [...votes.keys()].filter((row) => votes[row]!.filter((vote) => vote !== null).length >= least)
}

const isNamed = (size: number, participants: number, { leastSize, leastShare }: Input) =>
  size >= leastSize && size >= leastShare * participants

/**
 * The divisions in which at least two groups can be named, those whose groups stand apart best first. When that one is not
 * found again, one with fewer groups may be.
 */
function inOrder(divisions: Partition[], given: Input, participants: number): Partition[] {
  const possible = divisions
    .filter(({ sizes }) => sizes.filter((size) => isNamed(size, participants, given)).length >= 2)
    .sort((a, b) => b.silhouette - a.silhouette || a.k - b.k)
  return possible.filter(({ k }) => k <= possible[0]!.k)
}

/** The first division that is stable enough; the very first one when none is. */
function firstStable(divisions: Partition[], least: number, stability: (division: Partition) => number) {
  const judged: { division: Partition; stability: number }[] = []
  for (const division of divisions) {
    const one = { division, stability: stability(division) }
    if (one.stability >= least) return one
    judged.push(one)
  }
  return judged[0]!
}

function described(table: VoteTable, best: Partition, given: Input, takingPart: number[]) {
  const tally = tallied(table, best.label, best.k)
  const groups = best.sizes.map((size, group) => ({
    group,
    size,
    share: size / takingPart.length,
    isNamed: isNamed(size, takingPart.length, given),
    participants: takingPart.filter((_, at) => best.label[at] === group),
  }))
  return {
    groups,
    membership: spreadOver(given.votes.length, takingPart, (at) => best.label[at]!),
    representative: groups.filter((group) => group.isNamed).map(({ group }) => representing(tally, group)),
    consensus: Array.from({ length: table.statements }, (_, statement) => consensusOn(tally, statement)),
  }
}

const representing = (tally: Tally, group: number) => ({
  group,
  statements: representativeOf(tally, group, MOST_REPRESENTATIVE),
})

/** One thing per row that came in; null for those who do not take part. */
function spreadOver<T>(rows: number, takingPart: number[], of: (at: number) => T): (T | null)[] {
  const all: (T | null)[] = Array(rows).fill(null)
  for (const [at, row] of takingPart.entries()) all[row] = of(at)
  return all
}

import { z } from 'zod'
import { countOrMissing, defaulting, numberOrMissing, optional, result } from '../fields.ts'
import { InputProblem, method } from '../method.ts'
import { cusumOf, levelBefore, seasonAfter } from './cusum.ts'

const input = z.strictObject({
  observed: z
    .array(z.array(countOrMissing))
    .min(1)
    .meta({ description: 'the counts of every series; null is missing' }),
  expected: optional(z.array(z.array(numberOrMissing))).meta({
    description: 'the mean of every series and point of the range; from what came before when absent',
  }),
  range1based: z.tuple([z.number().int().min(1), z.number().int().min(1)]).meta({
    description: 'first and last period to judge, from 1',
  }),
  freq: optional(z.number().int().min(2)).meta({ description: 'periods in a year, for m: glm' }),
  k: defaulting(z.number(), 1.04),
  h: defaulting(z.number(), 2.26),
  m: optional(z.union([z.number().positive(), z.literal('glm')])).meta({
    description: 'a fixed mean, or glm for a mean with a season; the mean of what came before when absent',
  }),
  trans: defaulting(
    z.enum(['rossi', 'standard', 'anscombe', 'anscombe2nd', 'pearsonNegBin', 'anscombeNegBin', 'none']),
    'standard',
  ).meta({ description: 'standard when absent; rossi for small counts' }),
  alpha: defaulting(z.number().nonnegative(), 0.1).meta({ description: 'of the negative binomial; 0.1 when absent' }),
})

const perPoint = z.array(z.array(result))

/** A rise that is small and lasts. */
export const cusum = method({
  name: 'cusum',
  card: {
    title: { nl: 'Sluipende stijging', en: 'Slow rise' },
    question: {
      nl: 'Liggen de aantallen al een tijd iets boven het gewone?',
      en: 'Have the counts been a little above the usual for some time?',
    },
    how: {
      nl: 'Wat een maand boven het gewone ligt, wordt opgeteld bij wat er nog stond. Een losse uitschieter zakt weer weg, een kleine blijvende stijging loopt op tot de grens.',
      en: 'What a month is above the usual is added to what was still there. A single peak sinks away, a small lasting rise runs up to the limit.',
    },
    assumptions: {
      nl: 'De periode ervoor was gewoon, en er is steeds hetzelfde geteld.',
      en: 'The period before was usual, and the same was counted all along.',
    },
    fails: {
      nl: 'Een andere manier van registreren loopt ook op tot de grens. Zonder seizoen geeft elke zomer een melding.',
      en: 'Another way of recording also runs up to the limit. Without a season every summer gives a signal.',
    },
    never: { nl: 'Nooit een oorzaak noemen.', en: 'Never name a cause.' },
    source: ['Rossi e.a. 1999, Stat Med 18:2111', 'agrees with algo.cusum of R surveillance 1.20.3'],
    version: '1',
  },
  input,
  output: z.object({
    k1based: z
      .array(z.array(z.number()))
      .meta({ description: 'per series the periods that were judged; so is the rest' }),
    cusum: perPoint,
    alarm: z.array(z.array(z.boolean().nullable())).meta({ description: 'null without a count or a mean' }),
    upperbound: perPoint,
    m: perPoint.meta({ description: 'the mean of each point' }),
  }),
  run: (given) => {
    const { observed, range1based, k, h, trans, alpha } = given
    const [first, last] = range1based
    if (first > last) throw new InputProblem('range1based', 'the first period is after the last')
    const short = observed.findIndex((series) => series.length < last)
    if (short >= 0) throw new InputProblem('range1based', `series ${short} has ${observed[short]!.length} periods`)
    const means = observed.map((_, series) => meansOf(given, series))
    const outcomes = observed.map((counts, series) =>
      cusumOf(counts.slice(first - 1, last), means[series]!, { k, h, transformation: trans, overdispersion: alpha }),
    )
    return {
      k1based: observed.map(() => Array.from({ length: last - first + 1 }, (_, at) => first + at)),
      cusum: outcomes.map((outcome) => outcome.cusum),
      alarm: outcomes.map((outcome) => outcome.isAlarm.map((is, at) => (Number.isNaN(outcome.cusum[at]!) ? null : is))),
      upperbound: outcomes.map((outcome) => outcome.upperbound),
      m: means,
    }
  },
})

function meansOf({ observed, expected, range1based, freq, m }: z.output<typeof input>, series: number): number[] {
  const [first, last] = range1based
  const points = last - first + 1
  if (expected) {
    if (expected[series]?.length !== points) {
      throw new InputProblem(
        `expected.${series}`,
        `there must be a mean for each of the ${points} periods of the range`,
      )
    }
    return expected[series]
  }
  if (typeof m === 'number') return Array(points).fill(m)
  const before = observed[series]!.slice(0, first - 1)
  if (before.length === 0)
    throw new InputProblem('range1based', 'there is no period before the first; give m or expected')
  if (m !== 'glm') return Array(points).fill(levelBefore(before))
  if (freq === undefined) throw new InputProblem('freq', 'is needed for m: glm')
  return seasonAfter(before, freq, points)
}

import { z } from 'zod'
import { defaulting, numberOrMissing, openProbability, optional, result } from '../fields.ts'
import { InputProblem, method } from '../method.ts'
import { CHANGES, judgeChanges } from './changes.ts'
import { type Difference, differenceOf, type Measured, measuredFrom, newcombe } from './difference.ts'
import { wavesCard } from './waves-card.ts'

const measured = z.strictObject({ e: numberOrMissing, se: numberOrMissing })
const numbers = z.union([z.number().transform((number) => [number]), z.array(numberOrMissing)])
const published = z.strictObject({
  p1: numberOrMissing,
  lo1: numberOrMissing,
  hi1: numberOrMissing,
  p2: numberOrMissing,
  lo2: numberOrMissing,
  hi2: numberOrMissing,
})
const size = z.number().gt(0)
const counted = z.strictObject({ x1: z.number().min(0), n1: size, x2: z.number().min(0), n2: size })

const input = z.strictObject({
  wave1: optional(z.array(measured)).meta({
    description: 'the estimates of the first wave, each with its standard error',
  }),
  wave2: optional(z.array(measured)),
  covariance: optional(z.array(z.number())).meta({
    description: 'of each pair of estimates, when the same people answered in both waves; 0 when absent',
  }),
  published: optional(z.array(published)).meta({ description: 'estimates with their published intervals of 95 %' }),
  p1: optional(numbers).meta({ description: 'the same as published, one list per field' }),
  lo1: optional(numbers),
  hi1: optional(numbers),
  p2: optional(numbers),
  lo2: optional(numbers),
  hi2: optional(numbers),
  counts: optional(z.array(counted)).meta({ description: 'for few answers: how many of how many, in both waves' }),
  rounding: defaulting(z.number().min(0), 0).meta({ description: 'the step to which the estimates were rounded' }),
  level: defaulting(openProbability, 0.95),
  falseDiscovery: defaulting(openProbability, 0.1).meta({
    description: 'the part of the changes found that may be false; 0.1 when absent',
  }),
})

type Input = z.output<typeof input>

/** Change between two waves of a survey. */
export const waves = method({
  name: 'waves',
  card: wavesCard,
  input,
  output: z.array(
    z.object({
      diff: result.meta({ description: 'second less first' }),
      se: result,
      lo: result,
      hi: result,
      z: result,
      p: result,
      q: result.meta({ description: 'p for as many comparisons as were made (BH)' }),
      change: z.enum(CHANGES).meta({ description: 'none: no demonstrable change' }),
    }),
  ),
  run(given) {
    return judgeChanges(differencesOf(given), given)
  },
})

function differencesOf(given: Input): Difference[] {
  const { rounding, level } = given
  const forms = [given.wave1 ?? given.wave2, given.published, given.p1, given.counts].filter(
    (form) => form !== undefined,
  )
  if (forms.length !== 1) throw new InputProblem('wave1', 'give wave1 and wave2, or published, or p1 … hi2, or counts')
  if (given.covariance && !given.wave1) throw new InputProblem('covariance', 'goes with wave1 and wave2')
  if (given.counts) return given.counts.map((counts, at) => newcombeOf(counts, at, level))
  if (!given.wave1 && !given.wave2) {
    return (given.published ?? inRows(given)).map(({ p1, lo1, hi1, p2, lo2, hi2 }, at) => {
      if (lo1 > hi1 || lo2 > hi2)
        throw new InputProblem(`published.${at}`, 'has an interval that ends before it begins')
      return differenceOf(measuredFrom(p1, lo1, hi1), measuredFrom(p2, lo2, hi2), { rounding, level })
    })
  }
  const [one, two] = [given.wave1 ?? [], given.wave2 ?? []]
  if (one.length !== two.length) {
    throw new InputProblem('wave2', `has ${two.length} estimates, and wave1 has ${one.length}`)
  }
  if (given.covariance && given.covariance.length !== one.length) {
    throw new InputProblem('covariance', `has ${given.covariance.length} numbers for ${one.length} pairs`)
  }
  return one.map((first, at) => {
    const covariance = given.covariance?.[at] ?? 0
    refuseImpossible(first, two[at]!, covariance, at)
    return differenceOf(first, two[at]!, { covariance, rounding, level })
  })
}

function refuseImpossible(one: Measured, two: Measured, covariance: number, at: number): void {
  if (one.se < 0) throw new InputProblem(`wave1.${at}.se`, 'is below 0')
  if (two.se < 0) throw new InputProblem(`wave2.${at}.se`, 'is below 0')
  if (Math.abs(covariance) > one.se * two.se * (1 + 1e-9)) {
    throw new InputProblem(`covariance.${at}`, 'is larger than the two standard errors allow')
  }
}

function newcombeOf({ x1, n1, x2, n2 }: z.output<typeof counted>, at: number, level: number): Difference {
  if (x1 > n1) throw new InputProblem(`counts.${at}.x1`, 'is more than n1')
  if (x2 > n2) throw new InputProblem(`counts.${at}.x2`, 'is more than n2')
  return newcombe(x1, n1, x2, n2, level)
}

/** The six lists as one published comparison after another. */
function inRows({ p1, lo1, hi1, p2, lo2, hi2 }: Input): z.output<typeof published>[] {
  const lists = { p1, lo1, hi1, p2, lo2, hi2 }
  const length = p1!.length
  for (const [name, list] of Object.entries(lists)) {
    if (list?.length !== length) throw new InputProblem(name, `must have as many numbers as p1, which has ${length}`)
  }
  return Array.from({ length }, (_, at) => ({
    p1: p1![at]!,
    lo1: lo1![at]!,
    hi1: hi1![at]!,
    p2: p2![at]!,
    lo2: lo2![at]!,
    hi2: hi2![at]!,
  }))
}

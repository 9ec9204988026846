import { z } from 'zod'
import { countOrMissing, numberOrMissing, optional, result } from '../fields.ts'
import { InputProblem, method, type Progress } from '../method.ts'
import { FARRINGTON_CARD } from './farrington/card.ts'
import { howToJudge, pointsOf, settingsOf, timelineOf } from './farrington/fields.ts'
import { blankJudgement, Judge, type Judgement } from './farrington/judge.ts'
import { stateOf } from './state.ts'

const input = z.strictObject({
  ...howToJudge,
  observed: z
    .array(z.array(countOrMissing))
    .min(1)
    .meta({ description: 'the counts of every series; null is missing' }),
  population: optional(z.array(z.array(numberOrMissing))).meta({ description: 'of every series and period' }),
})

const perPoint = z.array(z.array(result))

/** Counts that stand out from the same time in the years before. */
export const farrington = method({
  name: 'farrington',
  card: FARRINGTON_CARD,
  input,
  output: z.object({
    k1based: z
      .array(z.array(z.number()))
      .meta({ description: 'per series the periods that were judged; so is the rest' }),
    upperbound: perPoint.meta({ description: 'up to where chance explains it; null when there is no judgement' }),
    expected: perPoint,
    alarm: z.array(z.array(z.boolean().nullable())).meta({ description: 'null when there was no model' }),
    score: perPoint.meta({ description: 'above 1 is an alarm' }),
    pvalue: perPoint,
    phi: perPoint.meta({ description: 'variance over mean, 1 or more' }),
    trendUsed: z.array(z.array(z.boolean().nullable())),
    state: z.array(z.array(z.enum(['alarm', 'normal', 'too-few']))).meta({
      description: 'what to show: too-few also where nothing ever happened in this season before',
    }),
  }),
  run: (given, progress) => judgeAll(given, progress),
})

function judgeAll(given: z.output<typeof input>, progress?: Progress) {
  const { observed, population } = given
  const length = observed[0]!.length
  const odd = observed.findIndex((series) => series.length !== length)
  if (odd > 0)
    throw new InputProblem(`observed.${odd}`, `has ${observed[odd]!.length} periods, and the first has ${length}`)
  if (given.control.populationOffset) checkPopulation(population, observed)
  const points = pointsOf(given, length)
  const judge = new Judge(timelineOf(given, length), settingsOf(given), points)
  const judged = observed.map((counts, series) => {
    progress?.(series, observed.length)
    const [y, people] = [Float64Array.from(counts), population?.[series]]
    return points.map((_, position) => {
      const judgement = blankJudgement()
      judge.judge(y, people, position, judgement)
      return judgement
    })
  })
  const each = <Value>(value: (judgement: Judgement) => Value) => judged.map((row) => row.map(value))
  return {
    k1based: observed.map(() => points.map((point) => point + 1)),
    upperbound: each(({ upperbound }) => upperbound),
    expected: each(({ expected }) => expected),
    alarm: each(({ isFitted, isAlarm }) => (isFitted ? isAlarm : null)),
    score: each(({ score }) => score),
    pvalue: each(({ pvalue }) => pvalue),
    phi: each(({ phi }) => phi),
    trendUsed: each(({ isFitted, hasTrend }) => (isFitted ? hasTrend : null)),
    state: each(stateOf),
  }
}

function checkPopulation(population: number[][] | undefined, observed: number[][]): void {
  if (!population) throw new InputProblem('population', 'is needed for populationOffset')
  const odd = observed.findIndex((series, at) => population[at]?.length !== series.length)
  if (odd >= 0) throw new InputProblem(`population.${odd}`, 'does not have a population for every period')
}

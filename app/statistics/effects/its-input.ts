import { InputProblem } from '../method.ts'
import type { InterruptedSeries } from './interrupted-series.ts'

/** An interrupted series as it comes in; NaN in `y` is a missing count. */
export type GivenSeries = {
  y: readonly number[]
  time: readonly number[]
  level: readonly number[]
  slope?: readonly number[] | undefined
  seasonIndex?: readonly number[] | undefined
  offset?: readonly number[] | undefined
  period: number
  harmonics: number
}

const ONE_PER_PERIOD = ['time', 'level', 'slope', 'seasonIndex', 'offset'] as const

/**
 * The periods that have a count, as R leaves out rows with a missing value.
 * Refuses series on which no effect can be estimated, and says in which field that lies.
 */
export function completeSeries(given: GivenSeries): InterruptedSeries {
  const n = given.y.length
  for (const name of ONE_PER_PERIOD) {
    const length = given[name]?.length ?? n
    if (length !== n) throw new InputProblem(name, `has ${length} values where y has ${n}`)
  }
  const back = given.time.findIndex((at, t) => t > 0 && at <= (given.time[t - 1] as number))
  if (back > 0)
    throw new InputProblem(`time.${back}`, 'does not come after the one before it; periods stand in order of time')
  const kept = given.y.flatMap((count, t) => (Number.isNaN(count) ? [] : [t]))
  const pick = (values: readonly number[]) => Float64Array.from(kept, (t) => values[t] as number)
  const series: InterruptedSeries = {
    y: pick(given.y),
    time: pick(given.time),
    level: pick(given.level),
    period: given.period,
    harmonics: given.harmonics,
    ...(given.slope && { slope: pick(given.slope) }),
    ...(given.seasonIndex && { seasonIndex: pick(given.seasonIndex) }),
    ...(given.offset && { offset: pick(given.offset) }),
  }
  refuseWithoutAnswer(series)
  return series
}

function refuseWithoutAnswer({ y, level, slope, harmonics }: InterruptedSeries): void {
  const total = (isAfter: boolean) => {
    let [periods, counted] = [0, 0]
    for (const [t, count] of y.entries()) {
      if ((level[t] as number) > 0 !== isAfter) continue
      periods++
      counted += count
    }
    return { periods, counted }
  }
  const [before, after] = [total(false), total(true)]
  if (before.periods === 0) throw new InputProblem('level', 'no period with a count stands before the start (level 0)')
  if (after.periods === 0)
    throw new InputProblem('level', 'no period with a count stands after the start (level above 0)')
  if (before.counted === 0)
    throw new InputProblem('y', 'nothing was counted before the start, so nothing can be expected')
  if (after.counted === 0) {
    throw new InputProblem('y', 'nothing was counted after the start; a ratio of nothing has no interval in this model')
  }
  const terms = 3 + (slope ? 1 : 0) + 2 * harmonics
  if (y.length <= terms) throw new InputProblem('y', `${y.length} periods are too few for ${terms} terms`)
}

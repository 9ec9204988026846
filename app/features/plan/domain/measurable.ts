import type { Goal } from './content.ts'

export type Lack = 'indicator' | 'baseline' | 'target' | 'targetDate'

/**
 * What a goal lacks to be measurable: an indicator, a baseline, a target and the day it must be reached.
 * A goal that lacks anything carries the mark "niet meetbaar" wherever it is shown.
 */
export function lacksForMeasuring(
  goal: Pick<Goal, 'baselineValue' | 'targetValue' | 'targetOn'> & { indicators: unknown[] },
): Lack[] {
  const lacks: Lack[] = []
  if (goal.indicators.length === 0) lacks.push('indicator')
  if (goal.baselineValue === null) lacks.push('baseline')
  if (goal.targetValue === null) lacks.push('target')
  if (!goal.targetOn) lacks.push('targetDate')
  return lacks
}

/** Without baseline and target nobody can say whether a goal was reached. */
export function isMeasurable(goal: Pick<Goal, 'baselineValue' | 'targetValue'>): boolean {
  return goal.baselineValue !== null && goal.targetValue !== null
}

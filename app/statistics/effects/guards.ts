import { studentQuantile } from '../distributions/student.ts'

/** What may stand in the way of a statement about an effect. */
export type GuardCode =
  | 'long-enough-before'
  | 'long-enough-after'
  | 'enough-areas'
  | 'fits-before'
  | 'can-see-it'
  | 'no-start-at-a-peak'
  | 'no-effect-before-start'
  | 'no-areas-that-hide-it'

/** What a guard answers: `value` is what was found, `limit` what the rule asks. Only `failed` forbids a statement. */
export type Guard = {
  code: GuardCode
  outcome: 'passed' | 'warning' | 'failed'
  numbers: { value: number; limit: number } & Record<string, number>
}

const outcomeOf = (isGood: boolean, isBearable = false) => (isGood ? 'passed' : isBearable ? 'warning' : 'failed')

/** Periods before the start that an interrupted series needs: two whole years of months. */
export const FEWEST_BEFORE = 24
/**
 * Periods before the start that a mix of others needs. With fewer than five almost any municipality is met by some mix;
 * from eight the fit begins to say something. A choice of ours: the literature gives no number, only "long" (Abadie
 * 2021, J Econ Lit 59:391, section 5).
 */
export const MIX_BEFORE = { fewest: 5, enough: 8 }
/** Periods after the start of an interrupted series: below the first nothing is said, below the second with a warning. */
export const SERIES_AFTER = { fewest: 3, enough: 6 }
/** Other areas, below which a rank of 1 cannot be rarer than one in twenty. */
export const FEWEST_AREAS = 19

/** Whether there are enough periods before the start; NaN in, failed out. */
export function longEnoughBefore(periods: number, design: 'series' | 'mix'): Guard {
  const [fewest, enough] = design === 'series' ? [FEWEST_BEFORE, FEWEST_BEFORE] : [MIX_BEFORE.fewest, MIX_BEFORE.enough]
  return {
    code: 'long-enough-before',
    outcome: outcomeOf(periods >= enough, periods >= fewest),
    numbers: { value: periods, limit: enough },
  }
}

/** Whether there are enough periods from the start on. */
export function longEnoughAfter(periods: number, design: 'series' | 'mix'): Guard {
  const { fewest, enough } = design === 'series' ? SERIES_AFTER : { fewest: 1, enough: 1 }
  return {
    code: 'long-enough-after',
    outcome: outcomeOf(periods >= enough, periods >= fewest),
    numbers: { value: periods, limit: enough },
  }
}

/** Whether there are enough other areas to tell what chance does. */
export function enoughAreas(areas: number): Guard {
  return {
    code: 'enough-areas',
    outcome: outcomeOf(areas >= FEWEST_AREAS),
    numbers: { value: areas, limit: FEWEST_AREAS },
  }
}

/** The error before the start may be at most this share of the spread of the outcome before it. */
export const MOST_ERROR = 0.5

/**
 * Whether a mix resembled the area before the start: root mean squared error below half the standard deviation (n − 1)
 * of its own outcome before the start. An outcome that never moved has no spread to beat, and fails unless met exactly.
 */
export function fitsBefore(gap: ArrayLike<number>, outcome: ArrayLike<number>): Guard {
  const n = outcome.length
  const mean = Array.from(outcome).reduce((sum, y) => sum + y, 0) / n
  const deviation = Math.sqrt(Array.from(outcome).reduce((sum, y) => sum + (y - mean) ** 2, 0) / (n - 1))
  const error = Math.sqrt(Array.from(gap).reduce((sum, g) => sum + g * g, 0) / n)
  const value = deviation > 0 ? error / deviation : error > 0 ? Number.POSITIVE_INFINITY : 0
  return {
    code: 'fits-before',
    outcome: outcomeOf(value < MOST_ERROR),
    numbers: { value, limit: MOST_ERROR, error, deviation },
  }
}

/** No effort against crime or nuisance is expected to change more than this share; what needs more shows nothing. */
export const MOST_PLAUSIBLE = 0.5

/** The smallest decrease that is found with 80 % chance, as a share, from the standard error of the log ratio. */
export const detectableBy = (se: number, df: number): number =>
  -Math.expm1(-(studentQuantile(0.975, df) + studentQuantile(0.8, df)) * se)

/**
 * Whether the figures could show what was agreed as success: the smallest detectable change against the criterion, both
 * as shares. Failed above any plausible effect; a warning in between, where finding nothing means nothing.
 */
export function canSeeIt(detectable: number, criterion: number): Guard {
  const isGood = detectable <= criterion
  const outcome = outcomeOf(isGood, detectable <= MOST_PLAUSIBLE)
  return { code: 'can-see-it', outcome, numbers: { value: detectable, limit: criterion, plausible: MOST_PLAUSIBLE } }
}

/** How many times its standard error the run-up may lie above (or below) what earlier periods make likely. */
export const PEAK = 1

/**
 * Whether the start followed a peak (or a dip, for an effort that should raise something): the periods just before the
 * start against what the periods before them make likely, as z = log ratio / standard error in the bad direction.
 * What rose by chance falls by itself (regression to the mean: Barnett, van der Pols & Dobson 2005, Int J Epidemiol
 * 34:215). At a peak the run-up has to be left out of the fit (`isLeftOut`): then it is a warning; else it fails.
 */
export function noStartAtAPeak(z: number, isLeftOut: boolean): Guard {
  return { code: 'no-start-at-a-peak', outcome: outcomeOf(!(z > PEAK), isLeftOut), numbers: { value: z, limit: PEAK } }
}

/**
 * Placebo in time: an effect that is "found" at an earlier date at which nothing began. `p` is how often chance does
 * that; at 0.05 or less the method does not suit this series, and fails.
 */
export function noEffectBeforeStart(p: number): Guard {
  return { code: 'no-effect-before-start', outcome: outcomeOf(p > 0.05), numbers: { value: p, limit: 0.05 } }
}

/** A donor as far as it could hide an effect: its weight in the mix, and how unusual it is itself after the start. */
export type Suspect = {
  weight: number
  /** It did the same, or noticed the effort. */
  hadTheSame: boolean
  /** Rank of its own ratio of errors among the donors, over their number: 0.01 is one of the most unusual. */
  p: number
}

const NO_WEIGHT = 0.01
const SOME_WEIGHT = 0.1

/**
 * Whether the mix is clean. A donor that had the same effort and weighs 1 % or more makes it fail: it has to be left out.
 * Donors that weigh together 10 % or more and jump themselves (p ≤ 0.05) give a warning: try it without them.
 */
export function noAreasThatHideIt(donors: readonly Suspect[]): Guard {
  const weigh = (isMeant: (donor: Suspect) => boolean) =>
    donors.filter(isMeant).reduce((sum, { weight }) => sum + weight, 0)
  const same = weigh(({ hadTheSame }) => hadTheSame)
  const jumping = weigh(({ hadTheSame, p }) => !hadTheSame && p <= 0.05)
  const outcome = outcomeOf(same < NO_WEIGHT && jumping < SOME_WEIGHT, same < NO_WEIGHT)
  return { code: 'no-areas-that-hide-it', outcome, numbers: { value: same, limit: NO_WEIGHT, jumping } }
}

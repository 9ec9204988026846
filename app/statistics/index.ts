export { adjustForMany } from './counts/fdr.ts'
export { compareRates } from './counts/rate-ratio.ts'
export { judgeYear } from './counts/unusual-year.ts'
export { dispersionOfChanges, FEWEST_PAIRS, type YearChange, type YearPair, yearChange } from './counts/year-change.ts'
export { normalQuantile, normalUpper } from './distributions/normal.ts'
export { studentQuantile } from './distributions/student.ts'
export { type CarefulEffect, carefulEffect } from './effects/careful-effect.ts'
export { placeboShare, unitChanges } from './effects/double-difference.ts'
export * from './effects/guards.ts'
export {
  controlledEffect,
  fitInterruptedSeries,
  type InterruptedFit,
  type InterruptedSeries,
  postEffect,
} from './effects/interrupted-series.ts'
export { judgeMix, type MixJudgement, type MixToJudge, mixOfEach, type TestedMix } from './effects/judge-mix.ts'
export { judgeSeries, RUN_UP, type SeriesJudgement, type SeriesToJudge } from './effects/judge-series.ts'
export { panelOf } from './effects/panel.ts'
export { placeboInSpace } from './effects/placebos.ts'
export { synthesizer } from './effects/synthetic-control.ts'
export { placeboError, regularisationOf, syntheticDifference } from './effects/synthetic-difference.ts'
export * from './effects/verdict.ts'
export { opinionGroups } from './groups/opinion-groups.method.ts'
export { type Card, InputProblem, type Method, type Progress, type Words } from './method.ts'
export { METHODS } from './methods.ts'
export type { GivenBallot, GivenChoices } from './ranking/ballots.ts'
export { rank } from './ranking/rank.method.ts'
export { neweyWest, usualLag } from './regression/newey-west.ts'
export { judgeMonth } from './signals/judge-month.ts'
export { type Change, type JudgedChange, judgeChanges } from './surveys/changes.ts'
export { type Difference, differenceOf, type Measured, newcombe } from './surveys/difference.ts'
export { scoreInterval } from './surveys/proportion-interval.ts'

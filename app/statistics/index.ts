export { adjustForMany } from './counts/fdr.ts'
export { dispersionOfChanges, FEWEST_PAIRS, type YearChange, type YearPair, yearChange } from './counts/year-change.ts'
export { type Card, InputProblem, type Method, type Progress, type Words } from './method.ts'
export { METHODS } from './methods.ts'

export { type Card, InputProblem, type Method, type Progress, type Words } from './method.ts'
export { METHODS } from './methods.ts'

export { checkText, type TextToCheck } from './check.ts'
export type { Finding, FindingKind, Shows } from './finding.ts'
export type { StatedFigure, StatedSeries } from './series.ts'
export { type UnsourcedNumber, unsourcedNumbers } from './unsourced.ts'

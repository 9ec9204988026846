export { audit } from './audit.ts'
export { ConfidentialCounts, type LeafCount, type ReleasedCount } from './counts.ts'
export { type Axes, areaAxis, type Cube, EVERYTHING, type Group, periodAxis, totalAndParts } from './cube.ts'
export { protect } from './protect.ts'
export { PublishedRelease } from './record.ts'
export {
  type CellName,
  type Decision,
  type Policy,
  type Release,
  type ReleasedCell,
  type ReleaseRefusal,
  release,
} from './release.ts'
export type {
  Audit,
  AuditProblem,
  Equation,
  Interval,
  Protected,
  Protection,
  PublishedTable,
  ShownCell,
  TableProblem,
  Violation,
} from './table.ts'

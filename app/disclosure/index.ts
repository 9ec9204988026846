export { type Fill, fillOf, inCsv, inWords, maySignal, type Said } from './channels/channels.ts'
export { STATE_WORDS } from './channels/words.ts'
export type { CellName } from './release/cell-names.ts'
export { ConfidentialCounts, type LeafCount, type ReleasedCount } from './release/counts.ts'
export { type Axes, areaAxis, type Cube, EVERYTHING, type Group, periodAxis, totalAndParts } from './release/cube.ts'
export type { Policy } from './release/prepare.ts'
export { PublishedRelease } from './release/record.ts'
export {
  type Decision,
  type Release,
  type ReleasedCell,
  type ReleaseRefusal,
  release,
} from './release/release.ts'
export { releaseRounded } from './release/release-rounded.ts'
export { audit } from './tables/audit.ts'
export { protect } from './tables/protect.ts'
export { type Rounded, type RoundingProblem, round } from './tables/round.ts'
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
} from './tables/table.ts'

export {
  FINDING_KINDS,
  type Finding,
  type FindingKind,
  type Hit,
  mask,
  type Place,
  RULE_VERSION,
} from './scan/finding.ts'
export { type AskNames, amongNames } from './scan/names.ts'
export { type ScanChoices, type ScannedFormat, type ScanRefusal, scanFile } from './scan/scan-file.ts'

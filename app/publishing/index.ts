export { type DiwooDocument, diwooXml } from './diwoo/document.ts'
export { CATEGORIES, type Category, HANDLINGS, type Handling, isCategory } from './diwoo/lists.ts'
export { MOST_IN_MAP, sitemapIndexXml, sitemapXml } from './diwoo/sitemap.ts'
export { GROUNDS, type Ground, isGround } from './redaction/grounds.ts'
export type { Passage } from './redaction/passage.ts'
export { type RedactionRefusal, redactFile } from './redaction/redact-file.ts'
export {
  type Finding,
  type FindingKind,
  type Hit,
  type Place,
  RULE_VERSION,
} from './scan/finding.ts'
export type { AskNames } from './scan/names.ts'
export { type ScanChoices, type ScannedFormat, type ScanRefusal, scanFile } from './scan/scan-file.ts'

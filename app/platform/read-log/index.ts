export { insertReadRecords, listReadLog, type ReadLogFilter, type ReadLogRow } from './read-log.queries.ts'
export {
  activityUri,
  asFound,
  asLogRecord,
  beginReading,
  pseudonymOf,
  type Reading,
  type ReadRecord,
  readAs,
  readConfidential,
  recordsOf,
  type Subjects,
} from './reading.ts'
export { openReason, type ReadReason, sealReason } from './reason.ts'

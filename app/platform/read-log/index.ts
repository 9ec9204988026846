export { insertReadRecords, listReadLog, type ReadLogFilter, type ReadLogRow } from './read-log.queries.ts'
export {
  activityUri,
  asLogRecord,
  beginReading,
  pseudonymOf,
  type Reading,
  type ReadRecord,
  readConfidential,
  recordsOf,
  type Subjects,
} from './reading.ts'
export { openReason, type ReadReason, sealReason } from './reason.ts'

export { REPORT_AUDIENCES } from './domain/frozen.ts'
export { reportHistory } from './history-words.ts'
export { reportLooseEnds } from './loose-ends.ts'
export { reportNodeKinds } from './node-kinds.ts'
export { buildReport } from './operations/build-report.ts'
export { createReport, type NewReport } from './operations/create-report.ts'
export { type ExportedReport, type ExportRefusal, exportReport } from './operations/export-report.ts'
export { publishBuild } from './operations/publish-build.ts'
export { type Verification, verifyBuild } from './operations/verify-build.ts'
export { FORMATS, type Format, isFormat, readFrozen } from './render.ts'
export {
  findFrozenBuild,
  findReportBySlug,
  listBuilds,
  listPublishedReports,
  type PublishedReport,
} from './report.queries.ts'
export { reportsApi } from './reports.api.ts'
export { reportRecords } from './reports.thread.ts'
export { listPublishedOnThread } from './reports-thread.queries.ts'
export { reportRoutes } from './routes.ts'
export { reportCards } from './start-cards.ts'

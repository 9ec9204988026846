export { STATES as FIGURE_STATES } from './api/words.ts'
export { areaSearchJobs } from './area-searches/area-searches.jobs.ts'
export { type AreaKind, listAreasOfYear, listDistrictFigures } from './areas/areas.queries.ts'
export { type ChartOptions, chartOf } from './chart-of.ts'
export { LatestTable } from './components/latest-table.tsx'
export {
  breaksBetween,
  type Comparison,
  comparison,
  comparisonInWords,
  type Difference,
  definitionFor,
  differenceInWords,
  formatFigure,
  type ShownFigure,
  shownValue,
} from './domain/figures.ts'
export { releaseProblems } from './domain/release-check.ts'
export type {
  Bilingual,
  Caveat,
  ComparisonRefusal,
  Definition,
  Figure,
  IndicatorSeries,
  Passport,
  SeriesBreak,
  ValueType,
} from './domain/series.ts'
export { GoalStatusBlock, goalStatusPart } from './goals/goal-status.tsx'
export { type JudgedGoal, readGoalStatuses } from './goals/read-goal-statuses.ts'
export { themeStatesPart } from './goals/theme-states.tsx'
export { monitorHistory } from './history-words.ts'
export { NoAnswer } from './imports/cbs/ask.ts'
export { fetchTable, KNOWN_HOSTS } from './imports/cbs/fetch-table.ts'
export { wantedOf } from './imports/cbs/table.ts'
export { FETCH_DUE, fetchJobs } from './imports/fetching/fetch.jobs.ts'
export { findImportSource } from './imports/import-source.queries.ts'
export { READY_SOURCES } from './imports/library/index.ts'
export { limitsOf } from './imports/limits.ts'
export { type ImportSource, importSourceSchema } from './imports/mapping.ts'
export { licenceAddress } from './licence.ts'
export { monitorLooseEnds } from './loose-ends.ts'
export { monitorApi } from './monitor.api.ts'
export {
  type CalendarEvent,
  findIndicator,
  listEvents,
  listIndicators,
  listSnapshots,
  listSnapshotsOf,
  readSeries,
  type Snapshot,
} from './monitor.queries.ts'
export { monitorRecords } from './monitor.thread.ts'
export { type CountedIndicator, listCountedIndicators } from './monitor-thread.queries.ts'
export { monitorNodeKinds } from './node-kinds.ts'
export { type ImportInput, type ImportResult, importObservations } from './operations/import-observations.ts'
export { type ImportPreview, previewImport } from './operations/preview-import.ts'
export { addReadySource, readingOf } from './operations/save-import-source.ts'
export { addIndicator, type NewIndicator, saveDefinition, saveIndicator } from './operations/save-indicator.ts'
export { addEvents, saveBreak, saveCaveats } from './operations/save-marks.ts'
export { type Division, readDivision } from './releases/districts.ts'
export { prepareRelease } from './releases/prepare-release.ts'
export { storeRelease } from './releases/store-release.ts'
export { type Residents, readResidents } from './residents/read-residents.ts'
export { monitorRoutes } from './routes.ts'
export { notesOf, seriesContent, seriesTable } from './series-file.ts'
export { signalJobs, WATCH_FIGURES } from './signals/signals.jobs.ts'
export { listSignalsOfYear } from './signals/signals-of-year.ts'
export { watchFigures } from './signals/watch-figures.ts'
export { verifySnapshots } from './snapshot.queries.ts'

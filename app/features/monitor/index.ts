export { type ChartOptions, chartOf } from './chart-of.ts'
export { LatestTable } from './components/latest-table.tsx'
export { SeriesMarks } from './components/series-marks.tsx'
export { SeriesTable, sourceAddress } from './components/series-table.tsx'
export {
  breaksBetween,
  type Comparison,
  comparison,
  comparisonInWords,
  type Difference,
  differenceFromPrinted,
  differenceInWords,
  formatFigure,
  type ShownFigure,
  shareOf,
  shownValue,
} from './domain/figures.ts'
export { byTime, periodInWords, sortKeyOf } from './domain/periods.ts'
export type {
  Bilingual,
  Caveat,
  ComparisonRefusal,
  Definition,
  Figure,
  IndicatorSeries,
  Passport,
  SeriesBreak,
  ValueState,
  ValueType,
} from './domain/series.ts'
export {
  type CalendarEvent,
  findSnapshot,
  listBreaks,
  listEvents,
  listIndicators,
  listSnapshots,
  readSeries,
  type Snapshot,
} from './monitor.queries.ts'
export { type ImportInput, type ImportResult, importObservations } from './operations/import-observations.ts'
export { type ImportPreview, previewImport } from './operations/preview-import.ts'
export { addIndicator, type NewIndicator, saveDefinition, saveIndicator } from './operations/save-indicator.ts'
export { addEvents, removeBreak, saveBreak, saveCaveats } from './operations/save-marks.ts'
export { monitorRoutes } from './routes.ts'
export { verifySnapshots } from './snapshot.queries.ts'

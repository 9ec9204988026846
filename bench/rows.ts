import { bulkChange } from './bulk-change.ts'
import { interruptedSeries, syntheticControls } from './effects.ts'
import { farringtonSpeed } from './farrington.ts'
import { observationImport } from './import.ts'
import { indicatorPages } from './indicator-pages.ts'
import { liveSession } from './live-session.ts'
import { nationalScan } from './national-scan.ts'
import { opinionMap } from './opinion-groups.ts'
import { recordExport, recordList, recordSearch } from './records.ts'
import { reportPdf } from './report-pdf.ts'
import type { Row } from './row.ts'
import { start } from './start.ts'
import { suppression } from './suppression.ts'
import { surveyIntake } from './survey-intake.ts'
import { surveyResults } from './survey-results.ts'
import { surveyFigures } from './surveys.ts'
import { themePageSpeed, themePageWeight } from './theme-page.ts'

/** Everything `npm run bench` measures, in the order of the table it prints. */
export const ROWS: Row[] = [
  themePageSpeed,
  themePageWeight,
  recordList,
  recordSearch,
  recordExport,
  bulkChange,
  suppression,
  interruptedSeries,
  syntheticControls,
  surveyFigures,
  opinionMap,
  farringtonSpeed,
  nationalScan,
  reportPdf,
  observationImport,
  indicatorPages,
  surveyIntake,
  surveyResults,
  liveSession,
  start,
]

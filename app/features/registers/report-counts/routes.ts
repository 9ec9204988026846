import { get, post, type Route } from '../../../platform/http/index.ts'
import { MAX_IMPORT_BYTES } from '../transfer/import-page.tsx'
import { confirmCounts, countFile, showCounting } from './report-counts-page.tsx'

/** Counting the reports in a file of the reporting system. */
export const reportCountRoutes: Route[] = [
  get('/werk/registers/meldingentelling/overnemen', 'work.open', showCounting),
  post('/werk/registers/meldingentelling/overnemen', 'work.open', countFile, { maxBodyBytes: MAX_IMPORT_BYTES }),
  post('/werk/registers/meldingentelling/overnemen/bevestigen', 'work.open', confirmCounts, {
    maxBodyBytes: MAX_IMPORT_BYTES,
  }),
]

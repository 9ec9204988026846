import type { Database } from '../../../platform/database/index.ts'
import { get, post, type Route } from '../../../platform/http/index.ts'
import { answerByCode, showLookBack } from './answer-page.tsx'
import { sendReport, showReport } from './report-page.tsx'

/** The reporting point takes in as itself and never as who asks, so these routes get the database itself. */
export const reportingRoutes = (database: Database): Route[] => [
  get('/werk/melden', 'integrity.report', showReport),
  post('/werk/melden', 'integrity.report', sendReport(database)),
  get('/werk/melden/antwoord', 'integrity.report', showLookBack),
  post('/werk/melden/antwoord', 'integrity.report', answerByCode(database)),
]

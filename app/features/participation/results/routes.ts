import { get, post, type Route } from '../../../platform/http/index.ts'
import { downloadOutcome } from './pages/outcome-files.ts'
import { showPublicOutcome } from './pages/public-outcome.tsx'
import { showCrosstab } from './pages/work-crosstab.tsx'
import { saveOutcomeChoices, showWorkOutcome } from './pages/work-outcome.tsx'

/** What came of surveys, for everybody and for who works with it. */
export const resultRoutes: Route[] = [
  get('/praat-mee/:consultation/uitkomst/:survey', 'public', showPublicOutcome),
  get('/praat-mee/:consultation/uitkomst/:survey/:file', 'public', downloadOutcome),
  get('/werk/inspraak/:consultation/vragenlijst/:survey/uitkomst', 'consultations.read', showWorkOutcome),
  post('/werk/inspraak/:consultation/vragenlijst/:survey/uitkomst', 'consultations.edit', saveOutcomeChoices),
  get('/werk/inspraak/:consultation/vragenlijst/:survey/kruistabel', 'answers.read', showCrosstab),
]

import { get, post, type Route } from '../../platform/http/index.ts'
import { changeBriefing, downloadBriefing, showBriefing } from './pages/briefing.tsx'
import { showContradictions } from './pages/contradictions.tsx'
import { downloadEdition, showEdition } from './pages/edition.tsx'
import { showFigureSource, showFigureSourceAtWork } from './pages/figure-source.tsx'
import { showNewReport, startReport } from './pages/new-report.tsx'
import { downloadAreaPicture, showAreaPicture, showPicture, showPictures } from './pages/picture.tsx'
import { showPicturesAtWork } from './pages/pictures-at-work.tsx'
import { showPublishedReports } from './pages/published.tsx'
import { downloadReport, readReport } from './pages/read.tsx'
import {
  downloadPartner,
  downloadPartnerAtWork,
  downloadReader,
  downloadReaderAtWork,
  showPartner,
  showPartnerAtWork,
  showReader,
  showReaderAtWork,
} from './pages/readers.tsx'
import { buildEdition, publishEdition, showReport, withdrawEditions } from './pages/report.tsx'
import { showReports } from './pages/reports.tsx'
import { changeSection, explainInSection, handInSection, judgeSection, showSection } from './pages/section.tsx'

export const reportRoutes: Route[] = [
  get('/verslagen', 'public', showPublishedReports),
  get('/verslagen/:report', 'public', readReport),
  get('/verslagen/:report/:format', 'public', downloadReport),
  get('/verslagen/:report/voor/:reader', 'public', showReader),
  get('/verslagen/:report/voor/:reader/:format', 'public', downloadReader),
  get('/verslagen/:report/partners/:partner', 'public', showPartner),
  get('/verslagen/:report/partners/:partner/pdf', 'public', downloadPartner),
  get('/verslagen/:report/cijfer/:figure', 'public', showFigureSource),

  get('/veiligheidsbeeld', 'public', showPictures),
  get('/veiligheidsbeeld/:year', 'public', showPicture),
  get('/veiligheidsbeeld/:year/:area', 'public', showAreaPicture),
  get('/veiligheidsbeeld/:year/:area/pdf', 'public', downloadAreaPicture),
  get('/werk/veiligheidsbeeld', 'reports.read', showPicturesAtWork),

  get('/werk/verslagen', 'reports.read', showReports),
  get('/werk/verslagen/nieuw', 'reports.write', showNewReport),
  post('/werk/verslagen/nieuw', 'reports.write', startReport),
  get('/werk/verslagen/:report', 'reports.read', showReport),
  get('/werk/verslagen/:report/onderdelen/:section', 'reports.read', showSection),
  post('/werk/verslagen/:report/onderdelen/:section', 'reports.write', changeSection),
  post('/werk/verslagen/:report/onderdelen/:section/inleveren', 'reports.write', handInSection),
  post('/werk/verslagen/:report/onderdelen/:section/beoordelen', 'reports.approve', judgeSection),
  post('/werk/verslagen/:report/onderdelen/:section/toelichting', 'reports.write', explainInSection),
  get('/werk/verslagen/:report/tegenspraken', 'reports.read', showContradictions),
  post('/werk/verslagen/:report/bouwen', 'reports.build', buildEdition),
  post('/werk/verslagen/:report/publiceren', 'reports.publish', publishEdition, { confirm: true }),
  post('/werk/verslagen/:report/intrekken', 'reports.publish', withdrawEditions, { confirm: true }),
  get('/werk/verslagen/:report/uitgaven/:number', 'reports.read', showEdition),
  // Before the files of an edition: its name stands where a format would.
  get('/werk/verslagen/:report/uitgaven/:number/voorbereiding', 'reports.read', showBriefing),
  get('/werk/verslagen/:report/uitgaven/:number/:format', 'reports.read', downloadEdition),
  get('/werk/verslagen/:report/uitgaven/:number/voor/:reader', 'reports.read', showReaderAtWork),
  get('/werk/verslagen/:report/uitgaven/:number/voor/:reader/:format', 'reports.read', downloadReaderAtWork),
  get('/werk/verslagen/:report/uitgaven/:number/partners/:partner', 'reports.read', showPartnerAtWork),
  get('/werk/verslagen/:report/uitgaven/:number/partners/:partner/pdf', 'reports.read', downloadPartnerAtWork),
  post('/werk/verslagen/:report/uitgaven/:number/voorbereiding', 'reports.write', changeBriefing),
  get('/werk/verslagen/:report/uitgaven/:number/voorbereiding/pdf', 'reports.read', downloadBriefing),
  get('/werk/verslagen/:report/uitgaven/:number/cijfer/:figure', 'reports.read', showFigureSourceAtWork),
]

import { get, post, type Route } from '../../../platform/http/index.ts'
import { announceSession } from './pages/announcement.tsx'
import { listenToSession } from './pages/events.ts'
import { downloadCsv, downloadJson } from './pages/files.ts'
import { lead, showHost } from './pages/host.tsx'
import { showJoin } from './pages/join.tsx'
import { sendVote, showPhone } from './pages/phone.tsx'
import { showPublicSession } from './pages/public-session.tsx'
import { showScreen } from './pages/screen.tsx'
import { saveSessionForm, showEditSession, showNewSession } from './pages/session-form.tsx'
import {
  addRoundForm,
  keepIdeasForm,
  removeRoundForm,
  saveMinutesForm,
  showWorkSession,
  takeSessionStepForm,
} from './pages/work-session.tsx'

/** No vote is larger. */
const VOTE = { maxBodyBytes: 1 << 16 }

const AT = '/werk/inspraak/:consultation/sessie/:session'

/** Every address of live sessions. */
export const sessionRoutes: Route[] = [
  get('/meedoen', 'public', showJoin),
  get('/meedoen/:sessionCode', 'public', showPhone),
  post('/meedoen/:sessionCode', 'public', sendVote, VOTE),
  get('/meedoen/:sessionCode/scherm', 'public', showScreen),
  get('/meedoen/:sessionCode/gebeurtenissen', 'public', listenToSession),
  get('/praat-mee/:consultation/sessie/:session', 'public', showPublicSession),

  get('/werk/inspraak/:consultation/sessie', 'consultations.edit', showNewSession),
  post('/werk/inspraak/:consultation/sessie', 'consultations.edit', saveSessionForm),
  get(AT, 'consultations.read', showWorkSession),
  get(`${AT}/wijzigen`, 'consultations.edit', showEditSession),
  post(`${AT}/wijzigen`, 'consultations.edit', saveSessionForm),
  post(`${AT}/ronde`, 'consultations.edit', addRoundForm),
  post(`${AT}/ronde-weg`, 'consultations.edit', removeRoundForm),
  post(`${AT}/stap`, 'consultations.edit', takeSessionStepForm),
  post(`${AT}/aankondiging`, 'consultations.publish', announceSession),
  post(`${AT}/inbreng`, 'consultations.edit', keepIdeasForm),
  post(`${AT}/verslag`, 'consultations.edit', saveMinutesForm),
  get(`${AT}/leiden`, 'consultations.edit', showHost),
  post(`${AT}/leiden`, 'consultations.edit', lead),
  get(`${AT}/uitkomst.csv`, 'consultations.read', downloadCsv),
  get(`${AT}/uitkomst.json`, 'consultations.read', downloadJson),
]

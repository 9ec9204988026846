import { get, post, type Route } from '../../../platform/http/index.ts'
import { workListRoutes } from '../../lists/index.ts'
import { downloadDecisionList } from '../college/decision-list.ts'
import { decideItemForm, putOnAgendaForm, setMeetingState, showCollegeMeeting } from '../college/pages/meeting.tsx'
import { planCollegeMeeting, showCollegeMeetings } from '../college/pages/meetings.tsx'
import { addDocumentForm, showDossier } from '../dossiers/pages/dossier.tsx'
import { dossierForm, saveDossierForm } from '../dossiers/pages/dossier-form.tsx'
import { dossierList } from '../dossiers/pages/dossiers.tsx'
import { putInitialForm } from '../routing/pages/initial.ts'
import { showMyInitials } from '../routing/pages/my-initials.tsx'
import { saveRouteForm, showRouteForm } from '../routing/pages/route-form.tsx'
import { showChanges } from './pages/changes.tsx'
import {
  addAdviceForm,
  addFollowUpForm,
  handToCouncilForm,
  preparePublicationForm,
  takeStepForm,
} from './pages/document-acts.ts'
import { saveDocumentForm, showDocumentForm } from './pages/document-form.tsx'
import { showDocument } from './pages/document-page.tsx'
import { downloadDocument } from './pages/files.ts'

const DOSSIER = '/werk/dossiers/:dossier'
const DOCUMENT = '/werk/stukken/:document'
const MEETING = '/werk/college/:boardMeeting'
/** A memo with all its sections. */
const LONG = { maxBodyBytes: 1 << 20 }

/** Dossiers, their documents with route and initials, and the meetings of the college. */
export const documentRoutes: Route[] = [
  ...workListRoutes(dossierList, 'decisions.read'),
  get('/werk/dossiers/nieuw', 'decisions.write', dossierForm),
  post('/werk/dossiers/nieuw', 'decisions.write', saveDossierForm),
  get(DOSSIER, 'decisions.read', showDossier),
  get(`${DOSSIER}/wijzigen`, 'decisions.write', dossierForm),
  post(`${DOSSIER}/wijzigen`, 'decisions.write', saveDossierForm),
  post(`${DOSSIER}/stukken`, 'decisions.write', addDocumentForm),

  get(DOCUMENT, 'work.open', showDocument),
  get(`${DOCUMENT}/wijzigen`, 'decisions.write', showDocumentForm),
  post(`${DOCUMENT}/wijzigen`, 'decisions.write', saveDocumentForm, LONG),
  post(`${DOCUMENT}/stap`, 'decisions.write', takeStepForm),
  post(`${DOCUMENT}/aanbieden`, 'decisions.write', handToCouncilForm),
  post(`${DOCUMENT}/openbaar`, 'publications.prepare', preparePublicationForm),
  post(`${DOCUMENT}/acties`, 'plan.edit', addFollowUpForm),
  post(`${DOCUMENT}/advies`, 'decisions.write', addAdviceForm),
  get(`${DOCUMENT}/verschil`, 'decisions.read', showChanges),
  get(`${DOCUMENT}/bestand/:documentFormat`, 'work.open', downloadDocument),
  get(`${DOCUMENT}/route`, 'decisions.write', showRouteForm),
  post(`${DOCUMENT}/route`, 'decisions.write', saveRouteForm),
  post(`${DOCUMENT}/paraaf`, 'decisions.read', putInitialForm),
  get('/werk/paraferen', 'decisions.initial', showMyInitials),

  get('/werk/college', 'decisions.read', showCollegeMeetings),
  post('/werk/college', 'decisions.keep', planCollegeMeeting),
  get(MEETING, 'decisions.read', showCollegeMeeting),
  post(`${MEETING}/agenda`, 'decisions.keep', putOnAgendaForm),
  post(`${MEETING}/stand`, 'decisions.keep', setMeetingState),
  post(`${MEETING}/besluit`, 'decisions.keep', decideItemForm),
  get(`${MEETING}/besluitenlijst/:list/:documentFormat`, 'decisions.read', downloadDecisionList),
]

import { get, post, type Route } from '../../platform/http/index.ts'
import { showAnswerFile, takeAnswerFile } from './answer-files/file-page.tsx'
import { edit, showEditor } from './editor/editor-page.tsx'
import { enterForm, showEntryForm } from './entry/entry-form.tsx'
import { removeEntry, showEntry } from './entry/entry-page.tsx'
import { inputRoutes } from './inputs/routes.ts'
import { saveConsultationForm, showConsultationForm } from './pages/consultation-form.tsx'
import { fillIn, showStart } from './pages/fill-in.tsx'
import { showConsultation, showConsultations } from './pages/public-consultations.tsx'
import { downloadDefinition, saveSurveyForm, showEditSurvey, showNewSurvey } from './pages/survey-form.tsx'
import { showWorkConsultation, takeConsultationStep } from './pages/work-consultation.tsx'
import { showWorkConsultations } from './pages/work-consultations.tsx'
import { makeInvitations, publishSurveyVersion, showWorkSurvey } from './pages/work-survey.tsx'
import { resultRoutes } from './results/routes.ts'
import { sessionRoutes } from './sessions/routes.ts'

const SURVEY = '/werk/inspraak/:consultation/vragenlijst/:survey'

export const participationRoutes: Route[] = [
  get('/praat-mee', 'public', showConsultations),
  ...inputRoutes,
  get('/praat-mee/:consultation', 'public', showConsultation),
  get('/praat-mee/:consultation/vragenlijst/:survey', 'public', showStart),
  post('/praat-mee/:consultation/vragenlijst/:survey', 'public', fillIn, { maxBodyBytes: 1 << 20 }),

  get('/werk/inspraak', 'consultations.read', showWorkConsultations),
  get('/werk/inspraak/nieuw', 'consultations.edit', showConsultationForm),
  post('/werk/inspraak/nieuw', 'consultations.edit', saveConsultationForm),
  get('/werk/inspraak/:consultation', 'consultations.read', showWorkConsultation),
  get('/werk/inspraak/:consultation/wijzigen', 'consultations.edit', showConsultationForm),
  post('/werk/inspraak/:consultation/wijzigen', 'consultations.edit', saveConsultationForm),
  post('/werk/inspraak/:consultation/stap', 'consultations.publish', takeConsultationStep),
  get('/werk/inspraak/:consultation/vragenlijst', 'consultations.edit', showNewSurvey),
  post('/werk/inspraak/:consultation/vragenlijst', 'consultations.edit', saveSurveyForm),
  get('/werk/inspraak/:consultation/vragenlijst/:survey', 'consultations.read', showWorkSurvey),
  get('/werk/inspraak/:consultation/vragenlijst/:survey/vragen.json', 'consultations.read', downloadDefinition),
  get('/werk/inspraak/:consultation/vragenlijst/:survey/wijzigen', 'consultations.edit', showEditSurvey),
  post('/werk/inspraak/:consultation/vragenlijst/:survey/wijzigen', 'consultations.edit', saveSurveyForm),
  post('/werk/inspraak/:consultation/vragenlijst/:survey/versie', 'consultations.publish', publishSurveyVersion),
  post('/werk/inspraak/:consultation/vragenlijst/:survey/uitnodigingen', 'consultations.edit', makeInvitations),
  get(`${SURVEY}/vragen`, 'consultations.edit', showEditor),
  post(`${SURVEY}/vragen`, 'consultations.edit', edit, { maxBodyBytes: 4 << 20 }),
  ...resultRoutes,
  get(`${SURVEY}/invoer`, 'consultations.edit', showEntry),
  get(`${SURVEY}/invoer/formulier`, 'consultations.edit', showEntryForm),
  post(`${SURVEY}/invoer/formulier`, 'consultations.edit', enterForm),
  post(`${SURVEY}/invoer/weg`, 'consultations.edit', removeEntry),
  get(`${SURVEY}/bestand`, 'consultations.edit', showAnswerFile),
  post(`${SURVEY}/bestand`, 'consultations.edit', takeAnswerFile, { maxBodyBytes: 32 << 20 }),
  ...sessionRoutes,
]

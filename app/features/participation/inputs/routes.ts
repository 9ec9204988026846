import { get, post, type Route } from '../../../platform/http/index.ts'
import { workListRoutes } from '../../lists/index.ts'
import { saveCodebookForm, showCoding, startCoding } from './coding/coding-page.tsx'
import { showRound, workOnRound } from './coding/round-page.tsx'
import { sendIdea, showIdeaForm } from './pages/idea-form.tsx'
import { saveInputForm, showInputForm } from './pages/input-form.tsx'
import { inputList } from './pages/input-list.tsx'
import { chooseMail, showMailChoice } from './pages/mail-choice.tsx'
import { showOwnIdea, showOwnStart } from './pages/own-idea.tsx'
import { downloadDecisions, showDecisions, showPolicy } from './pages/policy.tsx'
import { showInput } from './pages/public-input.tsx'
import { downloadInputs, showAllInputs, showInputs } from './pages/public-inputs.tsx'
import { decideOnIdea, saveIdeaSettings, showWorkIdeas } from './pages/work-ideas.tsx'
import { giveOneOutcome, showWorkInput } from './pages/work-input.tsx'
import { downloadWorkInputs, giveOutcomes, showWorkInputs } from './pages/work-inputs.tsx'

const WORK = '/werk/inspraak/:consultation'
const CODING = `${WORK}/vragenlijst/:survey/coderen`

/** Before the consultations themselves: some words stand where one of that name would. */
export const inputRoutes: Route[] = [
  get('/praat-mee/inbreng', 'public', showAllInputs),
  get('/praat-mee/inbreng.csv', 'public', downloadInputs),
  get('/praat-mee/inbreng.json', 'public', downloadInputs),
  get('/praat-mee/mijn-inbreng', 'public', showOwnStart),
  post('/praat-mee/mijn-inbreng', 'public', showOwnIdea),
  get('/praat-mee/spelregels', 'public', showPolicy),
  get('/praat-mee/moderatie', 'public', showDecisions),
  get('/praat-mee/moderatie.csv', 'public', downloadDecisions),
  get('/praat-mee/bericht', 'public', showMailChoice),
  post('/praat-mee/bericht', 'public', chooseMail),
  get('/praat-mee/:consultation/idee', 'public', showIdeaForm),
  post('/praat-mee/:consultation/idee', 'public', sendIdea),
  get('/praat-mee/:consultation/inbreng', 'public', showInputs),
  get('/praat-mee/:consultation/inbreng.csv', 'public', downloadInputs),
  get('/praat-mee/:consultation/inbreng.json', 'public', downloadInputs),
  get('/praat-mee/:consultation/inbreng/:input', 'public', showInput),

  ...workListRoutes(inputList, 'consultations.read'),
  get(`${WORK}/ideeen`, 'consultations.edit', showWorkIdeas),
  post(`${WORK}/ideeen`, 'consultations.edit', saveIdeaSettings),
  post(`${WORK}/ideeen/:idea`, 'consultations.edit', decideOnIdea),
  get(`${WORK}/inbreng`, 'consultations.read', showWorkInputs),
  post(`${WORK}/inbreng/antwoord`, 'consultations.edit', giveOutcomes),
  get(`${WORK}/inbreng.csv`, 'consultations.read', downloadWorkInputs),
  get(`${WORK}/inbreng.json`, 'consultations.read', downloadWorkInputs),
  get(`${WORK}/inbreng/nieuw`, 'consultations.edit', showInputForm),
  post(`${WORK}/inbreng/nieuw`, 'consultations.edit', saveInputForm),
  get(`${WORK}/inbreng/:input`, 'consultations.read', showWorkInput),
  post(`${WORK}/inbreng/:input`, 'consultations.edit', giveOneOutcome),
  get(`${WORK}/inbreng/:input/wijzigen`, 'consultations.edit', showInputForm),
  post(`${WORK}/inbreng/:input/wijzigen`, 'consultations.edit', saveInputForm),

  get(CODING, 'answers.read', showCoding),
  post(`${CODING}/:question/codeboek`, 'answers.read', saveCodebookForm),
  post(`${CODING}/:question/ronde`, 'answers.read', startCoding),
  get(`${CODING}/ronde/:round`, 'answers.read', showRound),
  post(`${CODING}/ronde/:round`, 'answers.read', workOnRound),
]

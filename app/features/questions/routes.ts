import { get, post, type Route } from '../../platform/http/index.ts'
import { sendQuestion, showOwnQuestion, showQuestions } from './pages/ask.tsx'
import { decideOnQuestion, saveAnswerDays, showWorkQuestions } from './pages/work-questions.tsx'

export const questionRoutes: Route[] = [
  get('/mist-u-iets', 'public', showQuestions),
  post('/mist-u-iets', 'public', sendQuestion),
  post('/mist-u-iets/antwoord', 'public', showOwnQuestion),
  get('/werk/mist-u-iets', 'consultations.read', showWorkQuestions),
  post('/werk/mist-u-iets', 'consultations.edit', saveAnswerDays),
  post('/werk/mist-u-iets/:siteQuestion', 'consultations.edit', decideOnQuestion),
]

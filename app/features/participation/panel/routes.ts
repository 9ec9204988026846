import type { Database } from '../../../platform/database/index.ts'
import { get, post, type Route } from '../../../platform/http/index.ts'
import { joinPanel, showAsked, showJoin } from './pages/join-page.tsx'
import { mailLostLink, showLostLink } from './pages/lost-link-page.tsx'
import { changeOwnWith, showOwn } from './pages/own-page.tsx'

/** Joining the panel, and a member's own page. They come before consultations, which stand at addresses of the same form. */
export const panelRoutes = (database: Database): Route[] => [
  get('/praat-mee/panel', 'public', showJoin),
  post('/praat-mee/panel', 'public', joinPanel(database)),
  get('/praat-mee/panel/aangemeld', 'public', showAsked),
  get('/praat-mee/panel/link', 'public', showLostLink),
  post('/praat-mee/panel/link', 'public', mailLostLink(database)),
  get('/praat-mee/panel/mijn/:memberKey', 'public', showOwn(database)),
  post('/praat-mee/panel/mijn/:memberKey', 'public', changeOwnWith(database)),
]

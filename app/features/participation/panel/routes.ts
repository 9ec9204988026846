import type { Database } from '../../../platform/database/index.ts'
import { get, post, type Route } from '../../../platform/http/index.ts'
import { joinPanel, showAsked, showJoin } from './pages/join-page.tsx'
import { mailLostLink, showLostLink } from './pages/lost-link-page.tsx'
import { changeOwnWith, showOwn } from './pages/own-page.tsx'
import { drawMembers, showDraw } from './pages/work-draw.tsx'
import { showWorkPanel } from './pages/work-panel.tsx'
import { savePanelSettings, showPanelSettings } from './pages/work-settings.tsx'
import { changeWave, showWave } from './pages/work-wave.tsx'

/** Joining the panel, a member's own page, and the panel at work. The first come before consultations, which stand at addresses of the same form. */
export const panelRoutes = (database: Database): Route[] => [
  get('/praat-mee/panel', 'public', showJoin),
  post('/praat-mee/panel', 'public', joinPanel(database)),
  get('/praat-mee/panel/aangemeld', 'public', showAsked),
  get('/praat-mee/panel/link', 'public', showLostLink),
  post('/praat-mee/panel/link', 'public', mailLostLink(database)),
  get('/praat-mee/panel/mijn/:memberKey', 'public', showOwn(database)),
  post('/praat-mee/panel/mijn/:memberKey', 'public', changeOwnWith(database)),

  get('/werk/panel', 'panel.manage', showWorkPanel),
  get('/werk/panel/beloften', 'panel.manage', showPanelSettings),
  post('/werk/panel/beloften', 'panel.manage', savePanelSettings),
  get('/werk/panel/trekking', 'panel.manage', showDraw),
  post('/werk/panel/trekking', 'panel.manage', drawMembers),
  get('/werk/panel/golven/:wave', 'panel.manage', showWave),
  post('/werk/panel/golven/:wave', 'panel.manage', changeWave),
]

import { get, post, type Route } from '../../platform/http/index.ts'
import { arrange, showArranging } from './arrange-page.tsx'
import type { DeskParts } from './desk-parts.ts'
import { showFirstHour } from './first-hour-page.tsx'
import { MAYOR_RIGHT, showMayorPage } from './mayor-page.tsx'
import { showShortcuts } from './shortcuts-page.tsx'
import { showStart } from './start-page.tsx'
import { showUsage } from './usage-page.tsx'

export const deskRoutes = (parts: DeskParts): Route[] => [
  get('/werk', 'work.open', showStart(parts)),
  get('/werk/start-inrichten', 'work.open', showArranging(parts)),
  post('/werk/start-inrichten', 'work.open', arrange(parts)),
  get('/werk/sneltoetsen', 'work.open', showShortcuts(parts)),
  get('/werk/eerste-uur', 'work.open', showFirstHour),
  get('/werk/gebruik', 'usage.read', showUsage(parts)),
  get('/werk/burgemeester', MAYOR_RIGHT, showMayorPage(parts)),
]

import { get, post, type Route } from '../../../platform/http/index.ts'
import { changeChange, showChange } from './change-page.tsx'
import { showChanges } from './changes-page.tsx'
import { changeMeeting, showMeeting } from './meeting-page.tsx'
import { addChange, showNewChange } from './new-change-page.tsx'
import { planMeeting, showTriangle } from './triangle-page.tsx'

export const triangleRoutes: Route[] = [
  get('/werk/driehoek', 'triangle.read', showTriangle),
  post('/werk/driehoek', 'triangle.keep', planMeeting),
  get('/werk/driehoek/:triangleMeeting', 'triangle.read', showMeeting),
  post('/werk/driehoek/:triangleMeeting', 'triangle.keep', changeMeeting),
  get('/werk/planwijzigingen', 'plan.read', showChanges),
  get('/werk/planwijzigingen/nieuw', 'triangle.keep', showNewChange),
  post('/werk/planwijzigingen/nieuw', 'triangle.keep', addChange),
  get('/werk/planwijzigingen/:planChange', 'plan.read', showChange),
  post('/werk/planwijzigingen/:planChange', 'triangle.keep', changeChange),
]

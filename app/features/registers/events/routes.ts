import { get, post, type Route } from '../../../platform/http/index.ts'
import { saveChoice, showEventChoice } from './choice-page.tsx'

/** What whoever decides in a space lets other programs hear. */
export const eventRoutes: Route[] = [
  get('/werk/ruimtes/:space/koppelingen', 'work.open', showEventChoice),
  post('/werk/ruimtes/:space/koppelingen', 'work.open', saveChoice),
]

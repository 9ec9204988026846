import { get, post, type Route } from '../../../platform/http/index.ts'
import { joinBy, showJoin, takeApartBy } from './join-page.tsx'

const RECORD = '/werk/registers/:register/:record'

/** Which records hang together, as people say it. */
export const relationRoutes: Route[] = [
  get(`${RECORD}/verbinden`, 'work.open', showJoin),
  post(`${RECORD}/verbinden`, 'work.open', joinBy),
  post(`${RECORD}/verbinden/:other/verwijderen`, 'work.open', takeApartBy),
]

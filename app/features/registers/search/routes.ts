import { get, post, type Route } from '../../../platform/http/index.ts'
import { findPerson, showPersonSearch } from './person-search-page.tsx'
import { NAME_SEARCH } from './search-activity.ts'

/** Looking for people; for records by number and title there is the list of each register and the search over everything. */
export const searchRoutes: Route[] = [
  get('/werk/registers/op-naam', 'work.open', showPersonSearch, { reads: NAME_SEARCH }),
  post('/werk/registers/op-naam', 'work.open', findPerson, { reads: NAME_SEARCH }),
]

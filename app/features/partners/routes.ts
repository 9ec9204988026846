import { get, post, type Route } from '../../platform/http/index.ts'
import { addOrganisation, changeOrganisation, showNewOrganisation, showOrganisation } from './pages/organisation.tsx'
import { showOrganisations } from './pages/organisations.tsx'

export const partnerRoutes: Route[] = [
  get('/werk/partners', 'work.open', showOrganisations),
  get('/werk/partners/nieuw', 'plan.edit', showNewOrganisation),
  post('/werk/partners/nieuw', 'plan.edit', addOrganisation),
  get('/werk/partners/:slug', 'plan.edit', showOrganisation),
  post('/werk/partners/:slug', 'plan.edit', changeOrganisation),
]

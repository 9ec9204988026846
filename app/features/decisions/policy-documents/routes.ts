import { get, post, type Route } from '../../../platform/http/index.ts'
import { changeRuling, showNewRuling, showRuling } from '../watch/ruling-page.tsx'
import { showRulings } from '../watch/rulings-page.tsx'
import { changePolicyDocument, showPolicyDocument } from './document-page.tsx'
import { showPolicyDocuments } from './documents-page.tsx'
import { addDocument, showNewPolicyDocument } from './new-document-page.tsx'

/** What others decide and what the municipality made of it: policy documents, by-laws, rulings and bills. */
export const policyRoutes: Route[] = [
  get('/werk/beleidsstukken', 'plan.read', showPolicyDocuments),
  get('/werk/beleidsstukken/nieuw', 'policy.keep', showNewPolicyDocument),
  post('/werk/beleidsstukken/nieuw', 'policy.keep', addDocument),
  get('/werk/beleidsstukken/:policyDocument', 'plan.read', showPolicyDocument),
  post('/werk/beleidsstukken/:policyDocument', 'policy.keep', changePolicyDocument),
  get('/werk/rechtspraak', 'plan.read', showRulings),
  get('/werk/rechtspraak/nieuw', 'policy.keep', showNewRuling),
  post('/werk/rechtspraak/nieuw', 'policy.keep', changeRuling),
  get('/werk/rechtspraak/:ruling', 'plan.read', showRuling),
  post('/werk/rechtspraak/:ruling', 'policy.keep', changeRuling),
]

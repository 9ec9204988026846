import { get, post, type Route } from '../../platform/http/index.ts'
import { answerBy, showAskedOfMe, showOwnRequest } from './contributions/own-pages.tsx'
import { contributeBy, showContribution } from './contributions/public-page.tsx'
import { changeRequest, showRequest } from './contributions/request-page.tsx'
import { downloadExecution } from './execution/execution-files.ts'
import { changeExecution, showExecution } from './execution/execution-page.tsx'
import { showAccount } from './pages/account.tsx'
import { approveBy, disagreeBy, handInBy, keepConsequence, keepFigures } from './pages/account-acts.ts'
import { keepPiece, showPiece } from './pages/piece.tsx'
import { showPromised } from './pages/promised.tsx'
import { moveCouncilDay, showRound } from './pages/round.tsx'
import { openBy, showRounds } from './pages/rounds.tsx'
import { showVersion } from './pages/version.tsx'
import { keepRisk, showRisk } from './risks/risk-page.tsx'
import { RISKS, showRisks } from './risks/risks-page.tsx'

const ROUND = '/werk/verantwoording/:accountingRound'
const ACCOUNT = `${ROUND}/doelen/:goal`

export const accountingRoutes: Route[] = [
  get('/werk/verantwoording', 'accounts.read', showRounds),
  post('/werk/verantwoording', 'accounts.keep', openBy),
  // For who owns an action: whether something is asked of him, the page says.
  get('/werk/verantwoording/gevraagd', 'work.open', showAskedOfMe),
  get('/werk/verantwoording/gevraagd/:contribution', 'work.open', showOwnRequest),
  post('/werk/verantwoording/gevraagd/:contribution', 'work.open', answerBy),
  get('/werk/verantwoording/beloofd/:plan', 'accounts.read', showPromised),
  get(RISKS, 'accounts.read', showRisks),
  get(`${RISKS}/nieuw`, 'accounts.keep', showRisk),
  post(`${RISKS}/nieuw`, 'accounts.keep', keepRisk),
  get(`${RISKS}/:risk`, 'accounts.read', showRisk),
  post(`${RISKS}/:risk`, 'accounts.keep', keepRisk),
  // The address is the key; only the hash of its code is kept.
  get('/bijdrage/:contributionCode', 'public', showContribution),
  post('/bijdrage/:contributionCode', 'public', contributeBy),
  get(ROUND, 'accounts.read', showRound),
  post(ROUND, 'accounts.keep', moveCouncilDay),
  get(`${ROUND}/gevraagd/:contribution`, 'accounts.read', showRequest),
  post(`${ROUND}/gevraagd/:contribution`, 'accounts.keep', changeRequest),
  get(`${ROUND}/uitvoeringsplan`, 'accounts.read', showExecution),
  post(`${ROUND}/uitvoeringsplan`, 'accounts.keep', changeExecution),
  get(`${ROUND}/uitvoeringsplan/:documentFormat`, 'accounts.read', downloadExecution),
  get(ACCOUNT, 'accounts.read', showAccount),
  post(`${ACCOUNT}/gevolg`, 'accounts.keep', keepConsequence),
  post(`${ACCOUNT}/cijfers`, 'accounts.keep', keepFigures),
  post(`${ACCOUNT}/oneens`, 'accounts.read', disagreeBy),
  post(`${ACCOUNT}/indienen`, 'accounts.keep', handInBy),
  post(`${ACCOUNT}/goedkeuren`, 'reports.approve', approveBy),
  get(`${ACCOUNT}/stukken/nieuw`, 'accounts.keep', showPiece),
  post(`${ACCOUNT}/stukken/nieuw`, 'accounts.keep', keepPiece),
  get(`${ACCOUNT}/stukken/:evidence`, 'accounts.keep', showPiece),
  post(`${ACCOUNT}/stukken/:evidence`, 'accounts.keep', keepPiece),
  get(`${ACCOUNT}/versies/:number`, 'accounts.read', showVersion),
]

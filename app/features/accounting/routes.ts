import { get, post, type Route } from '../../platform/http/index.ts'
import { showAccount } from './pages/account.tsx'
import { approveBy, disagreeBy, handInBy, keepConsequence, keepFigures } from './pages/account-acts.ts'
import { keepPiece, showPiece } from './pages/piece.tsx'
import { moveCouncilDay, showRound } from './pages/round.tsx'
import { openBy, showRounds } from './pages/rounds.tsx'
import { showVersion } from './pages/version.tsx'

const ROUND = '/werk/verantwoording/:accountingRound'
const ACCOUNT = `${ROUND}/doelen/:goal`

export const accountingRoutes: Route[] = [
  get('/werk/verantwoording', 'accounts.read', showRounds),
  post('/werk/verantwoording', 'accounts.keep', openBy),
  get(ROUND, 'accounts.read', showRound),
  post(ROUND, 'accounts.keep', moveCouncilDay),
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

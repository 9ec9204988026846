import type { Database } from '../../platform/database/index.ts'
import { get, post, type Route } from '../../platform/http/index.ts'
import { addAccount, saveAccount, showAccount, showNewAccount } from './pages/account.tsx'
import { showAccounts } from './pages/accounts.tsx'
import { downloadAudit, showAudit } from './pages/audit.tsx'
import { showRights } from './pages/rights.tsx'
import { showSignIn, signInWith, signOutWith } from './pages/sign-in.tsx'

/** Signing in acts as a service of Regie's own, so these routes get the database itself. */
export const identityRoutes = (database: Database): Route[] => [
  get('/inloggen', 'public', showSignIn),
  post('/inloggen', 'public', signInWith(database)),
  post('/uitloggen', 'signed-in', signOutWith(database)),
  get('/werk/accounts', 'accounts.manage', showAccounts),
  get('/werk/accounts/nieuw', 'accounts.manage', showNewAccount),
  post('/werk/accounts/nieuw', 'accounts.manage', addAccount),
  get('/werk/accounts/:id', 'accounts.manage', showAccount),
  post('/werk/accounts/:id', 'accounts.manage', saveAccount),
  get('/werk/logboek', 'audit.read', showAudit),
  get('/werk/logboek.csv', 'audit.read', downloadAudit),
  get('/werk/rechten', 'work.open', showRights),
]

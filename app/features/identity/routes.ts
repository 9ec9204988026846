import type { Database } from '../../platform/database/index.ts'
import { get, post, type Route } from '../../platform/http/index.ts'
import { choosePasswordWith, showChoosePassword } from './links/choose-page.tsx'
import { askForLink, showForgot } from './links/forgot-page.tsx'
import { sendInvitation } from './links/invitation.tsx'
import { showOutbox } from './links/outbox-page.tsx'
import { comeBack, confirmAtProvider, goToProvider, signOutAtProvider } from './oidc/provider-pages.ts'
import { addAccount, saveAccount, showAccount, showNewAccount } from './pages/account.tsx'
import { showAccounts } from './pages/accounts.tsx'
import { downloadAudit, showAudit } from './pages/audit.tsx'
import { showRights } from './pages/rights.tsx'
import { giveSecondFactor, showSecondStep, signInByPasskey } from './pages/second-step.tsx'
import { showSignIn, signInWith, signOutWith } from './pages/sign-in.tsx'
import { removeCode, setUpCode, showSetUpCode } from './second-factor/code-page.tsx'
import { showFactors } from './second-factor/overview-page.tsx'
import { addPasskey, newPasskeyOptions, passkeyOptions, removePasskey } from './second-factor/passkey-pages.ts'
import {
  downloadRecoveryCodes,
  newRecoveryCodes,
  recoveryCodesKept,
  showRecoveryCodes,
} from './second-factor/recovery-page.tsx'
import { resetFactors } from './second-factor/reset-factors.ts'
import { endSessions } from './sessions/end-sessions.ts'
import { saveName, savePassword, showMyAccount } from './sessions/my-account.tsx'
import { confirm, showConfirm, showConfirmed } from './step-up/confirm-page.tsx'

const CONFIRM = { confirm: true }
/** For which activity of the processing register these addresses read data of people. */
const ACCOUNTS = { reads: 'accounts' }
const AUDIT = { reads: 'wijzigingslogboek' }
const ALWAYS = { whileSettingUp: true }
const SECOND = '/werk/mijn-account/tweede-factor'

/** Signing in acts as a service of Regie's own, and one's own keys as oneself, so these routes get the database itself. */
export const identityRoutes = (database: Database): Route[] => [
  get('/inloggen', 'public', showSignIn),
  post('/inloggen', 'public', signInWith(database)),
  get('/inloggen/aanbieder', 'public', goToProvider(database)),
  get('/inloggen/terug', 'public', comeBack(database)),
  get('/uitloggen/aanbieder', 'public', signOutAtProvider),
  get('/inloggen/tweede-stap', 'public', showSecondStep(database)),
  post('/inloggen/tweede-stap', 'public', giveSecondFactor(database)),
  post('/inloggen/passkey', 'public', signInByPasskey(database)),
  post('/inloggen/passkey/opties', 'public', passkeyOptions(database)),
  get('/wachtwoord-vergeten', 'public', showForgot),
  post('/wachtwoord-vergeten', 'public', askForLink(database)),
  get('/wachtwoord/:token', 'public', showChoosePassword(database)),
  post('/wachtwoord/:token', 'public', choosePasswordWith(database)),
  post('/uitloggen', 'signed-in', signOutWith(database), ALWAYS),
  get('/bevestig', 'signed-in', showConfirm(database), ALWAYS),
  post('/bevestig', 'signed-in', confirm(database), ALWAYS),
  get('/bevestig/aanbieder', 'signed-in', confirmAtProvider(database), ALWAYS),
  get('/bevestig/verder', 'signed-in', showConfirmed(database), ALWAYS),

  get('/werk/mijn-account', 'signed-in', showMyAccount(database)),
  post('/werk/mijn-account/naam', 'signed-in', saveName(database)),
  post('/werk/mijn-account/wachtwoord', 'signed-in', savePassword(database)),
  post('/werk/mijn-account/sessies', 'signed-in', endSessions(database)),
  get(SECOND, 'signed-in', showFactors(database), ALWAYS),
  get(`${SECOND}/code`, 'signed-in', showSetUpCode, ALWAYS),
  post(`${SECOND}/code`, 'signed-in', setUpCode(database), { ...CONFIRM, ...ALWAYS }),
  post(`${SECOND}/code/verwijderen`, 'signed-in', removeCode(database), CONFIRM),
  post(`${SECOND}/passkey`, 'signed-in', addPasskey(database), { ...CONFIRM, ...ALWAYS }),
  post(`${SECOND}/passkey/opties`, 'signed-in', newPasskeyOptions(database), ALWAYS),
  post(`${SECOND}/passkey/verwijderen`, 'signed-in', removePasskey(database), CONFIRM),
  get(`${SECOND}/herstelcodes`, 'signed-in', showRecoveryCodes(database), ALWAYS),
  get(`${SECOND}/herstelcodes.txt`, 'signed-in', downloadRecoveryCodes(database), ALWAYS),
  post(`${SECOND}/herstelcodes`, 'signed-in', newRecoveryCodes(database), CONFIRM),
  post(`${SECOND}/herstelcodes/bewaard`, 'signed-in', recoveryCodesKept(database), ALWAYS),

  get('/werk/accounts', 'accounts.manage', showAccounts, ACCOUNTS),
  get('/werk/accounts/nieuw', 'accounts.manage', showNewAccount),
  post('/werk/accounts/nieuw', 'accounts.manage', addAccount, CONFIRM),
  get('/werk/accounts/:id', 'accounts.manage', showAccount(database), ACCOUNTS),
  post('/werk/accounts/:id', 'accounts.manage', saveAccount, { ...CONFIRM, ...ACCOUNTS }),
  post('/werk/accounts/:id/tweede-factor', 'accounts.manage', resetFactors(database), CONFIRM),
  post('/werk/accounts/:id/uitnodiging', 'accounts.manage', sendInvitation),
  get('/werk/post', 'accounts.manage', showOutbox(database), { reads: 'berichten' }),
  get('/werk/logboek', 'audit.read', showAudit, AUDIT),
  get('/werk/logboek.csv', 'audit.read', downloadAudit, AUDIT),
  get('/werk/rechten', 'work.open', showRights),
]

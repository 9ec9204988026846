import { get, post, type Route } from '../../platform/http/index.ts'
import { addConnection, changeConnection, showConnection, showNewConnection } from './pages/connection.tsx'
import { showConnections } from './pages/connections.tsx'
import { addToken, endToken } from './pages/token.tsx'
import { addWebhook, changeWebhook, resendDelivery, showWebhook, showWebhooks } from './webhooks/pages.tsx'

export const connectionRoutes: Route[] = [
  get('/werk/koppelingen', 'tokens.manage', showConnections),
  get('/werk/koppelingen/nieuw', 'tokens.manage', showNewConnection),
  post('/werk/koppelingen/nieuw', 'tokens.manage', addConnection),
  get('/werk/koppelingen/webhooks', 'tokens.manage', showWebhooks),
  post('/werk/koppelingen/webhooks', 'tokens.manage', addWebhook, { confirm: true }),
  get('/werk/koppelingen/webhooks/:webhook', 'tokens.manage', showWebhook),
  post('/werk/koppelingen/webhooks/:webhook', 'tokens.manage', changeWebhook),
  post('/werk/koppelingen/webhooks/:webhook/opnieuw', 'tokens.manage', resendDelivery),
  get('/werk/koppelingen/:connection', 'tokens.manage', showConnection),
  post('/werk/koppelingen/:connection', 'tokens.manage', changeConnection),
  post('/werk/koppelingen/:connection/sleutels', 'tokens.manage', addToken, { confirm: true }),
  post('/werk/koppelingen/:connection/sleutels/:token/intrekken', 'tokens.manage', endToken),
]

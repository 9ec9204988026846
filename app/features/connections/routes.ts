import { get, post, type Route } from '../../platform/http/index.ts'
import { addConnection, changeConnection, showConnection, showNewConnection } from './pages/connection.tsx'
import { showConnections } from './pages/connections.tsx'
import { addToken, endToken } from './pages/token.tsx'

export const connectionRoutes: Route[] = [
  get('/werk/koppelingen', 'tokens.manage', showConnections),
  get('/werk/koppelingen/nieuw', 'tokens.manage', showNewConnection),
  post('/werk/koppelingen/nieuw', 'tokens.manage', addConnection),
  get('/werk/koppelingen/:connection', 'tokens.manage', showConnection),
  post('/werk/koppelingen/:connection', 'tokens.manage', changeConnection),
  post('/werk/koppelingen/:connection/sleutels', 'tokens.manage', addToken, { confirm: true }),
  post('/werk/koppelingen/:connection/sleutels/:token/intrekken', 'tokens.manage', endToken),
]

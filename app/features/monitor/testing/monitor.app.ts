import { createHash } from 'node:crypto'
import { h } from 'preact'
import { render } from 'preact-render-to-string'
import type { Config } from '../../../platform/config.ts'
import type { Database } from '../../../platform/database/index.ts'
import { createApp, type Municipality } from '../../../platform/http/index.ts'
import { DEFAULT_SETTINGS } from '../../../platform/municipality.ts'
import { type Role, rightsOf, serviceActor } from '../../identity/index.ts'
import { monitorRoutes } from '../routes.ts'

export const TOWN = 'stad'

const now = new Date('2026-11-22T09:00:00Z')

const TEST_CONFIG: Config = {
  ...{ port: 0, host: '127.0.0.1', dataFolder: '', isDefaultFolder: false, secret: '', isDemonstration: true },
}

/** The pages of this feature on a real database; the session token is simply the name of a role. */
export function openMonitorApp(database: Database, { cbsCode = '', config = {} as Partial<Config> } = {}) {
  const settings = { ...DEFAULT_SETTINGS, siteName: 'Veilig Stad', cbsCode }
  const municipality: Municipality = { id: TOWN, name: 'Stad', revision: 1, settings }
  const app = createApp({
    routes: monitorRoutes(database),
    config: { ...TEST_CONFIG, ...config },
    clock: { now: () => now, today: () => '2026-11-22' },
    database,
    buildFolder: '',
    municipality: async () => municipality,
    visitor: async (role) =>
      role
        ? {
            actor: { municipalityId: TOWN, id: role, roles: [role], rights: rightsOf([role]) },
            person: { id: role, name: role, roles: [role] },
          }
        : { actor: serviceActor(TOWN, 'service:public') },
    confirm: async (_ctx, form) => form,
    renderPage: (_ctx, view) => render(h('main', { 'data-frame': view.frame, title: view.title }, view.body)),
    failure: (_ctx, kind) => ({ title: kind, frame: 'public', body: h('p', null, kind), status: STATUS[kind] }),
    onError: (error) => {
      throw error
    },
  })
  const headers = (role?: Role) => ({
    host: 'stad.test',
    origin: 'http://stad.test',
    ...(role ? { cookie: `regie=${role}` } : {}),
  })
  return {
    async get(path: string, role?: Role) {
      const response = await app.request(`http://stad.test${path}`, { headers: headers(role) })
      return { status: response.status, text: await response.text(), headers: response.headers }
    },
    async post(path: string, role: Role, fields: Record<string, string | string[] | File>) {
      const form = new FormData()
      form.set('csrf', createHash('sha256').update(`csrf ${role}`).digest('base64url'))
      for (const [name, value] of Object.entries(fields)) {
        for (const one of Array.isArray(value) ? value : [value]) form.append(name, one)
      }
      const request = { method: 'POST', headers: headers(role), body: form }
      const response = await app.request(`http://stad.test${path}`, request)
      return { status: response.status, text: await response.text(), location: response.headers.get('location') ?? '' }
    },
  }
}

const STATUS = { 'not-found': 404, forbidden: 403, 'too-large': 413, 'stale-form': 400, unavailable: 503, failed: 500 }

import { h } from 'preact'
import { render } from 'preact-render-to-string'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../tests/support/database.ts'
import { createApp } from '../../../platform/http/index.ts'
import { DEFAULT_SETTINGS } from '../../../platform/municipality.ts'
import { serviceActor } from '../actors.ts'
import { sealAll } from '../audit/testing/seal-all.ts'
import { createAccount } from '../operations/save-account.ts'
import { type Role, rightsOf } from '../rights.ts'
import { identityRoutes } from '../routes.ts'

const town = {
  id: 'stad',
  name: 'Stad',
  revision: 1,
  settings: { ...DEFAULT_SETTINGS, siteName: 'Stad' },
}
const clerk = serviceActor('stad', 'service:command')
const STATUS = { 'not-found': 404, forbidden: 403, 'too-large': 413, 'stale-form': 400, unavailable: 503, failed: 500 }

let here: TestDatabase
let accountId: string

beforeAll(async () => {
  here = await createTestDatabase()
  await here.database.as(clerk, 'prepare a test', async (tx) => {
    await tx.insertInto('municipality').values({ id: 'stad', name: 'Stad', settings: '{}' }).execute()
    const area = { municipalityId: 'stad', code: 'WK01', name: 'Centrum', kind: 'district', vintage: 2022 }
    await tx
      .insertInto('area')
      .values({ ...area, geometry: '{}', source: '=cmd' })
      .execute()
    const account = { name: 'Anna Zegers', email: 'anna@stad.nl', password: 'een lang wachtwoord', roles: ['analyst'] }
    const made = await createAccount(tx, 'stad', account, new Date())
    if (made.ok) accountId = made.value
  })
  const anna = { municipalityId: 'stad', id: accountId, roles: [], rights: ['settings.manage'] }
  await here.database.as(anna, 'rename a district', (tx) =>
    tx.updateTable('area').set({ name: 'Binnenstad' }).execute(),
  )
  await sealAll(here, 'stad')
  await here.asAdministrator(`update area set name = 'Met de hand'`)
})
afterAll(() => here?.close())

async function get(path: string, role?: Role) {
  const app = createApp({
    routes: identityRoutes(here.database),
    config: { port: 0, host: '', dataFolder: '', isDefaultFolder: false, secret: '', isDemonstration: true },
    clock: { now: () => new Date('2026-11-22T09:00:00Z'), today: () => '2026-11-22' },
    database: here.database,
    buildFolder: '',
    municipality: async () => town,
    visitor: async (name) =>
      name
        ? {
            actor: { municipalityId: 'stad', id: accountId, roles: [name], rights: rightsOf([name]) },
            person: { id: accountId, name, roles: [name] },
          }
        : { actor: serviceActor('stad', 'service:public') },
    confirm: async (_ctx, form) => form,
    renderPage: (_ctx, view) => render(view.body),
    failure: (_ctx, kind) => ({ title: kind, frame: 'public', body: h('p', null, kind), status: STATUS[kind] }),
    onError: (error) => {
      throw error
    },
  })
  const response = await app.request(`http://stad.test${path}`, { headers: role ? { cookie: `regie=${role}` } : {} })
  return { status: response.status, text: await response.text() }
}

/** What a person would read in each row of the table. */
const rowsOf = (html: string) =>
  [...html.matchAll(/<tr.*?<\/tr>/gs)].slice(1).map(([row]) =>
    row
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  )

test('the newest change comes first, in words, with who, what for and the fields', async () => {
  const { status, text } = await get('/werk/logboek', 'privacyOfficer')
  expect(status).toBe(200)
  const rows = rowsOf(text)
  expect(rows[0]).toMatch(
    /buiten Regie om \(\w+\) Gebied gewijzigd: Met de hand – 1 veld name : Binnenstad → Met de hand/,
  )
  expect(rows[1]).toContain(
    'Anna Zegers Gebied gewijzigd: Binnenstad rename a district 1 veld name : Centrum → Binnenstad',
  )
  expect(rows).toHaveLength(7)
})

test('a person in the audit is shielded, and the page says what is sealed', async () => {
  const { text } = await get('/werk/logboek?table=account', 'privacyOfficer')
  expect(rowsOf(text)).toHaveLength(1)
  expect(rowsOf(text)[0]).toContain('Account toegevoegd')
  expect(text).toContain('afgeschermd')
  expect(text).not.toContain('anna@stad.nl')
  expect(text).toContain('6 regels zijn verzegeld, 1 wachten nog op het zegel.')
  expect(text.replaceAll('<wbr/>', '')).toMatch(/<code>[0-9a-f]{64}<\/code>/)
})

test('the filters on who and when choose, and nonsense in the address chooses nothing', async () => {
  expect(rowsOf((await get(`/werk/logboek?who=${accountId}`, 'privacyOfficer')).text)).toHaveLength(1)
  expect(rowsOf((await get('/werk/logboek?who=by-hand', 'privacyOfficer')).text)).toHaveLength(1)
  expect((await get('/werk/logboek?from=2100-01-01', 'privacyOfficer')).text).toContain('Niets gevonden')
  expect(rowsOf((await get('/werk/logboek?until=2100-01-01&before=zz&table=%27', 'privacyOfficer')).text)).toHaveLength(
    7,
  )
})

test('older records follow on the one named in the address', async () => {
  const [row] = await here.asAdministrator<{ id: string }>('select min(id) + 2 as id from audit_event')
  expect(rowsOf((await get(`/werk/logboek?before=${row!.id}`, 'privacyOfficer')).text)).toHaveLength(2)
})

test('the file has the same records, and no cell that a spreadsheet takes for a formula', async () => {
  const { status, text } = await get('/werk/logboek.csv?table=area', 'administrator')
  expect(status).toBe(200)
  const [header, ...lines] = text.trim().split('\r\n')
  expect(header).toBe('record,occurred_at,actor,name,database_role,event,table,row,purpose,changes,sequence,seal')
  expect(lines).toHaveLength(3)
  expect(lines[1]).toContain(`${accountId},Anna Zegers,`)
  expect(text).not.toMatch(/(^|,)[=+@]/m)
})

test('without the right nobody reads the audit', async () => {
  expect((await get('/werk/logboek', 'policyLead')).status).toBe(403)
  expect((await get('/werk/logboek.csv', 'policyLead')).status).toBe(403)
  expect((await get('/werk/logboek')).status).toBe(303)
})

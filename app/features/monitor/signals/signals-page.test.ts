import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../tests/support/database.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { serviceActor } from '../../identity/index.ts'
import { importObservations } from '../operations/import-observations.ts'
import { openMonitorApp, TOWN } from '../testing/monitor.app.ts'
import { fileOf, makeIndicator } from '../testing/monitor.factory.ts'

const command = serviceActor(TOWN, 'service:command')
let storage: TestDatabase
let site: ReturnType<typeof openMonitorApp>

const act = <T>(work: (tx: Tx) => Promise<T>) => storage.database.as(command, 'test', work)

beforeAll(async () => {
  storage = await createTestDatabase()
  site = openMonitorApp(storage.database)
  await storage.asAdministrator("insert into municipality (id, name, settings) values ('stad', 'Stad', '{}')")
  await act(async (tx) => {
    await makeIndicator(tx, TOWN, { key: 'cases', name: { nl: 'Casussen', en: 'Cases' } })
    const rows = [100, 98, 103, 101, 180].map((value, index) => `cases,${2018 + index},,value,${value},,,,,,`)
    await importObservations(tx, TOWN, command, fileOf(...rows))
  })
})
afterAll(() => storage?.close())

const address = async () => {
  const { text } = await site.get('/werk/wat-opvalt', 'analyst')
  return text.match(/\/werk\/wat-opvalt\/[0-9a-f-]{36}/)![0]
}

describe('what stands out', () => {
  test('is looked for on request, told once, and says that it names no cause', async () => {
    expect((await site.get('/werk/wat-opvalt', 'analyst')).text).toContain('Er is nog niet gekeken')
    expect((await site.post('/werk/wat-opvalt', 'analyst', {})).location).toBe('/werk/wat-opvalt?nieuw=1')
    expect((await site.post('/werk/wat-opvalt', 'analyst', {})).location).toBe('/werk/wat-opvalt?nieuw=0')
    const { text } = await site.get(await address(), 'analyst')
    expect(text).toContain('In 2022 werden er 180 geteld. Op grond van 2018–2021 werden er 101 verwacht')
    expect(text).toContain('een oorzaak volgt hier niet uit')
  })

  test('asks a conclusion with a reason, and keeps what was typed', async () => {
    const refused = await site.post(await address(), 'analyst', { reason: 'De registratie veranderde.' })
    expect([refused.status, refused.text.includes('De registratie veranderde.')]).toEqual([422, true])
    const done = await site.post(await address(), 'analyst', {
      conclusion: 'explained',
      reason: 'De registratie veranderde.',
    })
    expect(done.location).toContain('vastgelegd=1')
    const { text } = await site.get('/werk/wat-opvalt', 'policyLead')
    expect(text).toContain('verklaard')
    expect(text).toContain('Niets om te bekijken')
  })

  test('keeps every conclusion: a later one stands beside the earlier one', async () => {
    await site.post(await address(), 'policyLead', { conclusion: 'action', reason: 'Besproken; er komt een actie.' })
    const { text } = await site.get(await address(), 'analyst')
    expect(text.indexOf('De registratie veranderde.')).toBeLessThan(text.indexOf('Besproken; er komt een actie.'))
    await expect(storage.asAdministrator("update signal_review set reason = 'anders'")).rejects.toThrow('only grows')
  })

  test('is for who reads figures inside, and never public', async () => {
    expect((await site.get('/werk/wat-opvalt')).status).not.toBe(200)
    expect((await site.post(await address(), 'mayor', { conclusion: 'chance', reason: 'x' })).status).toBe(403)
  })
})

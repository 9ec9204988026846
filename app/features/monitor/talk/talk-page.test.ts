import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../tests/support/database.ts'
import { serviceActor } from '../../identity/index.ts'
import { importObservations } from '../operations/import-observations.ts'
import { openMonitorApp, TOWN } from '../testing/monitor.app.ts'
import { fileOf, makeIndicator } from '../testing/monitor.factory.ts'

const command = serviceActor(TOWN, 'service:command')
let storage: TestDatabase
let site: ReturnType<typeof openMonitorApp>

beforeAll(async () => {
  storage = await createTestDatabase()
  site = openMonitorApp(storage.database)
  await storage.asAdministrator("insert into municipality (id, name, settings) values ('stad', 'Stad', '{}')")
  await storage.database.as(command, 'test', async (tx) => {
    await makeIndicator(tx, TOWN, { key: 'cases', name: { nl: 'Casussen', en: 'Cases' } })
    await importObservations(tx, TOWN, command, fileOf('cases,2022,,value,46,,,,,,'))
  })
})
afterAll(() => storage?.close())

const ADDRESS = '/werk/cijfers/cases/duiding'
const said = {
  kind: 'dissent',
  period: '2022',
  saidBy: 'Politie',
  saidOn: '2023-03-01',
  text: 'Wij zien vooral minder meldingen.',
}

describe('talk about a figure', () => {
  test('is recorded beside it with its day, and stays inside unless it is meant for the site', async () => {
    expect((await site.post(ADDRESS, 'analyst', said)).location).toContain('vastgelegd=1')
    const inside = await site.get(ADDRESS, 'policyLead')
    expect(inside.text).toContain('Wij zien vooral minder meldingen.')
    expect(inside.text).toContain('een ander oordeel, 2022')
    expect(inside.text).toContain('1 maart 2023')
    expect((await site.get('/cijfers/cases')).text).not.toContain('minder meldingen')
    const open = {
      ...said,
      kind: 'expectation',
      saidBy: 'Driehoek',
      text: 'Wij verwachtten een daling.',
      isPublic: 'on',
    }
    await site.post(ADDRESS, 'policyLead', open)
    const outside = (await site.get('/cijfers/cases')).text
    expect(outside).toContain('Wij verwachtten een daling.')
    expect(outside).not.toContain('minder meldingen')
  })

  test('asks who said what and when, and keeps what was typed', async () => {
    const { status, text } = await site.post(ADDRESS, 'analyst', { ...said, saidBy: '', saidOn: '2023-02-30' })
    expect(status).toBe(422)
    expect(text).toContain('Wie: Vul dit in.')
    expect(text).toContain('Op welke dag: Dit is geen dag.')
    expect(text).toContain('Wij zien vooral minder meldingen.')
  })

  test('is only recorded by who may write passports, and never changed', async () => {
    expect((await site.post(ADDRESS, 'mayor', said)).status).toBe(403)
    await expect(storage.asAdministrator("update figure_talk set text = 'anders'")).rejects.toThrow('only grows')
  })
})

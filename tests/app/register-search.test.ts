import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { serviceActor } from '../../app/features/identity/index.ts'
import { openRecords, REGISTERS } from '../../app/features/registers/index.ts'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import { TEST_SECRET } from '../support/storage-server.ts'
import type { Visitor } from '../support/visitor.ts'

const ADDRESS = '/werk/registers/op-naam'
let regie: RunningRegie
let caseworker: Visitor
let lawyer: Visitor

beforeAll(async () => {
  regie = await startRegie()
  // What the demonstration has of it would be found along.
  await regie.database.asAdministrator(
    `delete from node where id in (select id from register_record where register = 'casussen')`,
  )
  const actor = serviceActor('deventer', 'service:command')
  await regie.database.database.as(actor, 'make records', async (tx) => {
    const scope = { tx, municipalityId: 'deventer', secret: TEST_SECRET, actor, today: '2026-03-10' }
    const type = REGISTERS.find(({ key }) => key === 'casussen')!
    const parties = [{ role: 'subject', person: { name: 'Fenna Zoekgeraakte', bornOn: '1980-04-01' } }]
    const record = { facts: { concerns: 'person' }, basis: 'public-order', openedOn: '2026-03-01', parties }
    const done = await openRecords(scope, type, [record, record])
    if (!done.ok) throw new Error(JSON.stringify(done))
  })
  caseworker = await regie.visitor().signInAs('caseworker')
  lawyer = await regie.visitor().signInAs('enforcementLawyer')
  await caseworker.get(ADDRESS)
  await lawyer.get(ADDRESS)
})
afterAll(() => regie.stop())
afterEach(() => expect(regie.failures.splice(0)).toEqual([]))

const REASON = { kind: 'own-work', note: 'Zelfde gezin?' }
const hits = (text: string) => text.match(/C-2026-\d{4}<\/a>/g) ?? []
const readings = () =>
  regie.database.asAdministrator<{ subjectType: string | null; reason: string | null }>(
    `select subject_type as "subjectType", reason from read_log where activity = 'registers-zoeken-op-naam' order by id`,
  )

describe('looking for a name', () => {
  it('asks why where a register does, and then reads nothing', async () => {
    const asked = await caseworker.post(ADDRESS, { name: 'Zoekgeraakte' })
    expect(asked.status).toBe(422)
    expect(hits(asked.text)).toHaveLength(0)
    expect(await readings()).toEqual([])
  })

  it('shows whom it found, and puts each of them on record with the reason, sealed', async () => {
    const found = await caseworker.post(ADDRESS, { name: 'fenna zoekgeraakte', ...REASON })
    expect(found.status).toBe(200)
    expect(hits(found.text)).toHaveLength(2)
    expect(found.text.match(/Fenna Zoekgeraakte, 1 april 1980/g)).toHaveLength(2)
    const log = await readings()
    expect(log.map(({ subjectType }) => subjectType).sort()).toEqual([null, 'person', 'record', 'record'].sort())
    expect(log.every(({ reason }) => reason !== null && !reason.includes('gezin'))).toBe(true)
  })

  it('finds nobody for who works elsewhere, and puts on record that it was asked', async () => {
    const before = (await readings()).length
    const found = await lawyer.post(ADDRESS, { name: 'Zoekgeraakte', space: 'enforcement', ...REASON })
    expect(found.text).toContain('Niet gevonden')
    expect((await readings()).length).toBe(before + 1)
    const forced = await lawyer.post(ADDRESS, { name: 'Zoekgeraakte', space: 'care', ...REASON })
    expect(hits(forced.text)).toHaveLength(0)
  })

  it('needs a name', async () => {
    const asked = await caseworker.post(ADDRESS, { name: ' de ', ...REASON })
    expect(asked.status).toBe(422)
    expect(asked.text).toContain('Vul een naam in van ten minste twee letters.')
  })
})

describe('the search over everything', () => {
  it('finds a record by its number, among the kinds to choose from, for who may see it alone', async () => {
    const found = await caseworker.get('/werk/zoeken?q=C-2026')
    expect(hits(found.text)).toHaveLength(2)
    expect(found.text).toContain('2 gevonden')
    expect(found.text).toContain('Uit de registers')
    expect(found.text).not.toContain('Zoekgeraakte')
    const alone = await caseworker.get('/werk/zoeken?q=C-2026&kind=record')
    expect(hits(alone.text)).toHaveLength(2)
    const elsewhere = await lawyer.get('/werk/zoeken?q=C-2026')
    expect(hits(elsewhere.text)).toHaveLength(0)
    expect(elsewhere.text).not.toContain('Uit de registers')
    expect((await regie.visitor().get('/zoeken?q=C-2026')).text).not.toContain('C-2026-0')
  })

  it('finds nobody', async () => {
    const found = await caseworker.get('/werk/zoeken?q=Zoekgeraakte')
    expect(found.text).toContain('0 gevonden')
    expect(hits(found.text)).toHaveLength(0)
  })
})

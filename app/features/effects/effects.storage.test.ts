import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import type { Tx } from '../../platform/database/index.ts'
import { type Role, rightsOf, serviceActor } from '../identity/index.ts'
import { importObservations } from '../monitor/index.ts'
import { makeIndicator } from '../monitor/testing/monitor.factory.ts'
import { readEffect } from './effect-view.ts'
import { amendProtocol } from './operations/amend-protocol.ts'
import { publishProtocol } from './operations/publish-protocol.ts'
import { registerProtocol } from './operations/register-protocol.ts'
import { addProtocol, saveProtocol } from './operations/save-protocol.ts'
import { protocolOf } from './testing/effects.factory.ts'

const town = 'stad'
const command = serviceActor(town, 'service:command')
const visitor = serviceActor(town, 'service:public')
const actorFor = (role: Role) => ({ municipalityId: town, id: role, roles: [role], rights: rightsOf([role]) })
let storage: TestDatabase

const act = <T>(work: (tx: Tx) => Promise<T>, actor: typeof command = command) =>
  storage.database.as(actor, 'test', work)
const run = (statement: string, actor: typeof command = command) =>
  act((tx) => sql.raw(statement).execute(tx), actor).then(
    () => 'done',
    (error: { code?: string }) => error.code,
  )
const idOf = async (slug: string) =>
  (await storage.asAdministrator<{ id: string }>('select id from effect_protocol where slug = $1', [slug]))[0]!.id

/** A draft that is registered at once, at an address of its own. */
async function registered(slug: string, values: Parameters<typeof protocolOf>[0] = {}) {
  await act((tx) => addProtocol(tx, town, protocolOf(values), slug))
  return act((tx) => registerProtocol(tx, town, { slug, revision: 1 }))
}

beforeAll(async () => {
  storage = await createTestDatabase()
  await storage.asAdministrator("insert into municipality (id, name, settings) values ('stad', 'Stad', '{}')")
  await act((tx) => makeIndicator(tx, town, { key: 'crime' }))
})
afterAll(() => storage?.close())

describe('a registration', () => {
  test('keeps the text with its hash, and the time and the name come from the database', async () => {
    const before = new Date()
    const done = await registered('eerste')
    expect(done).toMatchObject({ ok: true, value: { label: 'beforehand' } })
    const view = (await act((tx) => readEffect(tx, 'eerste')))!
    expect(view.protocol).toEqual(protocolOf())
    expect(view.registration).toMatchObject({ registeredBy: 'service:command', reasons: [] })
    expect(view.registration!.registeredAt.getTime()).toBeGreaterThanOrEqual(before.getTime() - 1000)
    const [hash] = await storage.asAdministrator<{ same: boolean }>(
      `select encode(sha256(convert_to(content, 'UTF8')), 'hex') = content_hash as same from effect_registration`,
    )
    expect(hash).toEqual({ same: true })
  })

  test('is exploratory when the effort had started, or figures of after the start are in the store', async () => {
    const late = await registered('te-laat', { startsOn: '2020-01-01', endsOn: '2022-12-31', judgedOn: '2023-06-01' })
    expect(late).toMatchObject({ ok: true, value: { label: 'exploratory' } })
    expect((await act((tx) => readEffect(tx, 'te-laat')))!.registration!.reasons).toEqual(['effort-had-started'])
    const header = 'indicator,period,category,state,value,numerator,denominator,printed,provisional,place,note,region'
    const content = `${header}\ncrime,2098,,value,12,,,,,,,GM9001\ncrime,2099,,value,11,,,,,,,GM9001\n`
    const file = { title: 't', source: 's', licence: 'l', retrievedAt: new Date(), fileName: 'c.csv', content }
    await act((tx) => importObservations(tx, town, command, file))
    expect(await registered('al-bekend')).toMatchObject({ value: { label: 'exploratory' } })
    expect((await act((tx) => readEffect(tx, 'al-bekend')))!.registration!.reasons).toEqual(['outcome-was-known'])
    expect(
      await registered('later-pas', { startsOn: '2100-01-01', endsOn: '2101-12-31', judgedOn: '2102-06-01' }),
    ).toMatchObject({
      value: { label: 'beforehand' },
    })
  })

  test('of a draft in which something is missing is refused with what', async () => {
    expect(await registered('half', { mechanism: '', treated: [] })).toEqual({
      ok: false,
      reason: 'incomplete',
      lacks: ['mechanism', 'treated'],
    })
  })

  test('of a draft that somebody else changed meanwhile is refused', async () => {
    await act((tx) => addProtocol(tx, town, protocolOf(), 'gewijzigd'))
    await act((tx) =>
      saveProtocol(tx, town, { slug: 'gewijzigd', revision: 1, content: protocolOf({ title: 'Anders' }) }),
    )
    expect(await act((tx) => registerProtocol(tx, town, { slug: 'gewijzigd', revision: 1 }))).toMatchObject({
      reason: 'changed-meanwhile',
    })
  })

  test('stands: it is not saved over, registered twice, or changed by any statement of the application', async () => {
    const content = protocolOf({ criterion: { direction: 'fall', size: 1, unit: 'percent' } })
    expect(await act((tx) => saveProtocol(tx, town, { slug: 'eerste', revision: 1, content }))).toMatchObject({
      reason: 'registered',
    })
    expect(await act((tx) => registerProtocol(tx, town, { slug: 'eerste', revision: 1 }))).toMatchObject({
      reason: 'registered',
    })
    const id = await idOf('eerste')
    for (const statement of [
      `update effect_registration set label = 'exploratory' where protocol_id = '${id}'`,
      `update effect_registration set registered_at = '2020-01-01' where protocol_id = '${id}'`,
      `delete from effect_registration where protocol_id = '${id}'`,
      'truncate effect_registration cascade',
      `update effect_protocol set content = '{}' where id = '${id}'`,
      `delete from effect_protocol where id = '${id}'`,
      `delete from node where id = '${id}'`,
    ]) {
      expect(await run(statement), statement).toBe('42501')
    }
  })

  test('stands for the owner of the tables too', async () => {
    const id = await idOf('eerste')
    for (const statement of [
      `update effect_registration set content = '{}' where protocol_id = '${id}'`,
      `delete from effect_registration where protocol_id = '${id}'`,
      'truncate effect_protocol cascade',
      `update effect_protocol set title = 'Anders' where id = '${id}'`,
      `delete from effect_protocol where id = '${id}'`,
    ]) {
      await expect(storage.asAdministrator(statement), statement).rejects.toMatchObject({ code: '42501' })
    }
  })

  test('cannot be dated back, signed with another name, or called beforehand when it was not', async () => {
    await act((tx) => addProtocol(tx, town, protocolOf({ startsOn: '2020-01-01' }), 'vals'))
    const id = await idOf('vals')
    const insert = (columns: string, values: string) =>
      run(`insert into effect_registration (protocol_id, municipality_id, content, content_hash, label, reasons${columns})
             select '${id}', 'stad', c, encode(sha256(convert_to(c, 'UTF8')), 'hex'), 'beforehand', '{}'${values}
               from (select '{"startsOn":"2020-01-01"}' as c) t`)
    expect(await insert(', registered_at', ", '2019-01-01'")).toBe('42501')
    expect(await insert(', registered_by', ", 'de burgemeester'")).toBe('42501')
    expect(await insert('', '')).toBe('23514')
  })

  test('is made by who may register, not by who may only read', async () => {
    await act((tx) => addProtocol(tx, town, protocolOf(), 'van-wie'))
    const attempt = (role: Role) =>
      act((tx) => registerProtocol(tx, town, { slug: 'van-wie', revision: 1 }), actorFor(role)).then(
        (done) => (done.ok ? 'done' : done.reason),
        (error: { code?: string }) => error.code,
      )
    expect(await attempt('councilMember')).toBe('not-found')
    expect(await attempt('policyLead')).toBe('42501')
    expect(await attempt('analyst')).toBe('done')
  })
})

describe('a deviation', () => {
  test('stands beside the text with its reason, and both are needed', async () => {
    const amend = (change: string, reason: string) =>
      act((tx) => amendProtocol(tx, town, { slug: 'eerste', change, reason }))
    expect(await amend('', 'x')).toMatchObject({ reason: 'change-needed' })
    expect(await amend('De start werd een maand later.', ' ')).toMatchObject({ reason: 'reason-needed' })
    expect(await amend('De start werd een maand later.', 'Er was te weinig personeel.')).toMatchObject({ ok: true })
    const view = (await act((tx) => readEffect(tx, 'eerste')))!
    expect(view.amendments).toMatchObject([
      { number: 1, change: 'De start werd een maand later.', reason: 'Er was te weinig personeel.' },
    ])
    expect(view.protocol).toEqual(protocolOf())
    expect(await run(`delete from effect_amendment`)).toBe('42501')
  })

  test('is told of what was registered only', async () => {
    expect(await act((tx) => amendProtocol(tx, town, { slug: 'half', change: 'a', reason: 'b' }))).toMatchObject({
      reason: 'not-registered',
    })
  })
})

describe('publishing', () => {
  const seenBy = (actor: typeof command) => act((tx) => readEffect(tx, 'eerste'), actor)

  test('lets everybody see a registration, and nobody before', async () => {
    expect(await seenBy(visitor)).toBeUndefined()
    expect(await act((tx) => publishProtocol(tx, town, 'eerste'))).toMatchObject({ ok: true })
    expect((await seenBy(visitor))!.protocol.title).toBe('Minder inbraken door buurtpreventie')
    expect(await act((tx) => publishProtocol(tx, town, 'eerste'))).toMatchObject({ reason: 'already-published' })
  })

  test('is refused for a draft, and while a figure it uses is not public', async () => {
    expect(await act((tx) => publishProtocol(tx, town, 'half'))).toMatchObject({ reason: 'not-registered' })
    await act((tx) => makeIndicator(tx, town, { key: 'secret', isPublic: false }))
    await registered('verborgen', { sideEffects: ['secret'] })
    expect(await act((tx) => publishProtocol(tx, town, 'verborgen'))).toMatchObject({ reason: 'figures-not-public' })
  })
})

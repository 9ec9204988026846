import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestDatabase } from '../../../../tests/support/database.ts'
import { createDemonstrationDatabase } from '../../../../tests/support/demonstration.ts'
import type { Actor } from '../../../platform/database/index.ts'
import { dayOf } from '../../../shared/days.ts'
import { readRecord } from '../operations/read-record.ts'
import { takeBack } from '../operations/take-back.ts'
import { takeStepOn } from '../operations/take-step.ts'
import { searchPeople } from '../search/search-people.ts'
import { hire, inScope, takeIn } from '../testing/at-work.ts'
import { sampleRegister } from '../testing/sample-register.ts'
import { changeParties, type PartyChange } from './change-parties.ts'
import { type Correction, correctRecord } from './correct-record.ts'

/** The sample, with a term that begins on a day that was filled in at intake. */
const register = {
  ...sampleRegister,
  deadlines: [
    ...sampleRegister.deadlines!,
    {
      key: 'seen',
      words: { nl: 'Gezien', en: 'Seen' },
      rule: 'awb-6:7',
      startsWith: { step: 'intake', field: 'seenOn' },
      metBy: [],
    },
  ],
}

const today = dayOf(new Date())
let storage: TestDatabase
let officer: Actor
let lawyer: Actor
let stranger: Actor

beforeAll(async () => {
  storage = await createDemonstrationDatabase()
  officer = await hire(storage, 'enforcementOfficer', 'Tom Toezicht')
  lawyer = await hire(storage, 'enforcementLawyer', 'Lex Letter')
  stranger = await hire(storage, 'caseCoordinator', 'Carla Cordaat')
})
afterAll(() => storage?.close())

const facts = { rule: 'artikel 2', kind: 'noise', seenOn: '2026-01-05', story: 'De buurvrouw zag het' }
const make = () =>
  takeIn(storage, officer, register, {
    ...{ basis: 'apv', openedOn: '2026-01-05', facts, areaCode: null },
    place: { address: 'Verzonnenstraat 1', postcode: '7411 AA' },
    parties: [{ role: 'violator', person: { name: 'Joris van den Proef', bornOn: '1980-04-01' } }],
  })
const read = async (number: string) => (await inScope(storage, lawyer, (scope) => readRecord(scope, register, number)))!
const correct = (actor: Actor, number: string, more: Partial<Correction> = {}) =>
  inScope(storage, actor, (scope) =>
    correctRecord(scope, register, {
      ...{ number, revision: 1, facts, areaCode: null, reason: 'Verkeerd overgenomen' },
      ...{ place: { address: 'Verzonnenstraat 1', postcode: '7411 AA' }, ...more },
    }),
  )
const change = (actor: Actor, number: string, more: Partial<PartyChange> = {}) =>
  inScope(storage, actor, (scope) =>
    changeParties(scope, register, { number, revision: 1, add: [], remove: [], reason: 'Verkeerde persoon', ...more }),
  )
const take = (number: string, step: string, given = {}) =>
  inScope(storage, lawyer, (scope) => takeStepOn(scope, register, { number, step, day: today, given, reason: '' }))

describe('setting right what was written down', () => {
  test('changes the facts, computes the terms again, and keeps what was there with who, why and when', async () => {
    const { number } = await make()
    expect(await read(number)).toMatchObject({ deadlines: [{ key: 'seen', dueOn: '2026-02-16' }] })
    const right = { ...facts, seenOn: '2026-01-12', story: 'De buurman zag het', kind: undefined }
    expect(await correct(officer, number, { facts: right })).toMatchObject({ ok: true })
    const after = await read(number)
    expect(after.allFacts).toEqual({ rule: 'artikel 2', seenOn: '2026-01-12', story: 'De buurman zag het' })
    expect(after).toMatchObject({ revision: 2, state: 'started', deadlines: [{ key: 'seen', dueOn: '2026-02-23' }] })
    expect(after.events.map(({ step, given, reason }) => [step, given, reason])).toEqual([
      ['intake', facts, ''],
      ['corrected', { seenOn: '2026-01-12', story: 'De buurman zag het', kind: null }, 'Verkeerd overgenomen'],
    ])
    expect(after.events[1]).toMatchObject({ actor: officer.id, day: today })
  })

  test('seals what says something about a person, and only that', async () => {
    const { number, id } = await make()
    await correct(officer, number, { facts: { ...facts, kind: 'waste', story: 'Het was iemand anders' } })
    const rows = await storage.asAdministrator<{ given: object }>(
      `select given from record_event where record_id = '${id}' and step = 'corrected'`,
    )
    expect(rows).toEqual([{ given: { kind: 'waste' } }])
  })

  test('moves a record to another place and neighbourhood, or to none', async () => {
    const { number } = await make()
    const [area] = await storage.asAdministrator<{ code: string }>(
      "select code from area where kind = 'neighbourhood' limit 1",
    )
    const place = { address: 'Bedachteweg 2', postcode: '' }
    expect(await correct(officer, number, { place, areaCode: area!.code })).toMatchObject({ ok: true })
    expect(await read(number)).toMatchObject({ place, areaCode: area!.code, revision: 3 })
    expect(await correct(officer, number, { place: undefined, areaCode: null, revision: 3 })).toMatchObject({
      ok: true,
    })
    const after = await read(number)
    expect([after.place, after.areaCode]).toEqual([undefined, null])
  })

  test('leaves the step before it to be taken back, and its own work stands after that', async () => {
    const { number } = await make()
    await take(number, 'order', { rule: 'artikel 9', amount: 500 })
    await correct(officer, number, { revision: 2, facts: { ...facts, rule: 'artikel 9', amount: 500, kind: 'waste' } })
    const undone = await inScope(storage, lawyer, (scope) =>
      takeBack(scope, register, { number, seq: 2, reason: 'Verkeerd dossier', revision: 3 }),
    )
    expect(undone).toEqual({ ok: true, value: { state: 'started' } })
    expect((await read(number)).allFacts).toMatchObject({ rule: 'artikel 2', kind: 'waste' })
  })

  test.each<[string, Partial<Correction>, string]>([
    ['without a reason', { reason: ' ', facts: { rule: 'artikel 3' } }, 'reason-needed'],
    ['with nothing that is otherwise', {}, 'nothing-changed'],
    ['after somebody else changed it', { revision: 0 }, 'changed-meanwhile'],
  ])('is refused %s', async (_, more, reason) => {
    const { number } = await make()
    expect(await correct(officer, number, more)).toMatchObject({ ok: false, reason })
    expect((await read(number)).revision).toBe(1)
  })

  test('is not there for another space, nor once it is closed for who does not decide', async () => {
    const { number } = await make()
    expect(await correct(stranger, number)).toMatchObject({ ok: false, reason: 'not-found' })
    await take(number, 'close')
    const right = { facts: { ...facts, kind: 'waste' }, revision: 2 }
    expect(await correct(officer, number, right)).toMatchObject({ ok: false, reason: 'not-allowed' })
    expect(await correct(lawyer, number, right)).toMatchObject({ ok: true })
    expect(await read(number)).toMatchObject({ state: 'closed', closedOn: today })
  })
})

describe('the people of a record', () => {
  const found = async (name: string) =>
    (await inScope(storage, lawyer, (scope) => searchPeople(scope, ['enforcement'], { name, bornOn: '' }))).map(
      (one) => one.number,
    )

  test('are added with their names sealed, and found by them', async () => {
    const { number, id } = await make()
    const add = [{ role: 'violator', person: { name: 'Klaartje Nieuwkomer', bornOn: '1990-02-03' } }]
    expect(await change(officer, number, { add })).toMatchObject({ ok: true })
    const after = await read(number)
    expect(after.parties.map(({ person }) => person?.name)).toEqual(['Joris van den Proef', 'Klaartje Nieuwkomer'])
    expect(after.events.at(-1)).toMatchObject({ step: 'parties-changed', given: { added: 1, removed: 0 } })
    expect(await found('Nieuwkomer')).toContain(number)
    const stored = await storage.asAdministrator(`select * from record_party where record_id = '${id}'`)
    expect(JSON.stringify(stored)).not.toContain('Klaartje')
  })

  test('are taken away so that nothing of them is left', async () => {
    const { number, id } = await make()
    const [party] = (await read(number)).parties
    expect(await change(officer, number, { remove: [party!.id] })).toMatchObject({ ok: true })
    expect((await read(number)).parties).toEqual([])
    const left = await storage.asAdministrator(
      `select part from record_sealed where record_id = '${id}' and part like 'party:%'`,
    )
    expect(left).toEqual([])
  })

  test('stay as they are without a reason, and for who does not work there', async () => {
    const { number } = await make()
    const [party] = (await read(number)).parties
    const remove = [party!.id]
    expect(await change(officer, number, { remove, reason: '' })).toMatchObject({ reason: 'reason-needed' })
    expect(await change(officer, number)).toMatchObject({ reason: 'nothing-changed' })
    expect(await change(stranger, number, { remove })).toMatchObject({ reason: 'not-found' })
    expect((await read(number)).parties).toHaveLength(1)
  })

  test('of another record are not touched', async () => {
    const one = await make()
    const other = await make()
    const [party] = (await read(other.number)).parties
    await change(officer, one.number, { remove: [party!.id] })
    expect((await read(other.number)).parties).toHaveLength(1)
    expect((await read(one.number)).parties).toHaveLength(1)
  })
})

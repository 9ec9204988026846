import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestDatabase } from '../../../../tests/support/database.ts'
import { createDemonstrationDatabase } from '../../../../tests/support/demonstration.ts'
import type { Actor } from '../../../platform/database/index.ts'
import type { Facts } from '../declaration.ts'
import { readRecord } from '../operations/read-record.ts'
import { takeStepOn } from '../operations/take-step.ts'
import { hire, inScope, takeIn } from '../testing/at-work.ts'
import { bevelBurgemeester } from '../types/bevel-burgemeester.ts'

const TODAY = '2026-11-20'
const CENTRE = '6.155 52.250\n6.165 52.250\n6.165 52.255\n6.155 52.255'

let storage: TestDatabase
let coordinator: Actor
let mayor: Actor

beforeAll(async () => {
  storage = await createDemonstrationDatabase()
  coordinator = await hire(storage, 'caseCoordinator', 'Carla Cordaat')
  mayor = await hire(storage, 'mayor', 'Bo Burger')
})
afterAll(() => storage?.close())

type Taking = { on: string; by?: Actor; given?: Facts; reason?: string }
const take = (number: string, step: string, { on, by = coordinator, given = {}, reason = '' }: Taking) =>
  inScope(storage, by, (scope) => takeStepOn(scope, bevelBurgemeester, { number, step, day: on, given, reason }), TODAY)
async function done(...wanted: Parameters<typeof take>) {
  expect(await take(...wanted), wanted[1]).toMatchObject({ ok: true })
}

/** A draft that was heard and of which the prosecutor has no order for the same area. */
async function draft(facts: Facts = {}): Promise<string> {
  const { number } = await takeIn(storage, coordinator, bevelBurgemeester, {
    ...{ basis: 'ernstige-overlast', openedOn: '2026-01-05' },
    facts: {
      ...{ power: 'gebiedsverbod-172a', ground: 'herhaald', foundOn: '2026-01-03', conduct: 'Vechten', area: CENTRE },
      ...facts,
    },
    parties: [{ role: 'addressee', person: { name: 'Harm van den Proef', bornOn: '1999-06-02' } }],
  })
  await done(number, 'consult', { on: '2026-01-06', given: { prosecutorOrder: 'geen' } })
  await done(number, 'hear', { on: '2026-01-06' })
  return number
}
const impose = (number: string, given: Facts) =>
  take(number, 'impose', { on: '2026-01-07', by: mayor, given: { proportion: 'Nodig', ...given } })

const dueOn = async (number: string) => {
  const record = await inScope(storage, mayor, (scope) => readRecord(scope, bevelBurgemeester, number), TODAY)
  return record!.deadlines.find(({ key }) => key === 'end')?.dueOn
}

describe('an area ban of the mayor', () => {
  test.each([
    ['four months at a time', { form: 'aaneengesloten', months: 4 }],
    ['ninety-one separate days', { form: 'losse-dagen', months: 24, dayCount: 91 }],
    ['separate days over twenty-five months', { form: 'losse-dagen', months: 25, dayCount: 30 }],
  ])('cannot be imposed for %s', async (_name, given) => {
    expect(await impose(await draft(), given)).toMatchObject({
      ok: false,
      guard: { key: 'within-maximum', article: 'artikelen 172a, zesde lid, en 172b Gemeentewet' },
    })
  })

  test('cannot be imposed without an area', async () => {
    expect(await impose(await draft({ area: undefined }), { form: 'aaneengesloten', months: 3 })).toMatchObject({
      ok: false,
      guard: { key: 'area-is-drawn', article: 'artikel 172a, eerste lid, Gemeentewet' },
    })
  })

  test('holds three months from the day it was handed over, is extended three times, and never beyond a year', async () => {
    const number = await draft()
    expect(await impose(number, { form: 'aaneengesloten', months: 3 })).toMatchObject({ ok: true })
    await done(number, 'handOver', { on: '2026-01-10', given: { by: 'wijkagent' } })
    // Friday; no weekend or holiday moves it.
    expect(await dueOn(number)).toBe('2026-04-10')
    const extend = (on: string, months: number) =>
      take(number, 'extend', { on, by: mayor, given: { months }, reason: 'Weer gevochten' })
    expect(await extend('2026-04-01', 7)).toMatchObject({
      ok: false,
      guard: { key: 'extension-within-maximum', article: 'artikel 172a, zesde lid, onder a, Gemeentewet' },
    })
    for (const [on, months] of [
      ['2026-04-01', 6],
      ['2026-07-01', 9],
      ['2026-10-01', 12],
    ] as const)
      expect(await extend(on, months)).toMatchObject({ ok: true })
    expect(await dueOn(number)).toBe('2027-01-10')
    expect(await extend('2026-11-01', 12)).toMatchObject({ ok: false, guard: { key: 'extension-within-maximum' } })
  })

  test('is made smaller in favour of the person, and never larger', async () => {
    const number = await draft()
    await impose(number, { form: 'aaneengesloten', months: 3 })
    await done(number, 'handOver', { on: '2026-01-10', given: { by: 'wijkagent' } })
    const relax = (area: string) =>
      take(number, 'relax', { on: '2026-02-01', by: mayor, given: { area }, reason: 'Werk in het gebied' })
    expect(await relax('6.155 52.250\n6.170 52.250\n6.165 52.255')).toMatchObject({
      ok: false,
      guard: { key: 'only-smaller' },
    })
    expect(await relax('6.155 52.250\n6.165 52.250\n6.165 52.255')).toMatchObject({ ok: true })
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestDatabase } from '../../../../tests/support/database.ts'
import { createDemonstrationDatabase } from '../../../../tests/support/demonstration.ts'
import { addDays, addMonths } from '../../../law/index.ts'
import type { Actor } from '../../../platform/database/index.ts'
import { dayOf } from '../../../shared/days.ts'
import { takeStepOn } from '../operations/take-step.ts'
import { restrictRecord } from '../secrecy/restrict-record.ts'
import { hire, inScope, takeIn } from '../testing/at-work.ts'
import { collectiefWinkelverbod } from '../types/collectief-winkelverbod.ts'
import { checkBans } from './check-bans.ts'

const TODAY = dayOf(new Date())
const WARNED_ON = addDays(TODAY, -10)

let storage: TestDatabase
let keeper: Actor
let shop: Actor
let lawyer: Actor
let shopName: string
beforeAll(async () => {
  storage = await createDemonstrationDatabase()
  await storage.asAdministrator('delete from node where id in (select id from register_record)')
  keeper = await hire(storage, 'banKeeper', 'Bo Beheer')
  shop = await hire(storage, 'shopkeeper', 'Sam Schap')
  lawyer = await hire(storage, 'enforcementLawyer', 'Lex Letter')
  const [organisation] = await storage.asAdministrator<{ id: string }>(
    'select id from organisation order by name limit 1',
  )
  shopName = organisation!.id
})
afterAll(() => storage?.close())

/** Somebody about whom an incident was reported twenty days ago; with `warned` he was warned for a month since. */
async function reported(name: string, { warned = true } = {}) {
  const incidentOn = addDays(TODAY, -20)
  const { number } = await takeIn(storage, keeper, collectiefWinkelverbod, {
    ...{ basis: 'gerechtvaardigd-belang', openedOn: incidentOn },
    facts: { incidentOn, incident: 'diefstal', description: 'Nam een jas mee' },
    parties: [
      { role: 'banned', person: { name, bornOn: '1990-03-04' } },
      { role: 'reporter', organisationId: shopName },
    ],
  })
  if (warned) await take(number, 'warn', { warningMonths: 1, handedOver: 'uitgereikt' })
  return number
}

async function take(number: string, step: string, given = {}, reason = '') {
  const input = { number, step, day: WARNED_ON, given, reason }
  const done = await inScope(storage, keeper, (scope) => takeStepOn(scope, collectiefWinkelverbod, input))
  expect(done, step).toMatchObject({ ok: true })
}

const seen = async (name?: string, { by = shop, today = TODAY } = {}) => {
  const found = await inScope(storage, by, (scope) => checkBans(scope, collectiefWinkelverbod, name), today)
  return found.map((ban) => [ban.name, ban.state, ban.until])
}

describe('who checks a register under a protocol', () => {
  test('sees name, what holds and until when, by any word of the name and however it is written', async () => {
    await reported('Teun van den Proefgreep')
    const expected = [['Teun van den Proefgreep', 'warned', addMonths(WARNED_ON, 1)]]
    for (const name of [undefined, 'teun', 'PROEFGREEP', 'Proefgreep, Teun']) expect(await seen(name)).toEqual(expected)
    for (const name of ['Proef', 'Teun Jansen', 'van den', '-']) expect(await seen(name)).toEqual([])
  })

  test('sees nothing before a warning, nothing that was lifted, and nothing that is secret', async () => {
    await reported('Gijs Gemeld', { warned: false })
    await take(await reported('Ot Opgeheven'), 'lift', {}, 'Vergissing')
    const secret = await reported('Gea Geheim')
    const restricted = await inScope(storage, keeper, (scope) =>
      restrictRecord(scope, collectiefWinkelverbod, {
        number: secret,
        named: [],
        reason: 'Bedreiging',
        revision: 2,
        now: new Date(),
      }),
    )
    expect(restricted).toMatchObject({ ok: true })
    for (const name of ['Gemeld', 'Opgeheven', 'Geheim']) expect(await seen(name)).toEqual([])
  })

  test('sees nothing after the last day, whether or not anything was done about it', async () => {
    await reported('Lena Laatst')
    const last = addMonths(WARNED_ON, 1)
    expect(await seen('Laatst', { today: last })).toHaveLength(1)
    expect(await seen('Laatst', { today: addDays(last, 1) })).toEqual([])
  })

  test('sees no record, event, fact or key at all', async () => {
    await reported('Dirk Dossier')
    const tables = [
      ...(['registerRecord', 'recordEvent', 'recordParty'] as const),
      ...(['recordSealed', 'recordKey', 'recordDeadline'] as const),
    ]
    const counts = await storage.database.as(shop, 'look', async (tx) => {
      const found: Record<string, number> = {}
      for (const table of tables) found[table] = (await tx.selectFrom(table).select('municipalityId').execute()).length
      return found
    })
    expect(Object.values(counts)).toEqual(tables.map(() => 0))
  })

  test('is somebody with that right and nobody else', async () => {
    await reported('Roos Recht')
    expect(await seen('Recht', { by: lawyer })).toEqual([])
    expect(await seen('Recht', { by: keeper })).toHaveLength(1)
  })
})

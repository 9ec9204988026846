import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestDatabase } from '../../../../tests/support/database.ts'
import { createDemonstrationDatabase } from '../../../../tests/support/demonstration.ts'
import type { Actor } from '../../../platform/database/index.ts'
import type { Facts } from '../declaration.ts'
import { takeStepOn } from '../operations/take-step.ts'
import { hire, inScope, takeIn } from '../testing/at-work.ts'
import { lastOnderDwangsom } from '../types/last-onder-dwangsom.ts'

const TODAY = '2026-11-20'

let storage: TestDatabase
let drafter: Actor
let decider: Actor
beforeAll(async () => {
  storage = await createDemonstrationDatabase()
  drafter = await hire(storage, 'enforcementLawyer', 'Lex Letter')
  decider = await hire(storage, 'enforcementLawyer', 'Dewi Besluit')
})
afterAll(() => storage?.close())

/** Imposes an order for street dealing that was found on a day; answers what came of it. */
async function impose(foundOn: string, given: Facts, domain = 'straathandel') {
  const { number } = await takeIn(storage, drafter, lastOnderDwangsom, {
    basis: 'apv',
    openedOn: '2026-01-05',
    facts: { domain, foundOn, foundBy: 'rapport', rule: 'APV', violation: 'Drugs', duty: 'Niet meer dealen' },
    parties: [{ role: 'violator', person: { name: 'Harm van den Proef', bornOn: '1979-06-02' } }],
    place: { address: 'Proefstraat 1' },
  })
  const take = (by: Actor, step: string, day: string, more: Facts = {}) =>
    inScope(
      storage,
      by,
      (scope) => takeStepOn(scope, lastOnderDwangsom, { number, step, day, given: more, reason: '' }),
      TODAY,
    )
  expect(await take(drafter, 'intend', '2026-01-06', { viewsWeeks: 2 })).toMatchObject({ ok: true })
  expect(await take(drafter, 'noViews', '2026-01-27')).toMatchObject({ ok: true })
  return take(decider, 'impose', '2026-02-02', {
    ...{ aim: 'herhaling', sum: 2500, unit: 'per-overtreding', maximum: 10_000 },
    ...{ proportion: 'Past bij de ernst.', otherSanction: 'geen' },
    ...given,
  })
}

test('an order for possession meant for dealing is refused for a day on which the by-law did not allow it', async () => {
  expect(await impose('2022-05-03', { provision: 'dealing-intended' })).toMatchObject({
    ok: false,
    reason: 'guard',
    guard: {
      key: 'bylaw-holds',
      words: {
        nl: 'Op 3 mei 2022 bood de APV deze grond niet: bezit van drugs met kennelijk het doel om te verhandelen. Hij gold tot en met december 2021; vanaf december 2022.',
      },
    },
  })
})

test('on the same day the handing over that was seen is ground enough', async () => {
  expect(await impose('2022-05-03', { provision: 'dealing-seen' })).toMatchObject({ ok: true })
})

test('since the by-law was changed again possession meant for dealing is ground enough', async () => {
  expect(await impose('2023-02-14', { provision: 'dealing-intended' })).toMatchObject({ ok: true })
})

test('an order for street dealing names its ground; one that rests on a law need not', async () => {
  expect(await impose('2023-02-14', {})).toMatchObject({
    ok: false,
    guard: { words: { nl: 'Kies eerst op welke bepaling van de APV de last rust: die verschilt per periode.' } },
  })
  expect(await impose('2023-02-14', {}, 'opiumwet')).toMatchObject({ ok: true })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestDatabase } from '../../../../tests/support/database.ts'
import { createDemonstrationDatabase } from '../../../../tests/support/demonstration.ts'
import type { Actor } from '../../../platform/database/index.ts'
import type { Facts, RegisterType } from '../declaration.ts'
import { readRecord } from '../operations/read-record.ts'
import { takeStepOn } from '../operations/take-step.ts'
import { listRelated } from '../records.queries.ts'
import { hire, inScope, takeIn } from '../testing/at-work.ts'
import { bezwaar } from '../types/bezwaar.ts'
import { handhavingszaak } from '../types/handhavingszaak.ts'
import { lastOnderDwangsom } from '../types/last-onder-dwangsom.ts'
import { verbeurdeDwangsom } from '../types/verbeurde-dwangsom.ts'
import { zienswijze } from '../types/zienswijze.ts'

const TODAY = '2026-11-20'
const violator = { role: 'violator', person: { name: 'Harm van den Proef', bornOn: '1979-06-02' } }

let storage: TestDatabase
let officer: Actor
let drafter: Actor
let decider: Actor

beforeAll(async () => {
  storage = await createDemonstrationDatabase()
  officer = await hire(storage, 'enforcementOfficer', 'Tom Toezicht')
  drafter = await hire(storage, 'enforcementLawyer', 'Lex Letter')
  decider = await hire(storage, 'enforcementLawyer', 'Dewi Besluit')
})
afterAll(() => storage?.close())

type Taking = { on: string; by: Actor; given?: Facts; reason?: string }

const take = (type: RegisterType, number: string, step: string, { on, by, given = {}, reason = '' }: Taking) =>
  inScope(storage, by, (scope) => takeStepOn(scope, type, { number, step, day: on, given, reason }), TODAY)

async function done(...wanted: Parameters<typeof take>) {
  expect(await take(...wanted), wanted[2]).toMatchObject({ ok: true })
}

const read = async (type: RegisterType, number: string) =>
  (await inScope(storage, decider, (scope) => readRecord(scope, type, number), TODAY))!

/** The numbers of the records of a register that this one is joined to. */
async function joined(type: RegisterType, number: string, to: RegisterType): Promise<string[]> {
  const { id } = await read(type, number)
  const related = await inScope(storage, decider, (scope) => listRelated(scope.tx, id), TODAY)
  return related.filter(({ register }) => register === to.key).map((row) => row.number)
}

const due = async (type: RegisterType, number: string, key: string) =>
  (await read(type, number)).deadlines.find((deadline) => deadline.key === key)

/** An order that was drafted from a case, viewed, imposed and made known on 13 November 2025. */
async function announcedOrder() {
  const zaak = await takeIn(storage, officer, handhavingszaak, {
    basis: 'bestuursdwang',
    openedOn: '2025-09-01',
    facts: { domain: 'kamerverhuur', origin: 'controle', observation: 'Zes kamers zonder vergunning' },
    parties: [violator],
    place: { address: 'Proefstraat 1' },
  })
  await done(handhavingszaak, zaak.number, 'check', {
    ...{ on: '2025-09-08', by: officer },
    given: { rule: 'artikel 21 Huisvestingswet 2014', foundOn: '2025-09-08' },
  })
  await done(handhavingszaak, zaak.number, 'chooseRung', {
    ...{ on: '2025-09-09', by: drafter },
    given: { gravity: 'belangrijk', conduct: 'calculerend', rung: 'last-onder-dwangsom' },
  })
  await done(handhavingszaak, zaak.number, 'startOrder', { on: '2025-09-15', by: drafter })
  const [number] = await joined(handhavingszaak, zaak.number, lastOnderDwangsom)
  const order = number!
  await done(lastOnderDwangsom, order, 'intend', { on: '2025-09-22', by: drafter, given: { viewsWeeks: 2 } })
  const [view] = await joined(lastOnderDwangsom, order, zienswijze)
  await done(zienswijze, view!, 'receive', {
    ...{ on: '2025-10-01', by: drafter },
    given: { summary: 'De bewoners zijn familie' },
  })
  await done(lastOnderDwangsom, order, 'impose', {
    ...{ on: '2025-10-20', by: decider },
    given: {
      ...{ aim: 'ongedaan', sum: 500, unit: 'per-overtreding', maximum: 1000, termLength: 2, termUnit: 'weeks' },
      ...{ proportion: 'Gelijk aan een maand huur', otherSanction: 'geen' },
    },
  })
  await done(lastOnderDwangsom, order, 'announce', {
    ...{ on: '2025-11-13', by: drafter },
    given: { how: 'aangetekend' },
  })
  return { zaak: zaak.number, order, view: view! }
}

describe('a penalty order', () => {
  test('takes over violator, place and finding of its case, and the view of the violator comes back to it', async () => {
    const { order, view } = await announcedOrder()
    const read1 = await read(lastOnderDwangsom, order)
    expect(read1).toMatchObject({ state: 'inForce', place: { address: 'Proefstraat 1' } })
    expect(read1.allFacts).toMatchObject({
      domain: 'kamerverhuur',
      rule: 'artikel 21 Huisvestingswet 2014',
      violation: 'Zes kamers zonder vergunning',
      foundOn: '2025-09-08',
      maximum: 1000,
    })
    expect(read1.parties).toMatchObject([{ role: 'violator', person: { name: 'Harm van den Proef' } }])
    expect(read1.events.map(({ step, day }) => `${day} ${step}`)).toContain('2025-10-01 receiveViews')
    expect(await read(zienswijze, view)).toMatchObject({
      state: 'given',
      parties: [{ role: 'heard', person: { name: 'Harm van den Proef' } }],
    })
    expect(await due(lastOnderDwangsom, order, 'compliance')).toMatchObject({ dueOn: '2025-11-27' })
    expect(await due(lastOnderDwangsom, order, 'objection')).toMatchObject({
      rawDueOn: '2025-12-25',
      dueOn: '2025-12-29',
    })
  })

  test('forfeits nothing before the term to comply has passed, and never above its maximum', async () => {
    const { order } = await announcedOrder()
    const observation = { observation: 'Zes kamers bewoond, gezien door twee toezichthouders' }
    expect(
      await take(lastOnderDwangsom, order, 'findBreach', { on: '2025-11-27', by: officer, given: observation }),
    ).toMatchObject({
      ok: false,
      guard: { key: 'compliance-term-is-over', article: 'artikel 5:32a, tweede lid, Awb' },
    })
    await done(lastOnderDwangsom, order, 'findBreach', { on: '2025-11-28', by: officer, given: observation })
    expect(
      await take(lastOnderDwangsom, order, 'forfeit', { on: '2025-11-28', by: officer, given: { amount: 1001 } }),
    ).toMatchObject({ ok: false, guard: { key: 'within-maximum', article: 'artikel 5:32b, tweede lid, Awb' } })
    await done(lastOnderDwangsom, order, 'forfeit', { on: '2025-11-28', by: officer, given: { amount: 1000 } })
    await done(lastOnderDwangsom, order, 'exhaust', { on: '2025-11-28', by: officer })
    expect(await joined(lastOnderDwangsom, order, verbeurdeDwangsom)).toHaveLength(1)
  })

  test('gives each forfeiture a claim of its own, each with its own bar', async () => {
    const { order } = await announcedOrder()
    for (const on of ['2026-03-10', '2026-05-11']) {
      await done(lastOnderDwangsom, order, 'findBreach', { on, by: officer, given: { observation: 'Bewoond' } })
      await done(lastOnderDwangsom, order, 'forfeit', { on, by: officer, given: { amount: 500 } })
    }
    const claims = await joined(lastOnderDwangsom, order, verbeurdeDwangsom)
    const bars = await Promise.all(claims.map((claim) => due(verbeurdeDwangsom, claim, 'limitation')))
    expect(bars.map((bar) => bar?.dueOn)).toEqual(['2027-03-10', '2027-05-11'])
    expect(bars.map((bar) => bar?.isCritical)).toEqual([true, true])
    expect(await due(verbeurdeDwangsom, claims[0]!, 'payment')).toMatchObject({ dueOn: '2026-04-21' })
  })
})

describe('a claim of a forfeited penalty', () => {
  async function claimed(forfeitedOn = '2026-03-10') {
    const { order } = await announcedOrder()
    await done(lastOnderDwangsom, order, 'findBreach', {
      on: forfeitedOn,
      by: officer,
      given: { observation: 'Bewoond' },
    })
    await done(lastOnderDwangsom, order, 'forfeit', { on: forfeitedOn, by: drafter, given: { amount: 500 } })
    const [claim] = await joined(lastOnderDwangsom, order, verbeurdeDwangsom)
    return { order, claim: claim! }
  }
  const given = { amount: 500, proof: '3SABCD1234' }

  test('is decided on by somebody else, reminded after the payment term, and runs anew with each', async () => {
    const { claim } = await claimed()
    expect(
      await take(verbeurdeDwangsom, claim, 'decideCollection', { on: '2026-03-20', by: drafter, given }),
    ).toMatchObject({
      ok: false,
      reason: 'same-person',
    })
    await done(verbeurdeDwangsom, claim, 'decideCollection', { on: '2026-03-20', by: decider, given })
    expect(await due(verbeurdeDwangsom, claim, 'limitation')).toMatchObject({ dueOn: '2027-03-20' })
    expect(await take(verbeurdeDwangsom, claim, 'remind', { on: '2026-04-21', by: drafter, given })).toMatchObject({
      ok: false,
      guard: { key: 'payment-term-is-over' },
    })
    await done(verbeurdeDwangsom, claim, 'remind', { on: '2026-04-22', by: drafter, given })
    expect(await due(verbeurdeDwangsom, claim, 'reminder')).toMatchObject({ dueOn: '2026-05-06' })
    expect(await take(verbeurdeDwangsom, claim, 'issueWrit', { on: '2026-05-06', by: decider, given })).toMatchObject({
      ok: false,
      guard: { key: 'reminder-term-is-over', article: 'artikelen 4:112 en 4:117 Awb' },
    })
    await done(verbeurdeDwangsom, claim, 'issueWrit', { on: '2026-05-07', by: decider, given })
    expect(await due(verbeurdeDwangsom, claim, 'limitation')).toMatchObject({ dueOn: '2027-05-07' })
    await done(verbeurdeDwangsom, claim, 'collect', { on: '2026-06-01', by: drafter })
    expect(await read(verbeurdeDwangsom, claim)).toMatchObject({ state: 'collected', closedOn: '2026-06-01' })
  })

  test('cannot be collected once it is barred, and is not barred while an objection is pending', async () => {
    const { claim } = await claimed('2025-11-28')
    expect(
      await take(verbeurdeDwangsom, claim, 'bar', { on: '2026-11-20', by: decider, reason: 'Gemist' }),
    ).toMatchObject({
      ok: false,
      guard: { key: 'limitation-has-passed' },
    })
    const later = '2026-11-29'
    const late = (step: string, reason = '') =>
      inScope(
        storage,
        decider,
        (scope) => takeStepOn(scope, verbeurdeDwangsom, { number: claim, step, day: later, given, reason }),
        later,
      )
    expect(await late('decideCollection')).toMatchObject({ ok: false, guard: { key: 'not-barred' } })
    await done(verbeurdeDwangsom, claim, 'objectionFiled', { on: '2026-11-20', by: drafter })
    expect(await late('bar', 'Gemist')).toMatchObject({ ok: false })
    expect(await due(verbeurdeDwangsom, claim, 'limitation')).toMatchObject({ isProvisional: true })
  })

  test('hears of an objection against the order, also one that was pending before, and of its end', async () => {
    const { order } = await announcedOrder()
    await done(lastOnderDwangsom, order, 'objectionFiled', { on: '2025-12-10', by: drafter })
    const [objection] = await joined(lastOnderDwangsom, order, bezwaar)
    expect(await read(bezwaar, objection!)).toMatchObject({
      allFacts: { against: 'last-onder-dwangsom', announcedOn: '2025-11-13', receivedOn: '2025-12-10' },
      parties: [{ role: 'objector' }],
    })
    expect(await due(bezwaar, objection!, 'decision')).toMatchObject({ dueOn: '2026-02-09' })

    await done(lastOnderDwangsom, order, 'findBreach', {
      on: '2026-03-10',
      by: officer,
      given: { observation: 'Bewoond' },
    })
    await done(lastOnderDwangsom, order, 'forfeit', { on: '2026-03-10', by: drafter, given: { amount: 500 } })
    const [claim] = await joined(lastOnderDwangsom, order, verbeurdeDwangsom)
    expect(await due(verbeurdeDwangsom, claim!, 'limitation')).toMatchObject({ isProvisional: true })

    await done(bezwaar, objection!, 'withdraw', { on: '2026-04-01', by: drafter })
    const steps = async (type: RegisterType, number: string) =>
      (await read(type, number)).events.map(({ step, day }) => `${day} ${step}`)
    expect(await steps(lastOnderDwangsom, order)).toContain('2026-04-01 objectionFinal')
    expect(await steps(verbeurdeDwangsom, claim!)).toContain('2026-04-01 objectionFinal')
    expect(await due(verbeurdeDwangsom, claim!, 'limitation')).toMatchObject({
      dueOn: '2027-03-10',
      isProvisional: false,
    })
  })
})

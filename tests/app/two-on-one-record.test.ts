import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { addDays } from '../../app/law/index.ts'
import { dayOf } from '../../app/shared/days.ts'
import { fieldsOf } from '../support/fields-of.ts'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import { emailOf, type Fields, type Visitor } from '../support/visitor.ts'

// Two people work on one case. One has the form of an act open, and forgets something; the other has done something else with
// the case meanwhile. What was forgotten is said first. After that the form still knows nothing of the other, so it is told.

let regie: RunningRegie
let coordinator: Visitor
let colleague: Visitor
let partnerId: string
let organisationId: string

beforeAll(async () => {
  regie = await startRegie()
  coordinator = await regie.visitor().signInAs('caseCoordinator')
  colleague = await regie.visitor().signInAs('caseCoordinator')
  partnerId = await one(`select id as value from account where email = '${emailOf('partner')}'`)
  organisationId = await one(`select id as value from organisation where slug = 'politie'`)
})
afterAll(() => regie?.stop())
afterEach(() => expect(regie.failures.splice(0), 'nothing goes wrong inside').toEqual([]))

const one = async (statement: string) =>
  (await regie.database.asAdministrator<{ value: string }>(statement))[0]?.value ?? ''

const LIST = '/werk/registers/casussen'
const CASE = {
  ...{ basis: 'public-order', openedOn: '2026-11-02', 'fact.concerns': 'person', 'fact.receivedFrom': 'police' },
  ...{ 'fact.reason': 'Overlast', 'party.subject.0.name': 'Joris van den Proefpersoon' },
  ...{ 'party.subject.0.bornOn': '1980-04-01', place: 'Kanariestraatje 1' },
}
const soon = addDays(dayOf(new Date()), 30)

/** A new case that both have said they work on; answers its address. */
async function newCase(): Promise<string> {
  await coordinator.get(`${LIST}/nieuw`)
  const address = (await coordinator.post(`${LIST}/nieuw`, CASE)).location
  for (const who of [coordinator, colleague]) {
    await who.get(address)
    await who.post(`${address}/reden`, { kind: 'own-work' })
  }
  return address
}

/** Sends a form as it is drawn, with what is filled in. */
async function send(who: Visitor, address: string, fields: Fields) {
  return who.post(address, { ...fieldsOf(await who.get(address), address), ...fields })
}

const addTask = (address: string) => send(colleague, `${address}/taken`, { words: 'Bellen met de wijkagent' })
const eventsOf = (address: string) =>
  one(`select count(*)::text as value from record_event e join register_record r on r.id = e.record_id
        where r.number = '${address.split('/').at(-1)}'`)

type Act = {
  name: string
  path: string
  /** What is done with the case first, so that the act makes sense. */
  first?: (address: string) => Promise<unknown>
  typed: () => Fields
  mistake: Fields
}
const REASON = { reason: 'Er loopt een bezwaar' }
const ACTS: Act[] = [
  {
    name: 'keeping it longer',
    path: '/bewaren',
    typed: () => ({ ...REASON, untilOn: soon }),
    mistake: { untilOn: '2020-01-01' },
  },
  {
    name: 'keeping it no longer',
    path: '/bewaren/vrijlaten',
    first: (address) => send(coordinator, `${address}/bewaren`, { ...REASON, untilOn: soon }),
    typed: () => REASON,
    mistake: { reason: '' },
  },
  { name: 'restricting it', path: '/afschermen', typed: () => REASON, mistake: { reason: '' } },
  {
    name: 'lifting the restriction',
    path: '/afschermen/opheffen',
    first: (address) => send(coordinator, `${address}/afschermen`, REASON),
    typed: () => REASON,
    mistake: { reason: '' },
  },
  {
    name: 'sharing it',
    path: '/delen',
    typed: () => ({
      ...{ ...REASON, parts: ['facts'], accountId: partnerId, organisationId },
      ...{ basis: 'public-task', consent: 'not-needed', endsOn: soon },
    }),
    mistake: { endsOn: '2020-01-01' },
  },
  {
    name: 'adding somebody to it',
    path: '/betrokkenen',
    typed: () => ({ ...REASON, 'party.relative.0.name': 'Bertus Buurman', 'party.relative.0.bornOn': '1960-01-01' }),
    mistake: { reason: '' },
  },
  { name: 'adding tasks to it', path: '/taken', typed: () => ({ words: 'Brief schrijven' }), mistake: { words: '' } },
  {
    name: 'offering it to another organisation',
    path: '/overdracht',
    first: begun,
    typed: () => ({
      ...{
        ...REASON,
        'fact.transferTo': organisationId,
        'fact.handedOver': ['summary'],
        summary: 'Hulp ligt meer voor de hand',
      },
      ...{ 'fact.sharingBasis': 'Toestemming van meneer', account: partnerId },
    }),
    mistake: { summary: '' },
  },
  {
    name: 'taking the last step back',
    path: '/terugnemen',
    first: begun,
    typed: () => REASON,
    mistake: { reason: '' },
  },
]

/** Takes the first step with a case. */
function begun(address: string) {
  return send(coordinator, `${address}/stap/take-on`, {
    ...{ day: '2026-11-03', 'fact.criteria': ['several-areas', 'stuck'] },
    'fact.necessity': 'Vier organisaties werken langs elkaar heen.',
  })
}

test.each(ACTS)('$name says what is wrong, and then that a colleague was first', async ({ path, first, ...act }) => {
  const address = await newCase()
  await first?.(address)
  const form = address + path
  const typed = act.typed()
  const opened = fieldsOf(await coordinator.get(form), form)
  expect((await addTask(address)).status).toBe(303)
  const before = await eventsOf(address)

  const wrong = await coordinator.post(form, { ...opened, ...typed, ...act.mistake })
  expect(wrong.status).toBe(422)
  expect(fieldsOf(wrong, form)).toMatchObject({ ...textsIn({ ...typed, ...act.mistake }), revision: opened.revision })

  const late = await coordinator.post(form, { ...fieldsOf(wrong, form), ...typed })
  expect(late.status).toBe(409)
  expect(late.text).toMatch(/intussen|anders heeft/)
  expect(fieldsOf(late, form)).toMatchObject(textsIn(typed))
  expect(await eventsOf(address), 'nothing was done').toBe(before)

  const knowing = await coordinator.post(form, { ...fieldsOf(late, form), ...typed })
  expect(knowing.status).toBe(303)
  expect(await eventsOf(address)).not.toBe(before)
})

/** Of what was typed: the fields with one text. */
const textsIn = (fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, one]) => typeof one === 'string'))

test('merging two cases says what is wrong, and then that one of them changed', async () => {
  const [kept, double] = [await newCase(), await newCase()]
  const form = `${kept}/samenvoegen`
  const typed = { reason: 'Twee keer aangemeld' }
  const opened = fieldsOf(await coordinator.get(`${form}?dubbel=${double.split('/').at(-1)}`), form)
  expect((await addTask(double)).status).toBe(303)
  const wrong = await coordinator.post(form, { ...opened, reason: '' })
  expect(wrong.status).toBe(422)
  const late = await coordinator.post(form, { ...fieldsOf(wrong, form), ...typed })
  expect([late.status, fieldsOf(late, form).reason]).toEqual([409, typed.reason])
  expect((await coordinator.post(form, fieldsOf(late, form))).status).toBe(303)
})

test('who names others for a restricted case sees whom a colleague named meanwhile', async () => {
  const address = await newCase()
  const form = `${address}/afschermen`
  const caseworker = await one(`select id as value from account where email = '${emailOf('caseworker')}'`)
  await send(coordinator, form, REASON)
  const opened = fieldsOf(await coordinator.get(form), form)
  expect((await send(colleague, form, { ...REASON, named: [caseworker] })).status).toBe(303)
  const late = await coordinator.post(form, { ...opened, ...REASON })
  expect(late.status).toBe(409)
  const [table] = /Nu opgeslagen[\s\S]*?<\/table>/.exec(late.text) ?? ['']
  expect(table).toContain(await one(`select name as value from account where id = '${caseworker}'`))
})

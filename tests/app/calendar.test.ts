import ICAL from 'ical.js'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import type { Visitor } from '../support/visitor.ts'

let regie: RunningRegie
beforeAll(async () => {
  regie = await startRegie()
})
afterAll(() => regie.stop())
afterEach(() => expect(regie.failures.splice(0), 'nothing goes wrong inside').toEqual([]))

/** Makes an address, as somebody does on the page; answers the part after the host. */
async function makeAddress(person: Visitor): Promise<string> {
  await person.get('/werk/agenda')
  const made = await person.post('/werk/agenda', { what: 'make' })
  return /\/agenda\/[A-Za-z0-9_-]{32}\.ics/.exec(made.text)![0]
}

const fetched = async (path: string) => regie.visitor().get(path)

/** As a calendar program reads it: what, from and to. */
const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => {
    const event = new ICAL.Event(one)
    return { title: event.summary, from: event.startDate.toString(), to: event.endDate.toString(), uid: event.uid }
  })

it('a calendar opens in a standard parser, with the planning, the own terms and the meetings', async () => {
  await regie.database.asAdministrator(
    `update process_step set planned_for = '2031-07/2031-09', done_on = ''
      where what = 'Inwoners en partners vragen om hun mening' and body = 'OOV';
     with n as (insert into node (municipality_id, kind, title, reference, visibility)
       values ('deventer', 'meeting', 'Geheim onderwerp', 'raad/2031-07-02', 'confidential') returning id)
     insert into body_meeting (id, municipality_id, body, slug, title, held_on, starts_at, place)
       select id, 'deventer', 'council', '2031-07-02', 'Geheim onderwerp', '2031-07-02', '19:30', 'Raadzaal' from n`,
  )
  const address = await makeAddress(await regie.visitor().signInAs('policyLead'))
  const { headers, text } = await fetched(address)
  expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  expect(headers.get('cache-control')).toBe('private, no-store')
  const events = eventsIn(text)
  expect(events).toContainEqual(
    expect.objectContaining({
      title: 'Inwoners en partners vragen om hun mening (OOV)',
      from: '2031-07-01',
      to: '2031-10-01',
    }),
  )
  // Half past seven in summer in the Netherlands.
  expect(events).toContainEqual(
    expect.objectContaining({ title: 'Raadsvergadering', from: '2031-07-02T17:30:00Z', to: '2031-07-02T19:30:00Z' }),
  )
  expect(text).not.toContain('Geheim onderwerp')
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
})

it('the terms of own cases stand in it by their name alone, and those of others do not', async () => {
  const lawyer = await makeAddress(await regie.visitor().signInAs('enforcementLawyer'))
  const { text } = await fetched(lawyer)
  const terms = eventsIn(text).filter(({ title }) => title.startsWith('Termijn: '))
  const handled = await regie.database.asAdministrator<{ number: string; due_on: string }>(
    `select r.number, d.due_on::text from record_deadline d join register_record r on r.id = d.record_id
      join account a on a.id = r.handler_id where a.email = 'handhaving@demo.example' and d.is_open
        and d.due_on >= (now() at time zone 'Europe/Amsterdam')::date - 364`,
    [],
  )
  expect(terms.length).toBeGreaterThan(0)
  expect(terms.map(({ from }) => from).sort()).toEqual(handled.map(({ due_on }) => due_on).sort())
  for (const { number } of handled) expect(text).not.toContain(number)
  const shop = await fetched(await makeAddress(await regie.visitor().signInAs('shopkeeper')))
  expect(eventsIn(shop.text).filter(({ title }) => title.startsWith('Termijn: '))).toEqual([])
  expect(shop.text).not.toContain('meerjarenbeleidsplan')
})

it('a new address ends the old one, and so does taking it away or ending the account', async () => {
  const analyst = await regie.visitor().signInAs('analyst')
  const first = await makeAddress(analyst)
  const second = await makeAddress(analyst)
  expect((await fetched(first)).status).toBe(404)
  expect((await fetched(second)).status).toBe(200)
  expect((await regie.visitorAt('merendam.localhost').get(second)).status).toBe(404)
  const kept = await regie.database.asAdministrator<{ row: string }>(
    'select to_json(f)::text as row from calendar_feed f',
    [],
  )
  expect(kept.some(({ row }) => row.includes(second.slice(8, -4)))).toBe(false)
  await regie.database.asAdministrator(
    `update account set is_active = false where email = 'onderzoek@demo.example'`,
    [],
  )
  expect((await fetched(second)).status).toBe(404)
  await regie.database.asAdministrator(`update account set is_active = true where email = 'onderzoek@demo.example'`, [])
  expect((await fetched(second)).status).toBe(200)
  await analyst.post('/werk/agenda', { what: 'stop' })
  expect((await fetched(second)).status).toBe(404)
})

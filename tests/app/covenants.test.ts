import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { dayOf } from '../../app/shared/days.ts'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import type { Visitor } from '../support/visitor.ts'

const REGISTER = '/werk/registers/convenanten'
const NUISANCE = `${REGISTER}/CV-2023-001`
const LATE = 'Convenanten die te laat zijn bekeken'

let regie: RunningRegie
let lead: Visitor
beforeAll(async () => {
  regie = await startRegie()
  lead = await regie.visitor().signInAs('policyLead')
})
afterAll(() => regie.stop())
afterEach(() => expect(regie.failures.splice(0), 'nothing goes wrong inside').toEqual([]))

const wordsOf = (page: string) => (page.split('<main')[1] ?? '').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const read = async (visitor: Visitor, address: string) => wordsOf((await visitor.get(address)).text)

it('a partner shows the covenants to which it is a party, with what is not known said so', async () => {
  const page = await read(lead, '/werk/partners/de-marken')
  expect(page).toContain('Convenanten met deze partner')
  expect(page).toContain(
    'Convenant woonoverlast De Marken, DUWO, Eigen Bouw, Ieder1, Politie, Rentree Elkaar versterken in de aanpak van extreme woonoverlast',
  )
  expect(page).toContain('2 februari 2023 Niet vastgelegd')
  expect(await read(lead, '/werk/partners/gemeente-raalte')).not.toContain('Convenant woonoverlast')
})

it('a covenant says what rests on it, and the action shows the covenant until it is taken off', async () => {
  expect(await read(lead, NUISANCE)).toContain('Gegevens delen uit Woonoverlast')
  const form = (await lead.get(NUISANCE)).text
  const [, actionId, title] = /value="action\/([0-9a-f-]{36})"[^>]*>([^<]+)</.exec(form)!
  expect((await lead.post(`${NUISANCE}/rust-hierop`, { what: `action/${actionId}` })).status).toBe(303)
  expect((await lead.post(`${NUISANCE}/rust-hierop`, { what: `action/${actionId}` })).status).toBe(303)
  expect((await lead.get(NUISANCE)).text.split(`/werk/draad/${actionId}"`)).toHaveLength(2)

  const [{ slug } = { slug: '' }] = await regie.database.asAdministrator<{ slug: string }>(
    `select p.slug from action a join plan p on p.id = a.plan_id where a.id = '${actionId}'`,
  )
  const action = `/werk/plannen/${slug}/onderdeel/action/${actionId}`
  expect(await read(lead, action)).toContain('Convenanten waarop deze actie rust')
  expect(await read(lead, `/werk/draad/${actionId}`)).toContain(
    'Rust op het convenant: registratie CV-2023-001 Ondertekend',
  )

  // Who may read the plan and not the working registers does not see that there is a covenant.
  const analyst = await regie.visitor().signInAs('analyst')
  const thread = await read(analyst, `/werk/draad/${actionId}`)
  expect(thread).toContain(title!.split(' ').slice(1).join(' '))
  expect(thread).not.toContain('onvenant')

  const page = (await lead.get(NUISANCE)).text
  const removals = [...page.matchAll(/action="([^"]+\/verwijderen)"[^>]*aria-label="([^"]+)"/g)]
  const own = removals.find(([, , label]) => !label!.includes('Gegevens delen'))!
  expect((await lead.post(own[1]!, {})).status).toBe(303)
  expect(await read(lead, action)).not.toContain('Convenanten waarop deze actie rust')
})

it('who does not keep the working registers ties nothing, and nothing is tied that cannot be', async () => {
  const coordinator = await regie.visitor().signInAs('caseCoordinator')
  expect((await coordinator.get(NUISANCE)).status).toBe(200)
  expect((await coordinator.post(`${NUISANCE}/rust-hierop`, { what: 'register/casussen' })).status).toBe(404)
  for (const what of ['register/bibob', 'register/bestaat-niet', 'action/x', 'iets']) {
    expect((await lead.post(`${NUISANCE}/rust-hierop`, { what })).status, what).toBe(404)
  }
})

it('a covenant past its review hangs loose until it is evaluated', async () => {
  expect(await read(lead, '/werk/losse-eindjes')).not.toContain(LATE)
  const opened = await lead.post(`${REGISTER}/nieuw`, {
    ...{ basis: 'safety-task', openedOn: '2024-01-08' },
    'fact.name': 'Convenant proef',
    'fact.kind': 'covenant',
    'fact.subject': 'other',
    'fact.parties': '2',
  })
  expect(opened.status).toBe(303)
  const address = new URL(opened.location, 'http://x').pathname
  const take = async (step: string, fields: Record<string, string>) => {
    const revision = /name="revision" value="(\d+)"/.exec((await lead.get(`${address}/stap/${step}`)).text)![1]!
    return lead.post(`${address}/stap/${step}`, { revision, ...fields })
  }
  const signed = await take('sign', { day: '2024-01-10', 'fact.reviewMonths': '12' })
  expect(signed.status).toBe(303)
  const loose = await read(lead, '/werk/losse-eindjes')
  expect(loose).toContain(LATE)
  expect(loose).toContain('Convenant proef')
  const reviewed = await take('review', { day: dayOf(new Date()), 'fact.lessons': 'Blijft zo' })
  expect(reviewed.status).toBe(303)
  expect(await read(lead, '/werk/losse-eindjes')).not.toContain('Convenant proef')
})

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import type { Visitor } from '../support/visitor.ts'

let regie: RunningRegie
let lead: Visitor
let address: string
let before: string

const missionNow = async () =>
  (
    await regie.database.asAdministrator<{ row: string }>(
      `select plan::text as row from plan where slug = 'mjbp-2020-2023'`,
    )
  )[0]!.row

beforeAll(async () => {
  regie = await startRegie()
  lead = await regie.visitor().signInAs('policyLead')
  const [plan] = await regie.database.asAdministrator<{ id: string }>(
    `select id from plan where slug = 'mjbp-2020-2023'`,
  )
  address = `/werk/plannen/mjbp-2020-2023/onderdeel/plan/${plan!.id}`
  before = await missionNow()
})
afterAll(() => regie.stop())
afterEach(() => expect(regie.failures.splice(0), 'nothing goes wrong inside').toEqual([]))

const change = { title: 'Ongevraagd', startsOn: '2020-01-01', endsOn: '2023-12-31', revision: '1' }

describe('a form that somebody else made a signed-in person send', () => {
  it.each([
    ['without the token of the session', { csrf: '' }, {}],
    ['with the token of another session', { csrf: 'k3J0c2VydmVk' }, {}],
    ['from another site, as its origin says', {}, { origin: 'https://elsewhere.example' }],
    ['from a page that hides where it is from', {}, { origin: 'null' }],
    ['from an origin that is no address', {}, { origin: 'regie' }],
    ['from another site, as the browser says', {}, { 'sec-fetch-site': 'cross-site' }],
    ['from a sister site, as the browser says', {}, { 'sec-fetch-site': 'same-site' }],
    ['from outside any site, as the browser says', {}, { 'sec-fetch-site': 'none' }],
  ])('changes nothing %s', async (_, fields, headers) => {
    const answer = await lead.post(address, { ...change, ...fields }, headers)
    expect(answer.status).toBe(403)
    expect(answer.text).toContain('Dit formulier is verlopen')
    expect(await missionNow()).toBe(before)
  })

  it('changes nothing when nothing says where it comes from', async () => {
    const body = new URLSearchParams({ ...change, csrf: lead.csrf() })
    const answer = await fetch(regie.url + address, { method: 'POST', headers: { cookie: lead.cookie() }, body })
    expect(answer.status).toBe(403)
    expect(await missionNow()).toBe(before)
  })

  it('cannot sign a visitor in', async () => {
    const visitor = regie.visitor()
    const account = { email: 'beleid@demo.example', password: 'veilig-in-deventer' }
    expect((await visitor.post('/inloggen', account, { origin: 'https://elsewhere.example' })).status).toBe(403)
    expect(visitor.cookie()).toBe('')
  })

  it('is accepted from our own page with the token of the session', async () => {
    const answer = await lead.post(address, change, { 'sec-fetch-site': 'same-origin' })
    expect(answer.status).toBe(303)
    expect(await missionNow()).not.toBe(before)
  })
})

import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type RunningRegie, startRegie } from '../support/regie.ts'

let regie: RunningRegie
let address: string

beforeAll(async () => {
  regie = await startRegie()
  const [one] = await regie.database.asAdministrator<{ slug: string }>(
    "select slug from consultation where slug like 'voorbeeld-waar%'",
  )
  address = `/praat-mee/${one!.slug}/vragenlijst/bewoners`
})
afterAll(() => regie.stop())
afterEach(() => expect(regie.failures.splice(0), 'nothing goes wrong inside').toEqual([]))

const handedIn = async () =>
  Number((await regie.database.asAdministrator<{ count: string }>('select count(*) from survey_form'))[0]!.count)

const form = (given: Record<string, string>) => ({
  version: '1',
  taal: 'nl',
  deel: 'choose',
  doe: 'next',
  safe: '6',
  ...given,
})

test('a program that sends thousands of forms is stopped, a person behind it loses nothing and gets in a minute later', async () => {
  const program = regie.visitor()
  for (let sent = 0; sent < 60; sent++) {
    expect((await program.post(address, form({ form: `program ${sent}` }))).status).toBe(303)
  }
  const person = regie.visitor()
  const words = 'Meer licht <b>bij</b> het station'
  const refused = await person.post(address, form({ form: 'person', else: words }))
  expect([refused.status, await handedIn()]).toEqual([429, 60])
  expect(refused.text).toContain('te veel formulieren')
  expect(refused.text).toContain('Meer licht &lt;b>bij&lt;/b> het station')
  regie.pass(60)
  expect((await person.post(address, form({ form: 'person', else: words }))).status).toBe(303)
  expect(await handedIn()).toBe(61)
})

test('a program that fills in what nobody sees hears thanks, and counts for nothing', async () => {
  regie.pass(60)
  const before = await handedIn()
  const thanked = await regie.visitor().post(address, form({ form: 'trap', website: 'https://example.com' }))
  expect([thanked.status, await handedIn()]).toEqual([303, before])
})

test('ten megabytes of text are refused before they are read', async () => {
  const before = await handedIn()
  const sent = await regie.visitor().post(address, form({ form: 'large', else: 'x'.repeat(10_000_000) }))
  expect([sent.status, await handedIn()]).toEqual([413, before])
})

test('a text that is too long comes back whole, with the rule it breaks', async () => {
  const long = `begin ${'woord '.repeat(700)}einde`
  const sent = await regie.visitor().post(address, form({ form: 'long', else: long }))
  expect(sent.status).toBe(422)
  expect(sent.text).toContain('Deze tekst is te lang.')
  expect(sent.text).toContain(long)
})

test('documents that were made public stand on the page of the consultation', async () => {
  const lead = await regie.visitor().signInAs('policyLead')
  const [one] = await regie.database.asAdministrator<{ id: string; slug: string }>(
    "select id, slug from consultation where slug like 'voorbeeld-waar%'",
  )
  const { id, slug } = one!
  expect((await lead.get(`/werk/inspraak/${slug}`)).text).toContain(`/werk/draad/${id}"`)
  const file = new File(['Agenda'], 'startnotitie.txt', { type: 'text/plain' })
  expect((await lead.post(`/werk/draad/${id}/bijlagen`, { file })).status).toBe(303)
  const page = `/praat-mee/${slug}`
  expect((await regie.visitor().get(page)).text).not.toContain('startnotitie')
  const [attached] = await regie.database.asAdministrator<{ id: string }>(
    "select id from attachment where name like 'startnotitie%'",
  )
  await lead.post(`/werk/draad/${id}/bijlagen/${attached!.id}/openbaar`, { public: 'yes' })
  expect((await regie.visitor().get(page)).text).toContain('startnotitie')
})

test('neither a code nor an answer comes in the log', async () => {
  regie.pass(60)
  await regie.visitor().get(`${address}?code=K7QF-2MHD-X9PB-4TRW`)
  await regie.visitor().post(address, form({ form: 'in-the-log', else: 'kenmerkende woorden' }))
  const log = regie.logged.join('\n')
  for (const trace of ['K7QF', 'in-the-log', 'kenmerkende']) expect(log).not.toContain(trace)
})

import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type MailServer, startMailServer } from '../support/mail-server.ts'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import { withoutMarks } from '../support/without-marks.ts'

let regie: RunningRegie
let mail: MailServer

beforeAll(async () => {
  mail = await startMailServer()
  regie = await startRegie({ smtpUrl: mail.url, smtpFrom: 'panel@stad.example' })
})
afterAll(async () => {
  await regie.stop()
  await mail.stop()
})
afterEach(() => {
  // A quarter of an hour and more: nobody in the next test has to wait for what was asked in this one.
  regie.pass(4000)
  expect(regie.failures.splice(0), 'nothing goes wrong inside').toEqual([])
})

const members = async () =>
  Number((await regie.database.asAdministrator<{ count: string }>('select count(*) from panel_member'))[0]!.count)

/** What somebody sends who read the page just now. */
async function form(email: string, more: Record<string, string> = {}) {
  const { text } = await regie.visitor().get('/praat-mee/panel')
  const [, hash] = /name="text" value="([0-9a-f]{64})"/.exec(text)!
  const [, district] = /<option value="(WK\d+)"/.exec(text)!
  const rest = { birthYear: '1970', sex: 'man', district: district!, language: 'nl', consent: 'yes' }
  return { email, text: hash!, ...rest, ...more }
}

test('joining again, and asking for a link, tell nobody whether an address is known', async () => {
  const visitor = regie.visitor()
  const first = await visitor.post('/praat-mee/panel', await form('anna@voorbeeld.nl'))
  const again = await visitor.post('/praat-mee/panel', await form('Anna@voorbeeld.nl'))
  expect([again.status, again.location, again.text]).toEqual([first.status, first.location, first.text])
  expect([first.status, first.location, await members()]).toEqual([303, '/praat-mee/panel/aangemeld', 1])
  const known = await visitor.post('/praat-mee/panel/link', { email: 'anna@voorbeeld.nl' })
  const unknown = await visitor.post('/praat-mee/panel/link', { email: 'niemand@voorbeeld.nl' })
  expect(known.status).toBe(200)
  expect(withoutMarks(known.text)).toBe(withoutMarks(unknown.text))
  mail.received.length = 0
  await regie.runDueJobs()
  expect(mail.received.map(({ to }) => to)).toEqual([['anna@voorbeeld.nl']])
})

test('a program that signs up one address after another has to wait, and one that fills in what nobody sees signs up nobody', async () => {
  const program = regie.visitor()
  const before = await members()
  const trapped = await program.post('/praat-mee/panel', await form('val@voorbeeld.nl', { website: 'x' }))
  expect([trapped.status, await members()]).toEqual([303, before])
  const statuses = []
  for (let sent = 0; sent < 8; sent++) {
    statuses.push((await program.post('/praat-mee/panel', await form(`reeks${sent}@voorbeeld.nl`))).status)
  }
  expect(statuses.slice(0, 5)).toEqual([303, 303, 303, 303, 303])
  expect(statuses).toContain(429)
  const refused = await program.post('/praat-mee/panel', await form('na@voorbeeld.nl'))
  expect(refused.text).toContain('Er komen veel aanmeldingen van deze plek.')
  expect(refused.text).toContain('value="na@voorbeeld.nl"')
})

test('hostile words in every field are refused, come back as text, and run nowhere', async () => {
  const hostile = '"><script>alert(1)</script>\u202e'
  const fields = {
    email: hostile,
    birthYear: hostile,
    sex: hostile,
    district: hostile,
    language: hostile,
    text: hostile,
  }
  const answer = await regie.visitor().post('/praat-mee/panel', { ...(await form('x@voorbeeld.nl')), ...fields })
  expect(answer.status).toBe(422)
  expect(answer.text).not.toContain('<script>alert')
  for (const doe of ['profile', 'pause', 'leave', 'confirm', hostile]) {
    const own = await regie
      .visitor()
      .post(`/praat-mee/panel/mijn/${encodeURIComponent(hostile)}`, { doe, sure: 'yes', until: hostile })
    expect([410, 422]).toContain(own.status)
  }
})

test('a consent that has changed meanwhile is shown again, and nobody joins by the old one', async () => {
  const old = await form('laat@voorbeeld.nl')
  const lead = await regie.visitor().signInAs('policyLead')
  const { text } = await lead.get('/werk/panel/beloften')
  const [, revision] = /name="revision" value="(\d+)"/.exec(text)!
  const promises = {
    mostInvitations: '6',
    leastDaysBetween: '42',
    monthsBeforeAsking: '12',
    invitationsBeforeAsking: '5',
    mostYears: '4',
  }
  const wrong = await lead.post('/werk/panel/beloften', { ...promises, mostInvitations: '25', revision: revision! })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('Vul een heel getal in van 1 tot en met 24.')
  expect(
    (await lead.post('/werk/panel/beloften', { ...promises, revision: revision!, isRecruiting: 'yes' })).status,
  ).toBe(303)
  const stale = await lead.post('/werk/panel/beloften', { ...promises, revision: revision! })
  expect([stale.status, stale.text.includes('Iemand anders was u voor')]).toEqual([409, true])
  const before = await members()
  const refused = await regie.visitor().post('/praat-mee/panel', old)
  expect([refused.status, await members()]).toEqual([422, before])
  expect(refused.text).toContain('De tekst van de toestemming is net gewijzigd.')
  expect(refused.text).toContain('hoogstens 6 keer per jaar')
})

test('the page of a member is kept by nobody on the way, and is found by no search engine', async () => {
  mail.received.length = 0
  await regie.visitor().post('/praat-mee/panel', await form('bert@voorbeeld.nl'))
  await regie.runDueJobs()
  const [path] = /\/praat-mee\/panel\/mijn\/\S+/.exec(mail.lastText())!
  const page = await regie.visitor().get(path!)
  expect(page.status).toBe(200)
  expect(page.headers.get('cache-control')).toBe('private, no-store')
  expect(page.headers.get('x-robots-tag')).toBe('noindex')
  expect(page.headers.get('referrer-policy')).toBe('same-origin')
  // Looking is not joining: programs that look at mail follow links.
  expect(page.text).toContain('Bevestig uw aanmelding')
  const [row] = await regie.database.asAdministrator<{ count: string }>(
    'select count(*) from panel_member where confirmed_on is not null',
  )
  expect(row!.count).toBe('0')
})

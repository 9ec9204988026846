import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import type { Visitor } from '../support/visitor.ts'

let regie: RunningRegie
beforeAll(async () => {
  regie = await startRegie()
})
afterAll(() => regie.stop())
afterEach(() => expect(regie.failures.splice(0), 'nothing goes wrong inside').toEqual([]))

const WRONG = 'Dit e-mailadres en wachtwoord horen niet bij elkaar'
const plainText = (html: string) => html.replaceAll(/<[^>]+>/g, ' ')

/** What a person sees who tries to open the start page. */
const isIn = async (visitor: Visitor) => (await visitor.get('/werk')).status === 200

describe('signing in', () => {
  it('opens the work place and answers with a cookie that scripts and other sites cannot use', async () => {
    const visitor = regie.visitor()
    const answer = await visitor.signIn('beleid@demo.example')
    expect(answer).toMatchObject({ status: 303, location: '/werk' })
    expect(answer.headers.getSetCookie()).toHaveLength(1)
    const [session, ...flags] = answer.headers.getSetCookie()[0]!.split('; ')
    expect(session).toMatch(/^regie=[\w-]{43}$/)
    expect(flags).toEqual(['Path=/', 'HttpOnly', 'SameSite=Lax', 'Max-Age=43200'])
    expect(await isIn(visitor)).toBe(true)
  })

  it('binds the cookie to the host and to https when the public address has it', async () => {
    const secure = await startRegie({ publicUrl: 'https://veilig.example' })
    const answer = await secure
      .visitor()
      .post(
        '/inloggen',
        { email: 'beleid@demo.example', password: 'veilig-in-deventer' },
        { origin: 'https://veilig.example' },
      )
    expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains')
    await secure.stop()
    expect(answer.headers.getSetCookie()[0]).toMatch(
      /^__Host-regie=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=43200; Secure$/,
    )
  })

  it('brings a visitor back to the page that asked for it, and never to another site', async () => {
    const account = { email: 'beleid@demo.example', password: 'veilig-in-deventer' }
    for (const [back, location] of [
      ['/werk/plannen?x=1', '/werk/plannen?x=1'],
      ['https://elsewhere.example', '/werk'],
      ['//elsewhere.example', '/werk'],
      ['/\\elsewhere.example', '/werk'],
      ['', '/werk'],
    ]) {
      expect((await regie.visitor().post('/inloggen', { ...account, terug: back! })).location).toBe(location)
    }
  })

  it('refuses a wrong password and an unknown address in the same words, and keeps the address', async () => {
    const wrong = await regie.visitor().signIn('raad@demo.example', 'verkeerd-wachtwoord')
    const unknown = await regie.visitor().signIn('niemand@demo.example', 'verkeerd-wachtwoord')
    expect([wrong.status, unknown.status]).toEqual([422, 422])
    expect(wrong.text.replaceAll('raad@demo.example', 'niemand@demo.example')).toContain('value="niemand@demo.example"')
    const said = (page: string) => plainText(page.split('regie-error-summary')[1]!.split('</ul>')[0]!)
    expect(said(wrong.text)).toBe(said(unknown.text))
    expect(wrong.text).not.toContain('verkeerd-wachtwoord')
    expect(wrong.headers.getSetCookie()).toEqual([])
  })

  it('asks for both fields when one is empty', async () => {
    const answer = await regie.visitor().post('/inloggen', { email: 'raad@demo.example', password: '' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('value="raad@demo.example"')
  })

  it('makes a person wait after five wrong passwords, also for the right one, and lets in afterwards', async () => {
    regie.pass(3700)
    const visitor = regie.visitor()
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      expect((await visitor.signIn('partner@demo.example', `mis-${attempt}`)).status).toBe(422)
    }
    expect((await visitor.signIn('partner@demo.example')).status).toBe(429)
    regie.pass(3)
    expect((await visitor.signIn('partner@demo.example')).status).toBe(303)
  })

  it('makes somebody wait who tries five unknown addresses, so that nobody learns which exist', async () => {
    regie.pass(3700)
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      expect((await regie.visitor().signIn(`onbekend-${attempt}@demo.example`, 'mis')).status).toBe(422)
    }
    expect((await regie.visitor().signIn('onbekend-6@demo.example', 'mis')).status).toBe(429)
    regie.pass(3700)
  })

  it('says the same in English', async () => {
    const answer = await regie.visitor().post('/en/inloggen', { email: 'raad@demo.example', password: 'mis' })
    expect(answer.text).toContain('<html lang="en">')
    expect(answer.text).not.toContain(WRONG)
  })
})

describe('a session', () => {
  it('ends when the person signs out, also for a copy of the cookie', async () => {
    const visitor = await regie.visitor().signInAs('mayor')
    const copied = visitor.cookie()
    const answer = await visitor.post('/uitloggen')
    expect(answer).toMatchObject({ status: 303, location: '/' })
    expect(answer.headers.getSetCookie()[0]).toBe('regie=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0')
    const thief = await regie.visitor().get('/werk', { cookie: copied })
    expect(thief).toMatchObject({ status: 303, location: '/inloggen?terug=%2Fwerk' })
  })

  it('ends after eight hours without use', async () => {
    const visitor = await regie.visitor().signInAs('mayor')
    regie.pass(3 * 3600)
    expect(await isIn(visitor)).toBe(true)
    regie.pass(8 * 3600 + 60)
    expect(await isIn(visitor)).toBe(false)
  })

  it('ends twelve hours after it began, however much it is used', async () => {
    const visitor = await regie.visitor().signInAs('mayor')
    for (let hour = 1; hour < 12; hour += 1) {
      regie.pass(3600)
      expect(await isIn(visitor)).toBe(true)
    }
    regie.pass(3600 + 1)
    expect(await isIn(visitor)).toBe(false)
  })

  it('is not opened by a made-up cookie', async () => {
    for (const cookie of ['regie=', 'regie=x', `regie=${'A'.repeat(43)}`, '__Host-regie=x', "regie=' or true --"]) {
      expect((await regie.visitor().get('/werk', { cookie })).location).toBe('/inloggen?terug=%2Fwerk')
    }
  })
})

describe('an account that is changed', () => {
  const formOf = async (email: string) => {
    const [account] = await regie.database.asAdministrator<{ id: string; revision: number; name: string }>(
      'select id, revision, name from account where email = $1',
      [email],
    )
    return { address: `/werk/accounts/${account!.id}`, revision: String(account!.revision), name: account!.name }
  }

  it('loses its sessions at once when it gets another role', async () => {
    const administrator = await regie.visitor().signInAs('administrator')
    const lawyer = await regie.visitor().signInAs('enforcementLawyer')
    expect(await isIn(lawyer)).toBe(true)
    const { address, ...fields } = await formOf('handhaving@demo.example')
    const answer = await administrator.post(address, { ...fields, isActive: 'yes', roles: ['partner'] })
    expect(answer.status).toBe(303)
    expect(await isIn(lawyer)).toBe(false)
    const again = regie.visitor()
    await again.signIn('handhaving@demo.example')
    expect((await again.get('/werk/plannen')).status).toBe(403)
  })

  it('is out at once when it is ended, and cannot sign in again', async () => {
    const administrator = await regie.visitor().signInAs('administrator')
    const analyst = await regie.visitor().signInAs('analyst')
    const { address, ...fields } = await formOf('onderzoek@demo.example')
    expect((await administrator.post(address, { ...fields, roles: ['analyst'] })).status).toBe(303)
    expect(await isIn(analyst)).toBe(false)
    const answer = await regie.visitor().signIn('onderzoek@demo.example')
    expect(answer.status).toBe(422)
  })

  it('stays when it is the last that can manage accounts', async () => {
    const administrator = await regie.visitor().signInAs('administrator')
    const { address, ...fields } = await formOf('beheer@demo.example')
    expect((await administrator.post(address, { ...fields, roles: ['administrator'] })).status).toBe(422)
    expect(await isIn(administrator)).toBe(true)
  })

  it('is not overwritten by somebody who looked at it before a change', async () => {
    const administrator = await regie.visitor().signInAs('administrator')
    const { address, ...fields } = await formOf('privacy@demo.example')
    const form = { ...fields, isActive: 'yes', roles: ['privacyOfficer'] }
    expect((await administrator.post(address, { ...form, name: 'Fenna de Eerste' })).status).toBe(303)
    const second = await administrator.post(address, { ...form, name: 'Fenna de Tweede' })
    expect(second.status).toBe(409)
    expect(second.text).toContain('value="Fenna de Tweede"')
    expect(second.text).toContain('Fenna de Eerste')
    const [stored] = await regie.database.asAdministrator(
      `select name from account where email = 'privacy@demo.example'`,
    )
    expect(stored).toEqual({ name: 'Fenna de Eerste' })
  })

  it('is made by an administrator, and its person can sign in', async () => {
    const administrator = await regie.visitor().signInAs('administrator')
    const form = { name: 'Nieuwe Adviseur', email: 'Adviseur@demo.example', password: 'een lang wachtwoord' }
    const answer = await administrator.post('/werk/accounts/nieuw', { ...form, roles: ['caseCoordinator'] })
    expect(answer.status).toBe(303)
    const adviser = regie.visitor()
    expect(await adviser.signIn('adviseur@demo.example', 'een lang wachtwoord')).toMatchObject({ status: 303 })
    expect((await adviser.get('/werk/plannen')).status).toBe(200)
    const second = await administrator.post('/werk/accounts/nieuw', { ...form, roles: [] })
    expect(second.status).toBe(422)
  })

  it('is not made with a password that is too short, and what was typed stays, except the password', async () => {
    const administrator = await regie.visitor().signInAs('administrator')
    const form = { name: 'Nieuwe Collega', email: 'nieuw@demo.example', password: 'kort', roles: ['partner'] }
    const answer = await administrator.post('/werk/accounts/nieuw', form)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('value="Nieuwe Collega"')
    expect(answer.text).toContain('value="nieuw@demo.example"')
    expect(answer.text).not.toContain('kort"')
  })
})

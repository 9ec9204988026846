import { generateSync } from 'otplib'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import type { Visitor } from '../support/visitor.ts'

const SECOND = '/werk/mijn-account/tweede-factor'

let regie: RunningRegie
/** How far Regie's clock is ahead; an app shows the code of that moment. */
let ahead = 0
beforeAll(async () => {
  regie = await startRegie()
})
afterAll(() => regie.stop())
afterEach(() => expect(regie.failures.splice(0), 'nothing goes wrong inside').toEqual([]))

const pass = (seconds: number) => {
  ahead += seconds
  regie.pass(seconds)
}
const codeOf = (secret: string) => generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + ahead })
const fieldOf = (page: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)![1]!
const isIn = async (visitor: Visitor) => (await visitor.get('/werk/rechten')).status === 200

/** Sets up a code app as a person does, and answers its secret and the recovery codes. */
async function setUpApp(visitor: Visitor) {
  const page = (await visitor.get(`${SECOND}/code`)).text
  const secret = /<code class="regie-secret">([^<]+)/.exec(page)![1]!.replaceAll(' ', '')
  const done = await visitor.post(`${SECOND}/code`, { sealed: fieldOf(page, 'sealed'), code: codeOf(secret) })
  expect(done).toMatchObject({ status: 303, location: `${SECOND}/herstelcodes` })
  const shown = (await visitor.get(`${SECOND}/herstelcodes`)).text
  const codes = [...shown.matchAll(/<code class="regie-secret">([^<]+)/g)].map((found) => found[1]!)
  return { secret, codes }
}

describe('a code app', () => {
  let secret: string
  let codes: string[]
  const email = 'procesregie@demo.example'

  it('is set up with the key as a picture and as text, and gives ten recovery codes once', async () => {
    const visitor = await regie.visitor().signInAs('caseCoordinator')
    const before = visitor.cookie()
    const page = await visitor.get(`${SECOND}/code`)
    expect(page.text).toContain('<svg xmlns="http://www.w3.org/2000/svg"')
    expect(page.headers.get('cache-control')).toBe('private, no-store')
    const wrong = await visitor.post(`${SECOND}/code`, { sealed: fieldOf(page.text, 'sealed'), code: '000000' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('Deze code klopt niet')
    ;({ secret, codes } = await setUpApp(visitor))
    expect(codes).toHaveLength(10)
    const file = await visitor.get(`${SECOND}/herstelcodes.txt`)
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="herstelcodes-regie.txt"')
    expect(file.text).toContain(codes[9])
    await visitor.post(`${SECOND}/herstelcodes/bewaard`)
    expect((await visitor.get(`${SECOND}/herstelcodes`)).location).toBe(SECOND)
    expect((await regie.visitor().get('/werk', { cookie: before })).status, 'the token from before').toBe(303)
  })

  it('is asked for after the password, and only then is there a session', async () => {
    pass(60)
    const visitor = regie.visitor()
    const answer = await visitor.signIn(email)
    expect(answer).toMatchObject({ status: 303, location: '/inloggen/tweede-stap' })
    expect(visitor.cookie()).toMatch(/^regie-step=[\w-]{43}$/)
    expect(await isIn(visitor)).toBe(false)
    const done = await visitor.post('/inloggen/tweede-stap', { code: codeOf(secret) })
    expect(done).toMatchObject({ status: 303, location: '/werk' })
    expect(await isIn(visitor)).toBe(true)
    expect(visitor.cookie()).toMatch(/^regie=[\w-]{43}$/)
  })

  it('gives codes that work once', async () => {
    const visitor = regie.visitor()
    await visitor.signIn(email)
    const answer = await visitor.post('/inloggen/tweede-stap', { code: codeOf(secret) })
    expect(answer.status).toBe(422)
    expect(await isIn(visitor)).toBe(false)
  })

  it('are not good again when the clock is set back to their time, and a new one locks nobody out then', async () => {
    const enter = async () => {
      const visitor = regie.visitor()
      await visitor.signIn(email)
      return (await visitor.post('/inloggen/tweede-stap', { code: codeOf(secret) })).status
    }
    pass(3600)
    expect(await enter()).toBe(303)
    pass(-3600)
    expect(await enter(), 'the code of then was used then').toBe(422)
    pass(-90)
    expect(await enter(), 'a code that nobody used').toBe(303)
    pass(90)
  })

  it('can be replaced once by each recovery code, however it is typed', async () => {
    const typed = codes[0]!.toUpperCase().replaceAll('-', ' ')
    const visitor = regie.visitor()
    await visitor.signIn(email)
    expect((await visitor.post('/inloggen/tweede-stap', { code: typed })).location).toBe('/werk')
    expect((await visitor.get(SECOND)).text).toContain('Nog 9 codes over.')
    const again = regie.visitor()
    await again.signIn(email)
    expect((await again.post('/inloggen/tweede-stap', { code: typed })).status).toBe(422)
  })

  it('locks after five wrong codes, also for somebody who keeps typing the right password', async () => {
    pass(3700)
    const visitor = regie.visitor()
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      await visitor.signIn(email)
      expect((await visitor.post('/inloggen/tweede-stap', { code: '123456' })).status).toBe(422)
    }
    const locked = await visitor.post('/inloggen/tweede-stap', { code: codeOf(secret) })
    expect(locked.status).toBe(429)
    expect(locked.text).toContain('Wacht 2 seconden')
    pass(3)
    expect((await visitor.post('/inloggen/tweede-stap', { code: codeOf(secret) })).status).toBe(303)
  })

  it('counts guesses that come at the same moment one by one', async () => {
    pass(3700)
    const visitor = regie.visitor()
    await visitor.signIn(email)
    const guesses = await Promise.all(
      Array.from({ length: 12 }, (_, guess) =>
        visitor.post('/inloggen/tweede-stap', { code: String(100000 + guess) }).then(({ status }) => status),
      ),
    )
    expect(guesses.filter((status) => status === 422)).toHaveLength(5)
    expect(guesses.filter((status) => status === 429)).toHaveLength(7)
    pass(3700)
  })

  it('waits ten minutes for its code and no longer', async () => {
    const visitor = regie.visitor()
    await visitor.signIn(email)
    pass(601)
    const answer = await visitor.post('/inloggen/tweede-stap', { code: codeOf(secret) })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Begin opnieuw')
  })

  it('is kept sealed, and its recovery codes as hashes', async () => {
    const rows = await regie.database.asAdministrator<{ row: string }>(
      `select t::text as row from account_totp t union all select r::text from recovery_code r
       union all select s::text from sign_in_step s union all select coalesce(before::text, '') || coalesce(after::text, '') from audit_event`,
    )
    const stored = rows.map(({ row }) => row).join('\n')
    expect(stored).not.toContain(secret)
    for (const code of codes) expect(stored).not.toContain(code)
  })

  it('is taken away by an administrator when it is lost, on record, and its person is out', async () => {
    pass(60)
    const person = regie.visitor()
    await person.signIn(email)
    await person.post('/inloggen/tweede-stap', { code: codeOf(secret) })
    expect(await isIn(person)).toBe(true)
    const administrator = await regie.visitor().signInAs('administrator')
    const [account] = await regie.database.asAdministrator<{ id: string }>('select id from account where email = $1', [
      email,
    ])
    const address = `/werk/accounts/${account!.id}`
    expect((await administrator.get(address)).text).toContain('Deze persoon heeft een tweede stap ingesteld.')
    const done = await administrator.post(`${address}/tweede-factor`)
    expect(done.location).toBe(`${address}?gelukt=tweede-stap`)
    expect(await isIn(person)).toBe(false)
    expect((await regie.visitor().signIn(email)).location).toBe('/werk')
    const acts = await regie.database.asAdministrator(
      `select actor <> $1 as is_other from audit_event where event = 'second-factor-reset' and row_key = $1`,
      [account!.id],
    )
    expect(acts).toEqual([{ is_other: true }])
  })
})

describe('a role that needs a second factor', () => {
  const require = async (roles: string[]) => {
    await regie.database.asAdministrator(
      `update municipality set settings = jsonb_set(settings, '{signIn}', $1::jsonb) where id = 'deventer'`,
      [JSON.stringify({ passwords: true, secondFactorFor: roles })],
    )
    await new Promise((done) => setTimeout(done, 2100))
  }

  it('reaches nothing else until it has one, keeps at least one, and then everything', async () => {
    await require(['enforcementLawyer'])
    const visitor = await regie.visitor().signInAs('enforcementLawyer')
    for (const page of ['/werk', '/werk/plannen', '/werk/mijn-account', '/werk/rechten', '/werk/accounts']) {
      expect((await visitor.get(page)).location, page).toBe(SECOND)
    }
    expect((await visitor.post('/werk/mijn-account/naam', { name: 'Anders' })).location).toBe(SECOND)
    expect((await visitor.get(SECOND)).text).toContain('Uw rol vraagt om een tweede stap')
    await setUpApp(visitor)
    expect((await visitor.get('/werk/plannen')).status).toBe(200)
    const removed = await visitor.post(`${SECOND}/code/verwijderen`)
    expect(removed.status).toBe(422)
    expect(removed.text).toContain('Stel eerst een andere in')
    await require([])
  })
})

describe('before a dangerous act', () => {
  it('a person proves again who he is, and what he typed is kept, also the password of another', async () => {
    const administrator = await regie.visitor().signInAs('administrator')
    const form = {
      name: 'Later Bevestigd',
      email: 'later@demo.example',
      password: 'een lang wachtwoord',
      roles: ['partner', 'analyst'],
    }
    pass(15 * 60 + 1)
    const asked = await administrator.post('/werk/accounts/nieuw', form)
    expect(asked).toMatchObject({ status: 303, location: '/bevestig' })
    expect((await administrator.get('/bevestig')).text).not.toContain('een lang wachtwoord')
    const wrong = await administrator.post('/bevestig', { password: 'niet dit' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('Dit wachtwoord klopt niet')
    const before = administrator.cookie()
    const right = await administrator.post('/bevestig', { password: 'veilig-in-deventer' })
    expect(right.location).toBe('/bevestig/verder')
    expect((await regie.visitor().get('/werk', { cookie: before })).status, 'the token from before').toBe(303)
    const page = (await administrator.get('/bevestig/verder')).text
    expect(page).toContain('action="/werk/accounts/nieuw"')
    expect(page).not.toContain('later@demo.example')
    expect((await administrator.post('/werk/accounts/nieuw', { bewaard: 'ja' })).location).toBe('/werk/accounts')
    const roles = await regie.database.asAdministrator(
      `select role from account_role r join account a on a.id = r.account_id where email = 'later@demo.example' order by 1`,
    )
    expect(roles).toEqual([{ role: 'analyst' }, { role: 'partner' }])
  })

  it('nobody else can send on what a person typed, nor to another address', async () => {
    const administrator = await regie.visitor().signInAs('administrator')
    pass(15 * 60 + 1)
    await administrator.post('/werk/accounts/nieuw', {
      name: 'Van een ander',
      email: 'ander@demo.example',
      password: 'een lang wachtwoord',
    })
    const step = administrator
      .cookie()
      .split('; ')
      .find((cookie) => cookie.startsWith('regie-step='))!
    const other = await regie.visitor().signInAs('policyLead')
    const cookie = `${other.cookie()}; ${step}`
    expect((await other.get('/bevestig', { cookie })).location).toBe('/werk')
    expect((await other.get('/bevestig/verder', { cookie })).location).toBe('/werk')
    await administrator.post('/bevestig', { password: 'veilig-in-deventer' })
    await administrator.get('/bevestig/verder')
    expect((await administrator.post('/werk/gemeente', { bewaard: 'ja' })).status).toBe(422)
    expect(await regie.database.asAdministrator(`select 1 from account where email = 'ander@demo.example'`)).toEqual([])
  })
})

describe('the page of one’s own account', () => {
  it('shows where a person is signed in, in words and without an address, and ends what he chooses', async () => {
    const headers = { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0' }
    const here = await regie.visitor().signInAs('analyst')
    const there = regie.visitor()
    await there.post('/inloggen', { email: 'onderzoek@demo.example', password: 'veilig-in-deventer' }, headers)
    const third = await regie.visitor().signInAs('analyst')
    const page = (await here.get('/werk/mijn-account')).text
    expect(page).toContain('Firefox op Windows')
    expect(page.match(/deze browser/g)).toHaveLength(1)
    expect(page).not.toContain('127.0.0.1')
    const id = /Firefox op Windows[\s\S]*?name="end" value="([0-9a-f-]{36})"/.exec(page)![1]!
    await here.post('/werk/mijn-account/sessies', { end: id })
    expect([await isIn(here), await isIn(there), await isIn(third)]).toEqual([true, false, true])
    await here.post('/werk/mijn-account/sessies', { end: 'others' })
    expect([await isIn(here), await isIn(third)]).toEqual([true, false])
    expect((await here.post('/werk/mijn-account/sessies', { end: 'all' })).location).toBe('/inloggen')
    expect(await isIn(here)).toBe(false)
  })

  it('ends no session of somebody else', async () => {
    const victim = await regie.visitor().signInAs('mayor')
    const [session] = await regie.database.asAdministrator<{ id: string }>(
      `select s.id from session s join account a on a.id = s.account_id where email = 'bestuur@demo.example'`,
    )
    const other = await regie.visitor().signInAs('analyst')
    await other.post('/werk/mijn-account/sessies', { end: session!.id })
    expect(await isIn(victim)).toBe(true)
  })

  it('changes the password for who knows the present one, and ends the other sessions', async () => {
    const here = await regie.visitor().signInAs('partner')
    const there = await regie.visitor().signInAs('partner')
    const change = (current: string, next: string) => here.post('/werk/mijn-account/wachtwoord', { current, next })
    expect((await change('niet dit', 'een heel ander wachtwoord')).status).toBe(422)
    expect((await change('veilig-in-deventer', 'kort')).status).toBe(422)
    expect((await change('veilig-in-deventer', 'een heel ander wachtwoord')).location).toContain('/werk/mijn-account')
    expect([await isIn(here), await isIn(there)]).toEqual([true, false])
    expect((await regie.visitor().signIn('partner@demo.example')).status).toBe(422)
    expect((await regie.visitor().signIn('partner@demo.example', 'een heel ander wachtwoord')).status).toBe(303)
  })
})

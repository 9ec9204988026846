import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type MailServer, startMailServer } from '../../../../tests/support/mail-server.ts'
import { type RunningRegie, startRegie } from '../../../../tests/support/regie.ts'

const NEW_PASSWORD = 'kastanje fiets wolk'

let regie: RunningRegie
let mail: MailServer
beforeAll(async () => {
  mail = await startMailServer()
  regie = await startRegie({ smtpUrl: mail.url, smtpFrom: 'veiligheid@deventer.example' })
})
afterEach(async () => {
  await regie.runDueJobs()
  expect(regie.failures.splice(0)).toEqual([])
  mail.received.length = 0
  // What was asked a moment ago no longer counts.
  regie.pass(3 * 3600)
})
afterAll(async () => {
  await regie.stop()
  await mail.stop()
})

async function askReset(email: string, prefix = '') {
  const answer = await regie.visitor().post(`${prefix}/wachtwoord-vergeten`, { email })
  await regie.runDueJobs()
  return answer
}

const linkInMail = () => /https?:\/\/[^/]+((?:\/en)?\/wachtwoord\/\S+)/.exec(mail.lastText())![1]!

describe('somebody who forgot his password', () => {
  it('gets a link by mail, chooses a new one, and is out of every session', async () => {
    const earlier = await regie.visitor().signInAs('councilMember')
    expect((await askReset('raad@demo.example')).status).toBe(200)
    expect(mail.received.map(({ to }) => to)).toEqual([['raad@demo.example']])
    expect(mail.lastText()).toContain('Beste Raadsheer Omloop')
    const link = linkInMail()
    const visitor = regie.visitor()
    const page = await visitor.get(link)
    expect(page.status).toBe(200)
    expect(page.headers.get('cache-control')).toBe('private, no-store')
    expect(page.text).toContain('autocomplete="new-password"')
    const chosen = await visitor.post(link, { password: NEW_PASSWORD })
    expect(chosen.status).toBe(200)
    expect(chosen.text).toContain('Dit is een goed wachtwoord.')
    expect((await earlier.get('/werk')).location).toContain('/inloggen')
    expect((await regie.visitor().signIn('raad@demo.example')).status).toBe(422)
    expect((await regie.visitor().signIn('raad@demo.example', NEW_PASSWORD)).status).toBe(303)
    await regie.runDueJobs()
    expect(mail.lastText()).toContain('is zojuist gewijzigd')
    expect(mail.lastText()).not.toContain('/wachtwoord/')
  })

  it('can use the link only once', async () => {
    await askReset('partner@demo.example')
    const link = linkInMail()
    const [first, second] = await Promise.all([
      regie.visitor().post(link, { password: NEW_PASSWORD }),
      regie.visitor().post(link, { password: 'een heel ander geheimpje' }),
    ])
    expect([first.status, second.status].sort()).toEqual([200, 410])
    expect((await regie.visitor().get(link)).status).toBe(410)
  })

  it('can use it for an hour, and reads what to do after that', async () => {
    await askReset('onderzoek@demo.example')
    const link = linkInMail()
    regie.pass(3599)
    expect((await regie.visitor().get(link)).status).toBe(200)
    regie.pass(2)
    const late = await regie.visitor().get(link)
    expect(late.status).toBe(410)
    expect(late.text).toContain('Deze link werkt niet meer')
    expect(late.text).toContain('href="/wachtwoord-vergeten"')
  })

  it('makes the first link worthless by asking for a second, and is not flooded by asking on', async () => {
    await askReset('bestuur@demo.example')
    const first = linkInMail()
    await askReset('bestuur@demo.example')
    expect(mail.received).toHaveLength(1)
    regie.pass(180)
    await askReset('bestuur@demo.example')
    expect(mail.received).toHaveLength(2)
    expect((await regie.visitor().get(first)).status).toBe(410)
    expect((await regie.visitor().get(linkInMail())).status).toBe(200)
  })

  it('reads in English when he asked in English', async () => {
    await askReset('beleid@demo.example', '/en')
    expect(mail.lastText()).toContain('Dear Beatrijs Veldman')
    const link = linkInMail()
    expect(link).toMatch(/^\/en\/wachtwoord\//)
    expect((await regie.visitor().get(link)).text).toContain('Choose a password')
  })

  it('is told in words why a password is too weak, and may try again', async () => {
    await askReset('handhaving@demo.example')
    const link = linkInMail()
    for (const [password, words] of [
      ['kort', 'Dit wachtwoord is te kort.'],
      ['Welkom2026!!', 'veel mensen gebruiken het zo'],
      ['Jurre-Lindhout', 'uw naam of die van de gemeente zit erin'],
      ['Veilig-in-Deventer', 'uw naam of die van de gemeente zit erin'],
      ['121212121212', 'het herhaalt zich of loopt op'],
    ] as const) {
      const answer = await regie.visitor().post(link, { password })
      expect(answer.status, password).toBe(422)
      expect(answer.text).toContain(words)
      expect(answer.text).not.toContain(`"${password}"`)
    }
    expect((await regie.visitor().post(link, { password: NEW_PASSWORD })).status).toBe(200)
  })
})

describe('an address that nobody has', () => {
  it('is answered word for word like one that somebody has, with the same work done, and no mail goes out', async () => {
    const strip = (text: string) => text.replace(/nonce="[^"]*"|nonce-[^']*/g, '')
    const known = await regie.visitor().post('/wachtwoord-vergeten', { email: 'privacy@demo.example' })
    const unknown = await regie.visitor().post('/wachtwoord-vergeten', { email: 'niemand@demo.example' })
    expect(unknown.status).toBe(known.status)
    expect(strip(unknown.text)).toBe(strip(known.text))
    const queued = await regie.database.asAdministrator<{ payload: Record<string, unknown> }>(
      `select payload from graphile_worker._private_jobs order by id`,
    )
    expect(queued.map(({ payload }) => Object.keys(payload).sort())).toEqual([
      ['accountId', 'language', 'municipalityId'],
      ['accountId', 'language', 'municipalityId'],
    ])
    expect(JSON.stringify(queued)).not.toContain('@')
    await regie.runDueJobs()
    expect(mail.received.map(({ to }) => to)).toEqual([['privacy@demo.example']])
  })

  it('cannot be asked for without end', async () => {
    const statuses: number[] = []
    for (let turn = 0; turn < 7; turn += 1) statuses.push((await askReset('niemand@demo.example')).status)
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429])
  })

  it('must at least be an address', async () => {
    const answer = await askReset('niemand')
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Schrijf een e-mailadres als naam@gemeente.nl.')
    expect(answer.text).toContain('value="niemand"')
  })
})

describe('an invitation', () => {
  const FORM = { name: 'Nieuwe Collega', roles: ['caseCoordinator'], password: '' }

  it('goes to somebody who gets an account without a password, and lets him in', async () => {
    const administrator = await regie.visitor().signInAs('administrator')
    const made = await administrator.post('/werk/accounts/nieuw', { ...FORM, email: 'collega@demo.example' })
    expect(made.status).toBe(303)
    await regie.runDueJobs()
    expect(mail.received.map(({ to }) => to)).toEqual([['collega@demo.example']])
    expect((await regie.visitor().signIn('collega@demo.example', '')).status).toBe(422)
    const chosen = await regie.visitor().post(linkInMail(), { password: NEW_PASSWORD })
    expect(chosen.status).toBe(200)
    const colleague = regie.visitor()
    expect((await colleague.signIn('collega@demo.example', NEW_PASSWORD)).status).toBe(303)
    expect((await colleague.get('/werk/plannen')).status).toBe(200)
  })

  it('that expired is sent again, and then only the new one works', async () => {
    const administrator = await regie.visitor().signInAs('administrator')
    await administrator.post('/werk/accounts/nieuw', { ...FORM, email: 'laat@demo.example' })
    await regie.runDueJobs()
    const first = linkInMail()
    regie.pass(7 * 86_400 + 1)
    expect((await regie.visitor().get(first)).text).toContain('Vraag de beheerder van uw gemeente om een nieuwe.')
    const again = await regie.visitor().signInAs('administrator')
    const [account] = await regie.database.asAdministrator<{ id: string }>(
      `select id from account where email = 'laat@demo.example'`,
    )
    const address = `/werk/accounts/${account!.id}`
    expect((await again.get(address)).text).toContain('De uitnodiging is verlopen')
    const sent = await again.post(`${address}/uitnodiging`)
    expect(sent.location).toBe(`${address}?gelukt=uitnodiging`)
    expect((await again.get(sent.location)).text).toContain('De uitnodiging wordt verstuurd.')
    await regie.runDueJobs()
    expect((await regie.visitor().get(first)).status).toBe(410)
    expect((await regie.visitor().get(linkInMail())).status).toBe(200)
  })

  it('ends with its account', async () => {
    const administrator = await regie.visitor().signInAs('administrator')
    await administrator.post('/werk/accounts/nieuw', { ...FORM, email: 'weg@demo.example' })
    await regie.runDueJobs()
    await regie.database.asAdministrator(`update account set is_active = false where email = 'weg@demo.example'`)
    expect((await regie.visitor().get(linkInMail())).status).toBe(410)
  })

  it('that a mail server refuses shows in the outbox with the person and the code, without the text', async () => {
    await mail.stop()
    mail = await startMailServer({
      onRcptTo: (_address, _session, done) => done(Object.assign(new Error('unknown'), { responseCode: 550 })),
    })
    await regie.stop()
    regie = await startRegie({ smtpUrl: mail.url, smtpFrom: 'veiligheid@deventer.example' })
    const administrator = await regie.visitor().signInAs('administrator')
    await administrator.post('/werk/accounts/nieuw', { ...FORM, email: 'fout@demo.example' })
    await regie.runDueJobs()
    const outbox = await administrator.get('/werk/post')
    expect(outbox.text).toContain('Nieuwe Collega')
    expect(outbox.text).toContain('geweigerd')
    expect(outbox.text).toContain('550')
    expect(outbox.text).not.toContain('/wachtwoord/')
  })
})

describe('a token of a link', () => {
  it('stands nowhere but in the mail', async () => {
    await regie.stop()
    regie = await startRegie()
    await askReset('raad@demo.example')
    const [row] = await regie.database.asAdministrator<{ body: string }>('select body from outgoing_mail_content')
    const token = /\/wachtwoord\/(\S+)/.exec(row!.body)![1]!
    const [kept] = await regie.database.asAdministrator<{ all: string }>(
      `select (select json_agg(l)::text from password_link l) || (select json_agg(e)::text from audit_event e) as all`,
    )
    expect(kept!.all).not.toContain(token)
    expect((await regie.visitor().get(`/wachtwoord/${token}`)).status).toBe(200)
  })

  it('can be read in the demonstration without a mail server, and there only', async () => {
    const administrator = await regie.visitor().signInAs('administrator')
    expect((await administrator.get('/werk/post')).text).toContain('/wachtwoord/')
  })
})

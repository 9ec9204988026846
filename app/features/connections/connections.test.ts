import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type MailServer, startMailServer } from '../../../tests/support/mail-server.ts'
import { type RunningRegie, startRegie } from '../../../tests/support/regie.ts'
import type { Visitor } from '../../../tests/support/visitor.ts'
import { dayOf } from '../../shared/days.ts'
import { findTokenActor } from './index.ts'

let regie: RunningRegie
let mail: MailServer
let administrator: Visitor
beforeAll(async () => {
  mail = await startMailServer()
  regie = await startRegie({ smtpUrl: mail.url, smtpFrom: 'veiligheid@deventer.example' })
  administrator = await regie.visitor().signInAs('administrator')
})
afterAll(async () => {
  await regie.stop()
  await mail.stop()
})

const day = (days: number) => dayOf(new Date(Date.now() + days * 86_400_000))

async function addConnection(name: string, scopes = ['work.open', 'figures.read']) {
  const answer = await administrator.post('/werk/koppelingen/nieuw', { name, purpose: 'Cijfers ophalen', scopes })
  expect(answer.status).toBe(303)
  return answer.location
}

/** Asks for a token as the form on the page does. */
async function askToken(address: string, expiresOn: string) {
  const page = await administrator.get(address)
  const id = /name="id" value="([^"]+)"/.exec(page.text)![1]!
  return { id, answer: await administrator.post(`${address}/sleutels`, { id, expiresOn }) }
}

async function makeToken(address: string, expiresOn = day(100)) {
  const { answer } = await askToken(address, expiresOn)
  return /regie_[A-Za-z0-9_-]{43}/.exec(answer.text)![0]
}

const actorOf = (token: string, at = new Date(), municipality = 'deventer') =>
  findTokenActor(regie.database.database, { id: municipality }, token, at)

describe('a token', () => {
  it('makes its service account act with the rights of its scopes and no others', async () => {
    const address = await addConnection('Datapakhuis')
    const actor = await actorOf(await makeToken(address))
    expect(actor).toEqual({
      municipalityId: 'deventer',
      id: `service-account:${address.split('/').at(-1)}`,
      roles: [],
      rights: ['work.open', 'figures.read'],
    })
  })

  it('is shown once, kept as a hash, and not made twice when the form is sent twice', async () => {
    const address = await addConnection('Eenmalig')
    const { id, answer } = await askToken(address, day(30))
    const token = /regie_[A-Za-z0-9_-]{43}/.exec(answer.text)![0]
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    const again = await administrator.post(`${address}/sleutels`, { id, expiresOn: day(30) })
    expect(again.status).toBe(303)
    const page = await administrator.get(address)
    expect(page.text).not.toContain(token)
    expect(page.text).toContain(`eindigt op …${token.slice(-4)}`)
    const kept = await regie.database.asAdministrator<{ all: string }>(
      `select (select json_agg(t)::text from service_token t) || (select json_agg(e)::text from audit_event e) as all`,
    )
    expect(kept[0]!.all).not.toContain(token)
  })

  it('that is unknown, of elsewhere, or no token at all is nobody’s', async () => {
    const token = await makeToken(await addConnection('Vergissing'))
    expect(await actorOf(token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A'))).toBeUndefined()
    expect(await actorOf(token, new Date(), 'elders')).toBeUndefined()
    for (const text of ['', 'regie_', `x${token}`, "regie_' or true --"]) expect(await actorOf(text)).toBeUndefined()
  })

  it('works on its last day and not on the next', async () => {
    const token = await makeToken(await addConnection('Aflopend'), day(10))
    expect(await actorOf(token, new Date(`${day(10)}T12:00:00+01:00`))).toBeDefined()
    expect(await actorOf(token, new Date(`${day(11)}T12:00:00+01:00`))).toBeUndefined()
  })

  it('that is taken back ends at once, and another one of the same account goes on', async () => {
    const address = await addConnection('Wisselend')
    const first = await makeToken(address)
    const second = await makeToken(address)
    const page = await administrator.get(address)
    const revoke = [...page.text.matchAll(/action="([^"]+\/intrekken)"[\s\S]*?Sleutel …(.{4}) intrekken/g)].find(
      ([, , ending]) => ending === first.slice(-4),
    )![1]!
    expect((await administrator.post(revoke)).status).toBe(303)
    expect(await actorOf(first)).toBeUndefined()
    expect(await actorOf(second)).toBeDefined()
  })

  it('ends with its service account', async () => {
    const address = await addConnection('Beëindigd')
    const token = await makeToken(address)
    const form = { name: 'Beëindigd', purpose: 'Niets meer', scopes: ['figures.read'], revision: '1' }
    expect((await administrator.post(address, form)).status).toBe(303)
    expect(await actorOf(token)).toBeUndefined()
  })

  it('shows the day it was last used', async () => {
    const address = await addConnection('Gebruikt')
    const token = await makeToken(address)
    expect((await administrator.get(address)).text).toContain('nooit')
    await actorOf(token, new Date('2026-11-22T12:00:00Z'))
    const page = await administrator.get(address)
    expect(page.text).not.toContain('nooit')
    expect(page.text).toContain('22 november 2026')
  })

  it('is refused for longer than a year, for the past, and without a day', async () => {
    const address = await addConnection('Te lang')
    for (const [expiresOn, words] of [
      [day(400), 'Een sleutel werkt hoogstens een jaar'],
      [day(-1), 'Kies een dag die nog komt'],
      ['morgen', 'Kies een dag.'],
    ] as const) {
      const { answer } = await askToken(address, expiresOn)
      expect(answer.status).toBe(422)
      expect(answer.text).toContain(words)
    }
  })

  it('is announced to the administrators once, two weeks before it ends, without the token in the mail', async () => {
    await regie.runDueJobs()
    const before = mail.received.length
    const address = await addConnection('Bijna voorbij')
    const token = await makeToken(address, day(13))
    const warn = () =>
      regie.database.database.as(
        { municipalityId: 'deventer', id: 'test', roles: [], rights: [] },
        'the day begins',
        async (tx) => {
          await sql`select graphile_worker.add_job('warn-of-ending-tokens', '{"municipalityId":"deventer"}')`.execute(
            tx,
          )
        },
      )
    await warn()
    expect(await regie.runDueJobs()).toEqual([])
    expect(mail.received.slice(before).map(({ to }) => to)).toEqual([['beheer@demo.example']])
    expect(mail.lastText()).toContain(`Bijna voorbij: de sleutel die eindigt op …${token.slice(-4)}`)
    expect(mail.lastText()).toContain(address)
    expect(mail.lastText()).not.toContain(token)
    await warn()
    await regie.runDueJobs()
    expect(mail.received).toHaveLength(before + 1)
    expect(regie.failures).toEqual([])
  })
})

describe('a service account', () => {
  it('can never be given the power to decide or to manage', async () => {
    const form = { name: 'Te machtig', purpose: 'Alles', scopes: ['figures.read', 'accounts.manage'] }
    const answer = await administrator.post('/werk/koppelingen/nieuw', form)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Kies rechten uit de lijst.')
    await regie.database.asAdministrator(
      `insert into service_account (municipality_id, name, purpose, scopes)
       values ('deventer', 'Langs de achterdeur', 'x', '{plan.adopt,tokens.manage,figures.read}')`,
    )
    const [row] = await regie.database.asAdministrator<{ id: string }>(
      `select id from service_account where name = 'Langs de achterdeur'`,
    )
    const actor = await actorOf(await makeToken(`/werk/koppelingen/${row!.id}`))
    expect(actor!.rights).toEqual(['figures.read'])
  })

  it('needs a name of its own and a right, and nothing typed is lost', async () => {
    await addConnection('Bestaat al')
    const double = { name: 'Bestaat al', purpose: 'Nog eens', scopes: ['plan.read'] }
    const answer = await administrator.post('/werk/koppelingen/nieuw', double)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Er is al een koppeling met deze naam.')
    expect(answer.text).toContain('Nog eens')
    const none = await administrator.post('/werk/koppelingen/nieuw', { name: 'Zonder', purpose: 'x' })
    expect(none.text).toContain('Kies ten minste één recht.')
  })

  it('is not overwritten by somebody who looked before a change', async () => {
    const address = await addConnection('Dubbel')
    const form = { name: 'Dubbel', purpose: 'Eerst', scopes: ['plan.read'], isActive: 'yes', revision: '1' }
    expect((await administrator.post(address, form)).status).toBe(303)
    const second = await administrator.post(address, { ...form, purpose: 'Daarna' })
    expect(second.status).toBe(409)
    for (const text of ['Iemand anders was u voor', 'Eerst', 'Daarna']) expect(second.text).toContain(text)
  })

  it('is named in the audit as who acted', async () => {
    const address = await addConnection('Schrijver', ['work.open', 'plan.read', 'plan.edit'])
    const actor = (await actorOf(await makeToken(address)))!
    await regie.database.database.as(actor, 'change a plan by the interface', (tx) =>
      tx.updateTable('plan').set({ title: 'Door een programma' }).where('slug', '=', 'mjbp-2024-2027').execute(),
    )
    const audit = await administrator.get('/werk/logboek')
    expect(audit.text).toContain('Schrijver')
    expect(audit.text).toContain('Door een programma')
  })
})

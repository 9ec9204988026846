import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type MailServer, startMailServer } from '../support/mail-server.ts'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import type { Visitor } from '../support/visitor.ts'

let regie: RunningRegie
let server: MailServer
let lead: Visitor
let analyst: Visitor
let goal: { id: string; title: string }

const accountOf = async (email: string) =>
  (
    await regie.database.asAdministrator<{ id: string }>(`select id from account where email = '${email}@demo.example'`)
  )[0]!.id
const say = (body: string, fields: Record<string, string> = {}) =>
  lead.post(`/werk/draad/${goal.id}/gesprek`, { body, ...fields })
const follow = (visitor: Visitor) => visitor.post(`/werk/draad/${goal.id}/volgen`, { follow: 'yes' })
const deliver = async () => {
  await regie.runDueJobs()
  return server.received.splice(0)
}
/** What the clock of the queue does at seven in the morning. */
const morning = async () => {
  await regie.database.asAdministrator(
    `select graphile_worker.add_job('collect-news', '{"municipalityId": "deventer"}'::json)`,
  )
  await regie.runDueJobs()
  regie.pass(25 * 3600)
  return deliver()
}

beforeAll(async () => {
  server = await startMailServer()
  regie = await startRegie({ smtpUrl: server.url, smtpFrom: 'veiligheid@deventer.example' })
  ;[goal] = (await regie.database.asAdministrator<{ id: string; title: string }>(
    `select id, title from node where kind = 'goal' and reference = 'T3.D1' limit 1`,
  )) as [{ id: string; title: string }]
})
beforeEach(async () => {
  await regie.database.asAdministrator(
    'delete from notification; delete from node_follower; delete from notification_choice',
  )
  lead = await regie.visitor().signInAs('policyLead')
  analyst = await regie.visitor().signInAs('analyst')
})
afterEach(() => expect(regie.failures.splice(0), 'nothing goes wrong inside').toEqual([]))
afterAll(async () => {
  await regie.stop()
  await server.stop()
})

const readable = (raw: string) =>
  Buffer.from(
    raw
      .replaceAll('=\r\n', '')
      .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')

describe('who is called in', () => {
  it('gets a mail at once that says where, and nothing of what was written or by whom', async () => {
    await say('Het geheim van de Welle', { mentioned: await accountOf('onderzoek') })
    const mails = await deliver()
    expect(mails.map(({ to }) => to)).toEqual([['onderzoek@demo.example']])
    const mail = readable(mails[0]!.raw)
    expect(mail).toContain('Subject: Een nieuwe melding in Veilig Deventer')
    expect(mail).toContain(`Een collega riep u erbij bij doel "${goal.title}"`)
    expect(mail).toContain(`/werk/draad/${goal.id}/gesprek`)
    for (const word of ['geheim', 'Beatrijs', 'Veldman', 'Tellegen']) expect(mail).not.toContain(word)
  })

  it('is told not even the name of something confidential', async () => {
    await regie.database.asAdministrator(`update node set visibility = 'confidential' where id = '${goal.id}'`)
    await say('x', { mentioned: await accountOf('onderzoek') })
    const [mail] = await deliver()
    await regie.database.asAdministrator(`update node set visibility = 'internal' where id = '${goal.id}'`)
    expect(readable(mail!.raw)).toContain('bij een vertrouwelijk onderwerp')
    expect(readable(mail!.raw)).not.toContain(goal.title)
  })

  it('hears nothing when he lost the role with which he could open it', async () => {
    const id = await accountOf('onderzoek')
    await say('x', { mentioned: id })
    await regie.database.asAdministrator(`update account_role set role = 'councilMember' where account_id = '${id}'`)
    expect(await deliver()).toEqual([])
    await regie.database.asAdministrator(`update account_role set role = 'analyst' where account_id = '${id}'`)
    expect(await deliver(), 'nor later, when he has it back').toEqual([])
  })

  it('hears nothing after his account ended', async () => {
    const id = await accountOf('onderzoek')
    await say('x', { mentioned: id })
    await regie.database.asAdministrator(`update account set is_active = false where id = '${id}'`)
    expect(await deliver()).toEqual([])
    await regie.database.asAdministrator(`update account set is_active = true where id = '${id}'`)
  })
})

describe('who follows', () => {
  it('gets one mail a day with all that happened, and none without news', async () => {
    await follow(analyst)
    await say('Een')
    await say('Twee')
    expect(await deliver()).toEqual([])
    const mails = await morning()
    expect(mails.map(({ to }) => to)).toEqual([['onderzoek@demo.example']])
    expect(readable(mails[0]!.raw)).toContain('2 nieuwe reacties bij doel')
    expect(await morning()).toEqual([])
  })

  it('gets no mail of what he read already', async () => {
    await follow(analyst)
    await say('Een')
    await analyst.post('/werk/meldingen')
    expect(await morning()).toEqual([])
  })

  it('gets what he chose: at once, or never', async () => {
    await follow(analyst)
    await analyst.post('/werk/meldingen/instellingen', { comment: 'now' })
    await say('Een')
    expect(await deliver()).toHaveLength(1)
    await analyst.post('/werk/meldingen/instellingen', { comment: 'off' })
    await say('Twee')
    expect(await deliver()).toEqual([])
    expect(await morning()).toEqual([])
    const later = await regie.visitor().signInAs('analyst')
    expect((await later.get('/werk/meldingen')).text).toContain('Meldingen (2 nieuw)')
  })
})

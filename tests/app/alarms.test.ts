import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serviceActor } from '../../app/features/identity/index.ts'
import { openRecords, REGISTERS, WATCH_DEADLINES } from '../../app/features/registers/index.ts'
import { addDays } from '../../app/law/index.ts'
import { queueJob } from '../../app/platform/jobs/index.ts'
import { dayOf } from '../../app/shared/days.ts'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import { TEST_SECRET } from '../support/storage-server.ts'
import type { Visitor } from '../support/visitor.ts'

// A claim that is barred in thirty days, as the people see it who are told of it.

const today = dayOf(new Date())
const ENDS = addDays(today, 30)

let regie: RunningRegie
let lawyer: Visitor
let mayor: Visitor
let number: string
beforeAll(async () => {
  regie = await startRegie()
  await regie.database.asAdministrator('delete from record_deadline')
  number = await claim()
  const service = serviceActor(regie.municipalityId, 'service:command')
  await regie.database.database.as(service, 'queue', (tx) => queueJob(tx, WATCH_DEADLINES, {}, { key: 'all' }))
  await regie.runDueJobs()
  lawyer = await regie.visitor().signInAs('enforcementLawyer')
  mayor = await regie.visitor().signInAs('mayor')
})
afterAll(() => regie?.stop())

async function claim(): Promise<string> {
  const type = REGISTERS.find(({ key }) => key === 'verbeurde-dwangsom')!
  const actor = serviceActor(regie.municipalityId, 'service:command')
  const forfeitedOn = `${Number(ENDS.slice(0, 4)) - 1}${ENDS.slice(4)}`
  const facts = { domain: 'kamerverhuur', amount: 750, forfeitedOn }
  const scope = { municipalityId: regie.municipalityId, secret: TEST_SECRET, actor, today }
  const opened = await regie.database.database.as(actor, 'a claim', (tx) =>
    openRecords({ ...scope, tx }, type, [{ basis: 'bestuursdwang', openedOn: forfeitedOn, facts }]),
  )
  if (!opened.ok) throw new Error(JSON.stringify(opened))
  return opened.value[0]!.number
}

const alarmOf = (text: string) => /action="(\/werk\/alarmen\/[0-9a-f-]{36})"/.exec(text)?.[1]

describe('an alarm', () => {
  it('stands above everything on the start page of both, and says what is ending and when', async () => {
    for (const who of [lawyer, mayor]) {
      expect((await who.get('/werk')).text).toContain(
        'Eén termijn die niet gemist mag worden, wacht op uw bevestiging.',
      )
      const { text } = await who.get('/werk/alarmen')
      expect(text).toContain('Verjaring van de vordering')
      expect(text).toContain('nog 30 dagen')
      expect(text).toContain(number)
    }
  })

  it('came by mail to two different people, in words that say nothing about whom or what', async () => {
    const mails = await regie.database.asAdministrator<{ recipient: string; subject: string; body: string }>(
      `select recipient, subject, body from outgoing_mail_content where subject like '%niet gemist%'`,
    )
    expect(new Set(mails.map(({ recipient }) => recipient)).size).toBe(2)
    for (const { subject, body } of mails) {
      expect(body).toContain('/werk/alarmen')
      expect(`${subject} ${body}`).not.toContain(number)
      expect(`${subject} ${body}`).not.toMatch(/verjaring|dwangsom|750/i)
    }
  })

  it('is not confirmed without writing down what one does', async () => {
    const { text } = await lawyer.get('/werk/alarmen')
    const refused = await lawyer.post(alarmOf(text)!, { note: '  ' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Schrijf op wat u gaat doen.')
  })

  it('is confirmed by each for himself, and stays for both', async () => {
    const { text } = await lawyer.get('/werk/alarmen')
    expect((await lawyer.post(alarmOf(text)!, { note: 'Ik neem morgen de beschikking.' })).status).toBe(303)
    const after = await lawyer.get('/werk/alarmen')
    expect(alarmOf(after.text)).toBeUndefined()
    expect(after.text).toContain(number)
    expect((await lawyer.get('/werk')).text).toContain('Er loopt één termijn af die niet gemist mag worden.')
    expect(alarmOf((await mayor.get('/werk/alarmen')).text)).toBeDefined()
    const file = `/werk/registers/verbeurde-dwangsom/${number}`
    await lawyer.post(`${file}/reden`, { kind: 'own-work', note: '' })
    const record = await lawyer.get(file)
    expect(record.text).toContain('Alarm over een termijn bevestigd')
    expect(record.text).toContain('Ik neem morgen de beschikking.')
    expect(regie.failures).toEqual([])
  })

  it('is not there for who may not read the file', async () => {
    const { text } = await lawyer.get('/werk/alarmen')
    const caseworker = await regie.visitor().signInAs('caseworker')
    expect((await caseworker.get('/werk/alarmen')).text).not.toContain(number)
    expect((await caseworker.get('/werk')).text).not.toContain('niet gemist')
    const address = alarmOf((await mayor.get('/werk/alarmen')).text)!
    expect(text).not.toContain(address)
    expect((await caseworker.post(address, { note: 'Gezien' })).status).toBe(404)
  })
})

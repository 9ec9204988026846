import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { actorFor } from '../../app/features/identity/index.ts'
import { restrictRecord } from '../../app/features/registers/secrecy/restrict-record.ts'
import { inScope, takeIn } from '../../app/features/registers/testing/at-work.ts'
import { casussen } from '../../app/features/registers/types/casussen.ts'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import { emailOf, type Seen, type Visitor } from '../support/visitor.ts'
import { withoutMarks } from '../support/without-marks.ts'

const KNOWN = { name: 'Mina Zilverplevier', bornOn: '1971-04-09' }
const CLOSED = { name: 'Karel Kluut', bornOn: '1966-02-28' }
const SECRET = { name: 'Douwe Roerdomp', bornOn: '1958-12-01' }
const NOBODY = { name: 'Floris Bestaatniet', bornOn: '1958-12-01' }

let regie: RunningRegie
let coordinator: Visitor
let undermining: Visitor

beforeAll(async () => {
  regie = await startRegie()
  coordinator = await regie.visitor().signInAs('caseCoordinator')
  undermining = await regie.visitor().signInAs('underminingCoordinator')
  const [account] = await regie.database.asAdministrator<{ id: string }>(
    `select id from account where email = '${emailOf('caseCoordinator')}'`,
  )
  const actor = actorFor('deventer', account!.id, ['caseCoordinator'])
  const take = (person: typeof KNOWN, history: { step: string; day: string; reason: string }[] = []) =>
    takeIn(regie.database, actor, casussen, {
      facts: { concerns: 'person', receivedFrom: 'police', reason: 'Ruzie om een duiventil' },
      basis: 'public-order',
      openedOn: '2026-11-02',
      parties: [{ role: 'subject', person }],
      history,
    })
  await take(KNOWN)
  await take(CLOSED, [{ step: 'decline', day: '2026-11-05', reason: 'Gewone hulp is genoeg' }])
  const { number } = await take(SECRET)
  const restricted = await inScope(regie.database, actor, (scope) =>
    restrictRecord(scope, casussen, { number, named: [], reason: 'Een collega', revision: 1, now: new Date() }),
  )
  if (!restricted.ok) throw new Error(restricted.reason)
})
afterAll(() => regie.stop())
afterEach(() => expect(regie.failures.splice(0)).toEqual([]))

const ask = async (who: Visitor, person: typeof KNOWN, reason = 'Hij wordt genoemd in een melding') => {
  await who.get('/werk/bekend')
  return who.post('/werk/bekend', { ...person, reason })
}
/** What stands on the page besides what was typed, which differs from one question to the next. */
const shapeOf = ({ text }: Seen, person: typeof KNOWN) =>
  withoutMarks(text).replaceAll(person.name, 'NAAM').replaceAll(person.bornOn, 'DAG')

describe('asking whether somebody is known', () => {
  it('answers with whom to ask, and nothing of what is going on or where', async () => {
    await coordinator.get('/werk/bekend/aanspreekpunten')
    const saved = await coordinator.post('/werk/bekend/aanspreekpunten/care', { contact: 'Zorgteam, 0570-000111' })
    expect(saved.status).toBe(303)
    const answer = await ask(undermining, KNOWN)
    expect(answer.status).toBe(200)
    expect(answer.text).toContain('De gemeente zelf, Zorgteam, 0570-000111')
    for (const hidden of ['duiventil', 'C-2026', 'Casus', 'Persoonsgerichte', 'public-order']) {
      expect(answer.text).not.toContain(hidden)
    }
  })

  it('finds somebody however his name is written, and nobody with another day of birth', async () => {
    expect((await ask(undermining, { ...KNOWN, name: 'M. ZILVERPLEVIER' })).text).toContain('0570-000111')
    expect((await ask(undermining, { ...KNOWN, bornOn: '1971-04-10' })).text).toContain('Niet bekend.')
  })

  it('answers for a secret record, and for one that is closed, as for somebody who is not there', async () => {
    const absent = await ask(undermining, NOBODY)
    expect(absent.text).toContain('Niet bekend.')
    for (const person of [SECRET, CLOSED]) {
      const answer = await ask(undermining, person)
      expect(answer.status).toBe(absent.status)
      expect(shapeOf(answer, person)).toBe(shapeOf(absent, NOBODY))
    }
  })

  it('takes as long for everybody', async () => {
    for (const person of [KNOWN, SECRET, NOBODY]) {
      await undermining.get('/werk/bekend')
      const began = performance.now()
      await undermining.post('/werk/bekend', { ...person, reason: 'Melding' })
      expect(performance.now() - began).toBeGreaterThanOrEqual(299)
    }
  })

  it('needs a surname with a day of birth, and why', async () => {
    const noDay = await ask(undermining, { ...KNOWN, bornOn: '' })
    expect([noDay.status, noDay.text.includes('Vul naam en geboortedatum in.')]).toEqual([422, true])
    const noReason = await ask(undermining, KNOWN, ' ')
    expect([noReason.status, noReason.text.includes('Leg uit waarom u het vraagt.')]).toEqual([422, true])
  })

  it('leaves no name in what Regie writes to its log', async () => {
    expect(regie.logged.filter((line) => /bekend/.test(line)).length).toBeGreaterThan(0)
    for (const line of regie.logged)
      expect(line).not.toMatch(/Zilverplevier|Roerdomp|duiventil|genoemd in een melding/i)
  })

  it('is on record: who, why, where, and what the answer was, but not about whom', async () => {
    const rows = await regie.database.asAdministrator<{ text: string; hits: string[]; subject: string }>(
      'select known_check::text as text, hits, subject from known_check order by asked_at',
    )
    expect(rows.map(({ hits }) => hits)).toEqual([['care'], ['care'], [], [], [], [], ['care'], [], []])
    for (const { text } of rows) expect(text).not.toMatch(/Zilverplevier|Roerdomp|1958|melding/i)
    expect(new Set(rows.slice(0, 2).map(({ subject }) => subject)).size, 'one pseudonym for one person').toBe(1)
    const officer = await regie.visitor().signInAs('privacyOfficer')
    const log = await officer.get('/werk/leeslogboek/bekend')
    expect(log.text).toContain('Hij wordt genoemd in een melding')
    expect(log.text).toContain('nergens')
    expect(log.text).not.toMatch(/Zilverplevier|Roerdomp/)
    await officer.get('/werk/leeslogboek/persoon')
    const ofPerson = await officer.post('/werk/leeslogboek/persoon', KNOWN)
    expect(ofPerson.text).toContain('Nagaan of iemand bekend is in een andere ruimte')
  })

  it('is refused to who asks without end', async () => {
    const lawyer = await regie.visitor().signInAs('enforcementLawyer')
    for (let count = 0; count < 20; count++) expect((await ask(lawyer, NOBODY)).status).toBe(200)
    const refused = await ask(lawyer, KNOWN)
    expect(refused.status).toBe(429)
    expect(refused.text).not.toContain('0570-000111')
    regie.pass(60 * 60 + 1)
    const later = await regie.visitor().signInAs('enforcementLawyer')
    expect((await ask(later, KNOWN)).text).toContain('0570-000111')
  })

  it('lets only who decides in a space say whom to ask there, and see it', async () => {
    const caseworker = await regie.visitor().signInAs('caseworker')
    expect((await caseworker.get('/werk/bekend')).text).not.toContain('Aanspreekpunten')
    expect((await caseworker.get('/werk/bekend/aanspreekpunten')).status).toBe(404)
    const elsewhere = await undermining.get('/werk/bekend/aanspreekpunten')
    expect(elsewhere.text).not.toContain('0570-000111')
    const answer = await caseworker.post('/werk/bekend/aanspreekpunten/care', { contact: 'Ik' })
    expect(answer.status).toBe(404)
  })
})

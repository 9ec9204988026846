import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actorFor } from '../../app/features/identity/index.ts'
import { takeIn } from '../../app/features/registers/testing/at-work.ts'
import { casussen } from '../../app/features/registers/types/casussen.ts'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import { emailOf, type Visitor } from '../support/visitor.ts'

let regie: RunningRegie
let coordinator: Visitor
let officer: Visitor
const numbers: string[] = []

const CONTENT = /Grutto|Weidepad|zwijgt over vroeger/

beforeAll(async () => {
  regie = await startRegie()
  coordinator = await regie.visitor().signInAs('caseCoordinator')
  officer = await regie.visitor().signInAs('privacyOfficer')
  const [account] = await regie.database.asAdministrator<{ id: string }>(
    `select id from account where email = '${emailOf('caseCoordinator')}'`,
  )
  const actor = actorFor('deventer', account!.id, ['caseCoordinator'])
  for (const name of ['Gerrit Grutto', 'Gina Grutto']) {
    const { number } = await takeIn(regie.database, actor, casussen, {
      facts: { concerns: 'person', receivedFrom: 'police', reason: 'Hij zwijgt over vroeger' },
      basis: 'public-order',
      openedOn: '2019-05-06',
      place: { address: 'Weidepad 3' },
      parties: [{ role: 'subject', person: { name, bornOn: '1950-06-07' } }],
      history: [{ step: 'decline', day: '2019-05-13', reason: 'Gewone hulp is genoeg' }],
    })
    numbers.push(number)
  }
  await regie.database.asAdministrator(
    `select graphile_worker.add_job('list-due-records', '{"municipalityId":"deventer"}'::json)`,
  )
  await regie.runDueJobs()
})
afterAll(() => regie.stop())

const recordPage = (number: string) => `/werk/registers/casussen/${number}`
const valuesOf = (text: string, name: string) =>
  [...text.matchAll(new RegExp(`name="${name}"[^>]*value="([^"]+)"`, 'g'))].map(([, value]) => value!)

describe('records that are due', () => {
  let list: string

  it('are listed for who decides in their space, and say why', async () => {
    const overview = await coordinator.get('/werk/vernietiging')
    expect(overview.text).toContain('2 aan de beurt, de oudste sinds 14 mei 2024')
    const propose = await coordinator.get('/werk/registers/casussen/vernietigen')
    for (const number of numbers) expect(propose.text).toContain(number)
    expect((await officer.get('/werk/vernietiging')).text).toContain('Er is niets aan de beurt')
    expect((await officer.get('/werk/registers/casussen/vernietigen')).status).toBe(404)
  })

  it('can be kept longer, with why, and are then not to be chosen', async () => {
    const address = `${recordPage(numbers[1]!)}/bewaren`
    const form = await coordinator.get(address)
    const [revision] = valuesOf(form.text, 'revision')
    const wrong = await coordinator.post(address, { revision: revision!, untilOn: '', reason: 'Klacht' })
    expect([wrong.status, wrong.text.includes('Kies een dag in de toekomst.')]).toEqual([422, true])
    const kept = await coordinator.post(address, {
      revision: revision!,
      untilOn: '2027-12-31',
      reason: 'Er loopt een klacht',
    })
    expect(kept.status).toBe(303)
    const propose = await coordinator.get('/werk/registers/casussen/vernietigen')
    expect(propose.text).toContain('aangehouden tot en met 31 december 2027')
  })

  it('are proposed by one', async () => {
    const propose = await coordinator.get('/werk/registers/casussen/vernietigen')
    const nothing = await coordinator.post('/werk/registers/casussen/vernietigen')
    expect([nothing.status, nothing.text.includes('Kies wat u wilt voorstellen.')]).toEqual([422, true])
    const [first] = valuesOf(propose.text, 'record')
    const proposed = await coordinator.post('/werk/registers/casussen/vernietigen', { record: first! })
    expect(proposed.status).toBe(303)
    list = proposed.location
    const page = await coordinator.get(list)
    expect(page.text).toContain('wacht op vrijgave')
    expect(page.text).not.toContain('Vrijgeven om te vernietigen')
    expect((await coordinator.post(`${list}/vrijgeven`, { revision: '1' })).status).toBe(403)
  })

  it('are released by another, who sees numbers and days and nothing of anybody', async () => {
    const page = await officer.get(list)
    expect(page.text).toContain(numbers[0])
    expect(page.text).toContain('Vrijgeven om te vernietigen')
    expect(page.text).not.toMatch(CONTENT)
    expect((await officer.get(recordPage(numbers[0]!))).status).toBe(404)
    regie.pass(60 * 60)
    const asked = await officer.post(`${list}/vrijgeven`, { revision: '1' })
    expect(asked.location, 'proves again who he is').toContain('/bevestig')
  })

  it('are destroyed by the job that follows, and leave a shell', async () => {
    officer = await regie.visitor().signInAs('privacyOfficer')
    await officer.get(list)
    const released = await officer.post(`${list}/vrijgeven`, { revision: '1' })
    expect([released.status, released.location]).toEqual([303, list])
    expect((await regie.runDueJobs()).filter(({ name }) => name === 'destroy-listed-records')).toEqual([])
    expect((await officer.get(list)).text).toContain('1 van 1 vernietigd')
    const late = await officer.post(`${list}/terugsturen`, { revision: '1', note: 'Eerst nog nakijken' })
    expect(late.status).toBe(422)
    for (const words of ['Hierover is intussen al besloten.', 'Eerst nog nakijken']) expect(late.text).toContain(words)
    coordinator = await regie.visitor().signInAs('caseCoordinator')
    await coordinator.get(recordPage(numbers[0]!))
    await coordinator.post(`${recordPage(numbers[0]!)}/reden`, { kind: 'own-work' })
    const shell = await coordinator.get(recordPage(numbers[0]!))
    expect(shell.text).toContain('Vernietigd')
    expect(shell.text).not.toMatch(CONTENT)
    expect(shell.text).not.toContain('/stap/')
    const held = await coordinator.get(recordPage(numbers[1]!))
    expect(held.status).toBe(200)
    expect(regie.failures).toEqual([])
  })

  it('are proved to be destroyed in a file that names nobody they were about', async () => {
    const proofs = await officer.get('/werk/vernietiging/bewijzen.csv')
    const [head, line] = proofs.text.trim().split('\r\n')
    expect(head).toBe('number,register,result,limit,due_on,destroyed_at,proposed_by,released_by,sha256')
    expect(line).toMatch(
      new RegExp(`^${numbers[0]},casussen,5.1,,2024-05-14,2026-.*,Casper Reint,Fenna Geheimhof,[0-9a-f]{64}$`),
    )
    expect(proofs.text).not.toMatch(CONTENT)
    expect((await coordinator.get('/werk/vernietiging')).text).toContain(numbers[0])
    const caseworker = await regie.visitor().signInAs('caseworker')
    expect((await caseworker.get('/werk/vernietiging/bewijzen.csv')).status).toBe(404)
  })
})

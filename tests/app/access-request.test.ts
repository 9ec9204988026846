import { strFromU8, unzipSync } from 'fflate'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { actorFor, createAccount, DEMONSTRATION_PASSWORD, serviceActor } from '../../app/features/identity/index.ts'
import { restrictRecord } from '../../app/features/registers/secrecy/restrict-record.ts'
import { inScope, takeIn } from '../../app/features/registers/testing/at-work.ts'
import { casussen } from '../../app/features/registers/types/casussen.ts'
import { handhavingszaak } from '../../app/features/registers/types/handhavingszaak.ts'
import { mustBe } from '../../app/platform/http/index.ts'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import { emailOf, type Visitor } from '../support/visitor.ts'

const PERSON = { name: 'Annechien van der Grutto', bornOn: '1977-03-14' }
const REQUESTS = '/werk/registers/verzoeken-betrokkenen'
const SECOND = 'tweede.functionaris@test.example'

let regie: RunningRegie
let officer: Visitor
let second: Visitor
let address: string
const numbers: Record<string, string> = {}

beforeAll(async () => {
  regie = await startRegie()
  const service = serviceActor('deventer', 'service:command')
  const account = { name: 'Tweede Functionaris', email: SECOND, password: DEMONSTRATION_PASSWORD }
  mustBe(
    await regie.database.database.as(service, 'hire', (tx) =>
      createAccount(tx, 'deventer', { ...account, roles: ['privacyOfficer'] }, new Date()),
    ),
  )
  officer = await regie.visitor().signInAs('privacyOfficer')
  second = regie.visitor()
  await second.signIn(SECOND)
  const [row] = await regie.database.asAdministrator<{ id: string }>(
    `select id from account where email = '${emailOf('caseCoordinator')}'`,
  )
  const coordinator = actorFor('deventer', row!.id, ['caseCoordinator'])
  const take = async (reason: string, person: { name: string; bornOn: string }) =>
    takeIn(regie.database, coordinator, casussen, {
      facts: { concerns: 'person', receivedFrom: 'police', reason },
      basis: 'public-order',
      openedOn: '2026-11-02',
      parties: [
        { role: 'subject', person },
        { role: 'relative', person: { name: 'Rinus Wulpenveld', bornOn: '1950-01-01', contact: '06 12345678' } },
      ],
    })
  numbers.own = (await take('Annechien ruziet met Rinus Wulpenveld en met Kaatje om de heg', PERSON)).number
  numbers.twin = (await take('Over de tweelingzus', { ...PERSON, name: 'Berendina van der Grutto' })).number
  numbers.other = (await take('Over iemand anders', { name: 'Piet Grutto', bornOn: '1990-09-09' })).number
  const { number } = await take('Alleen voor de coördinator', PERSON)
  numbers.secret = number
  mustBe(
    await inScope(regie.database, coordinator, (scope) =>
      restrictRecord(scope, casussen, { number, named: [], reason: 'Een collega', revision: 1, now: new Date() }),
    ),
  )
  const zaak = await takeIn(regie.database, service, handhavingszaak, {
    facts: { domain: 'milieu', origin: 'controle', observation: 'Mevrouw Van der Grutto stookt hout' },
    basis: 'bestuursdwang',
    openedOn: '2026-11-03',
    parties: [{ role: 'violator', person: { ...PERSON, name: 'A. van der Grutto' } }],
  })
  numbers.zaak = zaak.number
})
afterAll(() => regie.stop())
afterEach(() => expect(regie.failures.splice(0)).toEqual([]))

const hidden = (text: string, name: string) => new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(text)?.[1] ?? ''
/** Steps and acts ask for the revision that was seen. */
const post = async (who: Visitor, path: string, fields: Record<string, string | string[]> = {}) => {
  const [row] = await regie.database.asAdministrator<{ revision: number }>(
    `select revision from register_record where register = 'verzoeken-betrokkenen'`,
  )
  return who.post(path, { revision: String(row!.revision), ...fields })
}
type Bundle = { records: { number: string; facts: { value: string }[]; people: { role: string; name: string }[] }[] }
async function bundleOf(who: Visitor): Promise<{ name: string; text: string; bundle: Bundle; files: string[] }> {
  const answer = await fetch(`${regie.url}${address}/bestand.zip`, { headers: { cookie: who.cookie() } })
  expect(answer.status).toBe(200)
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
  const text = strFromU8(files['inzage.json']!)
  const name = answer.headers.get('content-disposition') ?? ''
  return { name, text, bundle: JSON.parse(text) as Bundle, files: Object.keys(files) }
}

describe('a request for access', () => {
  it('is taken in, with a month to answer', async () => {
    await officer.get(REQUESTS)
    const added = await officer.post(`${REQUESTS}/nieuw`, {
      basis: 'duty',
      openedOn: '2026-11-05',
      'fact.kind': 'access',
      'party.subject.0.name': PERSON.name,
      'party.subject.0.bornOn': PERSON.bornOn,
    })
    expect(added.status).toBe(303)
    address = added.location
    const due = () =>
      regie.database.asAdministrator<{ due_on: string }>(
        `select due_on::text from record_deadline d join register_record r on r.id = d.record_id
          where r.register = 'verzoeken-betrokkenen'`,
      )
    // 5 December 2026 is a Saturday.
    expect(await due()).toEqual([{ due_on: '2026-12-07' }])
  })

  it('is not gathered before it is sure who asks', async () => {
    await officer.get(`${address}/verzamelen`)
    const refused = await post(officer, `${address}/verzamelen`)
    expect([refused.status, refused.text.includes('Stel eerst de identiteit vast')]).toEqual([422, true])
    const form = await officer.get(`${address}/stap/establish-identity`)
    const taken = await officer.post(`${address}/stap/establish-identity`, {
      revision: hidden(form.text, 'revision'),
      day: '2026-11-06',
      'fact.how': 'in-person',
    })
    expect(taken.status).toBe(303)
  })

  it('leaves a space out only with why', async () => {
    await officer.get(`${address}/verzamelen`)
    const refused = await post(officer, `${address}/verzamelen`, { leftOut: ['bibob'] })
    expect([refused.status, refused.text.includes('Leg uit waarom u een ruimte weglaat.')]).toEqual([422, true])
  })

  it('shows how far it is while it is gathered, and then what was found and where', async () => {
    await officer.get(`${address}/verzamelen`)
    const asked = await post(officer, `${address}/verzamelen`, { cover: 'Kaatje' })
    expect([asked.status, asked.location]).toEqual([303, `${address}/verzamelen`])
    const progress = await officer.get(`${address}/verzamelen`)
    expect(progress.headers.get('refresh')).toBe('3')
    expect(progress.text).toContain('van 10 ruimtes')
    const queued = await regie.database.asAdministrator<{ payload: string }>(
      `select payload::text from graphile_worker._private_jobs`,
    )
    expect(JSON.stringify(queued), 'the queue names nobody').not.toMatch(/Grutto|Kaatje/)
    expect(await regie.runDueJobs()).toEqual([])
    const page = await officer.get(address)
    expect(page.text).toContain('4 records gevonden')
    for (const found of [numbers.own, numbers.secret, numbers.zaak, numbers.twin]) expect(page.text).toContain(found)
    expect(page.text).not.toContain(numbers.other)
    expect(page.text).toContain('andere voornaam: waarschijnlijk iemand anders')
    expect(page.text).not.toMatch(/heg|Wulpenveld/)
  })

  it('is read through before it is given: the draft covers others, also those who were marked', async () => {
    const { name, text, bundle, files } = await bundleOf(second)
    expect(name).toMatch(/filename="avg-2026-\d{4}-concept\.zip"/)
    expect(files.sort()).toEqual(['inzage.json', 'inzage.pdf'])
    expect(bundle.records.map(({ number }) => number).sort()).toEqual(
      [numbers.own, numbers.secret, numbers.zaak].sort(),
    )
    expect(text).toContain('Annechien ruziet met ▇▇▇ ▇▇▇ en met ▇▇▇ om de heg')
    expect(text).toContain('Mevrouw Van der Grutto stookt hout')
    expect(text).not.toMatch(/Rinus|Wulpenveld|12345678|Kaatje|tweelingzus|iemand anders/)
    const own = bundle.records.find(({ number }) => number === numbers.own)!
    expect(own.people.map(({ name: who }) => who)).toEqual(['Annechien van der Grutto', '▇▇▇'])
  })

  it('is answered and released by a second person only', async () => {
    const before = await officer.get(`${address}/stap/answer`)
    const early = await officer.post(`${address}/stap/answer`, {
      revision: hidden(before.text, 'revision'),
      day: '2026-11-20',
      'fact.outcome': 'granted',
    })
    expect(early.status).toBe(422)
    expect(early.text).toContain('laat een tweede persoon het nalezen en vrijgeven')
    const own = await post(officer, `${address}/verzamelen/vrijgeven`)
    expect([own.status, own.text.includes('een tweede persoon leest het na')]).toEqual([422, true])
    await second.get(address)
    expect((await post(second, `${address}/verzamelen/vrijgeven`)).status).toBe(303)
    expect((await bundleOf(officer)).name).toMatch(/filename="avg-2026-\d{4}\.zip"/)
    const form = await officer.get(`${address}/stap/answer`)
    const answered = await officer.post(`${address}/stap/answer`, {
      revision: hidden(form.text, 'revision'),
      day: '2026-11-20',
      'fact.outcome': 'granted',
    })
    expect(answered.status).toBe(303)
  })

  it('is there for nobody else, and stands in the read log of the registers it looked through', async () => {
    for (const role of ['caseCoordinator', 'administrator', 'policyLead', 'mayor'] as const) {
      const who = await regie.visitor().signInAs(role)
      expect([403, 404], role).toContain((await who.get(`${address}/bestand.zip`)).status)
      expect((await who.get(address)).status, role).toBe(404)
    }
    const rows = await regie.database.asAdministrator<{ activity: string }>(
      `select distinct activity from read_log where name = 'gather-about-person' order by activity`,
    )
    expect(rows.map(({ activity }) => activity)).toEqual(['register-casussen', 'register-handhavingszaak'])
  })

  it('keeps the file sealed, and removes it after a month', async () => {
    const parts = await regie.database.asAdministrator<{ sealed: string }>(
      `select sealed from record_sealed where part in ('bundle', 'bundle summary', 'bundle cover')`,
    )
    expect(parts).toHaveLength(3)
    expect(JSON.stringify(parts)).not.toMatch(/Grutto|Kaatje|UEsDB/)
    regie.pass(31 * 24 * 60 * 60)
    await regie.database.asAdministrator(
      `select graphile_worker.add_job('clear-gathered-files', '{"municipalityId":"deventer"}'::json)`,
    )
    await regie.runDueJobs()
    officer = await regie.visitor().signInAs('privacyOfficer')
    expect((await officer.get(`${address}/bestand.zip`)).status).toBe(404)
    const left = await regie.database.asAdministrator(`select from record_sealed where part like 'bundle%'`)
    expect(left).toEqual([])
  })
})

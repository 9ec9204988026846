import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { actorFor, serviceActor } from '../../app/features/identity/index.ts'
import { anyRecord } from '../../app/features/registers/testing/any-record.ts'
import { inScope, takeIn } from '../../app/features/registers/testing/at-work.ts'
import { bibob } from '../../app/features/registers/types/bibob.ts'
import { casussen } from '../../app/features/registers/types/casussen.ts'
import { addDays } from '../../app/law/index.ts'
import { dayOf } from '../../app/shared/days.ts'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import { emailOf, type Fields, type Visitor } from '../support/visitor.ts'

let regie: RunningRegie
let coordinator: Visitor
let partner: Visitor
let number: string
let id: string
let partnerId: string
let organisationId: string
let address: string

const accountOf = async (role: 'caseCoordinator' | 'partner' | 'mayor') =>
  (await regie.database.asAdministrator<{ id: string }>(`select id from account where email = '${emailOf(role)}'`))[0]!
    .id
const today = () => dayOf(new Date())
const shareIds = async () =>
  (await regie.database.asAdministrator<{ id: string }>('select id from record_share order by shared_at')).map(
    (row) => row.id,
  )

beforeAll(async () => {
  regie = await startRegie()
  coordinator = await regie.visitor().signInAs('caseCoordinator')
  partner = await regie.visitor().signInAs('partner')
  partnerId = await accountOf('partner')
  const rows = await regie.database.asAdministrator<{ id: string }>(
    `select id from organisation where municipality_id = 'deventer' order by name limit 1`,
  )
  organisationId = rows[0]!.id
  const actor = actorFor('deventer', await accountOf('caseCoordinator'), ['caseCoordinator'])
  const taken = await takeIn(regie.database, actor, casussen, {
    facts: { concerns: 'person', receivedFrom: 'police', reason: 'Slaapt in het fietsenhok' },
    basis: 'public-order',
    openedOn: '2026-11-02',
    place: { address: 'Lepelaarpad 8' },
    parties: [
      { role: 'subject', person: { name: 'Hilde Wulp', bornOn: '1984-08-08' } },
      { role: 'relative', person: { name: 'Bertus Buurman', bornOn: '1960-01-01' } },
    ],
  })
  number = taken.number
  id = taken.id
  address = `/werk/registers/casussen/${number}/delen`
  await sayWhy(coordinator)
})
afterAll(() => regie.stop())
afterEach(() => expect(regie.failures.splice(0)).toEqual([]))

/** Says why he looks, as a person does once a day. */
const sayWhy = async (who: Visitor) => {
  await who.get(`/werk/registers/casussen/${number}`)
  await who.post(`/werk/registers/casussen/${number}/reden`, { kind: 'own-work' })
}

const revision = async () =>
  String(
    (
      await regie.database.asAdministrator<{ revision: number }>(
        `select revision from register_record where id = '${id}'`,
      )
    )[0]!.revision,
  )

const share = async (fields: Fields, who = coordinator) => {
  await who.get(address)
  return who.post(address, {
    ...{ revision: await revision(), parts: ['facts', 'personal'], accountId: partnerId, organisationId },
    ...{ basis: 'public-task', consent: 'not-needed', reason: 'Voor het huisbezoek', endsOn: addDays(today(), 10) },
    ...fields,
  })
}

describe('sharing a record', () => {
  it('offers each part and each person by itself', async () => {
    const page = await coordinator.get(address)
    expect(page.status).toBe(200)
    for (const part of ['Hilde Wulp', 'Bertus Buurman', 'Adres of plek', 'Welke stappen er zijn gezet']) {
      expect(page.text).toContain(part)
    }
  })

  it.each([
    [{ parts: [] }, 'Kies wat u deelt.'],
    [{ accountId: '' }, 'Kies met wie u deelt.'],
    [{ organisationId: '' }, 'Kies met wie u deelt.'],
    [{ basis: '' }, 'zonder grondslag mag er niets worden gedeeld (artikel 6 AVG)'],
    [{ consent: '' }, 'Geef aan hoe het met de toestemming zit.'],
    [{ basis: 'consent', consent: 'not-needed' }, 'Voor deze grondslag is toestemming nodig (artikel 7 AVG).'],
    [{ reason: ' ' }, 'Leg uit waarom dit nodig is.'],
    [{ endsOn: '2026-01-01' }, 'Kies een dag vanaf morgen en ten hoogste een jaar vooruit.'],
    [{ endsOn: '2036-01-01' }, 'Kies een dag vanaf morgen en ten hoogste een jaar vooruit.'],
  ])('is refused with %o', async (fields, message) => {
    const refused = await share(fields as Fields)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain(message)
    expect(await shareIds()).toEqual([])
  })

  it('with a colleague who is no partner is refused', async () => {
    expect((await share({ accountId: await accountOf('mayor') })).status).toBe(422)
  })

  it('without agreement is for who decides', async () => {
    const caseworker = await regie.visitor().signInAs('caseworker')
    await sayWhy(caseworker)
    const refused = await share({ consent: 'overridden' }, caseworker)
    expect([refused.status, refused.text.includes('mag alleen wie hierover beslist')]).toEqual([422, true])
  })

  it('gives a copy of what was chosen, and of nothing else', async () => {
    expect((await share({})).status).toBe(303)
    const listed = await partner.get('/werk/gedeeld')
    expect(listed.text).toContain(number)
    const [first] = await shareIds()
    expect((await partner.get('/werk')).text).toContain(`href="/werk/gedeeld/casussen/${first}"`)
    const copy = await partner.get(`/werk/gedeeld/casussen/${first}`)
    expect(copy.text).toContain('Slaapt in het fietsenhok')
    expect(copy.text).toContain('artikel 6, eerste lid, onder e, AVG')
    for (const kept of ['Wulp', 'Buurman', 'Lepelaarpad']) expect(copy.text).not.toContain(kept)
  })

  it('shows the receiver nothing of the record itself, also in the database', async () => {
    expect((await partner.get(`/werk/registers/casussen/${number}`)).status).toBe(404)
    expect((await partner.get('/werk/registers/casussen')).status).toBe(404)
    const actor = actorFor('deventer', partnerId, ['partner'])
    const found = await inScope(regie.database, actor, async ({ tx }) => {
      const counts: Record<string, number> = {}
      for (const table of ['register_record', 'record_event', 'record_sealed', 'record_party', 'record_share']) {
        const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)}`.execute(
          tx,
        )
        counts[table] = rows[0]!.count
      }
      return counts
    })
    expect(found).toEqual({ register_record: 0, record_event: 0, record_sealed: 0, record_party: 0, record_share: 1 })
  })

  it('shows nobody else what was shared with one person', async () => {
    const [first] = await shareIds()
    const shared = `/werk/gedeeld/casussen/${first}`
    for (const role of ['councilMember', 'mayor', 'administrator', 'caseCoordinator'] as const) {
      expect((await (await regie.visitor().signInAs(role)).get(shared)).status, role).toBe(404)
    }
    expect((await partner.get(`/werk/gedeeld/handhavingszaak/${first}`)).status).toBe(404)
  })

  it('keeps the content sealed in the database', async () => {
    const rows = await regie.database.asAdministrator<{ found: number }>(
      `select count(*)::int as found from record_share where record_share::text ~* 'fietsenhok|voor het huisbezoek'
       union all select count(*)::int from audit_event where coalesce(after::text, '') ~* 'fietsenhok|voor het huisbezoek'`,
    )
    expect(rows.map(({ found }) => found)).toEqual([0, 0])
  })

  it('without agreement stands with its reason on the record, and in the read log of who gave it and who reads it', async () => {
    const why = 'Anders loopt een kind gevaar'
    const done = await share({ parts: ['facts', 'personal'], consent: 'overridden', reason: why })
    expect(done.status).toBe(303)
    const page = await coordinator.get(`/werk/registers/casussen/${number}`)
    expect(page.text).toContain('Gedeeld met een andere organisatie, zonder instemming van de betrokkene')
    expect(page.text).toContain(why)
    const second = (await shareIds())[1]
    expect((await partner.get(`/werk/gedeeld/casussen/${second}`)).status).toBe(200)
    const officer = await regie.visitor().signInAs('privacyOfficer')
    const log = await officer.get('/werk/leeslogboek?activity=register-casussen')
    expect(log.text.match(/Het is gedeeld zonder instemming van de betrokkene/g)!.length).toBeGreaterThanOrEqual(2)
    expect(log.text).toContain(why)
    const register = await officer.get('/werk/leeslogboek/gedeeld')
    expect(register.text).toContain('Zonder instemming, omdat het niet anders kan')
    expect(register.text).not.toMatch(/fietsenhok|Wulp/)
  })

  it('asks what came of it where the law does, and shows it to who shared', async () => {
    await share({ basis: 'wgs', reason: 'Zorg- en Veiligheidshuis' })
    const third = (await shareIds())[2]
    const shared = `/werk/gedeeld/casussen/${third}`
    await partner.get(shared)
    const empty = await partner.post(`${shared}/terugkoppeling`, { text: ' ' })
    expect([empty.status, empty.text.includes('Schrijf wat ermee is gedaan.')]).toEqual([422, true])
    expect((await partner.post(`${shared}/terugkoppeling`, { text: 'Er is een kamer gevonden' })).status).toBe(303)
    const page = await coordinator.get(`/werk/registers/casussen/${number}`)
    expect(page.text).toContain('Er is een kamer gevonden')
  })

  it('stops when somebody stops it, and the copy is gone at once', async () => {
    const third = (await shareIds())[2]
    await coordinator.get(`/werk/registers/casussen/${number}`)
    expect((await coordinator.post(`${address}/${third}/stoppen`)).status).toBe(303)
    expect((await partner.get(`/werk/gedeeld/casussen/${third}`)).status).toBe(404)
    const [row] = await regie.database.asAdministrator<{ sealed: string }>(
      `select sealed from record_share where id = '${third}'`,
    )
    expect(row!.sealed).toBe('')
  })

  it('is over after its day: not there any more, and its copy removed by the nightly job', async () => {
    regie.pass(11 * 24 * 60 * 60)
    partner = await regie.visitor().signInAs('partner')
    const ids = await shareIds()
    for (const one of ids) expect((await partner.get(`/werk/gedeeld/casussen/${one}`)).status).toBe(404)
    expect((await partner.get('/werk/gedeeld')).text).toContain('Er is niets met u gedeeld')
    const copies = () =>
      regie.database.asAdministrator<{ has: boolean }>(
        `select sealed <> '' as has from record_share order by shared_at`,
      )
    expect((await copies()).map(({ has }) => has)).toEqual([true, true, false])
    await regie.database.asAdministrator(
      `select graphile_worker.add_job('run-registers', '{"municipalityId":"deventer"}'::json)`,
    )
    await regie.runDueJobs()
    expect((await copies()).map(({ has }) => has)).toEqual([false, false, false])
    coordinator = await regie.visitor().signInAs('caseCoordinator')
    await sayWhy(coordinator)
    expect((await coordinator.get(`/werk/registers/casussen/${number}`)).text).toContain('verlopen op')
  })
})

describe('what the law keeps secret', () => {
  it('cannot be shared in this way', async () => {
    const coordinatorOfBibob = await regie.visitor().signInAs('bibobCoordinator')
    const { number: file } = await takeIn(
      regie.database,
      serviceActor('deventer', 'service:command'),
      bibob,
      anyRecord(bibob, { word: 'Snip', day: today() }),
    )
    const record = `/werk/registers/${bibob.key}/${file}`
    expect((await coordinatorOfBibob.get(record)).status).toBe(200)
    expect((await coordinatorOfBibob.get(`${record}/delen`)).status).toBe(404)
  })
})

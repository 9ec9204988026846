import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ROLE_NAMES, type Role, rightsOf } from '../../app/features/identity/index.ts'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import { emailOf, type Visitor } from '../support/visitor.ts'

const SECRET = 'Vuurtorenwachterslied'
const SITTING = '/werk/raad/vergadering'

let regie: RunningRegie
let lead: Visitor
let member: Visitor
let clerk: Visitor

beforeAll(async () => {
  regie = await startRegie()
  lead = await regie.visitor().signInAs('policyLead')
  member = await regie.visitor().signInAs('councilMember')
  clerk = await regie.visitor().signInAs('councilClerk')
})
afterAll(() => regie.stop())
afterEach(() => expect(regie.failures.splice(0), 'nothing goes wrong inside').toEqual([]))

const one = async (query: string) => (await regie.database.asAdministrator<{ id: string }>(query))[0]!.id
const plan = async (fields: Record<string, string>) => {
  const made = await clerk.post(`${SITTING}/nieuw`, {
    body: 'council',
    title: 'Raadsvergadering',
    heldOn: '2026-11-18',
    ...fields,
  })
  expect(made.status).toBe(303)
  const slug = made.location.split('/').at(-1)
  return {
    path: made.location,
    id: await one(`select id from body_meeting where body = 'council' and slug = '${slug}'`),
  }
}
type Waiting = { recipient: string; subject: string; body: string }
const waitingMail = () =>
  regie.database.asAdministrator<Waiting>(
    'select recipient, subject, body from outgoing_mail_content order by recipient',
  )
/** What is put in the outbox by something somebody does. */
async function mailedBy(act: () => Promise<unknown>): Promise<Waiting[]> {
  await regie.runDueJobs()
  await regie.database.asAdministrator('delete from outgoing_mail_content')
  await act()
  await regie.runDueJobs()
  return waitingMail()
}
const hold = (id: string, fields: Record<string, string> = {}) =>
  clerk.post(`${SITTING}/${id}/houden`, { revision: '1', ...fields })

describe('a meeting of the council', () => {
  it('shows its agenda to everybody once members are called, without closed items', async () => {
    const { id, path } = await plan({ title: 'Raad in november' })
    await clerk.post(`${SITTING}/${id}/punt`, { title: 'Plan voor de veiligheid' })
    await clerk.post(`${SITTING}/${id}/punt`, { title: SECRET, isClosed: 'on' })
    const onSite = path.replace('/werk/', '/raad/vergaderingen/')
    expect((await regie.visitor().get(onSite)).status).toBe(404)
    expect((await clerk.post(`${SITTING}/${id}/oproepen`)).status).toBe(303)
    const page = (await regie.visitor().get(onSite)).text
    expect(page).toContain('Plan voor de veiligheid')
    expect(page).not.toContain(SECRET)
    expect((await regie.visitor().get(`/zoeken?q=${SECRET}`)).text).not.toContain('Raad in november')
    expect((await member.get(path)).text).toContain(SECRET)
  })

  it('calls its members by mail once, with the day and an address and nothing else', async () => {
    const { id, path } = await plan({ title: `Raad over ${SECRET}`, heldOn: '2026-12-09', startsAt: '19:30' })
    await clerk.post(`${SITTING}/${id}/punt`, { title: `Ander punt ${SECRET}`, isClosed: 'on' })
    expect(await mailedBy(() => clerk.post(`${SITTING}/${id}/oproepen`))).toEqual([
      {
        recipient: emailOf('councilMember'),
        subject: 'Uitnodiging: vergadering van de gemeenteraad, 9 december 2026',
        body: expect.stringContaining('op 9 december 2026 om 19:30 uur.'),
      },
    ])
    const { body } = (await waitingMail())[0]!
    expect(body).toContain(`${path}\n`)
    expect(body).not.toContain(SECRET)
    expect(await mailedBy(() => clerk.post(`${SITTING}/${id}/oproepen`)), 'a second time').toEqual([])
  })

  it('has minutes that everybody reads once they are approved, and every text of them stays', async () => {
    const { id, path } = await plan({ title: 'Raad met verslag', heldOn: '2026-11-11' })
    expect((await clerk.post(`${SITTING}/${id}/verslag`, { minutes: 'Te vroeg' })).text).toContain(
      'Leg eerst vast dat de vergadering is gehouden',
    )
    expect((await hold(id, { seats: '37', present: '35' })).status).toBe(303)
    await clerk.post(`${SITTING}/${id}/verslag`, { minutes: 'Eerste tekst' })
    await clerk.post(`${SITTING}/${id}/verslag`, { minutes: 'Tweede tekst' })
    const onSite = path.replace('/werk/', '/raad/vergaderingen/')
    expect((await regie.visitor().get(onSite)).text).not.toContain('Tweede tekst')
    expect((await clerk.post(`${SITTING}/${id}/vaststellen`, { approvedOn: '2026-11-01' })).text).toContain(
      'na de vergadering vastgesteld',
    )
    expect((await clerk.post(`${SITTING}/${id}/vaststellen`, { approvedOn: '2026-11-25' })).status).toBe(303)
    const page = (await regie.visitor().get(onSite)).text
    expect(page).toContain('Vastgesteld op 25 november 2026')
    expect(page).toContain('Tweede tekst')
    expect(page).not.toContain('Eerste tekst')
    expect(page).toContain('35 van 37 leden')
    expect((await clerk.get(path)).text).toContain('Eerste tekst')
    expect((await clerk.post(`${SITTING}/${id}/vaststellen`, { approvedOn: '2026-11-25' })).text).toContain(
      'Er is nog geen verslag',
    )
  })

  it('says what was done with a wish, why, and where that stands', async () => {
    const page = (await regie.visitor().get('/raad/vergaderingen/raadstafel/2019-06-05')).text
    expect(page).toContain('interactief worden betrokken')
    expect(page).toContain('overgenomen')
    const { id } = await plan({ title: 'Raad met wens', heldOn: '2026-11-04' })
    await clerk.post(`${SITTING}/${id}/wens`, { wishBody: 'Meer licht in het park', saidBy: 'Proeffractie' })
    const wish = await one(`select id from meeting_wish where body = 'Meer licht in het park'`)
    const answer = { wish: `${wish}.1`, outcome: 'not' }
    expect((await lead.post(`${SITTING}/${id}/antwoord`, answer)).text).toContain('Schrijf op waarom')
    expect(
      (await lead.post(`${SITTING}/${id}/antwoord`, { ...answer, reason: 'Het park is van een ander.' })).status,
    ).toBe(303)
    expect((await lead.post(`${SITTING}/${id}/antwoord`, { ...answer, reason: 'Nog eens.' })).text).toContain(
      'Iemand anders was u voor',
    )
  })

  it('behind closed doors gives its minutes to who may know secrets, and to nobody else', async () => {
    const { id, path } = await plan({ title: 'Besloten raad', heldOn: '2026-11-05', isClosed: 'on' })
    await hold(id)
    await clerk.post(`${SITTING}/${id}/verslag`, { minutes: SECRET })
    await clerk.post(`${SITTING}/${id}/vaststellen`, { approvedOn: '2026-11-25' })
    expect((await member.get(path)).text).toContain(SECRET)
    expect((await lead.get(path)).text).not.toContain(SECRET)
    expect((await regie.visitor().get(path.replace('/werk/', '/raad/vergaderingen/'))).text).not.toContain(SECRET)
  })
})

describe('a meeting of the college or the triangle', () => {
  it('calls its own members, all but who calls them, and says nothing of what it is about', async () => {
    const secretary = await regie.visitor().signInAs('townSecretary')
    const college = (await secretary.post('/werk/college', { title: SECRET, heldOn: '2026-12-08' })).location
    const revision = '1'
    const mails = await mailedBy(() => secretary.post(`${college}/stand`, { to: 'invite', revision }))
    expect(mails.map(({ recipient }) => recipient).sort()).toEqual([emailOf('mayor'), emailOf('alderman')].sort())
    expect(JSON.stringify(mails)).not.toContain(SECRET)
    expect(mails[0]!.subject).toBe('Uitnodiging: vergadering van het college, 8 december 2026')
    expect((await secretary.post(`${college}/stand`, { to: 'held', revision })).text).toContain('moet nog komen')
    const triangle = (await lead.post('/werk/driehoek', { heldOn: '2026-12-10', startsAt: '', place: '' })).location
    const called = await mailedBy(() => lead.post(triangle, { doing: 'invite' }))
    expect(called.map(({ recipient }) => recipient)).toEqual([emailOf('mayor')])
    expect(called[0]!.body).toContain('/werk/driehoek/2026-12-10')
    // Who may not keep a meeting calls nobody to it.
    expect(await mailedBy(() => member.post(`${college}/stand`, { to: 'invite', revision }))).toEqual([])
  })
})

describe('secrecy', () => {
  const AT = '/werk/raad/geheimhouding'
  const impose = (fields: Record<string, string>) =>
    clerk.post(AT, {
      subject: 'Een onderzoek',
      imposedBy: 'executiveBoard',
      imposedOn: '2026-09-01',
      ground: '2c',
      reason: 'Loopt nog.',
      ...fields,
    })
  const idOf = (subject: string) => one(`select id from secrecy where subject = '${subject}'`)

  it('of today lasts until the right body lifts it', async () => {
    expect((await impose({ imposedOn: '2027-01-01' })).status).toBe(422)
    expect((await impose({ subject: 'Grond aan de haven', givenToCouncilOn: '2026-09-03' })).status).toBe(303)
    expect((await member.get(AT)).text).toContain('geheim; gemeenteraad kan opheffen')
    const id = await idOf('Grond aan de haven')
    const lift = { revision: '1', liftedOn: '2026-11-20', liftedReason: 'Het onderzoek is klaar.' }
    expect((await clerk.post(`${AT}/${id}/opheffen`, { ...lift, liftedBy: 'executiveBoard' })).text).toContain(
      'Dit orgaan kan deze geheimhouding niet opheffen',
    )
    expect((await clerk.post(`${AT}/${id}/bekrachtigen`, { revision: '1', confirmedOn: '2026-09-30' })).text).toContain(
      'vraagt geen bekrachtiging',
    )
    expect((await clerk.post(`${AT}/${id}/opheffen`, { ...lift, liftedBy: 'council' })).status).toBe(303)
    expect((await member.get(AT)).text).toContain('opgeheven op 20 november 2026')
  })

  it('of before April 2023 lapsed when the council did not confirm it in its first meeting', async () => {
    const { id } = await plan({ title: 'Raad in maart 2022', heldOn: '2022-03-30' })
    await hold(id, { seats: '37', present: '30' })
    await impose({ subject: 'Oud en niet bekrachtigd', imposedOn: '2022-03-01', givenToCouncilOn: '2022-03-02' })
    expect((await member.get(AT)).text).toContain('vervallen op 30 maart 2022: niet bekrachtigd')
  })

  it('of a document takes it from the council’s own list, and of an item from the agenda that everybody reads', async () => {
    const { id, path } = await plan({ title: 'Raad met geheim punt', heldOn: '2026-11-06' })
    await clerk.post(`${SITTING}/${id}/punt`, { title: `Punt ${SECRET}` })
    await clerk.post(`${SITTING}/${id}/oproepen`)
    const onSite = path.replace('/werk/', '/raad/vergaderingen/')
    expect((await regie.visitor().get(onSite)).text).toContain(`Punt ${SECRET}`)
    const item = await one(`select id from agenda_item where title = 'Punt ${SECRET}'`)
    await impose({ subject: 'Een punt van de raad', itemId: item, imposedBy: 'council' })
    expect((await regie.visitor().get(onSite)).text).not.toContain(SECRET)
    expect((await regie.visitor().get(`/zoeken?q=${SECRET}`)).text).not.toContain('Raad met geheim punt')
    expect((await member.get(path)).text).toContain(`Punt ${SECRET}`)
  })
})

describe('the college and the council apart, in the database', () => {
  const seen = (role: Role) =>
    regie.database.database.as(
      { municipalityId: 'deventer', id: role, roles: [role], rights: rightsOf([role]) },
      'look for documents',
      async (tx) =>
        (
          await sql<{
            title: string
          }>`select title from official_document where title like 'Apart %' order by title`.execute(tx)
        ).rows.map(({ title }) => title),
    )

  beforeAll(async () => {
    const states = {
      'Apart 1 nog bij het college': [false, null],
      'Apart 2 aangeboden': [false, '2026-10-01'],
      'Apart 3 aangeboden, besloten': [true, '2026-10-01'],
      'Apart 4 aangeboden, geheim': [false, '2026-10-01'],
    } as const
    await regie.database.asAdministrator(`set regie.municipality = 'deventer'; set regie.actor = 'proef'; with n as (
        insert into node (municipality_id, kind, title, reference, visibility) values ('deventer', 'dossier', 'Apart', 'apart', 'confidential') returning id)
      insert into dossier (id, municipality_id, slug, title) select id, 'deventer', 'apart', 'Apart' from n`)
    for (const [title, [isClosed, handed]] of Object.entries(states)) {
      await regie.database.asAdministrator(`set regie.municipality = 'deventer'; set regie.actor = 'proef'; with n as (
          insert into node (municipality_id, kind, title, visibility) values ('deventer', 'document', 'Apart', 'confidential') returning id)
        insert into official_document (id, municipality_id, dossier_id, slug, kind, title, is_closed, handed_to_council_on)
          select n.id, 'deventer', d.id, 'apart-${title.slice(6, 7)}', 'councilNotice', '${title}', ${isClosed}, ${handed ? `'${handed}'` : 'null'}
            from n, dossier d where d.slug = 'apart'`)
    }
    await regie.database.asAdministrator(`set regie.municipality = 'deventer'; set regie.actor = 'proef';
      insert into secrecy (municipality_id, document_id, subject, imposed_by, imposed_on, ground, reason, given_to_council_on)
      select 'deventer', id, 'Apart 4', 'executiveBoard', '2026-10-01', '2b', 'Proef', '2026-10-01' from official_document where title like 'Apart 4%'`)
  })

  it.each<[Role, number]>([
    ['policyLead', 4],
    ['townSecretary', 4],
    ['mayor', 4],
    ['alderman', 4],
    // Before it is handed over the council sees nothing; what is closed or secret it reads in the reading room only.
    ['councilMember', 1],
    ['councilClerk', 1],
    ['analyst', 0],
    ['partner', 0],
    ['administrator', 0],
    ['caseworker', 0],
  ])('%s sees %i of the four', async (role, count) => {
    expect(await seen(role)).toHaveLength(count)
  })

  it('lets a member read in the reading room what is secret, with his name in it, and puts every page on record', async () => {
    const id = await one(`select id from official_document where title like 'Apart 4%'`)
    const content = JSON.stringify({
      kind: 'councilNotice',
      number: null,
      title: 'Apart 4',
      content: { sections: { introduction: SECRET } },
      made: [],
    })
    await regie.database.asAdministrator(
      `insert into document_version (municipality_id, document_id, number, title, content, content_hash, reason, created_by)
        values ('deventer', '${id}', 1, 'Apart 4 aangeboden, geheim', $1, encode(sha256(convert_to($1, 'UTF8')), 'hex'), 'handed', 'proef')`,
      [content],
    )
    const room = '/werk/raad/leeskamer'
    const slug = '/werk/stukken/apart-4'
    expect([(await member.get(slug)).status, (await member.get(`${slug}/bestand/pdf`)).status]).toEqual([404, 404])
    expect((await member.get(room)).text).toContain('Apart 4 aangeboden, geheim')
    const page = await member.get(`${room}/${id}`)
    expect(page.text).toContain(SECRET)
    expect(page.text).toMatch(/Gelezen door [A-Z][^,]+, \d+ \w+ \d{4}, \d\d:\d\d/)
    expect(page.headers.get('cache-control')).toBe('no-store')
    const file = await member.get(`${room}/${id}/bestand.pdf`)
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/pdf'])

    // Nobody of the college's officials comes in here; the clerk and the privacy officer see who did.
    expect((await lead.get(`${room}/${id}`)).status).toBe(403)
    const officer = await regie.visitor().signInAs('privacyOfficer')
    for (const who of [clerk, officer]) {
      const log = (await who.get(`${room}/${id}/inzage`)).text
      expect(log).toContain('bladzijde 1')
      expect(log).toContain('hele stuk als PDF')
    }
    expect((await member.get(`${room}/${id}/inzage`)).status).toBe(404)
    for (const role of ROLE_NAMES) {
      const who = await regie.visitor().signInAs(role)
      const { status, text } = await who.get(`${room}/${id}/inzage`)
      const mayWatch = role === 'councilClerk' || role === 'privacyOfficer'
      expect([role, status, text.includes('hele stuk als PDF')]).toEqual([role, mayWatch ? 200 : 404, mayWatch])
      const visits = await regie.database.database.as(
        { municipalityId: 'deventer', id: role, roles: [role], rights: rightsOf([role]) },
        'look for visits',
        (tx) => tx.selectFrom('readingVisit').select('page').execute(),
      )
      expect([role, visits.length > 0]).toEqual([role, mayWatch])
    }
    expect((await regie.visitor().get(`${room}/${id}/inzage`)).location).toContain('/inloggen')
    const before = await one(`select id from official_document where title like 'Apart 1%'`)
    expect((await member.get(`${room}/${before}`)).status).toBe(404)
  })
})

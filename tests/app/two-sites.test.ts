import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import type { Seen, Visitor } from '../support/visitor.ts'
import { withoutMarks } from '../support/without-marks.ts'
import { addressOf, RIGHTS_ROWS, type RightsRow, SAME_EVERYWHERE, type Samples, samplesOf } from './samples.ts'

const NOWHERE_OF: Record<string, string> = { key: 'is_nergens', sessionCode: 'ZZZZZZ' }

/** A well-formed name for every part of an address that is nowhere. */
const NOWHERE = (name: string, theirs: string) =>
  NOWHERE_OF[name] ?? (/^[0-9a-f]{8}-/.test(theirs) ? '00000000-0000-4000-8000-00000000dead' : 'is-nergens')

let regie: RunningRegie
let ours: Samples
let theirs: Samples
let people: Visitor[]

beforeAll(async () => {
  regie = await startRegie()
  ours = await samplesOf(regie.database, 'deventer')
  theirs = await samplesOf(regie.database, 'merendam')
  await regie.database.asAdministrator(`
    with n as (insert into node (municipality_id, kind, title, reference, visibility)
      values ('merendam', 'report', 'Verslag', 'verslag-merendam', 'public') returning id)
    insert into report (id, municipality_id, plan_id, slug, reporting_year, publication_year, title)
      select n.id, 'merendam', p.id, 'verslag-merendam', 2026, 2027, 'Verslag' from n, plan p where p.municipality_id = 'merendam'`)
  people = [
    regie.visitor(),
    await regie.visitor().signInAs('policyLead'),
    await regie.visitor().signInAs('privacyOfficer'),
    await regie.visitor().signInAs('administrator'),
  ]
})
afterAll(() => regie.stop())

const varying = RIGHTS_ROWS.filter(({ pattern }) => namesIn(pattern).length > 0)

function namesIn(pattern: string): string[] {
  return [...pattern.matchAll(/:(\w+)/g)].map(([, name]) => name!).filter((name) => !(name in SAME_EVERYWHERE))
}

/** What came back, without what differs between any two answers and without the name that was asked for. */
function essence({ status, location, text, headers }: Seen, asked: string) {
  const plain = (content: string) =>
    withoutMarks(content).replaceAll(asked, 'ASKED').replaceAll(encodeURIComponent(asked), 'ASKED')
  return { status, location: plain(location), text: plain(text), type: headers.get('content-type') }
}

describe('on the site of one municipality', () => {
  it.each(varying)('$method $pattern answers a name of another as a name that is nowhere', async (row: RightsRow) => {
    // Every part by itself among our own, so that a stranger's part of our own plan is tried as well.
    for (const name of namesIn(row.pattern)) {
      const stranger = theirs[name]!
      const nowhere = NOWHERE(name, stranger)
      for (const person of people) {
        const ask = (value: string) => {
          const address = addressOf(row.pattern, { ...ours, [name]: value })
          return row.method === 'GET' ? person.get(address) : person.post(address)
        }
        const strange = essence(await ask(stranger), stranger)
        expect(strange, `:${name}`).toEqual(essence(await ask(nowhere), nowhere))
        expect(strange.status, `:${name}`).not.toBe(200)
      }
    }
    expect(regie.failures.splice(0), 'nothing goes wrong inside').toEqual([])
  })

  it('a public page of another is not there, nor are its people, its plan and its figures in any list', async () => {
    const lead = people[1]!
    for (const address of [
      '/',
      '/plan',
      '/cijfers',
      '/open-data',
      '/verslagen',
      '/werk',
      '/werk/plannen',
      '/werk/partners',
      '/werk/cijfers',
      '/werk/verslagen',
    ]) {
      expect((await lead.get(address)).text, address).not.toMatch(/merendam/i)
    }
    const administrator = people[3]!
    expect((await administrator.get('/werk/accounts')).text).not.toMatch(/merendam/i)
    expect((await people[2]!.get('/werk/logboek')).text).not.toMatch(/merendam/i)
  })
})

describe('at the host of the other municipality', () => {
  const visitorThere = () => regie.visitorAt('merendam.localhost')

  it('its own site answers, in its own look', async () => {
    const home = await visitorThere().get('/')
    expect(home.status).toBe(200)
    expect(home.text).toContain('Samen op de uitkijk')
    expect(home.text).toContain('--basis-color-accent-1-color-default:#0b5a4a')
    expect(home.text).not.toMatch(/deventer/i)
    expect((await visitorThere().get('/plan/drugs')).status).toBe(404)
    expect((await visitorThere().get('/plan/veilige-haven')).status).toBe(200)
  })

  it('a session of the one says nothing', async () => {
    const lead = people[1]!
    expect((await lead.get('/werk')).status).toBe(200)
    const there = await visitorThere().get('/werk', { cookie: lead.cookie() })
    expect([there.status, there.location]).toEqual([303, '/inloggen?terug=%2Fwerk'])
  })

  it('a password of the one opens nothing, and its own people get in', async () => {
    const stranger = visitorThere()
    expect((await stranger.signIn('beleid@demo.example')).status).toBe(422)
    expect((await stranger.signIn('beleid@merendam.example')).status).toBe(303)
    expect((await stranger.get('/werk/plannen')).text).toContain('Integraal Veiligheidsplan Merendam')
  })

  it('the sign-in page offers its own people only', async () => {
    const page = await visitorThere().get('/inloggen')
    expect(page.text).toContain('beleid@merendam.example')
    expect(page.text).not.toContain('@demo.example')
  })

  it('a form from the site of the one is refused', async () => {
    const fields = { email: 'a@b.example', password: 'x' }
    expect((await visitorThere().post('/inloggen', fields, { origin: regie.url })).status).toBe(403)
  })
})

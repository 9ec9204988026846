import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import type { Visitor } from '../support/visitor.ts'

const REPORT = 'voortgangsrapportage-veiligheid-2023'
const SECRET = 'Zonsverduistering boven de Welle'

let regie: RunningRegie
let lead: Visitor
beforeAll(async () => {
  regie = await startRegie()
  lead = await regie.visitor().signInAs('policyLead')
})
afterAll(() => regie.stop())
afterEach(() => expect(regie.failures.splice(0), 'nothing goes wrong inside').toEqual([]))

/** What the public reads of the plan: as pages, in both languages, and as files. */
const PLAN_ADDRESSES = [
  '/',
  '/en',
  '/plan',
  '/plan/drugs',
  '/en/plan/drugs',
  '/plan/mjbp-2020-2023',
  '/plan/mjbp-2020-2023/drugs',
  '/open-data/plannen/mjbp-2020-2023/plan.json',
  '/open-data/plannen/mjbp-2020-2023/acties.csv',
]

const placesWith = async (text: string, addresses: string[], reader = regie.visitor()) => {
  const found: string[] = []
  for (const address of addresses) if ((await reader.get(address)).text.includes(text)) found.push(address)
  return found
}

describe('the working copy of a plan', () => {
  it('reaches the public only when a body has decided on it', async () => {
    const theme = (
      await regie.database.asAdministrator<Record<string, string>>(
        `select t.id, t.revision::text, t.code, t.name, t.slug, t.kind from theme t join plan p on p.id = t.plan_id
          where p.slug = 'mjbp-2020-2023' and t.slug = 'drugs'`,
      )
    )[0]!
    const { id, ...fields } = theme
    const address = `/werk/plannen/mjbp-2020-2023/onderdeel/theme/${id}`
    expect((await lead.post(address, { ...fields, why: SECRET })).status).toBe(303)
    expect(await placesWith(SECRET, [address], lead)).toHaveLength(1)
    expect(await placesWith(SECRET, PLAN_ADDRESSES)).toEqual([])

    const draft = { stage: 'draft', decidedBy: 'Team Veiligheid', decidedOn: '2026-11-01' }
    expect((await lead.post('/werk/plannen/mjbp-2020-2023/versies', draft)).status).toBe(303)
    expect(await placesWith(SECRET, PLAN_ADDRESSES)).toEqual([])

    await lead.post(address, { ...fields, revision: String(Number(fields.revision) + 1), why: `${SECRET}.` })
    const decision = { stage: 'amended', decidedBy: 'Gemeenteraad', decidedOn: '2026-11-18' }
    expect((await lead.post('/werk/plannen/mjbp-2020-2023/versies', decision)).status).toBe(303)
    expect(await placesWith(SECRET, ['/plan/drugs', '/open-data/plannen/mjbp-2020-2023/plan.json'])).toHaveLength(2)
  })
})

describe('an indicator that is not public', () => {
  it('is nowhere: no page, no file, no list, no source, until it is made public', async () => {
    await regie.database.asAdministrator(`update indicator set is_public = false where key = 'nuisance_donations'`)
    const visitor = regie.visitor()
    for (const file of ['', '/reeks.csv', '/reeks.json', '/reeks.csv-metadata.json']) {
      expect((await visitor.get(`/cijfers/nuisance_donations${file}`)).status, file).toBe(404)
    }
    const snapshots = await regie.database.asAdministrator<{ id: string }>('select id from snapshot')
    const lists = ['/', '/cijfers', '/open-data', ...snapshots.map(({ id }) => `/bronnen/${id}`)]
    expect(await placesWith('nuisance_donations', [...lists, ...lists.map((path) => `/en${path}`)])).toEqual([])
    const analyst = await regie.visitor().signInAs('analyst')
    expect((await analyst.get('/werk/cijfers/nuisance_donations')).status).toBe(200)
  })
})

describe('a report in the making', () => {
  it('reaches the public only when an edition is published', async () => {
    const section = `/werk/verslagen/${REPORT}/onderdelen/drugs`
    const page = await lead.get(section)
    const revision = /name="revision" value="(\d+)"/.exec(page.text)![1]!
    expect((await lead.post(section, { title: 'Drugs', revision, worked: SECRET })).status).toBe(303)
    expect((await lead.post(`/werk/verslagen/${REPORT}/bouwen`)).status).toBe(303)
    expect((await lead.get(`/werk/verslagen/${REPORT}/uitgaven/2`)).text).toContain(SECRET)

    const visitor = regie.visitor()
    for (const address of [
      `/verslagen/${REPORT}?uitgave=2`,
      `/verslagen/${REPORT}/pdf?uitgave=2`,
      `/verslagen/${REPORT}/json?uitgave=2`,
    ]) {
      expect((await visitor.get(address)).status, address).toBe(404)
    }
    const open = ['/verslagen', `/verslagen/${REPORT}`, `/verslagen/${REPORT}/json`, `/verslagen/${REPORT}/html`]
    expect(await placesWith(SECRET, open)).toEqual([])
    // Not approved any more, so it cannot be published either.
    expect((await lead.post(`/werk/verslagen/${REPORT}/publiceren`, { number: '2' })).status).toBe(422)
    expect(await placesWith(SECRET, open)).toEqual([])
  }, 120_000)

  it('is not there at all before its first publication', async () => {
    const report = { plan: 'mjbp-2024-2027', reportingYear: '2025', publicationYear: '2026', title: SECRET }
    const answer = await lead.post('/werk/verslagen/nieuw', report)
    expect(answer.status).toBe(303)
    const slug = answer.location.split('/').at(-1)!
    expect((await regie.visitor().get(`/verslagen/${slug}`)).status).toBe(404)
    expect(await placesWith(SECRET, ['/', '/verslagen', '/open-data'])).toEqual([])
  })
})

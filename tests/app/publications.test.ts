import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROLE_NAMES } from '../../app/features/identity/index.ts'
import { type ScannedFormat, scanFile } from '../../app/publishing/index.ts'
import { faultsByDiwoo, hasDiwooSchemas } from '../support/diwoo-schema.ts'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import type { Visitor } from '../support/visitor.ts'
import { makePublication } from './samples.ts'

let regie: RunningRegie
let visitor: Visitor

/** Every way out, and how a publication would show there. */
const CHANNELS = [
  '/besluiten',
  '/besluiten/proef-deventer',
  '/besluiten/proef-deventer/1',
  '/besluiten/proef-deventer/1/metadata.xml',
  '/besluiten.atom',
  '/woo/1.xml',
  '/zoeken?q=proef',
  '/api/v1/publicaties',
]
const WORDS = /Proef deventer|proef-deventer/

const setStep = (phase: string, at: string) =>
  regie.database.asAdministrator(`alter table publication_step disable trigger steps_follow; alter table publication_step disable trigger all;
    delete from publication_step where publication_id = (select id from publication where slug = 'proef-deventer');
    insert into publication_step (municipality_id, publication_id, number, phase, publish_at, manifest, reason, taken_by)
      select 'deventer', id, 1, 'approved', ${at}, publication_manifest(id), '', 'proef' from publication where slug = 'proef-deventer' and '${phase}' <> 'concept';
    insert into publication_step (municipality_id, publication_id, number, phase, reason, taken_by)
      select 'deventer', id, 2, 'withdrawn', 'Er stond een fout in.', 'proef' from publication where slug = 'proef-deventer' and '${phase}' = 'withdrawn';
    alter table publication_step enable trigger all; select set_config('regie.municipality', 'deventer', false);
    select show_publication(id) from publication where slug = 'proef-deventer'`)

beforeAll(async () => {
  regie = await startRegie()
  visitor = regie.visitor()
  await makePublication(regie.database, 'deventer')
})
afterAll(() => regie.stop())

/** At each channel whether the publication can be read there. */
async function seenBy(who: Visitor): Promise<boolean[]> {
  const seen: boolean[] = []
  for (const address of CHANNELS) {
    const { status, text } = await who.get(address)
    seen.push(status === 200 && WORDS.test(text))
  }
  return seen
}

describe('a publication on every channel', () => {
  const none = CHANNELS.map(() => false)

  it.each([
    ['concept', 'now()', none],
    ['embargoed', "now() + interval '1 hour'", none],
    ['published', "now() - interval '1 hour'", CHANNELS.map(() => true)],
    ['withdrawn', "now() - interval '1 hour'", none],
  ])('that is %s shows to nobody and to everybody alike what it should', async (phase, at, expected) => {
    await setStep(phase, at)
    expect(await seenBy(visitor)).toEqual(expected)
    for (const role of ROLE_NAMES) {
      const person = await regie.visitor().signInAs(role)
      expect([role, await seenBy(person)]).toEqual([role, expected])
    }
  })

  it('is asked for each time on every way out', async () => {
    await setStep('published', "now() - interval '1 hour'")
    for (const address of CHANNELS.filter((one) => !one.startsWith('/api'))) {
      expect([address, (await visitor.get(address)).headers.get('cache-control')]).toEqual([
        address,
        expect.stringContaining('no-cache'),
      ])
    }
  })

  it('that was withdrawn leaves a page that says so and why, with 410', async () => {
    await setStep('withdrawn', "now() - interval '1 hour'")
    const page = await visitor.get('/besluiten/proef-deventer')
    expect(page.status).toBe(410)
    expect(page.text).toContain('Deze publicatie is ingetrokken')
    expect(page.text).toContain('Er stond een fout in.')
    const file = await visitor.get('/besluiten/proef-deventer/1')
    expect([file.status, file.text.includes('Er stond een fout in.')]).toEqual([410, true])
    expect(file.headers.get('content-type')).toContain('text/html')
    expect((await visitor.get('/besluiten/proef-deventer/1/metadata.xml')).status).toBe(404)
  })
})

describe('what programs find', () => {
  it('begins at robots.txt, which names the list of maps and keeps the work place out', async () => {
    const robots = (await visitor.get('/robots.txt')).text
    expect(robots).toContain('Disallow: /werk')
    expect(robots).toMatch(/^Sitemap: https?:\/\/\S+\/sitemap-woo\.xml$/m)
    expect((await visitor.get('/sitemap-woo.xml')).text).toMatch(/<loc>https?:\/\/\S+\/woo\/1\.xml<\/loc>/)
  })

  it('names the municipality as the national list of organisations does', async () => {
    const metadata = '/besluiten/besluit-van-het-college-over-nota-2019-001335/1/metadata.xml'
    expect((await visitor.get(metadata)).text).toContain('tooi/id/gemeente/gm0150">gemeente Deventer<')
  })

  // The schemas are no part of this repository; DIWOO_SCHEMAS names the folder they are in.
  it.skipIf(!hasDiwooSchemas)('is valid by the schemas of DiWoo', async () => {
    const map = (await visitor.get('/woo/1.xml')).text
    expect(map).toContain('besluit-van-het-college-over-nota-2019-001335/1')
    expect(await faultsByDiwoo(map, 'sitemap')).toEqual([])
    expect(await faultsByDiwoo((await visitor.get('/sitemap-woo.xml')).text, 'sitemap')).toEqual([])
    const metadata = '/besluiten/besluit-van-het-college-over-nota-2019-001335/1/metadata.xml'
    expect(await faultsByDiwoo((await visitor.get(metadata)).text, 'document')).toEqual([])
  })
})

describe('the search of the work place', () => {
  const finders = async () => {
    const found: string[] = []
    for (const role of ROLE_NAMES) {
      const person = await regie.visitor().signInAs(role)
      const { status, text } = await person.get('/werk/zoeken?q=proef')
      if (status === 200 && text.includes('proef-deventer')) found.push(role)
    }
    return found
  }

  it('finds a concept for who prepares or checks publications and for nobody else, and what is public for all', async () => {
    await setStep('concept', 'now()')
    const readers = ['alderman', 'enforcementLawyer', 'mayor', 'policyLead', 'privacyOfficer', 'publicationOfficer']
    expect((await finders()).toSorted()).toEqual([...readers, 'townSecretary'])
    await setStep('published', "now() - interval '1 hour'")
    expect((await finders()).length).toBe(ROLE_NAMES.length)
  })
})

describe('the scan', () => {
  const own = ['Gemeente Deventer', 'Deventer', 'veiligheid@deventer.example']

  it('stops no document of the college and the council, as it would be published', async () => {
    const secretary = await regie.visitor().signInAs('townSecretary')
    const documents = await regie.database.asAdministrator<{ slug: string }>(
      `select slug from official_document where municipality_id = 'deventer' order by slug`,
    )
    expect(documents.length).toBe(6)
    for (const { slug } of documents) {
      for (const format of ['pdf', 'docx'] as ScannedFormat[]) {
        const headers = { cookie: secretary.cookie() }
        const answer = await fetch(`${regie.url}/werk/stukken/${slug}/bestand/${format}`, { headers })
        expect([slug, format, answer.status]).toEqual([slug, format, 200])
        const done = await scanFile({ format, bytes: new Uint8Array(await answer.arrayBuffer()) }, { own })
        expect([slug, format, done.ok && done.value]).toEqual([slug, format, []])
      }
    }
  })

  it('stops no file that is public in the demonstration', async () => {
    const files = await regie.database.asAdministrator<{ name: string; format: ScannedFormat; content: Buffer }>(
      `select f.name, f.format, f.content from publication_file f join publication p on p.id = f.publication_id
        where f.municipality_id = 'deventer' and p.slug <> 'proef-deventer'`,
    )
    expect(files.length).toBeGreaterThan(0)
    for (const { name, format, content } of files) {
      const done = await scanFile({ format, bytes: new Uint8Array(content) }, { own })
      expect([name, done.ok && done.value]).toEqual([name, []])
    }
  })

  it('stops no report of the demonstration', async () => {
    for (const format of ['pdf', 'docx'] as ScannedFormat[]) {
      const answer = await fetch(`${regie.url}/verslagen/voortgangsrapportage-veiligheid-2023/${format}`)
      const done = await scanFile({ format, bytes: new Uint8Array(await answer.arrayBuffer()) }, { own })
      expect([format, done.ok && done.value]).toEqual([format, []])
    }
  })
})

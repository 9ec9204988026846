import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../tests/support/database.ts'
import type { Actor, Tx } from '../../../platform/database/index.ts'
import { mustBe } from '../../../platform/http/index.ts'
import { plantedDocx, plantedPdf } from '../../../publishing/testing/planted.ts'
import { type Role, rightsOf, serviceActor } from '../../identity/index.ts'
import { cleanFile } from '../../thread/index.ts'
import { findFile, listFiles, listScans } from './files.queries.ts'
import { addFile, leaveOut, leaveOutFinding, putBack, removeFile, takeOutUnseen } from './operations/keep-file.ts'
import { addPublication, savePublication } from './operations/save-publication.ts'
import { approve, letGo, schedule, sendBack, withdraw } from './operations/take-step.ts'
import { findPublicContent, findPublicPublication, listPublicFiles, listPublicPublications } from './public.queries.ts'
import { findPublication, findStanding, insertPublicationStep } from './publication.queries.ts'

const town = 'stad'
const scope = { municipalityId: town, secret: 'geheim van de proef, lang genoeg', own: ['Stad'] }
const FACTS = {
  title: 'Nota',
  about: '',
  category: 'c_db4862c3',
  handling: 'adopted',
  handledOn: '2019-11-12',
  meetingId: null,
  documentId: null,
} as const
const visitor = serviceActor(town, 'service:public')
let storage: TestDatabase
let maker: Actor
let checker: Actor

const act = <T>(work: (tx: Tx) => Promise<T>, actor: Actor = maker) => storage.database.as(actor, 'test', work)
const now = () => new Date()

async function personOf(email: string, roles: Role[]): Promise<Actor> {
  await storage.asAdministrator(
    `insert into account (municipality_id, email, name) values ('stad', '${email}', '${email}')`,
  )
  const [{ id }] = (await storage.asAdministrator(`select id from account where email = '${email}'`)) as [
    { id: string },
  ]
  return { municipalityId: town, id, roles, rights: rightsOf(roles) }
}

/** A concept with one file of plain text. */
async function concept(title: string, text = 'Niets bijzonders.'): Promise<string> {
  const { slug } = await act((tx) => addPublication(tx, town, { ...FACTS, title }))
  await add(slug, 'stuk.txt', Buffer.from(text))
  return slug
}

async function add(slug: string, name: string, bytes: Uint8Array) {
  const file = mustBe(await cleanFile(name, bytes))
  return act((tx) => addFile(tx, scope, slug, { name, file }))
}

const phaseOf = async (slug: string) => (await act((tx) => findPublication(tx, slug)))?.phase
const idOf = async (slug: string) => (await act((tx) => findPublication(tx, slug)))!.id
const offer = (slug: string, wanted: Parameters<typeof schedule>[3] = 'now') =>
  act((tx) => schedule(tx, town, slug, wanted, now()))
const publish = async (slug: string) => {
  mustBe(await offer(slug))
  mustBe(await act((tx) => approve(tx, town, slug), checker))
}
const seen = (slug: string) => act((tx) => findPublicPublication(tx, slug), visitor)

beforeAll(async () => {
  storage = await createTestDatabase()
  await storage.asAdministrator("insert into municipality (id, name, settings) values ('stad', 'Stad', '{}')")
  maker = await personOf('maker@stad.example', ['publicationOfficer'])
  checker = await personOf('ander@stad.example', ['publicationOfficer'])
})
afterAll(() => storage?.close())

describe('a publication', () => {
  test('goes from concept by way of a second person to the public, and leaves a page behind when it is withdrawn', async () => {
    const slug = await concept('De nota')
    expect([await phaseOf(slug), await seen(slug)]).toEqual(['concept', undefined])
    mustBe(await offer(slug))
    expect([await phaseOf(slug), await seen(slug)]).toEqual(['scheduled', undefined])
    mustBe(await act((tx) => approve(tx, town, slug), checker))
    expect(await phaseOf(slug)).toBe('published')
    expect(await seen(slug)).toMatchObject({ title: 'De nota', isWithdrawn: false })
    const next = await concept('De nota, beter')
    await publish(next)
    expect(await act((tx) => withdraw(tx, town, slug, { reason: ' ', followUp: '' }))).toMatchObject({
      reason: 'reason-needed',
    })
    expect(await act((tx) => withdraw(tx, town, slug, { reason: 'Fout', followUp: 'is-er-niet' }))).toMatchObject({
      reason: 'no-such-follow-up',
    })
    mustBe(await act((tx) => withdraw(tx, town, slug, { reason: 'Er stond een fout in.', followUp: next })))
    expect(await seen(slug)).toMatchObject({
      isWithdrawn: true,
      reason: 'Er stond een fout in.',
      followUp: next,
      about: '',
    })
    const id = await idOf(slug)
    expect(await act((tx) => listPublicFiles(tx, id), visitor)).toEqual([])
    expect(await act((tx) => findPublicContent(tx, id, 1), visitor)).toBeUndefined()
    expect(await act((tx) => approve(tx, town, slug), checker)).toMatchObject({ reason: 'not-from-here' })
  })

  test('is seen by the public from its minute on, without any program that must run then', async () => {
    const slug = await concept('Onder embargo')
    const id = await idOf(slug)
    mustBe(await offer(slug, { day: '2099-01-05', time: '09:00' }))
    mustBe(await act((tx) => approve(tx, town, slug), checker))
    expect([await phaseOf(slug), await seen(slug)]).toEqual(['embargoed', undefined])
    expect(await act((tx) => findPublicContent(tx, id, 1), visitor)).toBeUndefined()
    // Two seconds before its time, and then it is time.
    const soon = new Date(Date.now() + 2000).toISOString()
    await storage.asAdministrator(`alter table publication_step disable trigger all;
      update publication_step set publish_at = '${soon}' where publication_id = '${id}'; alter table publication_step enable trigger all`)
    expect(await seen(slug)).toBeUndefined()
    await new Promise((resolve) => setTimeout(resolve, 2100))
    expect([await phaseOf(slug), (await seen(slug))?.title]).toEqual(['published', 'Onder embargo'])
    expect((await act((tx) => findPublicContent(tx, id, 1), visitor))?.toString()).toBe('Niets bijzonders.')
  })

  test('leaves nothing behind when it is taken back before its time', async () => {
    const slug = await concept('Toch niet')
    mustBe(await offer(slug, { day: '2099-01-05', time: '09:00' }))
    mustBe(await act((tx) => approve(tx, town, slug), checker))
    expect(await act((tx) => sendBack(tx, town, slug, ''))).toMatchObject({ reason: 'reason-needed' })
    mustBe(await act((tx) => sendBack(tx, town, slug, 'Nog niet rijp.')))
    expect([await phaseOf(slug), await seen(slug)]).toEqual(['concept', undefined])
  })

  test('is not planned at an hour that does not exist, comes twice or has passed', async () => {
    const slug = await concept('In de nacht')
    const reasonAt = async (day: string, time: string) => {
      const done = await offer(slug, { day, time })
      return done.ok ? 'taken' : done.reason
    }
    expect(await reasonAt('2027-03-28', '02:30')).toBe('no-such-hour')
    expect(await reasonAt('2027-10-31', '02:30')).toBe('comes-twice')
    expect(await reasonAt('2020-01-01', '10:00')).toBe('in-the-past')
    expect(await reasonAt('2027-02-30', '10:00')).toBe('not-a-moment')
    expect(await reasonAt('', '')).toBe('not-a-moment')
    expect(await reasonAt('2027-03-28', '03:00')).toBe('taken')
  })

  test('does not change any more once it was handed in', async () => {
    const slug = await concept('Vast')
    const id = await idOf(slug)
    mustBe(await offer(slug))
    expect(await act((tx) => savePublication(tx, slug, 1, { title: 'Anders' }))).toMatchObject({
      reason: 'not-from-here',
    })
    expect(await act((tx) => removeFile(tx, slug, 1))).toMatchObject({ reason: 'not-from-here' })
    for (const table of ['publication', 'publication_file', 'publication_source']) {
      const key = table === 'publication' ? 'id' : 'publication_id'
      const change = act((tx) =>
        sql`update ${sql.table(table)} set municipality_id = municipality_id where ${sql.ref(key)} = ${id}`.execute(tx),
      )
      await expect(change).rejects.toThrow('changes while it is a concept')
    }
  })
})

describe('the second person', () => {
  test('is never who had a hand in it, whatever the way', async () => {
    const slug = await concept('Vier ogen')
    const id = await idOf(slug)
    // The other adds a file and takes it away again: that was a hand in it too.
    const file = mustBe(await cleanFile('extra.txt', Buffer.from('Extra')))
    const position = mustBe(await act((tx) => addFile(tx, scope, slug, { name: 'extra.txt', file }), checker))
    mustBe(await act((tx) => removeFile(tx, slug, position), checker))
    mustBe(await offer(slug))
    expect(await act((tx) => approve(tx, town, slug), maker)).toMatchObject({ reason: 'same-person' })
    expect(await act((tx) => approve(tx, town, slug), checker)).toMatchObject({ reason: 'same-person' })
    // By the table itself, as an import or a batch would.
    const step = { municipalityId: town, publicationId: id, number: 2, phase: 'approved', publishAt: now() } as const
    for (const actor of [maker, checker, serviceActor(town, 'service:command')]) {
      await expect(act((tx) => insertPublicationStep(tx, step), actor)).rejects.toThrow('a second person checks')
    }
    // Who prepared it cannot be taken off the list, and nobody else's name can be put on a step.
    await expect(
      act((tx) => sql`delete from publication_preparer where publication_id = ${id}`.execute(tx)),
    ).resolves.toMatchObject({ numAffectedRows: 0n })
    await expect(
      act((tx) =>
        sql`insert into publication_step (municipality_id, publication_id, number, phase, publish_at, taken_by)
        values ('stad', ${id}, 2, 'approved', now(), ${checker.id})`.execute(tx),
      ),
    ).rejects.toThrow('permission denied')
    const third = await personOf('derde@stad.example', ['privacyOfficer'])
    mustBe(await act((tx) => approve(tx, town, slug), third))
    expect(await phaseOf(slug)).toBe('published')
  })

  test('has the right to check', async () => {
    const slug = await concept('Zonder recht')
    mustBe(await offer(slug))
    const lead = await personOf('beleid@stad.example', ['policyLead'])
    const step = {
      municipalityId: town,
      publicationId: await idOf(slug),
      number: 2,
      phase: 'approved',
      publishAt: now(),
    } as const
    await expect(act((tx) => insertPublicationStep(tx, step), lead)).rejects.toThrow('a second person checks')
  })
})

describe('what the scan found', () => {
  test('stops a publication until somebody else lets it go with a reason, for these bytes only', async () => {
    const slug = await concept('Met nummer', 'Bel 06-12345678.')
    mustBe(await offer(slug))
    expect(await act((tx) => approve(tx, town, slug), checker)).toMatchObject({ reason: 'found' })
    expect(await act((tx) => letGo(tx, town, slug, 1, 'Het is het nummer van de balie.'), maker)).toMatchObject({
      reason: 'same-person',
    })
    expect(await act((tx) => letGo(tx, town, slug, 1, ''), checker)).toMatchObject({ reason: 'reason-needed' })
    mustBe(await act((tx) => letGo(tx, town, slug, 1, 'Het is het nummer van de balie.'), checker))
    mustBe(await act((tx) => sendBack(tx, town, slug, 'Nog iets erbij.'), checker))
    mustBe(await act((tx) => removeFile(tx, slug, 1)))
    mustBe(await add(slug, 'stuk.txt', Buffer.from('Bel 06-12345679.')))
    mustBe(await offer(slug))
    expect(await act((tx) => approve(tx, town, slug), checker)).toMatchObject({ reason: 'found' })
  })

  test('is left out on a ground, and is then in no byte that the public can get', async () => {
    const slug = await concept('Brief')
    mustBe(await act((tx) => removeFile(tx, slug, 1)))
    mustBe(await add(slug, 'brief.docx', await plantedDocx()))
    const id = await idOf(slug)
    const { position } = (await act((tx) => listFiles(tx, id)))[0]!
    mustBe(await act((tx) => takeOutUnseen(tx, scope, slug, position)))
    const found = async () => {
      const [file] = await act((tx) => listFiles(tx, id))
      return (await act((tx) => listScans(tx, id))).find((one) => one.contentHash === file!.contentHash)!.findings
    }
    expect((await found()).map(({ kind }) => kind)).toEqual([
      'bsn',
      'bsn',
      'iban',
      'email',
      'phone',
      'address',
      'address',
    ])
    // One by one: after each the file is another, and so is what is found in it.
    for (let left = 7; left > 0; left -= 1) {
      mustBe(await act((tx) => leaveOutFinding(tx, scope, slug, position, { number: 0, ground: '5.1.2e' })))
    }
    expect(await found()).toEqual([])
    mustBe(await act((tx) => leaveOut(tx, scope, slug, position, { text: 'Wilhelmina', ground: '5.1.2e' })))
    expect(
      await act((tx) => leaveOut(tx, scope, slug, position, { text: 'Staat er niet', ground: '5.2' })),
    ).toMatchObject({ reason: 'not-found' })
    expect(await act((tx) => leaveOut(tx, scope, slug, position, { text: 'buurman', ground: '9.9' }))).toMatchObject({
      reason: 'not-a-ground',
    })
    await publish(slug)
    const content = await act((tx) => findPublicContent(tx, id, position), visitor)
    expect(content).toBeDefined()
    const everything = JSON.stringify(
      await act(async (tx) => [await listPublicPublications(tx), await listPublicFiles(tx)], visitor),
    )
    for (const secret of ['123456782', 'Wilhelmina', 'Achterstraat']) {
      expect(content!.includes(secret)).toBe(false)
      expect(everything).not.toContain(secret)
    }
    const kept =
      await storage.asAdministrator(`select row_to_json(s)::text || encode(s.sealed_content, 'escape') as row from publication_source s
      union all select row_to_json(f)::text from publication_scan f union all select after::text from audit_event where after is not null`)
    expect(JSON.stringify(kept)).not.toMatch(/Wilhelmina|123456782/)
  })

  test('cannot be let go when it lies under a black box; taken out for real it can', async () => {
    const { slug } = await act((tx) => addPublication(tx, town, { ...FACTS, title: 'Zwart vlak' }))
    const { PDFDocument, StandardFonts, rgb } = await import('pdf-lib')
    const document = await PDFDocument.create()
    const page = document.addPage([300, 100])
    page.drawText('Naam: Jan van Ergens', {
      x: 20,
      y: 45,
      size: 10,
      font: await document.embedFont(StandardFonts.Helvetica),
    })
    page.drawRectangle({ x: 48, y: 40, width: 80, height: 20, color: rgb(0, 0, 0) })
    mustBe(await add(slug, 'besluit.pdf', await document.save()))
    expect(await offer(slug)).toMatchObject({ reason: 'covered' })
    mustBe(await act((tx) => takeOutUnseen(tx, scope, slug, 1)))
    expect((await act((tx) => findStanding(tx, '00000000-0000-4000-8000-000000000000'))).obstacle).toBe('no-file')
    await publish(slug)
    expect(await phaseOf(slug)).toBe('published')
  })

  test('is put back when a passage is', async () => {
    const slug = await concept('Heen en weer', 'Bel 06-12345678.')
    const id = await idOf(slug)
    const textOf = async () => (await act((tx) => findFile(tx, id, 1)))!.content.toString()
    mustBe(await act((tx) => leaveOut(tx, scope, slug, 1, { text: '06-12345678', ground: '5.1.2e' })))
    expect(await textOf()).toBe('Bel [5.1.2e].')
    mustBe(await act((tx) => putBack(tx, scope, slug, 1, 0)))
    expect(await textOf()).toBe('Bel 06-12345678.')
  })

  test('is found also when the file was handed in as a PDF with a file in it: that is refused at the door', async () => {
    const done = await cleanFile('a.pdf', await plantedPdf())
    expect(done).toMatchObject({ ok: false, reason: 'holds-files' })
  })
})

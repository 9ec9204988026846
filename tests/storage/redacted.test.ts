import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { PDFDocument, PDFName, PDFString, rgb, StandardFonts } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createAccount, type Role, serviceActor } from '../../app/features/identity/index.ts'
import { mustBe } from '../../app/platform/http/index.ts'
import {
  DELETED,
  HIDDEN,
  MAKER,
  PLANTED,
  plantedDocx,
  plantedOdt,
  plantedXlsx,
  REMARK,
  SENTENCES,
} from '../../app/publishing/testing/planted.ts'
import { typeRegie } from '../support/command.ts'
import { createTestDatabase } from '../support/database.ts'
import { temporaryFolders } from '../support/folders.ts'
import { type Layer, layersOf, tablesOfBackup, waysTo } from '../support/layers.ts'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import type { Visitor } from '../support/visitor.ts'

/** Stands in what is drawn of a file to recognise it by. */
const ON_THUMBNAIL = 'Kornoeljeboomgaard'
/** What was left out, and what no reader saw of the files. */
const LEFT_OUT = [...Object.values(PLANTED), 'Verdwijn', REMARK, DELETED, HIDDEN, MAKER, ON_THUMBNAIL]
/** What stays in every file: that it is found is what makes not finding the rest worth something. */
const STAYS = 'burgerservicenummer'

const withFile = (zipped: Uint8Array, name: string) =>
  zipSync({ ...unzipSync(zipped), [name]: Buffer.from(`GIF89a ${ON_THUMBNAIL}`) })

/** A workbook whose hidden row and sheet were shown by its maker: Regie takes no cells out that others count with. */
function shown(workbook: Uint8Array): Uint8Array {
  const entries = Object.entries(unzipSync(workbook)).map(([name, bytes]) => {
    const text = Buffer.from(bytes).toString().replace(' state="veryHidden"', '').replace(' hidden="1"', '')
    return [name, Buffer.from(text.replace(HIDDEN, 'Einde'))] as const
  })
  return zipSync(Object.fromEntries(entries))
}

/** As `plantedPdf`, without the file in it: that is refused at the door. */
async function pdfOfSentences(): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.setAuthor(MAKER)
  const page = document.addPage([595, 400])
  const font = await document.embedFont(StandardFonts.Helvetica)
  for (const [place, text] of SENTENCES.entries()) page.drawText(text, { x: 30, y: 350 - place * 30, size: 10, font })
  page.drawText(HIDDEN, { x: 30, y: 100, size: 10, font, color: rgb(1, 1, 1) })
  page.drawText(DELETED, { x: 30, y: 70, size: 10, font })
  page.drawRectangle({ x: 28, y: 66, width: 200, height: 14, color: rgb(0, 0, 0) })
  const remark = document.context.obj({ Type: 'Annot', Subtype: 'Text', Rect: [10, 10, 20, 20] })
  remark.set(PDFName.of('Contents'), PDFString.of(REMARK))
  page.node.addAnnot(document.context.register(remark))
  page.node.set(PDFName.of('Thumb'), document.context.register(document.context.stream(ON_THUMBNAIL)))
  return document.save()
}

/** In every kind of file the same sentences about one person, and a thumbnail where that kind has one. */
const FILES: Record<string, () => Uint8Array | Promise<Uint8Array>> = {
  docx: async () => withFile(await plantedDocx(), 'docProps/thumbnail.jpeg'),
  xlsx: () => withFile(shown(plantedXlsx()), 'docProps/thumbnail.jpeg'),
  odt: () => withFile(plantedOdt(), 'Thumbnails/thumbnail.png'),
  pdf: pdfOfSentences,
  txt: () => Buffer.from(SENTENCES.join('\n')),
}

const TOWN = 'stad'
const PASSWORD = 'een lang wachtwoord voor de proef'

const folders = temporaryFolders()
let regie: RunningRegie
let lead: Visitor
let checker: Visitor
const sources: Record<string, Uint8Array> = {}

/** Takes a file in, leaves everything out that points to the person, and makes it public by a second person. */
async function publish(format: string): Promise<void> {
  const facts = { title: `Stuk als ${format}`, about: 'Over een bewoner.', category: 'c_db4862c3', handling: 'adopted' }
  const made = await lead.post('/werk/publicaties/nieuw', { ...facts, handledOn: '2026-03-10' })
  const at = made.location
  const done = async (path: string, fields: Parameters<Visitor['post']>[1] = {}, who = lead) => {
    const { status, text } = await who.post(`${at}${path}`, fields)
    expect([format, path, status, /role="alert".{0,400}/s.exec(status === 303 ? '' : text)?.[0]]).toEqual([
      format,
      path,
      303,
      undefined,
    ])
  }
  await done('/bestanden', { file: new File([sources[format]! as BlobPart], `stuk.${format}`) })
  await done('/bestanden/1/ongezien')
  for (const text of [...Object.values(PLANTED).slice(0, -1), 'Wilhelmina', 'Verdwijn']) {
    await done('/bestanden/1/weglaten', { 'passage-1': text, 'ground-1': '5.1.2e' })
  }
  await done('/aanbieden')
  await done('/goedkeuren', {}, checker)
}

/** Somebody with one role in a municipality with nothing in it. */
async function hire(role: Role): Promise<Visitor> {
  const account = { email: `${role}@stad.example`, name: role, password: PASSWORD, roles: [role] }
  const service = serviceActor(TOWN, 'service:command')
  mustBe(await regie.database.database.as(service, 'hire', (tx) => createAccount(tx, TOWN, account, new Date())))
  const visitor = regie.visitor()
  await visitor.signIn(account.email, PASSWORD)
  return visitor
}

beforeAll(async () => {
  const database = await createTestDatabase()
  await database.asAdministrator(
    `insert into municipality (id, name, settings) values ('${TOWN}', 'Gemeente Stad', '{}')`,
  )
  regie = await startRegie({ isDemonstration: false }, database)
  lead = await hire('policyLead')
  checker = await hire('publicationOfficer')
  for (const [format, make] of Object.entries(FILES)) sources[format] = await make()
  for (const format of Object.keys(FILES)) await publish(format)
  await regie.runDueJobs()
})
afterAll(async () => {
  await regie?.stop()
  folders.removeAll()
})

const bytesAt = async (path: string) => new Uint8Array(await (await fetch(regie.url + path)).arrayBuffer())

/** Of each of these the ways along which it can be read. */
const found = (words: string[], layers: Layer[]) =>
  Object.fromEntries(words.map((word) => [word, waysTo(word, layers)]).filter(([, ways]) => ways!.length > 0))

describe('what was left out of a file', () => {
  test.each(Object.keys(FILES))(
    'stood in the %s that was handed in, and is in no byte of what everybody gets',
    async (format) => {
      const before = await layersOf(sources[format]!)
      expect(Object.keys(found([PLANTED.bsn, PLANTED.email, 'Wilhelmina', STAYS], before))).toHaveLength(4)
      const after = await layersOf(await bytesAt(`/besluiten/stuk-als-${format}/1`))
      expect(found([STAYS], after)).not.toEqual({})
      expect(found(LEFT_OUT, after)).toEqual({})
    },
  )

  test('is on no page and in no feed, list, search or answer of the API', async () => {
    const ways = [
      '/besluiten',
      '/besluiten.atom',
      '/woo/1.xml',
      '/zoeken?q=bewoner',
      '/api/v1/publicaties',
      '/api/v1/ori/informatieobjecten',
    ]
    const own = Object.keys(FILES).flatMap((format) => [
      `/besluiten/stuk-als-${format}`,
      `/besluiten/stuk-als-${format}/1/metadata.xml`,
    ])
    for (const path of [...ways, ...own]) {
      const layers = await layersOf(await bytesAt(path))
      expect([path, found(['stuk'], layers)]).not.toEqual([path, {}])
      expect([path, found(LEFT_OUT, layers)]).toEqual([path, {}])
    }
  })

  test('is asked for by name in the search, and nothing is found', async () => {
    for (const word of ['Wilhelmina', 'Achterstraat', PLANTED.bsn]) {
      for (const [who, path] of [
        [regie.visitor(), '/zoeken'],
        [lead, '/werk/zoeken'],
      ] as const) {
        expect((await who.get(`${path}?q=${word}`)).text).not.toMatch(/stuk-als-/)
      }
    }
  })

  test('is in no byte of a backup of everything, which is what a backup of what is public is a part of', async () => {
    const folder = folders.make()
    const file = join(folder, 'everything.backup')
    expect(await typeRegie(regie.database, ['backup', file], { folder })).toMatchObject({ code: 0 })
    const tables = tablesOfBackup(readFileSync(file))
    // What goes out is in it, and can be read by who has the file and nothing else.
    const published = await layersOf(tables.get('publication_file')!)
    expect(waysTo(STAYS, published).length).toBeGreaterThanOrEqual(Object.keys(FILES).length)
    // What was handed in is in it too, but only as bytes that open with the secret of the installation.
    expect(tables.get('publication_source')!.length).toBeGreaterThan(
      Object.values(sources).flatMap((one) => [...one]).length,
    )
    const leaks: Record<string, unknown> = {}
    for (const [name, content] of tables) {
      const here = found(LEFT_OUT, await layersOf(content))
      if (Object.keys(here).length > 0) leaks[name] = here
    }
    expect(leaks).toEqual({})
  })

  test('is in nothing that was logged', () => {
    expect(found(LEFT_OUT, [{ way: 'log', bytes: Buffer.from(regie.logged.join('\n')) }])).toEqual({})
  })
})

import { strToU8, unzipSync, zipSync } from 'fflate'
import { PDFDocument, PDFName, PDFString } from 'pdf-lib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { unzip, zip } from '../../../../shared/zip.ts'
import {
  letter,
  MAKER,
  openText,
  type PdfExtra,
  PLACE,
  pdf,
  photo,
  screenShot,
  workbook,
} from '../testing/files.factory.ts'
import { cleanFile } from './clean-file.ts'

async function cleaned(name: string, bytes: Uint8Array): Promise<Uint8Array> {
  const done = await cleanFile(name, bytes)
  if (!done.ok) throw new Error(`refused: ${done.reason}`)
  return done.value.bytes
}

async function refusalOf(name: string, bytes: Uint8Array): Promise<string> {
  const done = await cleanFile(name, bytes)
  return done.ok ? 'taken' : done.reason
}

const has = (bytes: Uint8Array, words: string) => Buffer.from(bytes).includes(words)
const inZip = (bytes: Uint8Array) =>
  Object.entries(unzipSync(bytes))
    .map(([name, content]) => `${name}: ${Buffer.from(content).toString('latin1')}`)
    .join('\n')

/** The same office file with parts added or replaced. */
const withParts = (bytes: Uint8Array, parts: Record<string, string>) =>
  zipSync({
    ...unzipSync(bytes),
    ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  })

describe('a photo', () => {
  it('loses place, maker and device, keeps every pixel and still stands up', async () => {
    const taken = await photo()
    expect(has(taken, MAKER) && has(taken, PLACE), 'the photo begins with a maker and a place').toBe(true)
    const clean = await cleaned('IMG_2041.JPG', taken)
    expect([has(clean, MAKER), has(clean, PLACE), has(clean, 'Telefoon')]).toEqual([false, false, false])
    expect((await sharp(clean).metadata()).orientation).toBe(6)
    const pixels = (file: Uint8Array) => sharp(file).raw().toBuffer()
    expect((await pixels(clean)).equals(await pixels(taken))).toBe(true)
  })

  it('loses what is hidden behind its end', async () => {
    const clean = await cleaned('a.jpg', Buffer.concat([await photo(), Buffer.from(`<html>${PLACE}</html>`)]))
    expect(has(clean, PLACE)).toBe(false)
  })

  it('is cleaned as a PNG too', async () => {
    const shot = await screenShot()
    expect((await sharp(shot).metadata()).comments?.[0]?.text).toBe(MAKER)
    const clean = await cleaned('scherm.png', shot)
    expect(has(clean, MAKER)).toBe(false)
    const { width, height, exif } = await sharp(clean).metadata()
    expect({ width, height, exif }).toEqual({ width: 48, height: 32, exif: undefined })
  })

  it('is refused when it is cut off half-way', async () => {
    expect(await refusalOf('a.png', (await screenShot()).subarray(0, 120))).toBe('unreadable')
  })

  it('is refused when it unfolds to more than a screen could show', async () => {
    const huge = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: 'white' } })
      .png({ compressionLevel: 9 })
      .toBuffer()
    expect(huge.length).toBeLessThan(1_000_000)
    expect(['unpacks-too-large', 'unreadable']).toContain(await refusalOf('a.png', huge))
  })
})

describe('a PDF', () => {
  it('loses its maker, its dates, the author of its remarks and the place of its photos, and can be read again', async () => {
    const clean = await cleaned('verslag.pdf', await pdf())
    const again = await PDFDocument.load(clean, { updateMetadata: false })
    expect([again.getAuthor(), again.getTitle(), again.getProducer(), again.getPageCount()]).toEqual([
      undefined,
      undefined,
      undefined,
      1,
    ])
    for (const [, object] of again.context.enumerateIndirectObjects()) {
      expect(object.toString()).not.toMatch(/Metadata|OpenAction|Verdwijn/)
      const contents = (object as { contents?: Uint8Array }).contents
      if (contents) expect(has(contents, MAKER) || has(contents, PLACE)).toBe(false)
    }
    expect(again.getPage(0).node.Annots()?.size(), 'the remark itself is still there').toBe(1)
  })

  it('loses what an earlier version of it said', async () => {
    const changed = await pdf((document) => {
      document.context.register(PDFString.of(`Gewist: ${PLACE}`))
    })
    const objects = async (bytes: Uint8Array) =>
      (await PDFDocument.load(bytes)).context
        .enumerateIndirectObjects()
        .map(([, object]) => object.toString())
        .join()
    expect(await objects(changed)).toContain('Gewist')
    expect(await objects(await cleaned('a.pdf', changed))).not.toContain('Gewist')
  })

  const acting: [string, string, PdfExtra][] = [
    ['runs a script', 'active', (document) => document.addJavaScript('groet', 'app.alert("dag")')],
    [
      'starts a program',
      'active',
      ({ catalog, context }) => {
        catalog.set(PDFName.of('OpenAction'), context.obj({ S: 'Launch', F: PDFString.of('rekenmachine') }))
      },
    ],
    ['has a file in it', 'holds-files', (document) => document.attach(strToU8('geheim'), 'bijlage.txt')],
    [
      'is signed',
      'signed',
      ({ context, catalog }) => {
        const signature = context.register(context.obj({ Type: 'Sig', ByteRange: [0, 1, 2, 3] }))
        catalog.set(PDFName.of('AcroForm'), context.obj({ Fields: [context.obj({ FT: 'Sig', V: signature })] }))
      },
    ],
  ]
  it.each(acting)('that %s is refused as %s', async (_what, reason, extra) => {
    expect(await refusalOf('a.pdf', await pdf(extra))).toBe(reason)
  })

  it('with a password is refused', async () => {
    const locked = await pdf(({ context }) => {
      context.trailerInfo.Encrypt = context.register(context.obj({ Filter: 'Standard', V: 1, R: 2 }))
    })
    expect(await refusalOf('a.pdf', locked)).toBe('encrypted')
  })

  it('that is none is refused', async () => {
    expect(await refusalOf('a.pdf', strToU8('%PDF-1.7\nniets\n%%EOF'))).toBe('unreadable')
  })
})

describe('an office file', () => {
  it('in Word loses maker and author of remarks, also those in its photos, and keeps its text', async () => {
    const before = await letter()
    expect(inZip(before)).toContain(MAKER)
    const after = inZip(await cleaned('brief.docx', before))
    for (const word of [MAKER, 'docProps', '"WV"', PLACE]) expect(after).not.toContain(word)
    for (const word of ['Samen veilig', 'Klopt dit?']) expect(after).toContain(word)
  })

  it('in Excel keeps its cells', async () => {
    const after = inZip(await cleaned('telling.xlsx', await workbook()))
    expect(after).toContain('Voorstad')
    expect(after).not.toContain('docProps/core.xml')
  })

  it('in OpenDocument loses maker, author of remarks and printer', async () => {
    const after = inZip(await cleaned('brief.odt', openText()))
    expect(after).not.toContain(MAKER)
    expect(after).toContain('Samen veilig')
  })

  it('is the same bytes whenever it is cleaned', async () => {
    const once = await cleaned('a.odt', openText())
    expect(Buffer.from(await cleaned('a.odt', once)).equals(once)).toBe(true)
  })

  it.each([
    ['with macros', 'macros', { 'word/vbaProject.bin': 'x' }],
    ['with a control that acts', 'active', { 'word/activeX/activeX1.xml': '<a/>' }],
    ['with a program inside', 'holds-files', { 'word/embeddings/oleObject1.bin': 'x' }],
    ['that was signed', 'signed', { '_xmlsignatures/sig1.xml': '<a/>' }],
    [
      'that fetches its template elsewhere',
      'from-elsewhere',
      {
        'word/_rels/settings.xml.rels':
          '<Relationships><Relationship Id="r1" Type="http://x/attachedTemplate" Target="https://elders.example/a.dotm" TargetMode="External"/></Relationships>',
      },
    ],
    [
      'that starts another program',
      'active',
      {
        'word/footer9.xml':
          '<w:p><w:instrText>DDE</w:instrText><w:instrText>AUTO c:\\\\windows\\\\x.exe</w:instrText></w:p>',
      },
    ],
  ])('%s is refused as %s', async (_what, reason, parts) => {
    expect(await refusalOf('a.docx', withParts(await letter(), parts))).toBe(reason)
  })

  it.each([
    ['macros', { 'Basic/Standard/Module1.xml': '<a/>' }],
    ['encrypted', { 'META-INF/manifest.xml': '<manifest:encryption-data xmlns:manifest="m"/>' }],
    ['from-elsewhere', { 'content.xml': '<draw:image xmlns:draw="d" xlink:href="https://elders.example/spion.png"/>' }],
  ])('in OpenDocument is refused as %s', async (reason, parts) => {
    expect(await refusalOf('a.odt', openText(parts))).toBe(reason)
  })

  it('with a password, or from before 2007, is refused', async () => {
    const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1024)])
    expect(await refusalOf('a.docx', compound)).toBe('encrypted')
  })

  it('that unpacks to far more than it weighs is refused', async () => {
    const bomb = Buffer.from(withParts(await letter(), { 'word/media/a.bmp': '0'.repeat(1_000_000) }))
    const central = bomb.lastIndexOf(Buffer.from('word/media/a.bmp')) - 46
    expect(bomb.readUInt32LE(central + 24)).toBe(1_000_000)
    bomb.writeUInt32LE(200_000_000, central + 24)
    expect(await refusalOf('a.docx', bomb)).toBe('unpacks-too-large')
  })

  it('that lies about what it unpacks to is refused', async () => {
    const file = Buffer.from(openText({ 'content.xml': 'a'.repeat(100_000) }))
    const central = file.lastIndexOf(Buffer.from('content.xml')) - 46
    expect(file.readUInt32LE(central + 24)).toBe(100_000)
    file.writeUInt32LE(10, central + 24)
    expect(await refusalOf('a.odt', file)).toBe('unreadable')
  })
})

describe('a file of text', () => {
  it('stays as it is, and is known by the alphabet it was written in', async () => {
    const modern = await cleanFile('wijken.csv', strToU8('Wijk;Aantal\nVoorstad;één\n'))
    expect(modern).toMatchObject({ ok: true, value: { format: 'csv', contentType: 'text/csv; charset=utf-8' } })
    const old = await cleanFile('wijken.txt', Buffer.from('Reünie in de buurt', 'latin1'))
    expect(old).toMatchObject({ ok: true, value: { contentType: 'text/plain; charset=windows-1252' } })
  })

  it.each(['<svg xmlns="http://www.w3.org/2000/svg"/>', ' \n<!doctype html><p>Dag', '<?xml version="1.0"?><a/>'])(
    'is refused when a browser could run it: %s',
    async (text) => {
      expect(await refusalOf('a.txt', strToU8(text))).toBe('active')
    },
  )

  it('is refused when it is no text', async () => {
    expect(await refusalOf('a.csv', Buffer.from([1, 2, 3, 0, 5]))).toBe('not-allowed')
  })
})

describe('the name of a file', () => {
  it.each([
    ['foto.pdf', 'differs'],
    ['foto.txt', 'differs'],
    ['foto.docx', 'differs'],
    ['foto.svg', 'active'],
    ['foto.xlsm', 'macros'],
    ['foto.exe', 'not-allowed'],
    ['foto', 'not-allowed'],
    ['foto.doc', 'unreadable'],
  ])('must say what is in it: a photo called %s is refused as %s', async (name, reason) => {
    expect(await refusalOf(name, await photo())).toBe(reason)
  })

  it('must be of the same program: a workbook called .docx is refused', async () => {
    expect(await refusalOf('a.docx', await workbook())).toBe('differs')
  })

  it('does not make an empty file acceptable', async () => {
    expect(await refusalOf('a.txt', new Uint8Array())).toBe('empty')
  })
})

describe('packing', () => {
  it('gives back what was packed', () => {
    const entries = new Map([
      ['mimetype', strToU8('a')],
      ['map/b.xml', strToU8('<b/>')],
    ])
    expect(unzip(zip(entries))).toEqual(entries)
  })
})

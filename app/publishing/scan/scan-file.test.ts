import { strToU8, unzipSync, zipSync } from 'fflate'
import { PDFDocument, rgb, StandardFonts } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { renderDocx, renderPdf } from '../../documents/index.ts'
import { exampleDocument } from '../../documents/testing/example.document.ts'
import { MAKER, PLANTED, plantedDocx, plantedOdt, plantedPdf, plantedXlsx, SENTENCES } from '../testing/planted.ts'
import { amongNames } from './names.ts'
import { passesEleven, passesNinetySeven } from './patterns.ts'
import { type ScannedFormat, scanFile } from './scan-file.ts'

const askNames = amongNames(['Wilhelmina Verdwijn', 'Karel Nergens'])

async function foundIn(format: ScannedFormat, bytes: Uint8Array, own: string[] = []) {
  const done = await scanFile({ format, bytes }, { askNames, own })
  if (!done.ok) throw new Error(`refused: ${done.reason}`)
  return done.value
}

const planted: [ScannedFormat, () => Promise<Uint8Array> | Uint8Array, string[]][] = [
  ['docx', plantedDocx, ['comment', 'tracked-change', 'hidden', 'metadata']],
  ['pdf', plantedPdf, ['hidden', 'metadata', 'embedded-file', 'annotation', 'covered']],
  ['odt', plantedOdt, ['comment', 'tracked-change', 'hidden', 'metadata']],
  ['xlsx', plantedXlsx, ['comment', 'hidden', 'metadata']],
]

describe('everything planted in a file', () => {
  it.each(planted)('is found in %s', async (format, make, layers) => {
    const found = await foundIn(format, await make())
    const values = found.map(({ kind, value }) => `${kind} ${value}`)
    for (const expected of [
      `bsn ${PLANTED.bsn}`,
      `bsn ${PLANTED.bsnWritten}`,
      `iban ${PLANTED.iban}`,
      `phone ${PLANTED.phone}`,
      `email ${PLANTED.email}`,
      `address ${PLANTED.address}`,
      `address ${PLANTED.postcode}`,
      'name Verdwijn, Wilhelmina',
    ]) {
      expect(values).toContain(expected)
    }
    expect([...new Set(found.map(({ kind }) => kind))]).toEqual(expect.arrayContaining(layers))
    expect(found.filter(({ kind }) => kind === 'metadata').map(({ value }) => value)).toContain(MAKER)
  })

  it('is found in plain text and in a page, with the line and the paragraph', async () => {
    const lines = await foundIn('txt', strToU8(SENTENCES.join('\n')))
    expect(lines[0]).toMatchObject({ kind: 'bsn', value: '123456782', place: { in: 'line', at: '1' } })
    const page = await foundIn(
      'html',
      strToU8(`<p>Dag</p><p>${SENTENCES[1]}</p><!-- ${PLANTED.bsn} --><p hidden>x</p>`),
    )
    expect(page.map(({ kind }) => kind)).toEqual(['bsn', 'iban', 'comment', 'hidden'])
  })

  it('is shown without its letters', async () => {
    const found = await foundIn('txt', strToU8(SENTENCES.join('\n')))
    expect(found.find(({ kind }) => kind === 'bsn')!.masked).toBe('1•••••••2')
    expect(found.find(({ kind }) => kind === 'name')!.masked).toBe('V••••••••••••a')
  })
})

describe('a document that Regie makes itself', () => {
  const own = ['Gemeente Deventer']

  it('has nothing to stop it, as PDF and as Word', async () => {
    expect(await foundIn('pdf', await renderPdf(exampleDocument()), own)).toEqual([])
    expect(await foundIn('docx', await renderDocx(exampleDocument()), own)).toEqual([])
  })
})

describe('what is no personal data', () => {
  it.each([
    'In 2019 waren het er 123.456.789 en nu 12.345.678.',
    'Kenmerk 2019-001335, dossier 123456789, besluit van 01-02-2023 12:30.',
    'Bel de politie: 0900-8844, of gratis 0800-7000.',
    'Overlast in de wijk Veldhoek 2023 en Rijsterborgherpark 2020.',
    'De controlesom is 5f3a9c123456782bd0e1.',
    'Het bedrag is € 123456782.',
    'Samen met 2020 WK en 2021 EK.',
    'Overlastmarkt 2022 11 en Overlastdonaties 2022 11.',
    'Wilhelmina sprak over een nieuw begin.',
  ])('is let through: %s', async (text) => {
    expect(await foundIn('txt', strToU8(text))).toEqual([])
  })

  it('is what the municipality says of itself, however it is written', async () => {
    const own = ['14 0570', 'Grote Kerkhofstraat 1', '(0570) 69 39 11', 'Info@gemeente.example']
    const text = 'Bel 0570-693911, schrijf naar info@gemeente.example of kom naar Grote Kerkhofstraat 1.'
    expect(await foundIn('txt', strToU8(text), own)).toEqual([])
    expect((await foundIn('txt', strToU8(text))).map(({ kind }) => kind)).toEqual(['email', 'phone', 'address'])
  })
})

describe('the ways to write', () => {
  it.each([
    ['bsn', '111222333'],
    ['bsn', '111 222 333'],
    ['bsn', '111.222.333'],
    ['bsn', 'BSN: 10000008'],
    ['iban', 'nl91abna0417164300'],
    ['iban', 'BE68 5390 0754 7034'],
    ['email', 'jan [at] voorbeeld.nl'],
    ['phone', '+31 (0)6 1234 5678'],
    ['phone', '0570 - 12 34 56'],
    ['phone', '(0570) 123456'],
    ['phone', '0031612345678'],
    ['address', 'Van der Capellenlaan 3-12'],
    ['address', 'Brinkgreverweg 102 bis'],
    ['address', '2019 AB Zutphen'],
  ])('a %s as %s are known', async (kind, text) => {
    expect((await foundIn('txt', strToU8(`Zie ${text} hier.`))).map((one) => one.kind)).toContain(kind)
  })

  it('does not matter for letters that nobody sees', async () => {
    expect((await foundIn('txt', strToU8('1234\u200b5678\u00ad2')))[0]?.kind).toBe('bsn')
    expect((await foundIn('txt', strToU8('１２３４５６７８２')))[0]?.kind).toBe('bsn')
  })

  it('are held against their own check', () => {
    expect([passesEleven('123456782'), passesEleven('123456789'), passesEleven('000000000')]).toEqual([
      true,
      false,
      false,
    ])
    expect([passesNinetySeven('NL91ABNA0417164300'), passesNinetySeven('NL91ABNA0417164301')]).toEqual([true, false])
  })
})

describe('a file that is not what it seems', () => {
  it('is refused when it is of another kind than it says', async () => {
    const pdf = await plantedPdf()
    expect(await scanFile({ format: 'docx', bytes: pdf })).toMatchObject({ ok: false, reason: 'mislabelled' })
    expect(await scanFile({ format: 'txt', bytes: pdf })).toMatchObject({ ok: false, reason: 'mislabelled' })
  })

  it('is refused when it unpacks to far more than it says, or is broken', async () => {
    const docx = Buffer.from(
      zipSync({ ...unzipSync(await plantedDocx()), 'word/media/a.bmp': strToU8('0'.repeat(1e6)) }),
    )
    const central = docx.lastIndexOf(Buffer.from('word/media/a.bmp')) - 46
    docx.writeUInt32LE(200_000_000, central + 24)
    expect(await scanFile({ format: 'docx', bytes: docx })).toMatchObject({ ok: false, reason: 'unpacks-too-large' })
    const half = (await plantedPdf()).subarray(0, 700)
    expect(await scanFile({ format: 'pdf', bytes: half })).toMatchObject({ ok: false, reason: 'unreadable' })
  })
})

describe('a box over words in a PDF', () => {
  async function pdfWith(draw: 'before' | 'after', opacity = 1) {
    const document = await PDFDocument.create()
    const font = await document.embedFont(StandardFonts.Helvetica)
    const page = document.addPage([300, 100])
    const box = () => page.drawRectangle({ x: 45, y: 40, width: 80, height: 20, color: rgb(0, 0, 0), opacity })
    if (draw === 'before') box()
    page.drawText('Naam: Jan van Ergens', { x: 20, y: 45, size: 10, font })
    if (draw === 'after') box()
    return document.save()
  }

  it('is found with the words under it', async () => {
    const found = await foundIn('pdf', await pdfWith('after'))
    expect(found.map(({ kind, value }) => [kind, value])).toEqual([['covered', ': Jan van Ergens']])
  })

  it('is no cover when the words stand on it, or when it lets them through', async () => {
    expect(await foundIn('pdf', await pdfWith('before'))).toEqual([])
    expect(await foundIn('pdf', await pdfWith('after', 0.3))).toEqual([])
  })
})

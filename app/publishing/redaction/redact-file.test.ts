import { strFromU8, strToU8, unzipSync } from 'fflate'
import { decodePDFRawStream, PDFDocument, PDFRawStream, rgb, StandardFonts } from 'pdf-lib'
import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, it } from 'vitest'
import { type DocumentModel, plain, renderPdf } from '../../documents/index.ts'
import { exampleDocument } from '../../documents/testing/example.document.ts'
import { type ScannedFormat, scanFile } from '../scan/scan-file.ts'
import { DELETED, HIDDEN, MAKER, plantedDocx, plantedOdt, plantedPdf, plantedXlsx, REMARK } from '../testing/planted.ts'
import type { Passage } from './passage.ts'
import { redactFile } from './redact-file.ts'

const PASSAGES: Passage[] = [
  { text: '123456782', ground: '5.1.1e' },
  { text: 'Verdwijn, Wilhelmina', ground: '5.1.2e' },
  { text: 'NL91 ABNA 0417 1643 00', ground: '5.1.2e' },
]

async function redacted(format: ScannedFormat, bytes: Uint8Array, passages = PASSAGES): Promise<Uint8Array> {
  const done = await redactFile({ format, bytes }, passages)
  if (!done.ok) throw new Error(`refused: ${done.reason}`)
  return done.value
}

/** Every byte of a file as text: packed parts and streams unpacked, however they are written. */
async function everyByte(format: ScannedFormat, bytes: Uint8Array): Promise<string> {
  const raw = Buffer.from(bytes).toString('latin1')
  if (format === 'pdf') {
    const document = await PDFDocument.load(bytes, { updateMetadata: false })
    const objects = document.context.enumerateIndirectObjects().map(([, object]) => {
      if (!(object instanceof PDFRawStream)) return object.toString()
      try {
        return object.dict.toString() + Buffer.from(decodePDFRawStream(object).decode()).toString('latin1')
      } catch {
        return object.dict.toString() + Buffer.from(object.contents).toString('latin1')
      }
    })
    const { text } = await extractText(await getDocumentProxy(Uint8Array.from(bytes)), { mergePages: true })
    return [raw, ...objects, text].join('\n')
  }
  if (format === 'txt') return raw
  return Object.entries(unzipSync(bytes))
    .map(
      ([name, part]) =>
        `${name} ${strFromU8(part, true)} ${strFromU8(part, true)
          .replaceAll('<text:s/>', ' ')
          .replaceAll(/<[^>]*>/g, '')}`,
    )
    .join('\n')
}

const hexOf = (text: string) => Buffer.from(text, 'latin1').toString('hex')

const makers: [ScannedFormat, () => Promise<Uint8Array> | Uint8Array][] = [
  ['docx', plantedDocx],
  ['odt', plantedOdt],
  ['xlsx', plantedXlsx],
  ['pdf', plantedPdf],
]

describe('a passage that is taken out', () => {
  it.each(makers)('is in no byte of the %s file any more; the rest and the ground are', async (format, make) => {
    const before = await everyByte(format, await make())
    expect(before.replaceAll(/\s/g, '')).toContain('Verdwijn')
    const after = await everyByte(format, await redacted(format, await make()))
    for (const secret of ['123456782', 'Verdwijn', 'Wilhelmina', 'NL91', '0417', '1643']) {
      expect(after).not.toContain(secret)
      expect(after.toLowerCase()).not.toContain(hexOf(secret))
    }
    for (const kept of ['[5.1.1e]', '[5.1.2e]', 'De dwangsom gaat van', 'Gesproken met mevrouw']) {
      expect(after.replaceAll(/\s+/g, ' ')).toContain(kept)
    }
  })

  it.each(makers.filter(([format]) => format !== 'xlsx'))(
    'takes along what no reader of the %s sees',
    async (format, make) => {
      const after = await everyByte(format, await redacted(format, await make()))
      for (const unseen of [REMARK, DELETED, HIDDEN, MAKER, 'Onder een zwart vlak', 'bijlage.txt']) {
        expect(after).not.toContain(unseen)
        expect(after.toLowerCase()).not.toContain(hexOf(unseen))
      }
    },
  )

  it.each(makers.filter(([format]) => format !== 'xlsx'))(
    'leaves a %s that opens, and of which the scan says what is left',
    async (format, make) => {
      const scan = await scanFile({ format, bytes: await redacted(format, await make()) })
      expect(scan.ok && scan.value.map(({ kind, value }) => `${kind} ${value}`)).toEqual([
        'bsn 1112.22.333',
        'email w.verdwijn@voorbeeld.example',
        'phone 06-12345678',
        'address Achterstraat 12a',
        'address 7411 AB',
      ])
    },
  )

  it('goes wherever it stands, but not inside another word', async () => {
    const text = strToU8('Jan is er in januari. JAN komt, en J-\nan ook.')
    const after = strFromU8(await redacted('txt', text, [{ text: 'Jan', ground: '5.2' }]))
    expect(after).toBe('[5.2] is er in januari. [5.2] komt, en [5.2] ook.')
  })

  it('must be in the file, be more than a letter, and be text', async () => {
    const file = { format: 'txt', bytes: strToU8('Dag allemaal') } as const
    const reasonOf = async (text: string) => {
      const done = await redactFile(file, [{ text, ground: '5.2' }])
      return done.ok ? 'taken' : done.reason
    }
    expect([await reasonOf('niemand'), await reasonOf('a'), await reasonOf('. . .')]).toEqual([
      'not-found',
      'too-short',
      'too-short',
    ])
  })
})

describe('a PDF', () => {
  const name: Passage[] = [{ text: 'Jan van Ergens', ground: '5.1.2e' }]

  it('whose words lie only under a black box loses the words', async () => {
    const document = await PDFDocument.create()
    const page = document.addPage([300, 100])
    page.drawText('Naam: Jan van Ergens', {
      x: 20,
      y: 45,
      size: 10,
      font: await document.embedFont(StandardFonts.Helvetica),
    })
    page.drawRectangle({ x: 48, y: 40, width: 80, height: 20, color: rgb(0, 0, 0) })
    const after = await redacted('pdf', await document.save(), [])
    expect(await everyByte('pdf', after)).not.toContain('Ergens')
    expect(await scanFile({ format: 'pdf', bytes: after })).toMatchObject({ ok: true, value: [] })
  })

  it('loses a passage that runs over two lines, and keeps every other letter in its place', async () => {
    const document = await PDFDocument.create()
    const page = document.addPage([300, 100])
    const font = await document.embedFont(StandardFonts.TimesRoman)
    page.drawText('Gesproken met Jan\nvan Ergens over het plan', { x: 20, y: 60, size: 10, lineHeight: 14, font })
    const before = await document.save()
    const after = await redacted('pdf', before, name)
    const wordsAt = async (bytes: Uint8Array) => {
      const { items } = await (await (await getDocumentProxy(Uint8Array.from(bytes))).getPage(1)).getTextContent()
      return items.flatMap((item) =>
        'str' in item && item.str.trim() ? [[item.str, Math.round(item.transform[4])]] : [],
      )
    }
    expect(await wordsAt(before)).toEqual([
      ['Gesproken met Jan', 20],
      ['van Ergens over het plan', 20],
    ])
    const left = await wordsAt(after)
    expect(left.map(([word]) => word)).toEqual(['Gesproken met', 'over het plan', '[5.1.2e]'])
    // "van Ergens " is 47 points wide in this typeface.
    expect(left[1]![1]).toBe(67)
  })

  it('that Regie makes itself can be redacted too, though its letters are numbers of a typeface', async () => {
    const model: DocumentModel = {
      ...exampleDocument(),
      blocks: [{ type: 'paragraph', content: plain('Gesproken met Jan van Ergens over het plan.') }],
    }
    const after = await redacted('pdf', await renderPdf(model), name)
    const { text } = await extractText(await getDocumentProxy(Uint8Array.from(after)), { mergePages: true })
    expect(text).not.toContain('Ergens')
    expect(text).toContain('over het plan')
  })
})

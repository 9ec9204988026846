import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  ImageRun,
  Packer,
  Paragraph,
  TextRun,
} from 'docx'
import { strToU8, type Zippable, zipSync } from 'fflate'
import { PDFDocument, PDFName, PDFString, StandardFonts } from 'pdf-lib'
import sharp from 'sharp'
import writeXlsxFile from 'write-excel-file/node'

/** Somebody whose name must not be left in any file. */
export const MAKER = 'Wilhelmina Verdwijn'
export const PLACE = 'Achterstraat 12'

const colours = { create: { width: 48, height: 32, channels: 3, background: '#306090' } } as const

/** A photo as a phone makes it: turned on its side, with place, maker and a remark. */
export async function photo(): Promise<Buffer> {
  return sharp(colours)
    .jpeg()
    .withExif({
      IFD0: { Artist: MAKER, Model: 'Telefoon', ImageDescription: PLACE },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 15/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '6/1 9/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer()
}

/** A screen shot with a text in it that says who made it. */
export async function screenShot(): Promise<Buffer> {
  const plain = await sharp(colours)
    .png()
    .withExif({ IFD0: { Artist: MAKER } })
    .toBuffer()
  const text = Buffer.from(`Author\0${MAKER}`, 'latin1')
  const chunk = Buffer.concat([Buffer.alloc(4), Buffer.from('tEXt'), text, Buffer.alloc(4)])
  chunk.writeUInt32BE(text.length)
  // After the header, which is 33 bytes with the signature; libpng reads texts whatever their checksum.
  return Buffer.concat([plain.subarray(0, 33), withChecksum(chunk), plain.subarray(33)])
}

function withChecksum(chunk: Buffer): Buffer {
  let crc = ~0
  for (const byte of chunk.subarray(4, -4)) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  chunk.writeUInt32BE(~crc >>> 0, chunk.length - 4)
  return chunk
}

export type PdfExtra = (document: PDFDocument) => void | Promise<void>

/** A page of text with a photo, and everything a program writes about its maker. */
export async function pdf(extra: PdfExtra = () => {}): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.setAuthor(MAKER)
  document.setTitle('Verslag van de wijk')
  const page = document.addPage([300, 200])
  page.drawText('Samen veilig', { x: 20, y: 150, size: 14, font: await document.embedFont(StandardFonts.Helvetica) })
  page.drawImage(await document.embedJpg(await photo()), { x: 20, y: 20, width: 60, height: 40 })
  const { context, catalog } = document
  const xmp = context.flateStream(`<x:xmpmeta><dc:creator>${MAKER}</dc:creator></x:xmpmeta>`)
  catalog.set(PDFName.of('Metadata'), context.register(xmp))
  catalog.set(PDFName.of('OpenAction'), context.obj([page.ref, 'Fit']))
  const remark = context.obj({
    Type: 'Annot',
    Subtype: 'Text',
    Rect: [10, 10, 20, 20],
    Contents: PDFString.of('Kijk hier'),
  })
  remark.set(PDFName.of('T'), PDFString.of(MAKER))
  page.node.addAnnot(context.register(remark))
  await extra(document)
  return document.save()
}

/** A letter with a maker, a remark in the margin and a photo. */
export async function letter(): Promise<Buffer> {
  return Packer.toBuffer(
    new Document({
      creator: MAKER,
      lastModifiedBy: MAKER,
      comments: {
        children: [
          {
            id: 0,
            author: MAKER,
            initials: 'WV',
            date: new Date(0),
            children: [new Paragraph('Klopt dit?')],
          },
        ],
      },
      sections: [
        {
          children: [
            new Paragraph({
              children: [
                new CommentRangeStart(0),
                new TextRun('Samen veilig'),
                new CommentRangeEnd(0),
                new TextRun({ children: [new CommentReference(0)] }),
                new ImageRun({ type: 'jpg', data: await photo(), transformation: { width: 48, height: 32 } }),
              ],
            }),
          ],
        },
      ],
    }),
  )
}

/** A workbook of one sheet, as a program of a library writes it. */
export async function workbook(): Promise<Buffer> {
  return writeXlsxFile([
    [{ value: 'Wijk' }, { value: 'Aantal' }],
    [{ value: 'Voorstad' }, { value: 12 }],
  ]).toBuffer()
}

/** An OpenDocument text with a maker and a remark. */
export function openText(more: Record<string, string> = {}): Uint8Array {
  const files: Record<string, string> = {
    'META-INF/manifest.xml':
      '<manifest:manifest xmlns:manifest="m"><manifest:file-entry manifest:full-path="content.xml"/></manifest:manifest>',
    'meta.xml': `<office:document-meta xmlns:office="o" xmlns:dc="d"><office:meta><dc:creator>${MAKER}</dc:creator></office:meta></office:document-meta>`,
    'content.xml': `<office:document-content xmlns:office="o" xmlns:dc="d" xmlns:text="t"><office:annotation><dc:creator>${MAKER}</dc:creator><text:p>Klopt dit?</text:p></office:annotation><text:p>Samen veilig</text:p></office:document-content>`,
    'settings.xml': `<config:config-item xmlns:config="c" config:name="PrinterName">Printer van ${MAKER}</config:config-item>`,
    ...more,
  }
  const entries: Zippable = { mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }] }
  for (const [name, content] of Object.entries(files)) entries[name] = strToU8(content)
  return zipSync(entries)
}

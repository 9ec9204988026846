import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFStream, PDFString } from 'pdf-lib'
import { ZipRefused } from '../../shared/zip.ts'
import { type Pdf, type PdfPage, withPdf } from '../pdf/open-pdf.ts'
import { drawingOf, type Glyph } from '../pdf/page-drawing.ts'
import { coveredGlyphs, hiddenGlyphs } from '../pdf/unseen-glyphs.ts'
import { markOf, type Place, type Reading } from './finding.ts'
import { pictureDetails } from './pictures.ts'

/** Remarks and stamps; links and form fields belong to the page. */
const PART_OF_PAGE = new Set(['Link', 'Widget'])

/** What stands in a PDF: its pages, what lies under what was drawn later, remarks, files in it, and what it says of itself. */
export async function readPdf(bytes: Uint8Array, own: ReadonlySet<string>): Promise<Reading> {
  const reading: Reading = { pieces: [], marks: [] }
  await readObjects(bytes, reading)
  await withPdf(bytes, async (pdf) => {
    await readAbout(pdf, own, reading)
    for (let number = 1; number <= pdf.numPages; number += 1) {
      await readPage(await pdf.getPage(number), { in: 'page', at: String(number) }, reading)
    }
  }).catch(() => {
    throw new ZipRefused('unreadable')
  })
  return reading
}

async function readPage(page: PdfPage, place: Place, { pieces, marks }: Reading) {
  const { items } = await page.getTextContent()
  const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
  pieces.push({ place, text, layer: 'shown' })
  const drawing = await drawingOf(page)
  for (const words of runsOf(drawing.glyphs, coveredGlyphs(drawing))) marks.push(markOf('covered', place, words))
  for (const words of runsOf(drawing.glyphs, hiddenGlyphs(page.view, drawing)))
    marks.push(markOf('hidden', place, words))
  if (text.trim() === '' && drawing.covers.length > 0) marks.push(markOf('unseen', place))
  for (const remark of await page.getAnnotations()) {
    const words = [remark.contentsObj?.str, remark.titleObj?.str, remark.fieldValue, remark.unsafeUrl ?? remark.url]
    const said = words.filter((one) => typeof one === 'string' && one !== '').join(' ')
    if (said) pieces.push({ place, text: said, layer: 'comment' })
    if (!PART_OF_PAGE.has(remark.subtype)) marks.push(markOf('annotation', place, said))
  }
}

/** Letters that follow each other on the page, as words. */
function runsOf(all: readonly Glyph[], chosen: readonly Glyph[]): string[] {
  const wanted = new Set(chosen)
  const runs: string[] = []
  let run = ''
  for (const glyph of all) {
    if (wanted.has(glyph)) run += glyph.unicode
    else if (glyph.unicode.trim() === '' && run) run += ' '
    else if (run) {
      runs.push(run.trim())
      run = ''
    }
  }
  if (run) runs.push(run.trim())
  return runs
}

const ABOUT = ['Author', 'Title', 'Subject', 'Keywords', 'Creator', 'Company', 'Manager']
const WHO = new Set(['Author', 'Company', 'Manager'])

async function readAbout(pdf: Pdf, own: ReadonlySet<string>, { pieces, marks }: Reading) {
  const { info, metadata } = await pdf.getMetadata()
  for (const key of ABOUT) {
    const text = String((info as Record<string, unknown>)[key] ?? '')
    if (text.trim() === '') continue
    const place: Place = { in: 'metadata', at: key }
    pieces.push({ place, text, layer: 'metadata' })
    if (WHO.has(key) && !own.has(text.trim())) marks.push(markOf('metadata', place, text))
  }
  for (const key of ['dc:creator', 'xmp:author', 'pdf:author']) {
    const text = String((metadata?.get(key) as unknown) ?? '').trim()
    if (text && !own.has(text)) marks.push(markOf('metadata', { in: 'metadata', at: key }, text))
  }
  for (const name of Object.keys((await pdf.getAttachments()) ?? {})) {
    marks.push(markOf('embedded-file', { in: 'part', at: name }))
  }
}

/** What no page shows: every string among the objects of the file, photos, and versions from before a change. */
async function readObjects(bytes: Uint8Array, { pieces, marks }: Reading) {
  const choices = { updateMetadata: false, ignoreEncryption: true, throwOnInvalidObject: true }
  const document = await PDFDocument.load(bytes, choices).catch(() => undefined)
  if (!document) throw new ZipRefused('unreadable')
  if (document.isEncrypted) throw new ZipRefused('encrypted')
  // Fonts can hold the mark of the end too; only behind the place of the table does it end a version of the file.
  const ends =
    Buffer.from(bytes)
      .toString('latin1')
      .match(/startxref\s+\d+\s+%%EOF/g)?.length ?? 0
  const isLinear = Buffer.from(bytes.subarray(0, 1024)).includes('/Linearized')
  if (ends > (isLinear ? 2 : 1)) marks.push(markOf('hidden', { in: 'part', at: 'earlier version' }))
  for (const [reference, object] of document.context.enumerateIndirectObjects()) {
    const place: Place = { in: 'part', at: reference.toString() }
    const isPhoto = object instanceof PDFStream && object.dict.get(PDFName.of('Filter')) === PDFName.of('DCTDecode')
    if (isPhoto) marks.push(...pictureDetails(object.getContents(), place.at))
    const words = stringsIn(object).join(' \n ')
    if (words.trim()) pieces.push({ place, text: words, layer: 'metadata' })
  }
}

function stringsIn(object: unknown): string[] {
  if (object instanceof PDFString || object instanceof PDFHexString) return [object.decodeText()]
  if (object instanceof PDFStream) return stringsIn(object.dict)
  if (object instanceof PDFDict) return object.values().flatMap(stringsIn)
  return object && typeof object === 'object' && 'asArray' in object
    ? (object as { asArray(): unknown[] }).asArray().flatMap(stringsIn)
    : []
}

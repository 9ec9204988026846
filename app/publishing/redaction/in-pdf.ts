import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
  rgb,
  StandardFonts,
} from 'pdf-lib'
import { withPdf } from '../pdf/open-pdf.ts'
import { drawingOf, type Glyph } from '../pdf/page-drawing.ts'
import { coveredGlyphs, hiddenGlyphs } from '../pdf/unseen-glyphs.ts'
import { markOf } from './grounds.ts'
import type { Counts } from './in-text.ts'
import { type Passage, patternOf, spansOf } from './passage.ts'
import { showsIn, Unsure, withoutGlyphs } from './rewrite-text.ts'

/**
 * A PDF without the letters of the passages. They are taken out of the drawing itself, not covered; with them goes what
 * lies under a box or cannot be seen, and everything that is on no page: remarks, properties, files, older versions.
 */
export async function redactPdf(bytes: Uint8Array, passages: readonly Passage[], counts: Counts): Promise<Uint8Array> {
  const prepared = await withoutExtras(bytes, passages)
  const plans = await planPages(prepared, passages, counts)
  const document = await PDFDocument.load(prepared, { updateMetadata: false })
  const font = await document.embedFont(StandardFonts.Helvetica)
  document.getPages().forEach((page, index) => {
    const plan = plans[index]!
    if (plan.removed.size === 0) return
    rewritePage(page, plan)
    for (const { box, ground } of plan.marks) {
      const height = box.top - box.bottom
      const size = Math.max(4, Math.min(height * 0.6, 9))
      page.drawRectangle({
        ...{ x: box.left, y: box.bottom, width: box.right - box.left, height },
        ...{ color: rgb(0.88, 0.88, 0.88), borderColor: rgb(0.3, 0.3, 0.3), borderWidth: 0.4 },
      })
      page.drawText(ground, {
        x: box.left + 1,
        y: box.bottom + (height - size * 0.7) / 2,
        size,
        font,
        color: rgb(0, 0, 0),
      })
    }
  })
  dropUnused(document)
  return document.save({ addDefaultPage: false, updateFieldAppearances: false })
}

type PagePlan = { glyphs: Glyph[]; shows: number; removed: Set<Glyph>; marks: { box: Glyph['box']; ground: string }[] }

function planPages(bytes: Uint8Array, passages: readonly Passage[], counts: Counts): Promise<PagePlan[]> {
  return withPdf(bytes, async (pdf) => {
    const plans: PagePlan[] = []
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number)
      const drawing = await drawingOf(page)
      const { glyphs } = drawing
      const removed = new Set([...coveredGlyphs(drawing), ...hiddenGlyphs(page.view, drawing)])
      const marks: PagePlan['marks'] = []
      const { text, at } = readingOf(glyphs)
      for (const { from, to, passage } of spansOf(text, passages)) {
        counts[passage] = (counts[passage] ?? 0) + 1
        const gone = [...new Set(at.slice(from, to).filter((glyph) => glyph !== undefined))]
        for (const glyph of gone) removed.add(glyph)
        const mark = markOf(passages[passage]!.ground)
        marks.push(...linesOf(gone).map((box, index) => ({ box, ground: index === 0 ? mark : '' })))
      }
      plans.push({ glyphs, shows: drawing.shows, removed, marks })
    }
    return plans
  })
}

/** The letters of a page as one text, with a space where the eye sees one, and which letter stands at each place. */
function readingOf(glyphs: readonly Glyph[]): { text: string; at: (Glyph | undefined)[] } {
  let text = ''
  const at: (Glyph | undefined)[] = []
  let last: Glyph | undefined
  for (const glyph of glyphs) {
    const gap = last && glyph.box.left - last.box.right
    const height = glyph.box.top - glyph.box.bottom
    const isApart =
      last && (Math.abs(glyph.box.bottom - last.box.bottom) > height / 2 || gap! > height * 0.15 || gap! < -height)
    if (isApart) {
      text += ' '
      at.push(undefined)
    }
    for (const letter of glyph.unicode.normalize('NFKC')) {
      text += letter
      for (let unit = 0; unit < letter.length; unit += 1) at.push(glyph)
    }
    last = glyph
  }
  return { text, at }
}

/** A box for each line of letters. */
function linesOf(glyphs: readonly Glyph[]): Glyph['box'][] {
  const lines: Glyph['box'][] = []
  for (const { box } of glyphs) {
    const line = lines.find((one) => Math.abs(one.bottom - box.bottom) < (box.top - box.bottom) / 2)
    if (!line) lines.push({ ...box })
    else {
      line.left = Math.min(line.left, box.left)
      line.right = Math.max(line.right, box.right)
    }
  }
  return lines
}

/** Streams of a page that show text, in the order of showing: its own, and the drawings that it places. */
function rewritePage(page: PDFPage, { glyphs, removed, shows: count }: PagePlan) {
  const { context } = page.doc
  const own = bytesOf(page.node.Contents(), page)
  const owners: { stream: PDFRawStream | 'page'; show: number }[] = []
  follow(own, 'page', page.node.Resources(), owners, page, 0)
  const shows = new Map<number, Glyph[]>()
  for (const glyph of glyphs) shows.set(glyph.show, [...(shows.get(glyph.show) ?? []), glyph])
  if (owners.length !== count) throw new Unsure('not every text of the page was found')
  const change = (stream: PDFRawStream | 'page') => (local: number) => {
    const all = owners.flatMap((owner, index) => (owner.stream === stream && owner.show === local ? [index] : []))
    // A drawing can stand on a page twice: what goes in one place goes in both.
    const first = shows.get(all[0]!)
    const at = new Set(
      all.flatMap((index) => (shows.get(index) ?? []).flatMap((one, place) => (removed.has(one) ? [place] : []))),
    )
    if (!first || at.size === 0) return undefined
    return { glyphs: first, removed: new Set(first.filter((_, place) => at.has(place))) }
  }
  page.node.set(PDFName.of('Contents'), context.register(context.flateStream(withoutGlyphs(own, change('page')))))
  for (const stream of new Set(owners.map((owner) => owner.stream))) {
    if (stream === 'page') continue
    const reference = context.getObjectRef(stream)
    if (!reference) throw new Unsure('a drawing has no place in the file')
    const rewritten = context.flateStream(withoutGlyphs(decodePDFRawStream(stream).decode(), change(stream)))
    for (const [key, value] of stream.dict.entries()) {
      if (!/^\/(Filter|DecodeParms|Length)$/.test(key.toString())) rewritten.dict.set(key, value)
    }
    context.assign(reference, rewritten)
  }
}

const DEEPEST = 12

function follow(
  bytes: Uint8Array,
  stream: PDFRawStream | 'page',
  resources: PDFDict | undefined,
  owners: { stream: PDFRawStream | 'page'; show: number }[],
  page: PDFPage,
  depth: number,
) {
  if (depth > DEEPEST) throw new Unsure('drawings in drawings without end')
  let show = 0
  for (const step of showsIn(bytes)) {
    if (step.type === 'show') {
      owners.push({ stream, show })
      show += 1
      continue
    }
    const form = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict)?.lookup(PDFName.of(step.name))
    if (!(form instanceof PDFRawStream) || form.dict.lookup(PDFName.of('Subtype')) !== PDFName.of('Form')) continue
    const own = form.dict.lookupMaybe(PDFName.of('Resources'), PDFDict) ?? resources
    follow(decodePDFRawStream(form).decode(), form, own, owners, page, depth + 1)
  }
}

function bytesOf(contents: PDFObject | undefined, page: PDFPage): Uint8Array {
  if (contents instanceof PDFArray) {
    const parts = contents.asArray().map((one) => bytesOf(page.doc.context.lookup(one), page))
    return Buffer.concat(parts.flatMap((part) => [part, Buffer.from('\n')]))
  }
  if (contents instanceof PDFRawStream) return decodePDFRawStream(contents).decode()
  return contents instanceof PDFStream ? contents.getContents() : new Uint8Array()
}

/** Keys of objects with words about the file, or with what stands on no page. */
const EXTRAS = [
  'Metadata',
  'PieceInfo',
  'LastModified',
  'AA',
  'OpenAction',
  'Thumb',
  'Names',
  'AF',
  'Collection',
  'AcroForm',
]

/** The file with nothing but its pages: links stay, but remarks, forms, properties, files and older versions do not. */
async function withoutExtras(bytes: Uint8Array, passages: readonly Passage[]): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true })
  const { context } = document
  context.trailerInfo.Info = undefined
  context.trailerInfo.ID = undefined
  for (const page of document.getPages()) {
    const annotations = page.node.Annots()
    const links = (annotations?.asArray() ?? []).filter(
      (one) => context.lookup(one, PDFDict).lookup(PDFName.of('Subtype')) === PDFName.of('Link'),
    )
    page.node.set(PDFName.of('Annots'), context.obj(links))
  }
  const patterns = passages.map(({ text }) => patternOf(text))
  for (const [, object] of context.enumerateIndirectObjects()) emptyStrings(object, patterns)
  dropUnused(document)
  return document.save({ addDefaultPage: false, updateFieldAppearances: false })
}

/** Bookmarks, alternative texts and addresses of links that hold a passage say nothing any more. */
function emptyStrings(object: PDFObject, patterns: readonly RegExp[]) {
  const holds = (one: PDFObject) =>
    (one instanceof PDFString || one instanceof PDFHexString) &&
    patterns.some((pattern) => one.decodeText().search(pattern) >= 0)
  const dictionary = object instanceof PDFStream ? object.dict : object
  if (dictionary instanceof PDFDict) {
    for (const key of EXTRAS) dictionary.delete(PDFName.of(key))
    for (const [key, value] of dictionary.entries()) {
      if (holds(value)) dictionary.set(key, PDFString.of(''))
      else emptyStrings(value, patterns)
    }
  }
  if (dictionary instanceof PDFArray) {
    dictionary.asArray().forEach((value, index) => {
      if (holds(value)) dictionary.set(index, PDFString.of(''))
      else emptyStrings(value, patterns)
    })
  }
}

/** What no page or bookmark leads to is not written again. */
function dropUnused({ context }: PDFDocument) {
  const used = new Set<string>()
  const waiting: (PDFObject | undefined)[] = [context.trailerInfo.Root]
  while (waiting.length > 0) {
    const next = waiting.pop()
    if (next instanceof PDFRef) {
      if (used.has(next.tag)) continue
      used.add(next.tag)
      waiting.push(context.lookup(next))
    } else if (next instanceof PDFArray) waiting.push(...next.asArray())
    else if (next instanceof PDFStream) waiting.push(...next.dict.values())
    else if (next instanceof PDFDict) waiting.push(...next.values())
  }
  for (const [reference] of context.enumerateIndirectObjects()) if (!used.has(reference.tag)) context.delete(reference)
}

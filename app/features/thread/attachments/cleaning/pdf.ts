import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject, PDFRawStream, PDFRef, PDFStream } from 'pdf-lib'
import { FileRefused } from './formats.ts'
import { stripJpeg } from './jpeg.ts'

/** Keys that say who made a part of the file and with what, or that act when it is opened. */
const LEFT_OUT = ['Metadata', 'PieceInfo', 'LastModified', 'AA', 'OpenAction', 'CreatorInfo', 'SpiderInfo']
/** The same on a remark in the margin: whose it is and when. The name of a form field stays. */
const LEFT_OUT_OF_REMARKS = ['T', 'M', 'NM', 'CreationDate']

const ACTIONS = new Set([
  'JavaScript',
  'Launch',
  'ImportData',
  'SubmitForm',
  'RichMediaExecute',
  'Rendition',
  'Movie',
  'Sound',
])
const ACTIVE_REMARKS = new Set(['RichMedia', 'Movie', 'Screen', 'Sound', '3D'])

/** A PDF without who made it, and only if nothing in it can act. Text, pictures, links, tags and bookmarks stay. */
export async function cleanPdf(bytes: Uint8Array): Promise<Uint8Array> {
  const document = await open(bytes)
  const { context } = document
  context.trailerInfo.Info = undefined
  context.trailerInfo.ID = undefined
  for (const object of reachable(document).values()) cleanObject(object, document)
  // Earlier versions of a page stay in a PDF after they were replaced; only what the document still uses is written.
  const used = reachable(document)
  for (const [reference] of context.enumerateIndirectObjects()) {
    if (!used.has(reference.tag)) context.delete(reference)
  }
  const cleaned = await document.save({ addDefaultPage: false, updateFieldAppearances: false })
  await assertClean(cleaned)
  return cleaned
}

async function open(bytes: Uint8Array): Promise<PDFDocument> {
  const choices = { updateMetadata: false, throwOnInvalidObject: true, ignoreEncryption: true }
  const document = await PDFDocument.load(bytes, choices).catch(() => undefined)
  if (document?.isEncrypted) throw new FileRefused('encrypted')
  if (!document || countPages(document) === 0) throw new FileRefused('unreadable')
  return document
}

/** A damaged tree of pages cannot be walked; that is as good as none. */
function countPages(document: PDFDocument): number {
  try {
    return document.getPageCount()
  } catch {
    return 0
  }
}

/** Every object that can be reached from the root, by the number it has; what stands inside another, by a made-up one. */
function reachable({ context }: PDFDocument): Map<string, PDFObject> {
  const found = new Map<string, PDFObject>()
  const waiting: (PDFObject | undefined)[] = [context.trailerInfo.Root]
  while (waiting.length > 0) {
    const next = waiting.pop()
    if (next === undefined) continue
    const isReference = next instanceof PDFRef
    if (isReference && found.has(next.tag)) continue
    const object = isReference ? context.lookup(next) : next
    if (object === undefined) continue
    found.set(isReference ? next.tag : `inside ${found.size}`, object)
    if (object instanceof PDFArray) waiting.push(...object.asArray())
    const dictionary = dictionaryOf(object)
    if (dictionary) waiting.push(...dictionary.values())
  }
  return found
}

function dictionaryOf(object: PDFObject): PDFDict | undefined {
  if (object instanceof PDFStream) return object.dict
  return object instanceof PDFDict ? object : undefined
}

function cleanObject(object: PDFObject, { context }: PDFDocument) {
  const dictionary = dictionaryOf(object)
  if (!dictionary) return
  refuseActions(dictionary)
  for (const key of LEFT_OUT) dictionary.delete(PDFName.of(key))
  const subtype = nameIn(dictionary, 'Subtype')
  if (dictionary.has(PDFName.of('Rect')) && subtype !== undefined && subtype !== 'Widget') {
    for (const key of LEFT_OUT_OF_REMARKS) dictionary.delete(PDFName.of(key))
  }
  if (object instanceof PDFRawStream && nameIn(dictionary, 'Filter') === 'DCTDecode') {
    const stripped = PDFRawStream.of(dictionary, withoutDetails(object.contents))
    const reference = context.getObjectRef(object)
    if (reference) context.assign(reference, stripped)
  }
}

/** A photo on a page, without the place it was taken. What is no JPEG after all has nothing to take out. */
function withoutDetails(photo: Uint8Array): Uint8Array {
  return photo[0] === 0xff && photo[1] === 0xd8 ? stripJpeg(photo) : photo
}

function refuseActions(dictionary: PDFDict) {
  const has = (key: string) => dictionary.has(PDFName.of(key))
  const action = nameIn(dictionary, 'S')
  const subtype = nameIn(dictionary, 'Subtype') ?? ''
  const type = nameIn(dictionary, 'Type') ?? ''
  const isAction = action !== undefined && ACTIONS.has(action) && type !== 'StructElem'
  if (isAction || has('JS') || has('JavaScript') || has('XFA') || ACTIVE_REMARKS.has(subtype)) {
    throw new FileRefused('active')
  }
  if (
    has('EF') ||
    has('EmbeddedFiles') ||
    has('Collection') ||
    type === 'EmbeddedFile' ||
    subtype === 'FileAttachment'
  ) {
    throw new FileRefused('holds-files')
  }
  if (type === 'Sig' || has('ByteRange')) throw new FileRefused('signed')
}

function nameIn(dictionary: PDFDict, key: string): string | undefined {
  const value = dictionary.get(PDFName.of(key))
  const found = value instanceof PDFRef ? dictionary.context.lookup(value) : value
  return found instanceof PDFName ? found.decodeText() : undefined
}

/** Opens what was written again: it can be read, and nothing that was to be left out came back. */
async function assertClean(bytes: Uint8Array) {
  const document = await open(bytes)
  if (document.context.trailerInfo.Info) throw new FileRefused('not-cleaned')
  for (const object of reachable(document).values()) {
    const dictionary = dictionaryOf(object)
    if (!dictionary) continue
    refuseActions(dictionary)
    if (LEFT_OUT.some((key) => dictionary.has(PDFName.of(key)))) throw new FileRefused('not-cleaned')
  }
}

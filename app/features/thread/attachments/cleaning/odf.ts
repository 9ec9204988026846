import type { Entries } from '../../../../shared/zip.ts'
import { FileRefused, type Format } from './formats.ts'
import { attributeOf, emptyElements, setXml, xmlOf } from './xml.ts'

const MANIFEST = 'META-INF/manifest.xml'

const FORMAT_OF: Record<string, Format> = {
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
}

const NO_META =
  '<?xml version="1.0" encoding="UTF-8"?><office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.3"><office:meta/></office:document-meta>'

/** Elements with the name of who wrote, changed or commented something. */
const PEOPLE = ['creator', 'initial-creator', 'creator-initials', 'sender-initials', 'printed-by']

/** OpenDocument text or spreadsheet, as its first part says itself. */
export function odfFormat(entries: Entries): Format | undefined {
  const mimetype = entries.get('mimetype')
  return mimetype && FORMAT_OF[Buffer.from(mimetype).toString('latin1').trim()]
}

/** Takes people out of an OpenDocument file, and refuses what acts or fetches when it is opened. */
export function cleanOdf(entries: Entries) {
  const manifest = xmlOf(entries, MANIFEST) ?? ''
  if (/<(?:\w+:)?encryption-data\b/.test(manifest)) throw new FileRefused('encrypted')
  if (/vnd\.sun\.star\.oleobject/.test(manifest)) throw new FileRefused('holds-files')
  for (const name of entries.keys()) {
    if (/^(Basic|Scripts)\//i.test(name)) throw new FileRefused('macros')
    if (/^META-INF\/.*signatures/i.test(name)) throw new FileRefused('signed')
  }
  for (const name of [...entries.keys()]) {
    if (name.startsWith('Thumbnails/')) entries.delete(name)
    else if (/(^|\/)meta\.xml$/.test(name)) setXml(entries, name, NO_META)
    else if (name.endsWith('.xml') && name !== MANIFEST) setXml(entries, name, cleanPart(xmlOf(entries, name)!))
  }
  if (manifest) setXml(entries, MANIFEST, withoutThumbnails(manifest))
}

function cleanPart(xml: string): string {
  if (/<(?:\w+:)?event-listener\s[^>]*(vnd\.sun\.star\.script|macro:)/i.test(xml)) throw new FileRefused('macros')
  if (/<(?:\w+:)?(dde-source|dde-connection|dde-link|applet|plugin)\b/.test(xml)) throw new FileRefused('active')
  for (const [tag] of xml.matchAll(
    /<(?:\w+:)?(image|object|object-ole|section-source|table-source|cell-range-source)\s[^>]*>/g,
  )) {
    const target = attributeOf(tag, 'href') ?? ''
    if (/^([a-z][a-z0-9+.-]*:|\/|\.\.)/i.test(target)) throw new FileRefused('from-elsewhere')
  }
  return emptyPrinter(emptyElements(xml, PEOPLE))
}

/** The settings name the printer it was last printed on. */
function emptyPrinter(xml: string): string {
  return xml.replaceAll(/(<config:config-item\s[^>]*config:name="Printer\w*"[^>]*>)[^<]*(<)/g, '$1$2')
}

function withoutThumbnails(manifest: string): string {
  return manifest.replaceAll(/<(?:\w+:)?file-entry\s[^>]*>/g, (tag) =>
    (attributeOf(tag, 'full-path') ?? '').startsWith('Thumbnails/') ? '' : tag,
  )
}

/** What is left that says who made the file; empty when it is clean. */
export function traceOdf(entries: Entries): string[] {
  const found = [...entries.keys()].filter((name) => name.startsWith('Thumbnails/'))
  const people = new RegExp(`<(?:\\w+:)?(?:${PEOPLE.join('|')})(?:\\s[^>]*)?>[^<]`)
  for (const name of entries.keys()) {
    if (name.endsWith('.xml') && people.test(xmlOf(entries, name)!)) found.push(name)
  }
  return found
}

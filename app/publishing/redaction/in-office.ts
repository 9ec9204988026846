import { type Entries, unzip, zip } from '../../shared/zip.ts'
import { decoded, encoded, textOfPart } from '../scan/markup.ts'
import { type Counts, redactParts } from './in-text.ts'
import type { Passage } from './passage.ts'

/** Parts that only say who made, changed, remarked on or printed the file; it is whole without them. */
const ABOUT =
  /^(docProps\/|customXml\/|Thumbnails\/|word\/(comments\w*|people)\.xml|xl\/(comments|threadedComments|persons)|.*printerSettings)/

/** Elements whose text nobody reads on the page: remarks, and what was taken out but kept. */
const UNSEEN = ['w:del', 'w:moveFrom', 'office:annotation', 'text:tracked-changes']
/** Marks of such an element that would point to nothing. */
const POINTERS =
  /<(?:w:(?:commentRangeStart|commentRangeEnd|commentReference)|office:annotation-end|text:change(?:-start|-end)?)\b[^>]*\/>/g

/**
 * An office file without the passages and without anything that no reader sees: remarks, deleted and hidden words,
 * properties.
 */
export function redactOffice(bytes: Uint8Array, passages: readonly Passage[], counts: Counts): Uint8Array {
  const entries = unzip(bytes)
  const gone = new Set([...entries.keys()].filter((name) => ABOUT.test(name)))
  for (const name of gone) entries.delete(name)
  for (const [name, part] of [...entries]) {
    if (!/\.(xml|rels)$/.test(name)) continue
    const xml = textOfPart(part)
    const left = /\.rels$|\[Content_Types\]\.xml$|manifest\.xml$/.test(name)
      ? withoutPointers(xml, gone)
      : withoutUnseen(xml)
    entries.set(name, new TextEncoder().encode(redactXml(left, passages, counts)))
  }
  return zip(withoutMeta(entries))
}

/** The properties of an OpenDocument file must be there, but may be empty. */
function withoutMeta(entries: Entries): Entries {
  if (entries.has('meta.xml')) {
    const empty =
      '<?xml version="1.0" encoding="UTF-8"?><office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.3"><office:meta/></office:document-meta>'
    entries.set('meta.xml', new TextEncoder().encode(empty))
  }
  return entries
}

function withoutPointers(xml: string, gone: ReadonlySet<string>): string {
  return xml.replaceAll(/<(?:\w+:)?(?:Relationship|Override|file-entry)\s[^>]*>/g, (tag) => {
    const target = /(?:Target|PartName|full-path)="([^"]*)"/.exec(tag)?.[1] ?? ''
    return [...gone].some((name) => name.endsWith(target.replace(/^[./]+/, '')) && target !== '/') ? '' : tag
  })
}

function withoutUnseen(xml: string): string {
  let left = xml
  for (const name of UNSEEN)
    left = left.replaceAll(new RegExp(`<${name}\\b(?:[^>]*[^/])?>[\\s\\S]*?</${name}>`, 'g'), '')
  left = left.replaceAll(POINTERS, '').replaceAll(/<\/?w:(?:ins|moveTo)\b[^>]*>/g, '')
  left = left.replaceAll(
    /<w:r\b(?:[^>]*[^/])?>(?:(?!<\/w:r>)[\s\S])*?<w:vanish(?:\s*\/>|\s+w:val="(?:true|1|on)"\s*\/>)[\s\S]*?<\/w:r>/g,
    '',
  )
  for (const style of hidingStyles(left)) {
    left = left.replaceAll(new RegExp(`<text:span text:style-name="${style}">[\\s\\S]*?</text:span>`, 'g'), '')
  }
  return left
}

const hidingStyles = (xml: string): string[] =>
  [
    ...xml.matchAll(/<style:style\s[^>]*style:name="(\w+)"[^>]*>(?:(?!<\/style:style>)[\s\S])*?text:display="none"/g),
  ].map(([, name]) => name!)

/** Where a text ends for the eye: a sentence does not go on in the next paragraph, cell or shared string. */
const ENDS = /(<\/(?:w:p|text:p|text:h|a:p|si|c|comment|oddHeader|oddFooter)>)/

/** Elements that are a space for the eye. */
const SPACES = /^<(?:text:(?:s|tab|line-break)|w:(?:tab|br|cr))\b[^>]*\/>$/

function redactXml(xml: string, passages: readonly Passage[], counts: Counts): string {
  return xml
    .split(ENDS)
    .map((block) => redactBlock(block, passages, counts))
    .join('')
}

function redactBlock(block: string, passages: readonly Passage[], counts: Counts): string {
  const pieces = block.split(/(<[^>]*>)/)
  const texts = pieces.map((piece) => (!piece.startsWith('<') ? decoded(piece) : SPACES.test(piece) ? ' ' : ''))
  const redacted = redactParts(texts, passages, counts)
  const changed = redacted.some((text, index) => text !== texts[index])
  const joined = pieces.map((piece, index) => {
    if (piece.startsWith('<'))
      return SPACES.test(piece) && redacted[index] === '' ? '' : redactTag(piece, passages, counts)
    return redacted[index] === texts[index] ? piece : encoded(redacted[index]!)
  })
  return changed ? asWords(joined.join('')) : joined.join('')
}

/** Alternative texts, addresses of links and values of cells. */
function redactTag(tag: string, passages: readonly Passage[], counts: Counts): string {
  return tag.replaceAll(/="([^"]*)"/g, (whole, value: string) => {
    const [redacted] = redactParts([decoded(value)], passages, counts)
    return redacted === decoded(value) ? whole : `="${encoded(redacted!)}"`
  })
}

/** A cell whose number became a mark is a cell with words from now on. */
const asWords = (block: string): string =>
  block.replace(/<c\b([^>]*?)(?:\st="\w+")?>\s*<v>(\[5\.[^<]*)<\/v>/g, '<c$1 t="inlineStr"><is><t>$2</t></is>')

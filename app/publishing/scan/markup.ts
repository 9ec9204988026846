/** A step through XML: the beginning or end of an element, or words between two of them. */
export type Step =
  | { type: 'begin'; name: string; tag: string; isEmpty: boolean }
  | { type: 'end'; name: string }
  | { type: 'text'; text: string }
  | { type: 'remark'; text: string }

const STEP =
  /<!--([\s\S]*?)-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:"[^"]*"|'[^']*'|[^'">])*)>|<[^>]*>|[^<]+/g

/** Walks through XML or HTML in the order it is written. Names lose their prefix: `w:p` and `text:p` are both `p`. */
export function* stepsOf(xml: string): Generator<Step> {
  for (const [whole, remark, verbatim, end, begin] of xml.matchAll(STEP)) {
    if (remark !== undefined) yield { type: 'remark', text: remark }
    else if (verbatim !== undefined) yield { type: 'text', text: verbatim }
    else if (end !== undefined) yield { type: 'end', name: bare(end) }
    else if (begin !== undefined) yield { type: 'begin', name: bare(begin), tag: whole, isEmpty: whole.endsWith('/>') }
    else if (!whole.startsWith('<')) yield { type: 'text', text: decoded(whole) }
  }
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1)

/** The value of an attribute with any prefix. */
export function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`[\\s](?:[\\w-]+:)?${name}\\s*=\\s*("[^"]*"|'[^']*')`).exec(tag)?.[1]
  return found === undefined ? undefined : decoded(found.slice(1, -1))
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', shy: '' }

export function decoded(text: string): string {
  return text.replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return NAMED[name] ?? whole
    const point = Number.parseInt(hex ?? decimal, hex ? 16 : 10)
    return point <= 0x10ffff ? String.fromCodePoint(point) : ''
  })
}

export const encoded = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** The bytes of a part as text; another alphabet than UTF-8 is read as it says itself. */
export function textOfPart(bytes: Uint8Array): string {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return new TextDecoder(isWide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes)
}

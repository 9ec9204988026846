/** Why a drawing is not accepted, and what was found. */
export type SvgProblem = {
  reason: 'too-large' | 'not-an-svg' | 'malformed' | 'element' | 'attribute' | 'address'
  found: string
}

const LARGEST = 200_000

/** What only draws. Anything that runs, moves, embeds, links or styles by rules is not among them. */
const ELEMENTS = new Set(
  `svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan
   linearGradient radialGradient stop clipPath mask pattern`.split(/\s+/),
)

const NAMESPACES = new Set(['http://www.w3.org/2000/svg', 'http://www.w3.org/1999/xlink'])

const COMMENT = /<!--(?:(?!--)[\s\S])*-->/y
const TAG = /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y
const TEXT = /[^<]+/y
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/**
 * What keeps a drawing from being accepted as a logo, or nothing. A drawing may only draw: no scripts, no events, no
 * animation, no styles by rule, no declarations, and no addresses but those of its own parts. It is always shown as an
 * image, in which nothing could run either; this is the second lock on that door.
 */
export function svgProblem(svg: string): SvgProblem | undefined {
  if (svg.length > LARGEST) return { reason: 'too-large', found: `${svg.length}` }
  const text = svg.trim().replace(/^<\?xml[^<>?]*\?>\s*/, '')
  const open: string[] = []
  let at = 0
  let isRootSeen = false
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found) at = pattern.lastIndex
    return found
  }
  while (at < text.length) {
    if (take(COMMENT)) continue
    const tag = take(TAG)
    if (!tag) {
      const isInside = open.length > 0 || /^\s*$/.test(text.slice(at).split('<')[0]!)
      if (isInside && take(TEXT)) continue
      return { reason: isRootSeen ? 'malformed' : 'not-an-svg', found: text.slice(at, at + 40) }
    }
    const [, closing, name, attributes, selfClosing] = tag as unknown as [string, string, string, string, string]
    if (closing) {
      if (open.pop() !== name) return { reason: 'malformed', found: tag[0] }
      continue
    }
    if (open.length === 0 && (isRootSeen || name !== 'svg')) return { reason: 'not-an-svg', found: tag[0].slice(0, 40) }
    if (!ELEMENTS.has(name)) return { reason: 'element', found: name }
    const problem = attributeProblem(attributes)
    if (problem) return problem
    if (!isRootSeen && !/\sxmlns\s*=/.test(attributes)) return { reason: 'not-an-svg', found: 'svg without xmlns' }
    isRootSeen = true
    if (!selfClosing) open.push(name)
  }
  if (!isRootSeen) return { reason: 'not-an-svg', found: text.slice(0, 40) }
  return open.length > 0 ? { reason: 'malformed', found: `<${open.at(-1)}> is not closed` } : undefined
}

function attributeProblem(attributes: string): SvgProblem | undefined {
  for (const [, name, double, single] of attributes.matchAll(ATTRIBUTE)) {
    const value = plain(double ?? single ?? '')
    if (/^xmlns(:|$)/.test(name!)) {
      if (!NAMESPACES.has(value)) return { reason: 'attribute', found: `${name}="${value}"` }
      continue
    }
    if (/^on/i.test(name!)) return { reason: 'attribute', found: name! }
    if (/^(.+:)?(href|src)$/i.test(name!) && !value.startsWith('#')) return { reason: 'address', found: value }
    if (/[\w+.-]+:\/\/|(?:javascript|vbscript|data):|@import|expression\(|\\/i.test(value)) {
      return { reason: 'address', found: value }
    }
    if (/url\((?!["']?#)/i.test(value)) return { reason: 'address', found: value }
  }
  return undefined
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** What a reader of XML makes of a value, without the white space in which an address could hide. */
function plain(value: string): string {
  const decoded = value.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (all, hex, decimal, name) => {
    const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : undefined
    if (code === undefined) return NAMED[name] ?? all
    return code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what hides an address
  return decoded.replace(/[\s\u0000-\u001f]+/g, '')
}

import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml'
import type { Path, Place } from './problems.ts'

/** The largest plan that was ever seen is a twentieth of this. */
export const MOST_BYTES = 5 * 1024 * 1024

/** Deeper than any plan: a file that nests like this wants to exhaust whoever reads it. */
const DEEPEST = 40

export type TextRefusal = 'too-large' | 'not-utf8' | 'not-yaml' | 'has-anchors' | 'too-deep' | 'has-tags'

export type ReadText =
  | { ok: true; value: unknown; placeOf(path: Path): Place }
  | { ok: false; reason: TextRefusal; place: Place; found: string }

/** Reads YAML or JSON, which is YAML too, and remembers where everything stands. */
export function readText(bytes: Uint8Array): ReadText {
  const refuse = (reason: TextRefusal, place: Place = {}, found = ''): ReadText => ({ ok: false, reason, place, found })
  if (bytes.byteLength > MOST_BYTES) return refuse('too-large')
  const text = decode(bytes)
  if (text === undefined) return refuse('not-utf8')
  if (nestsTooDeep(text)) return refuse('too-deep')
  const lines = new LineCounter()
  const document = parse(text, lines)
  if (!document) return refuse('too-deep')
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line, column: col }
  }
  const [fault] = document.errors
  if (fault) return refuse('not-yaml', at(fault.pos[0]), fault.message.split('\n')[0]!.replace(/ at line.*$/, ''))
  const odd = findOddity(document)
  if (odd) return refuse(odd.reason, at(odd.offset))
  return { ok: true, value: document.toJS(), placeOf: (path) => at(offsetOf(document, path)) }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function parse(text: string, lines: LineCounter): Document | undefined {
  try {
    return parseDocument(text, { lineCounter: lines, schema: 'core', merge: false, stringKeys: true })
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** Looks at brackets and at indentation, before a parser has to climb as deep as they go. */
function nestsTooDeep(text: string): boolean {
  let open = 0
  for (const character of text) {
    if (character === '[' || character === '{') open += 1
    else if (character === ']' || character === '}') open = Math.max(0, open - 1)
    if (open > DEEPEST) return true
  }
  return new RegExp(`^(?:[ ]*[-?:] ){${DEEPEST},}`, 'm').test(text)
}

/** What a plan never needs and an attacker does: names for pieces that come back, and types of one's own. */
function findOddity(document: Document): { reason: 'has-anchors' | 'has-tags'; offset: number } | undefined {
  let found: { reason: 'has-anchors' | 'has-tags'; offset: number } | undefined
  visit(document, {
    Node(_key, node) {
      const offset = node.range?.[0] ?? 0
      if (isAlias(node) || ('anchor' in node && node.anchor)) found = { reason: 'has-anchors', offset }
      else if (node.tag) found = { reason: 'has-tags', offset }
      return found ? visit.BREAK : undefined
    },
  })
  return found
}

/** Where a path leads in the text; as far as it goes when the rest is missing. */
function offsetOf(document: Document, path: Path): number {
  let node = document.contents as Node | null
  let offset = node?.range?.[0] ?? 0
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === step)
      if (!pair) break
      offset = (pair.key as Node).range?.[0] ?? offset
      node = pair.value as Node | null
    } else if (isSeq(node)) {
      node = (node.items[Number(step)] as Node | undefined) ?? null
      offset = node?.range?.[0] ?? offset
    } else break
  }
  return offset
}

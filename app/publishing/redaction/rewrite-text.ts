import type { Glyph } from '../pdf/page-drawing.ts'
import { type Token, tokensOf } from './content-stream.ts'

const SHOWS = new Set(['Tj', 'TJ', "'", '"'])

/** How often a stream shows text, and which drawings it places, in their order. */
export function showsIn(stream: Uint8Array): ({ type: 'show' } | { type: 'form'; name: string })[] {
  const found: ({ type: 'show' } | { type: 'form'; name: string })[] = []
  let last = ''
  for (const { type, text } of tokensOf(stream)) {
    if (type === 'operand') last = text
    else if (SHOWS.has(text)) found.push({ type: 'show' })
    else if (text === 'Do') found.push({ type: 'form', name: last.slice(1) })
  }
  return found
}

/** Thrown when the letters in the file cannot be told apart with certainty. */
export class Unsure extends Error {}

/**
 * Writes a stream again without some of the letters it shows; whatever stands behind them stays where it stands. `gone`
 * gives for each time that text is shown its letters, and says which go.
 */
export function withoutGlyphs(
  stream: Uint8Array,
  gone: (show: number) => { glyphs: readonly Glyph[]; removed: ReadonlySet<Glyph> } | undefined,
): Uint8Array {
  const written: string[] = []
  let operands: Token[] = []
  let show = 0
  for (const token of tokensOf(stream)) {
    if (token.type === 'operand') {
      operands.push(token)
      continue
    }
    if (SHOWS.has(token.text)) {
      const change = gone(show)
      show += 1
      written.push(change ? rewritten(token.text, operands, change.glyphs, change.removed) : plain(operands, token))
    } else if (token.text === 'BDC' || token.text === 'DP') written.push(withoutWords(operands, token))
    else written.push(plain(operands, token))
    operands = []
  }
  return Buffer.from(written.join('\n'), 'latin1')
}

const plain = (operands: readonly Token[], operator: Token): string =>
  [...operands.map(({ text }) => text), operator.text].join(' ')

/** What a reading program says instead of the letters stands beside them, in the properties of a marked part. */
function withoutWords(operands: readonly Token[], operator: Token): string {
  const kept = operands.map(({ text, strings }) =>
    strings.length > 0 ? text.replaceAll(/\/(ActualText|Alt|E)\s*(\((?:\\[\s\S]|[^\\)])*\)|<[^>]*>)/g, '') : text,
  )
  return [...kept, operator.text].join(' ')
}

function rewritten(
  operator: string,
  operands: readonly Token[],
  glyphs: readonly Glyph[],
  removed: ReadonlySet<Glyph>,
) {
  const parts = operands.flatMap((operand) => partsOf(operator, operand))
  const bytes = parts.reduce<number>((total, part) => total + (typeof part === 'number' ? 0 : part.length), 0)
  const size = bytes / glyphs.length
  if (size !== 1 && size !== 2) throw new Unsure('letters and bytes do not agree')
  const line: string[] = []
  let kept = ''
  const flush = () => {
    if (kept) line.push(`<${kept}>`)
    kept = ''
  }
  let next = 0
  for (const part of parts) {
    if (typeof part === 'number') {
      flush()
      line.push(String(part))
      continue
    }
    if (part.length % size !== 0) throw new Unsure('a letter is broken off')
    for (let at = 0; at < part.length; at += size) {
      const glyph = glyphs[next]!
      next += 1
      if (removed.has(glyph)) {
        flush()
        line.push((-glyph.advance * 1000).toFixed(3))
      } else kept += part.subarray(at, at + size).toString('hex')
    }
  }
  flush()
  return `${opening(operator, operands)}[${line.join(' ')}] TJ`
}

/** What the short ways to show text do before they show it. */
function opening(operator: string, operands: readonly Token[]): string {
  if (operator === "'") return 'T* '
  if (operator === '"') return `${operands[0]!.text} Tw ${operands[1]!.text} Tc T* `
  return ''
}

/** The strings and the steps between them. */
function partsOf(operator: string, { text, strings }: Token): (Buffer | number)[] {
  if (operator !== 'TJ') return strings
  const parts: (Buffer | number)[] = []
  for (const token of tokensOf(Buffer.from(text.slice(1, -1), 'latin1'))) {
    if (token.strings.length > 0) parts.push(token.strings[0]!)
    else parts.push(Number(token.text))
  }
  return parts
}

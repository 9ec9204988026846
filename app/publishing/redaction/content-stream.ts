/** A piece of a content stream: an operand, or the operator that uses the operands before it. */
export type Token = { type: 'operand' | 'operator'; text: string; strings: Buffer[] }

const SPACE = new Set([0, 9, 10, 12, 13, 32])
const DELIMITERS = new Set([...'()<>[]{}/%'].map((one) => one.charCodeAt(0)))
const PLAIN = (byte: number): boolean => !SPACE.has(byte) && !DELIMITERS.has(byte)

/** Cuts the drawing of a page into its operators and what they work with (PDF 1.7, 7.8.2). */
export function tokensOf(stream: Uint8Array): Token[] {
  const data = Buffer.from(stream.buffer, stream.byteOffset, stream.byteLength)
  const tokens: Token[] = []
  let at = 0
  while (at < data.length) {
    const byte = data[at]!
    if (SPACE.has(byte)) at += 1
    else if (byte === 0x25) at = endOfLine(data, at)
    else if (DELIMITERS.has(byte)) {
      const strings: Buffer[] = []
      const end = endOfOperand(data, at, strings)
      tokens.push({ type: 'operand', text: data.toString('latin1', at, end), strings })
      at = end
    } else {
      let end = at
      while (end < data.length && PLAIN(data[end]!)) end += 1
      const text = data.toString('latin1', at, end)
      const isOperand = /^[+-]?[\d.]|^(true|false|null)$/.test(text)
      at = end
      if (text === 'BI') {
        const picture = endOfPicture(data, at)
        tokens.push({ type: 'operator', text: `BI${data.toString('latin1', at, picture)}`, strings: [] })
        at = picture
      } else tokens.push({ type: isOperand ? 'operand' : 'operator', text, strings: [] })
    }
  }
  return tokens
}

function endOfLine(data: Buffer, at: number): number {
  let end = at
  while (end < data.length && data[end] !== 10 && data[end] !== 13) end += 1
  return end
}

/** The end of a string, name, array or dictionary; the strings in it are read on the way. */
function endOfOperand(data: Buffer, at: number, strings: Buffer[]): number {
  const byte = String.fromCharCode(data[at]!)
  if (byte === '(') return readLiteral(data, at, strings)
  if (byte === '<' && data[at + 1] !== 0x3c) return readHex(data, at, strings)
  if (byte === '/') {
    let end = at + 1
    while (end < data.length && PLAIN(data[end]!)) end += 1
    return end
  }
  if (byte !== '[' && byte !== '<') return at + 1
  const closing = byte === '[' ? ']' : '>>'
  let end = at + closing.length
  while (end < data.length) {
    if (data.toString('latin1', end, end + closing.length) === closing) return end + closing.length
    if (DELIMITERS.has(data[end]!)) end = data[end] === 0x25 ? endOfLine(data, end) : endOfOperand(data, end, strings)
    else end += 1
  }
  return end
}

const ESCAPES: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12 }

function readLiteral(data: Buffer, at: number, strings: Buffer[]): number {
  const bytes: number[] = []
  let depth = 0
  let end = at
  for (; end < data.length; end += 1) {
    const letter = String.fromCharCode(data[end]!)
    if (letter === '\\') {
      const octal = /^[0-7]{1,3}/.exec(data.toString('latin1', end + 1, end + 4))?.[0]
      const next = String.fromCharCode(data[end + 1] ?? 0)
      if (octal) bytes.push(Number.parseInt(octal, 8) & 0xff)
      else if (next !== '\n' && next !== '\r') bytes.push(ESCAPES[next] ?? next.charCodeAt(0))
      end += octal ? octal.length : next === '\r' && data[end + 2] === 10 ? 2 : 1
      continue
    }
    if (letter === '(') depth += 1
    if (letter === ')') depth -= 1
    if (depth === 0) break
    if (letter !== '(' || depth > 1) bytes.push(data[end]!)
  }
  strings.push(Buffer.from(bytes))
  return end + 1
}

function readHex(data: Buffer, at: number, strings: Buffer[]): number {
  const end = data.indexOf('>', at)
  const digits = data.toString('latin1', at + 1, end).replaceAll(/\s/g, '')
  strings.push(Buffer.from(digits.length % 2 === 1 ? `${digits}0` : digits, 'hex'))
  return end + 1
}

/** Behind `ID` come the bytes of a small picture, up to an `EI` that stands by itself. */
function endOfPicture(data: Buffer, at: number): number {
  const begin = data.indexOf('ID', at) + 3
  for (let end = data.indexOf('EI', begin); end >= 0; end = data.indexOf('EI', end + 1)) {
    const stands = SPACE.has(data[end - 1]!) && (end + 2 >= data.length || SPACE.has(data[end + 2]!))
    if (stands) return end + 2
  }
  return data.length
}

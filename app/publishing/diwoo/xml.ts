/** An element: its name, its attributes, and what stands in it. */
export type Element = { name: string; attributes?: Record<string, string>; content: string | Element[] }

/** Characters that XML 1.0 cannot hold, however they are written. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters taken out
const IMPOSSIBLE = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g

const escaped = (text: string): string =>
  text
    .replaceAll(IMPOSSIBLE, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

export function writeXml({ name, attributes = {}, content }: Element, depth = 0): string {
  const indent = '  '.repeat(depth)
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`)
  const begin = `${indent}<${name}${said.join('')}>`
  if (typeof content === 'string') return `${begin}${escaped(content)}</${name}>`
  return [begin, ...content.map((one) => writeXml(one, depth + 1)), `${indent}</${name}>`].join('\n')
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'

import type { Format } from './cleaning/formats.ts'

const LONGEST_NAME = 120

/** Characters that some system reads as a path, a command or a change of direction. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are among those left out
const TROUBLESOME = /[\x00-\x1f\x7f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g

/** The name somebody gave a file, without folders and without what could mislead; the end says what it is. */
export function safeFileName(given: string, format: Format): string {
  const last = given.split(/[/\\]/).at(-1) ?? ''
  const base = last
    .normalize('NFC')
    .replace(/\.[^.]*$/, '')
    .replaceAll(TROUBLESOME, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  return `${[...base].slice(0, LONGEST_NAME).join('') || 'bijlage'}.${format}`
}

/** How the name travels in a header: plain letters for old programs, and the real one (RFC 6266 and 8187). */
export function contentDisposition(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\%]/g, '_')
  const exact = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`
}

import { FileRefused } from './formats.ts'

/** Characters that no text has, besides tabs and the ends of lines and pages. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters looked for
const CONTROL = /[\x00-\x08\x0b\x0e-\x1f\x7f]/

/** The text in these bytes, as UTF-8 or as Windows wrote it before; undefined when they are no text. */
export function textOf(bytes: Uint8Array): string | undefined {
  const text = decoded(bytes, 'utf-8') ?? decoded(bytes, 'windows-1252')!
  return CONTROL.test(text) ? undefined : text
}

/** A browser would take this for a page or a drawing. */
export function isMarkup(text: string): boolean {
  return /^\s*<[!?a-z]/i.test(text)
}

/** Text stays as it is; only in which alphabet it is written is found out, for who opens it later. */
export function readText(bytes: Uint8Array): { charset: 'utf-8' | 'windows-1252' } {
  const text = textOf(bytes)
  if (text === undefined) throw new FileRefused('unreadable')
  if (isMarkup(text)) throw new FileRefused('active')
  return { charset: decoded(bytes, 'utf-8') === undefined ? 'windows-1252' : 'utf-8' }
}

function decoded(bytes: Uint8Array, alphabet: string): string | undefined {
  try {
    return new TextDecoder(alphabet, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

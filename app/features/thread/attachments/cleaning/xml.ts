import type { Entries } from '../../../../shared/zip.ts'
import { FileRefused } from './formats.ts'

/** The XML in an office file as text. Another alphabet than UTF-8 could hide words from whoever looks for them. */
export function xmlOf(entries: Entries, name: string): string | undefined {
  const bytes = entries.get(name)
  if (!bytes) return undefined
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (text.includes('\0') || /<!DOCTYPE|<!ENTITY/i.test(text)) throw new FileRefused('unreadable')
    return text
  } catch {
    throw new FileRefused('unreadable')
  }
}

export function setXml(entries: Entries, name: string, text: string) {
  entries.set(name, new TextEncoder().encode(text))
}

/** Empties attributes wherever they stand inside a tag, with any prefix; the text between tags is left alone. */
export function emptyAttributes(xml: string, names: readonly string[]): string {
  const attribute = new RegExp(`(\\s(?:\\w+:)?(?:${names.join('|')})\\s*=\\s*)("[^"]*"|'[^']*')`, 'g')
  return xml.replaceAll(/<[^>]+>/g, (tag) => tag.replaceAll(attribute, '$1""'))
}

/** Empties elements that hold text only, with any prefix. */
export function emptyElements(xml: string, names: readonly string[]): string {
  return xml.replaceAll(new RegExp(`(<((?:\\w+:)?(?:${names.join('|')}))(?:\\s[^>]*)?>)[^<]*(</\\2>)`, 'g'), '$1$3')
}

export function attributeOf(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*("[^"]*"|'[^']*')`).exec(tag)?.[1]
  return found?.slice(1, -1)
}

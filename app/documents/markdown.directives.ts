export const BLOCK_KINDS = ['tabel', 'grafiek', 'cijfers', 'vastlegging', 'effect', 'inspraak'] as const

export type BlockReference = { kind: (typeof BLOCK_KINDS)[number]; keys: string[]; caption: string }

const WHOLE_DIRECTIVE = /^\{\{\s*([\p{L}-]+)\s*:([^|{}]*)(?:\|([^{}]*))?\}\}$/u

/**
 * Reads a paragraph that is just `{{tabel: a, b | Caption}}`; null when it is an ordinary paragraph.
 * A directive that is misspelt or asks for an unknown kind stops with its text and line.
 */
export function parseBlockDirective(paragraph: string, line: number): BlockReference | null {
  const written = paragraph.trim()
  if (!written.startsWith('{{')) return null
  const match = WHOLE_DIRECTIVE.exec(written)
  if (!match) throw new Error(`Line ${line}: "${firstLine(written)}" is not a complete directive.`)
  const [, name = '', keyList = '', caption = ''] = match
  const kind = BLOCK_KINDS.find((known) => known === name)
  if (!kind) throw new Error(`Line ${line}: "${name}" is not a known directive (${BLOCK_KINDS.join(', ')}).`)
  const keys = keyList.split(',').map((key) => key.trim())
  if (keys.some((key) => !key)) throw new Error(`Line ${line}: "${firstLine(written)}" names no figure.`)
  return { kind, keys, caption: caption.trim() }
}

function firstLine(text: string): string {
  return text.split('\n')[0]!
}

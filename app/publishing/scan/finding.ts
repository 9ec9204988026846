/** Rises whenever a rule finds more or less than before: what was published is then looked at again. */
export const RULE_VERSION = 1

/** What can be wrong with a file that everybody is going to read. */
export const FINDING_KINDS = [
  'bsn',
  'iban',
  'email',
  'phone',
  'address',
  'name',
  'comment',
  'tracked-change',
  'hidden',
  'metadata',
  'picture-details',
  'embedded-file',
  'annotation',
  'covered',
  'unseen',
] as const

export type FindingKind = (typeof FINDING_KINDS)[number]

/** Where in a file: a page, a paragraph, a cell, or a part that no reader sees. */
export type Place = {
  in: 'page' | 'paragraph' | 'cell' | 'line' | 'comment' | 'metadata' | 'part'
  /** Its number, the name of its cell, or the name of the part. */
  at: string
}

/** One thing that was found. What stands there is masked: a list of findings must not be a leak of its own. */
export type Finding = { kind: FindingKind; place: Place; masked: string }

/** A finding with the words themselves, for who has the file before him; kept nowhere. */
export type Hit = Finding & { value: string }

/** Words of a file, where they stand, and whether a reader sees them. */
export type Piece = { place: Place; text: string; layer: 'shown' | 'hidden' | 'comment' | 'deleted' | 'metadata' }

/** What a reader of one kind of file got out of it: its words, and what is wrong whatever the words are. */
export type Reading = { pieces: Piece[]; marks: Hit[] }

export const markOf = (kind: FindingKind, place: Place, value = ''): Hit => ({
  kind,
  place,
  masked: mask(value),
  value,
})

/** The first and the last character of a short text, enough to find it again for who has the file. */
export function mask(value: string): string {
  const text = value.replaceAll(/\s+/g, ' ').trim()
  if (text.length <= 4) return '•'.repeat(text.length)
  return `${text[0]}${'•'.repeat(Math.min(text.length - 2, 12))}${text.at(-1)}`
}

import { sha256 } from '../../../shared/hash.ts'

/** A mark of what stood in a field when the form was drawn: short, because a form can have a hundred long fields. */
export const markOf = (text: string): string => {
  const words = text.replaceAll('\r\n', '\n').trim()
  return words === '' ? '' : sha256(words).slice(0, 16)
}

/**
 * Whose words stand in a field when two people have the same long form open: of who did not touch it the other's, else one's own;
 * `both` when two people wrote different things.
 */
export function whoseWords(field: { was: string; stored: string; typed: string }): 'theirs' | 'mine' | 'both' {
  const [stored, typed] = [markOf(field.stored), markOf(field.typed)]
  if (typed === field.was) return 'theirs'
  return stored === field.was || stored === typed ? 'mine' : 'both'
}

import { expect, it } from 'vitest'
import { markOf, whoseWords } from './two-writers.ts'

it.each([
  { was: 'oud', stored: 'oud', typed: 'mijn', whose: 'mine' },
  { was: 'oud', stored: 'nieuw', typed: 'oud', whose: 'theirs' },
  { was: 'oud', stored: 'nieuw', typed: 'mijn', whose: 'both' },
  { was: 'oud', stored: 'nieuw', typed: 'nieuw', whose: 'mine' },
  { was: '', stored: 'nieuw', typed: '', whose: 'theirs' },
  { was: 'oud', stored: 'nieuw', typed: '', whose: 'both' },
  { was: 'oud', stored: 'oud', typed: '', whose: 'mine' },
  // A browser sends other line ends than were stored: that is no change.
  { was: 'een\ntwee', stored: 'nieuw', typed: 'een\r\ntwee', whose: 'theirs' },
])('of "$was", stored "$stored" and typed "$typed" stands what is $whose', ({ whose, ...texts }) => {
  expect(whoseWords({ ...texts, was: markOf(texts.was) })).toBe(whose)
})

it('an empty field has no mark', () => expect(markOf('  \r\n ')).toBe(''))

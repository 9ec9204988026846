import { expect, test } from 'vitest'
import { diffWords } from './word-diff.ts'

test('a replaced word stands out on both sides', () => {
  expect(diffWords('Pak drugs harder aan', 'Pak drugs samen aan')).toEqual({
    before: [
      { kind: 'same', text: 'Pak drugs ' },
      { kind: 'removed', text: 'harder' },
      { kind: 'same', text: ' aan' },
    ],
    after: [
      { kind: 'same', text: 'Pak drugs ' },
      { kind: 'added', text: 'samen' },
      { kind: 'same', text: ' aan' },
    ],
  })
})

test('a text that was empty is wholly added', () => {
  expect(diffWords('', 'Nieuw doel')).toEqual({ before: [], after: [{ kind: 'added', text: 'Nieuw doel' }] })
})

test('equal texts have nothing that stands out', () => {
  expect(diffWords('zelfde', 'zelfde').after).toEqual([{ kind: 'same', text: 'zelfde' }])
})

test('a word moved to the end goes in one place and comes in the other', () => {
  const { before, after } = diffWords('een twee drie', 'twee drie een')
  expect(before.filter((part) => part.kind === 'removed').map((part) => part.text)).toEqual(['een '])
  expect(after.filter((part) => part.kind === 'added').map((part) => part.text)).toEqual([' een'])
})

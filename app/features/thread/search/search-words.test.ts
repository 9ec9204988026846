import { expect, test } from 'vitest'
import { isNothing, readSearchWords } from './search-words.ts'

test.each([
  ['overlast', { words: ['overlast'], phrases: [], without: [] }],
  ['  jeugd   overlast ', { words: ['jeugd', 'overlast'], phrases: [], without: [] }],
  ['"openbare orde" overlast -fiets', { words: ['overlast'], phrases: ['openbare orde'], without: ['fiets'] }],
  ['-"jonge aanwas" drugs', { words: ['drugs'], phrases: [], without: ['jonge aanwas'] }],
  ['D1.2', { words: ['D1.2'], phrases: [], without: [] }],
  ['art. 13b', { words: ['art.', '13b'], phrases: [], without: [] }],
  ['"nooit gesloten', { words: ['nooit', 'gesloten'], phrases: [], without: [] }],
  ["& | ! ( ) : * \\ '", { words: [], phrases: [], without: [] }],
  ['', { words: [], phrases: [], without: [] }],
])('%s is taken apart', (typed, words) => {
  expect(readSearchWords(typed)).toEqual(words)
})

test('what is endless is cut off', () => {
  expect(readSearchWords('a '.repeat(1000)).words).toHaveLength(12)
  expect(readSearchWords('x'.repeat(1000)).words[0]).toHaveLength(200)
})

test('only something that must not be there is nothing to look for', () => {
  expect(isNothing(readSearchWords('-fiets'))).toBe(true)
  expect(isNothing(readSearchWords('fiets'))).toBe(false)
})

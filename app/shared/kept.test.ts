import { expect, test } from 'vitest'
import { Kept } from './kept.ts'

test('a value is made once and then remembered', () => {
  let made = 0
  const kept = new Kept<string>(2)
  const value = () => `value ${++made}`
  expect([kept.get('a', value), kept.get('a', value)]).toEqual(['value 1', 'value 1'])
})

test('the value that was not used for longest makes room', () => {
  const kept = new Kept<number>(2)
  kept.get('a', () => 1)
  kept.get('b', () => 2)
  kept.get('a', () => 0)
  kept.get('c', () => 3)
  expect(kept.get('a', () => -1)).toBe(1)
  expect(kept.get('b', () => -1)).toBe(-1)
})

test('a value that could not be made is tried again', () => {
  const kept = new Kept<number>(2)
  const fail = () => {
    throw new Error('no')
  }
  expect(() => kept.get('a', fail)).toThrow('no')
  expect(kept.get('a', () => 5)).toBe(5)
})

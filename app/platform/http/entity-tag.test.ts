import { expect, test } from 'vitest'
import { entityTag, hasAlready } from './entity-tag.ts'

const ask = (known?: string) => new Request('http://stad.test/', { headers: known ? { 'if-none-match': known } : {} })

test('the same page has the same strong tag, another page another', () => {
  expect(entityTag('<p>a</p>', 'n1')).toMatch(/^"[\w-]{22}"$/)
  expect(entityTag('<p>a</p>', 'n1')).toBe(entityTag('<p>a</p>', 'n2'))
  expect(entityTag('<p>a</p>', 'n1')).not.toBe(entityTag('<p>b</p>', 'n1'))
})

test('a page with the nonce of its answer keeps its tag, which is then a weak one', () => {
  const first = entityTag('<style nonce="n1">', 'n1')
  expect(first).toMatch(/^W\/"/)
  expect(entityTag('<style nonce="n2">', 'n2')).toBe(first)
})

test.each(['"a"', 'W/"a"', '"b", W/"a"', '*'])('a reader who knows %s has the page already', (known) => {
  expect(hasAlready(ask(known), '"a"')).toBe(true)
  expect(hasAlready(ask(known), 'W/"a"')).toBe(true)
})

test.each([undefined, '"b"', 'a'])('a reader who knows %s has not', (known) => {
  expect(hasAlready(ask(known), '"a"')).toBe(false)
})

test('a page without a tag is always sent', () => {
  expect(hasAlready(ask('*'), null)).toBe(false)
})

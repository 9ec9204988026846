import { expect, test } from 'vitest'
import { seal, unseal } from './sealing.ts'

const SECRET = 'a secret for tests, and for nothing else'

test('what is sealed opens with the same secret and for the same purpose', () => {
  expect(unseal(SECRET, 'totp', seal(SECRET, 'totp', 'géheim'))).toBe('géheim')
})

test('what is sealed does not show the text, and is different each time', () => {
  const first = seal(SECRET, 'totp', 'geheim')
  expect(Buffer.from(first, 'base64url').includes('geheim')).toBe(false)
  expect(seal(SECRET, 'totp', 'geheim')).not.toBe(first)
})

test.each([
  ['another secret', (sealed: string) => unseal('another secret of this installation', 'totp', sealed)],
  ['another purpose', (sealed: string) => unseal(SECRET, 'form', sealed)],
  [
    'one changed character',
    (sealed: string) => unseal(SECRET, 'totp', (sealed[0] === 'A' ? 'B' : 'A') + sealed.slice(1)),
  ],
  ['something that is too short', () => unseal(SECRET, 'totp', 'kort')],
])('nothing opens with %s', (_, open) => {
  expect(open(seal(SECRET, 'totp', 'geheim'))).toBeUndefined()
})

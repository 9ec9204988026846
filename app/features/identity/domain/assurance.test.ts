import { expect, test } from 'vitest'
import { isAtLeast } from './assurance.ts'

const eidas = (level: string) => `http://eidas.europa.eu/LoA/${level}`

test.each([
  [eidas('high'), eidas('substantial'), true],
  [eidas('substantial'), eidas('substantial'), true],
  [eidas('low'), eidas('substantial'), false],
  ['high', eidas('substantial'), true],
  [eidas('high'), 'low', true],
  ['urn:mfa', 'urn:mfa', true],
  ['urn:mfa', eidas('low'), false],
  [eidas('high'), 'urn:mfa', false],
  ['gh', eidas('high'), false],
  ['', eidas('low'), false],
  [undefined, eidas('low'), false],
])('%s against %s: %s', (acr, minimum, isEnough) => {
  expect(isAtLeast(acr, minimum)).toBe(isEnough)
})

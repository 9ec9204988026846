import { expect, test } from 'vitest'
import { contentSecurityPolicy } from './app.ts'

test('the look of the municipality is allowed by its hash, so that a page with it is the same each time', () => {
  expect(contentSecurityPolicy('n1', ':root{--regie-accent:#7a1f2b}')).toContain(
    "style-src 'self' 'nonce-n1' 'sha256-dUIUQOW6oCwPVlrPbydoVfRNrBiSVntxi4lT559JMdo='",
  )
})

test('without such a look only styles of this answer are allowed', () => {
  expect(contentSecurityPolicy('n1')).toContain("style-src 'self' 'nonce-n1';")
})

import { describe, expect, it } from 'vitest'
import { readUnsubscribeToken, unsubscribeToken } from './unsubscribe-link.ts'

const SECRET = 'a secret of at least thirty-two characters'
const asked = {
  municipalityId: 'veldstad',
  accountId: '0f8fad5b-d9cb-469f-a165-70867728950e',
  kind: 'comment',
} as const
const token = unsubscribeToken(SECRET, asked)

describe('a link that ends mails of one kind', () => {
  it('leads back to the account and the kind it was made for', () => {
    expect(readUnsubscribeToken(SECRET, 'veldstad', token)).toEqual(asked)
  })

  it.each([
    ['another municipality', SECRET, 'merendam', token],
    ['another secret', `${SECRET}!`, 'veldstad', token],
    ['another kind', SECRET, 'veldstad', token.replace('comment', 'mention')],
    ['another account', SECRET, 'veldstad', token.replace('0f8f', '0f8e')],
    ['a kind that does not exist', SECRET, 'veldstad', token.replace('comment', 'gossip')],
    ['nothing', SECRET, 'veldstad', ''],
    ['something more', SECRET, 'veldstad', `${token}.x`],
  ])('leads nowhere with %s', (_name, secret, municipalityId, given) => {
    expect(readUnsubscribeToken(secret, municipalityId, given)).toBeUndefined()
  })
})

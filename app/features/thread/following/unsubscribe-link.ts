import { createHmac, timingSafeEqual } from 'node:crypto'
import { NEWS, type News } from './news.ts'

/** Whose mails of which kind a link ends. It says nothing to who reads it: an account is a number. */
export type Unsubscribing = { municipalityId: string; accountId: string; kind: News }

/** What stands at the end of a link that ends mails of one kind; signed, so that nobody can end those of somebody else. */
export function unsubscribeToken(secret: string, { municipalityId, accountId, kind }: Unsubscribing): string {
  return `${accountId}.${kind}.${signature(secret, municipalityId, accountId, kind)}`
}

/** What such a link ends in this municipality; nothing when it was not made here. */
export function readUnsubscribeToken(secret: string, municipalityId: string, token: string): Unsubscribing | undefined {
  const [accountId, named, signed, ...more] = token.split('.')
  const kind = NEWS.find((one) => one === named)
  if (!accountId || !kind || !signed || more.length > 0 || !/^[0-9a-f-]{36}$/.test(accountId)) return undefined
  const right = Buffer.from(signature(secret, municipalityId, accountId, kind))
  const given = Buffer.from(signed)
  return right.length === given.length && timingSafeEqual(right, given)
    ? { municipalityId, accountId, kind }
    : undefined
}

const signature = (secret: string, municipalityId: string, accountId: string, kind: News) =>
  createHmac('sha256', `${secret} unsubscribe ${municipalityId}`).update(`${accountId} ${kind}`).digest('base64url')

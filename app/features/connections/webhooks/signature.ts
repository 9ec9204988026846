import { createHmac, randomBytes } from 'node:crypto'

const PREFIX = 'whsec_'

/** A secret for one webhook, as Standard Webhooks (https://www.standardwebhooks.com) writes it. */
export const newSecret = (): string => PREFIX + randomBytes(32).toString('base64')

/** The headers that prove who sent this body, and when: HMAC-SHA256 over id, time and body. */
export function signedHeaders(secret: string, id: string, now: Date, body: string): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1000))
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64')
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` }
}

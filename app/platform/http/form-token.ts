import { createHash, randomBytes } from 'node:crypto'

/**
 * What a form of this session carries: a proof that the page came from us, and a number of that page, so that the same press
 * of a button is known when it arrives again. Empty without a session.
 */
export function formToken(session: string | undefined): string {
  if (!session) return ''
  const proof = createHash('sha256').update(`csrf ${session}`).digest('base64url')
  return `${proof}.${randomBytes(9).toString('base64url')}`
}

/** Whether two tokens carry the same proof, of whatever pages. */
export const isOfSameSession = (one: string, other: string): boolean => one.split('.')[0] === other.split('.')[0]

/** Whether a token says which page the form stood on; a program that fills in forms by itself need not. */
export const namesPage = (token: string): boolean => token.includes('.')

import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const NONCE_BYTES = 12
const TAG_BYTES = 16

/** A key for one purpose, from the secret of this installation: what is sealed for one purpose opens for no other. */
const keyFor = (secret: string, purpose: string) => Buffer.from(hkdfSync('sha256', secret, '', `regie ${purpose}`, 32))

/** Encrypts bytes (AES-256-GCM), so that who reads them where they are kept learns nothing and can change nothing. */
export function sealBytes(secret: string, purpose: string, content: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keyFor(secret, purpose), nonce)
  const body = Buffer.concat([cipher.update(content), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body])
}

/** The bytes again; nothing when they were changed, or sealed with another secret or for another purpose. */
export function unsealBytes(secret: string, purpose: string, sealed: Uint8Array): Buffer | undefined {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) return undefined
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyFor(secret, purpose), sealed.subarray(0, NONCE_BYTES))
    decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
    return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()])
  } catch {
    return undefined
  }
}

/** A text, encrypted, as a text again: for the database or a form. */
export const seal = (secret: string, purpose: string, text: string): string =>
  sealBytes(secret, purpose, Buffer.from(text, 'utf8')).toString('base64url')

/** The text again; nothing when it was changed, or sealed with another secret or for another purpose. */
export const unseal = (secret: string, purpose: string, sealed: string): string | undefined =>
  unsealBytes(secret, purpose, Buffer.from(sealed, 'base64url'))?.toString('utf8')

import { createPrivateKey, type webcrypto } from 'node:crypto'
import { ProviderNotSetUp } from './provider-not-set-up.ts'

/** What Node calls a key and what the Web Cryptography API calls it: RS256 and ES256, which every provider knows. */
const ALGORITHMS: Record<string, { name: string; hash?: string; namedCurve?: string }> = {
  rsa: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
  ec: { name: 'ECDSA', namedCurve: 'P-256' },
}

/** Our own private key, from its PEM text, ready to sign with and for nothing else. */
export async function importPrivateKey(pem: string): Promise<webcrypto.CryptoKey> {
  try {
    const key = createPrivateKey(pem)
    const algorithm = ALGORITHMS[key.asymmetricKeyType ?? '']
    if (!algorithm) throw new Error(`a key of type ${key.asymmetricKeyType}`)
    const bytes = key.export({ format: 'der', type: 'pkcs8' })
    return await crypto.subtle.importKey('pkcs8', new Uint8Array(bytes), algorithm, false, ['sign'])
  } catch {
    // Why it failed may quote the key, so it is not passed on.
    throw new ProviderNotSetUp('the key of the OpenID client must be an RSA key or a P-256 key in PEM')
  }
}

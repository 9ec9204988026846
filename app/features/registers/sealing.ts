import { createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { seal, unseal } from '../../platform/sealing.ts'
import type { SpaceId } from './spaces.ts'

/**
 * What is sealed about people. Every space has a key that follows from the secret of the installation; every record has
 * a random key of its own, wrapped with that of its space. Each part of a record is sealed for that part alone.
 */
export type Keyring = { secret: string; municipalityId: string }

/** A new key for a record, and the same as it is stored. */
export function makeRecordKey(keys: Keyring, space: SpaceId, recordId: string): { key: string; wrapped: string } {
  const key = randomBytes(32).toString('base64url')
  return { key, wrapped: seal(keys.secret, wrapping(keys, space, recordId), key) }
}

/** The key of a record; nothing when it is not of this space, or of another installation. */
export function unwrapRecordKey(keys: Keyring, space: SpaceId, recordId: string, wrapped: string): string | undefined {
  return unseal(keys.secret, wrapping(keys, space, recordId), wrapped)
}

const wrapping = ({ municipalityId }: Keyring, space: SpaceId, recordId: string) =>
  `register key ${municipalityId} ${space} ${recordId}`

/** One part of a record, sealed; `part` is its name in record_sealed. */
export const sealPart = (recordKey: string, part: string, value: unknown): string =>
  seal(recordKey, part, JSON.stringify(value))

/** A part again; nothing when it cannot be opened. */
export function unsealPart<Value>(recordKey: string, part: string, sealed: string): Value | undefined {
  const text = unseal(recordKey, part, sealed)
  return text === undefined ? undefined : (JSON.parse(text) as Value)
}

/** Parts of names that say too little to look for. */
const PARTICLES = new Set([
  'de',
  'den',
  'der',
  'van',
  'het',
  't',
  'ten',
  'ter',
  'te',
  'el',
  'al',
  'la',
  'le',
  'von',
  'du',
  'da',
  'di',
])

/** The words of a name as they are compared: without capitals, accents and particles. */
export function wordsOfName(name: string): string[] {
  const words = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && !PARTICLES.has(word))
  return [...new Set(words)]
}

/** Makes the hashes of one space: who has not its key cannot make or undo them, and those of two spaces never match. */
export function hasherOf(keys: Keyring, space: SpaceId) {
  const key = Buffer.from(
    hkdfSync('sha256', keys.secret, '', `regie register hashes ${keys.municipalityId} ${space}`, 32),
  )
  const hash = (text: string) => createHmac('sha256', key).update(text).digest('base64url').slice(0, 22)
  return {
    ofName: (name: string) => wordsOfName(name).map((word) => hash(`word ${word}`)),
    /** One person: surname (the last word) and day of birth. */
    ofIdentity: (name: string, bornOn: string) => {
      const surname = wordsOfName(name).at(-1)
      return surname && bornOn ? hash(`identity ${surname} ${bornOn}`) : null
    },
  }
}

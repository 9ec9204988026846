import { createHmac } from 'node:crypto'
import { seal, unseal } from '../../../platform/sealing.ts'
import { sha256 } from '../../../shared/hash.ts'

const SEALING = 'address of a panel member'

/** An address as it is compared: people write theirs with capitals on one day and without on another. */
export const plainAddress = (typed: string): string => typed.trim().toLowerCase()

/** By this a second sign-up with the same address is found; without the secret nobody can try addresses. */
export const hashOfAddress = (secret: string, municipalityId: string, address: string): string =>
  createHmac('sha256', secret)
    .update(`panel address ${municipalityId} ${plainAddress(address)}`)
    .digest('hex')

export const sealAddress = (secret: string, address: string): string => seal(secret, SEALING, address.trim())
export const openAddress = (secret: string, sealed: string): string | undefined => unseal(secret, SEALING, sealed)

/**
 * The key to a member's own page. It follows from the secret, so that every mail can carry it and it is kept nowhere; in
 * the database there is only its hash.
 */
export const keyOf = (secret: string, memberId: string): string =>
  createHmac('sha256', secret).update(`panel key ${memberId}`).digest('base64url')

export const hashOfKey = (key: string): string => sha256(`panel key ${key}`)

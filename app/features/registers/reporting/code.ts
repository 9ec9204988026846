import { createHmac, hkdfSync, randomInt } from 'node:crypto'

/** Letters and digits that nobody takes for one another when reading them aloud. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const GROUPS = 4
const GROUP_LENGTH = 4

/** A code with which whoever handed in a report finds it again: 16 signs, some 79 bits. */
export function makeCode(): string {
  const group = () => Array.from({ length: GROUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  return Array.from({ length: GROUPS }, group).join('-')
}

/** The code as somebody typed it: in small letters, with spaces or without dashes. Nothing when it cannot be one. */
export function readCode(typed: string): string | undefined {
  const signs = typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
  if (signs.length !== GROUPS * GROUP_LENGTH || [...signs].some((sign) => !ALPHABET.includes(sign))) return undefined
  return signs.match(/.{4}/g)!.join('-')
}

/** What the database keeps of a code: without the secret of the installation nobody tries codes against it. */
export function hashOfCode(secret: string, municipalityId: string, code: string): string {
  const key = Buffer.from(hkdfSync('sha256', secret, '', `regie report codes ${municipalityId}`, 32))
  return createHmac('sha256', key).update(code).digest('base64url')
}

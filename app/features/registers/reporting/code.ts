import { createHmac, hkdfSync } from 'node:crypto'
import { CLEAR_SIGNS, makeCode as makeGroups } from '../../../shared/code.ts'

const GROUPS = 4

/** A code with which whoever handed in a report finds it again: 16 signs, some 79 bits. */
export const makeCode = (): string => makeGroups(GROUPS)

/** The code as somebody typed it: in small letters, with spaces or without dashes. Nothing when it cannot be one. */
export function readCode(typed: string): string | undefined {
  const signs = typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
  if (signs.length !== GROUPS * 4 || [...signs].some((sign) => !CLEAR_SIGNS.includes(sign))) return undefined
  return signs.match(/.{4}/g)!.join('-')
}

/** What the database keeps of a code: without the secret of the installation nobody tries codes against it. */
export function hashOfCode(secret: string, municipalityId: string, code: string): string {
  const key = Buffer.from(hkdfSync('sha256', secret, '', `regie report codes ${municipalityId}`, 32))
  return createHmac('sha256', key).update(code).digest('base64url')
}

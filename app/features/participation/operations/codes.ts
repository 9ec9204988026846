import { randomInt } from 'node:crypto'
import { sha256 } from '../../../shared/hash.ts'

/** Without letters and digits that are taken for each other. */
const SIGNS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** A code of sixteen signs, about 79 bits: it cannot be guessed. */
export const newCode = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join('')).join('-')

/** What is kept of a code. People type it from paper, in small letters and with spaces. */
export const hashOfCode = (kind: 'invitation' | 'saved', code: string): string =>
  sha256(`${kind} ${code.toUpperCase().replace(/[^A-Z0-9]/g, '')}`)

import { makeCode } from '../../../shared/code.ts'
import { sha256 } from '../../../shared/hash.ts'

/** A code of sixteen signs, about 79 bits: it cannot be guessed. */
export const newCode = (): string => makeCode(4)

/** What is kept of a code. People type it from paper, in small letters and with spaces. */
export const hashOfCode = (kind: 'invitation' | 'saved' | 'idea', code: string): string =>
  sha256(`${kind} ${code.toUpperCase().replace(/[^A-Z0-9]/g, '')}`)

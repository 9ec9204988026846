import { makeCode } from '../../../../shared/code.ts'
import { sha256 } from '../../../../shared/hash.ts'

/** Six signs that nobody takes for one another, to be typed from a screen. */
export const newSessionCode = (): string => makeCode(2).replace('-', '').slice(0, 6)

/** A code as people type it: in small letters, with spaces. */
export const cleanCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, 12)

/** What is kept of the key in a browser. The same browser has another one in every session. */
export const hashOfKey = (code: string, key: string): string => sha256(`live ${code} ${key}`)

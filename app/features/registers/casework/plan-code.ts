import { createHmac } from 'node:crypto'
import { makeCode } from '../../../shared/code.ts'

/** Without letters that are taken for a digit or for one another when somebody reads a code aloud. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 12

/** A new code, as it is given to the person: "K7QM-29XA-4TRV". Thirty letters, twelve times: nobody guesses it. */
export function makePlanCode(): string {
  return makeCode(LENGTH / 4, LETTERS)
}

/** The code that was meant by what was typed: spaces, dashes and small letters do not matter. */
export function plainCode(typed: string): string | undefined {
  const plain = typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')
  return plain.length === LENGTH && [...plain].every((letter) => LETTERS.includes(letter)) ? plain : undefined
}

/** How a code is kept and looked for: who reads the database cannot make a code of it. */
export function hashPlanCode(secret: string, municipalityId: string, plain: string): string {
  return createHmac('sha256', secret).update(`own plan ${municipalityId} ${plain}`).digest('base64url')
}

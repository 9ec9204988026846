import { randomInt } from 'node:crypto'
import type { Tx } from '../../../platform/database/index.ts'
import { sha256 } from '../../../shared/hash.ts'
import { insertInvitations, type Survey } from '../surveys/surveys.queries.ts'
import { normalised } from './hand-in.ts'

/** Without letters and digits that are taken for each other. */
const SIGNS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** A code of sixteen signs, about 79 bits: it cannot be guessed. */
const newCode = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join('')).join('-')

/** Makes invitations. The codes are only here; what is kept is a hash of each, so nobody can look one up later. */
export async function invite(tx: Tx, municipalityId: string, survey: Survey, count: number): Promise<string[]> {
  const codes = Array.from({ length: count }, newCode)
  const hashes = codes.map((code) => sha256(`invitation ${normalised(code)}`))
  // In the order of the hashes: not in that of a list of addresses.
  await insertInvitations(tx, municipalityId, survey.id, hashes.sort())
  return codes
}

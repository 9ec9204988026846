import type { Tx } from '../../../platform/database/index.ts'
import { insertInvitations, type Survey } from '../surveys/surveys.queries.ts'
import { hashOfCode, newCode } from './codes.ts'

/** Makes invitations. The codes are only here; what is kept is a hash of each, so nobody can look one up later. */
export async function invite(tx: Tx, municipalityId: string, survey: Survey, count: number): Promise<string[]> {
  const codes = Array.from({ length: count }, newCode)
  const hashes = codes.map((code) => hashOfCode('invitation', code))
  // In the order of the hashes: not in that of a list of addresses.
  await insertInvitations(tx, municipalityId, survey.id, hashes.sort())
  return codes
}

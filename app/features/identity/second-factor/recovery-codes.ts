import { createHmac, randomInt } from 'node:crypto'
import type { Tx } from '../../../platform/database/index.ts'
import { deleteRecoveryCodes, insertRecoveryCodes } from './factor.queries.ts'

/** Letters and figures that nobody confuses on paper. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789'
const CODES = 10
const LENGTH = 12

/** Ten new codes, such as `k7mp-x2qd-9hvt`; they replace the ones from before. Only their hashes are kept. */
export async function replaceRecoveryCodes(
  tx: Tx,
  secret: string,
  municipalityId: string,
  accountId: string,
): Promise<string[]> {
  const codes = Array.from({ length: CODES }, newCode)
  await deleteRecoveryCodes(tx, accountId)
  await insertRecoveryCodes(
    tx,
    municipalityId,
    accountId,
    codes.map((code) => recoveryCodeHash(secret, accountId, code)),
  )
  return codes
}

/** However it was typed: capitals, spaces and dashes make no difference. */
export function recoveryCodeHash(secret: string, accountId: string, code: string): string {
  const plain = code.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
  return createHmac('sha256', secret).update(`recovery code ${accountId} ${plain}`).digest('hex')
}

function newCode(): string {
  const signs = Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('')
  return signs.match(/.{4}/g)!.join('-')
}

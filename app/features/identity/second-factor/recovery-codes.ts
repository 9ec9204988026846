import { createHmac } from 'node:crypto'
import type { Tx } from '../../../platform/database/index.ts'
import { CLEAR_SIGNS, makeCode } from '../../../shared/code.ts'
import { deleteRecoveryCodes, insertRecoveryCodes } from './factor.queries.ts'

const CODES = 10

/** Ten new codes, such as `k7mp-x2qd-9hvt`; they replace the ones from before. Only their hashes are kept. */
export async function replaceRecoveryCodes(
  tx: Tx,
  secret: string,
  municipalityId: string,
  accountId: string,
): Promise<string[]> {
  const codes = Array.from({ length: CODES }, () => makeCode(3, CLEAR_SIGNS.toLowerCase()))
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

import type { RegisterType } from '../declaration.ts'
import { findWrappedKey } from '../records.queries.ts'
import type { Scope } from '../scope.ts'
import { sealPart, unwrapRecordKey } from '../sealing.ts'
import { putSealed } from '../write-records.queries.ts'

/** Seals these parts with the key of a record, in the place of what was there under the same name. */
export async function sealParts(
  scope: Pick<Scope, 'tx' | 'municipalityId' | 'secret'>,
  type: RegisterType,
  recordId: string,
  parts: readonly { part: string; value: unknown; isInProtocol?: boolean }[],
): Promise<void> {
  const wrapped = await findWrappedKey(scope.tx, recordId)
  const key = wrapped && unwrapRecordKey(scope, type.space, recordId, wrapped)
  if (!key) throw new Error('a record without a key cannot be worked on')
  const { municipalityId } = scope
  await putSealed(
    scope.tx,
    parts.map(({ part, value, isInProtocol = false }) => ({
      ...{ municipalityId, recordId, part, isInProtocol, sealed: sealPart(key, part, value) },
    })),
  )
}

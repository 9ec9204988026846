import type { Tx } from '../../../platform/database/index.ts'
import { RECORD_COLUMNS, type RecordRow } from '../records.queries.ts'

type Filter = { state?: string; areaCode?: string; externalId?: string }

/** Records of a register in the order of their numbers, after this one, as far as the actor may see them. */
export async function listRecordsByNumber(
  tx: Tx,
  register: string,
  { state, areaCode, externalId }: Filter,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<RecordRow[]> {
  let found = tx
    .selectFrom('registerRecord')
    .select(RECORD_COLUMNS)
    .where('register', '=', register)
    .where('mergedInto', 'is', null)
  if (after !== undefined) found = found.where('number', '>', after)
  if (state === 'open') found = found.where('closedOn', 'is', null)
  else if (state) found = found.where('state', '=', state)
  if (areaCode) found = found.where('areaCode', '=', areaCode)
  if (externalId) found = found.where('externalId', '=', externalId)
  return (await found.orderBy('number').limit(limit).execute()) as RecordRow[]
}

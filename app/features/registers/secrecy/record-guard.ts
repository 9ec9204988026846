import type { Tx } from '../../../platform/database/index.ts'
import type { PageContext, RequestContext } from '../../../platform/http/index.ts'
import { redirectTo } from '../../../platform/http/index.ts'
import { readAs, readConfidential } from '../../../platform/read-log/index.ts'
import { sealBytes, unsealBytes } from '../../../platform/sealing.ts'
import { rightsOf } from '../../identity/index.ts'
import type { NodeGuard } from '../../thread/index.ts'
import { recordAddress } from '../components/act-page.tsx'
import { openRecord } from '../operations/read-record.ts'
import { activitySlug } from '../processing/slugs.ts'
import { hasReason } from '../reading/reading-reason.ts'
import { RECORD_SUBJECTS } from '../reading/subjects.ts'
import { findWrappedKey, listRecordsById } from '../records.queries.ts'
import { scopeOf } from '../scope.ts'
import { sealPart, unsealPart, unwrapRecordKey } from '../sealing.ts'
import { findRegister } from '../types/index.ts'
import { listNamed } from './secrecy.queries.ts'

const COMMENT = 'thread'
const FILE = 'thread file'

/** The record behind a thing on the thread, with its register. */
async function recordOf(tx: Tx, id: string) {
  const [row] = await listRecordsById(tx, [id])
  const type = row && findRegister(row.register)
  if (!type) throw new Error('a record of a register that does not exist')
  return { row, type }
}

/** What hangs on a record is read for its register, with the same reason, and kept with the key of the record. */
export const recordGuard: NodeGuard = {
  async enter(ctx: PageContext, { id }) {
    const { row, type } = await recordOf(ctx.tx, id)
    if (!(await hasReason(ctx, type, row))) return redirectTo(ctx.href(recordAddress(type, row.number)))
    readAs(ctx, activitySlug(type))
    const read = () => openRecord(scopeOf(ctx, ctx.tx), type, row)
    await readConfidential(ctx, activitySlug(type), RECORD_SUBJECTS, read)
    return undefined
  },

  async vault({ config, municipality }: Pick<RequestContext, 'config' | 'municipality'>, tx, { id }) {
    const { row, type } = await recordOf(tx, id)
    const wrapped = await findWrappedKey(tx, row.id)
    const keyring = { secret: config.secret, municipalityId: municipality.id }
    const key = wrapped && unwrapRecordKey(keyring, type.space, row.id, wrapped)
    const keyToWrite = () => {
      if (!key) throw new Error('a record without a key cannot be written to')
      return key
    }
    return {
      sealText: (text) => sealPart(keyToWrite(), COMMENT, text),
      openText: (sealed) => (key && unsealPart<string>(key, COMMENT, sealed)) || '',
      sealBytes: (content) => sealBytes(keyToWrite(), FILE, content),
      openBytes: (sealed) => (key && unsealBytes(key, FILE, sealed)) || new Uint8Array(),
    }
  },

  async mayTakePart(tx, { id }) {
    const { row, type } = await recordOf(tx, id)
    const named = row.isRestricted && new Set((await listNamed(tx, id)).map(({ accountId }) => accountId))
    return ({ id: accountId, roles }) =>
      rightsOf(roles).some((right) => right === `${type.space}.read`) && (!named || named.has(accountId))
  },
}

import type { RegisterType } from '../declaration.ts'
import { findLastSeq, findWrappedKey, type RecordRow } from '../records.queries.ts'
import type { Scope } from '../scope.ts'
import { sealPart, unwrapRecordKey } from '../sealing.ts'
import { insertEvent, putSealed, type RecordChange, updateRecord } from '../write-records.queries.ts'

/** What can be done with a record of any register, besides the steps of its declaration; on the timeline like those. */
export type Act =
  | 'restricted'
  | 'restriction-changed'
  | 'restriction-lifted'
  | 'shared'
  | 'shared-without-consent'
  | 'share-ended'
  | 'held'
  | 'hold-ended'
  | 'merged'
  | 'merge-undone'
  | 'reassigned'
  | 'tasks-added'
  | 'tasks-withdrawn'
  | 'gather-asked'
  | 'gathered'
  | 'gather-released'
  | 'parties-changed'
  | 'letter-sent'
  | 'letter-returned'
  | 'letter-opened'
  | 'alarm-confirmed'
  | 'dossier-made'

/** The key of a record, for who may see it. */
export async function keyOfRecord(scope: Scope, type: RegisterType, recordId: string): Promise<string> {
  const wrapped = await findWrappedKey(scope.tx, recordId)
  const key = wrapped && unwrapRecordKey(scope, type.space, recordId, wrapped)
  if (!key) throw new Error('a record without a key cannot be worked on')
  return key
}

type ActInput = {
  act: Act
  reason: string
  given?: Record<string, string | number>
  change?: RecordChange
  /** Takes back the event with this number. */
  voids?: number
}

/**
 * Puts an act on record with its reason, and changes the record along. The record is held by the caller, as it was found;
 * that somebody else changed it meanwhile is impossible.
 */
export async function recordAct(
  scope: Scope,
  type: RegisterType,
  record: Pick<RecordRow, 'id' | 'state' | 'revision'>,
  { act, reason, given = {}, change = {}, voids }: ActInput,
): Promise<number> {
  const { tx, municipalityId, actor, today } = scope
  const seq = (await findLastSeq(tx, record.id)) + 1
  await insertEvent(tx, {
    ...{ municipalityId, recordId: record.id, register: type.key, seq, step: act, day: today, actor: actor.id },
    ...{ fromState: record.state, toState: record.state, voids: voids ?? null, given: JSON.stringify(given) },
  })
  if (reason) {
    const part = `event:${seq}`
    const sealed = sealPart(await keyOfRecord(scope, type, record.id), part, { reason })
    await putSealed(tx, [{ municipalityId, recordId: record.id, part, sealed }])
  }
  const isChanged = await updateRecord(tx, record.id, record.revision, change)
  if (!isChanged) throw new Error('a record that is held changed all the same')
  return seq
}

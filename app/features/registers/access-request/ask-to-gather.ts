import { queueJob } from '../../../platform/jobs/index.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import type { RegisterType } from '../declaration.ts'
import { openRecord, pastEvents } from '../operations/read-record.ts'
import { keyOfRecord, recordAct } from '../operations/record-act.ts'
import { findRecordForUpdate } from '../records.queries.ts'
import { hasLevel, type Scope } from '../scope.ts'
import { sealPart } from '../sealing.ts'
import type { SpaceId } from '../spaces.ts'
import { deleteSealed, putSealed } from '../write-records.queries.ts'
import { GATHER } from './gather.jobs.ts'
import { BUNDLE, COVER, PROGRESS, SUMMARY } from './gather.queries.ts'

export type AskRefusal =
  | 'not-found'
  | 'not-allowed'
  | 'closed'
  | 'changed-meanwhile'
  | 'not-identified'
  | 'no-birthday'
  | 'reason-needed'

type AskInput = {
  number: string
  revision: number
  leftOut: readonly SpaceId[]
  reason: string
  withNameOnly: boolean
  /** Words of others that stand in a text only, to be covered as well. */
  cover: string
}

/** Asks for everything about the person of a request: once it is sure who he is, and with why a space is left out. */
export async function askToGather(scope: Scope, type: RegisterType, input: AskInput): Promise<Outcome<AskRefusal>> {
  const { tx, actor, municipalityId } = scope
  if (!hasLevel(actor, type, 'handle')) return refuse('not-allowed')
  const row = await findRecordForUpdate(tx, type.key, input.number)
  if (!row) return refuse('not-found')
  if (row.closedOn) return refuse('closed')
  const record = await openRecord(scope, type, row)
  if (!pastEvents(record.events).some(({ step }) => step === 'establish-identity')) return refuse('not-identified')
  if (!record.parties.some(({ role, person }) => role === 'subject' && person?.bornOn)) return refuse('no-birthday')
  if (input.leftOut.length > 0 && input.reason.trim() === '') return refuse('reason-needed', { field: 'reason' })
  if (row.revision !== input.revision) return refuse('changed-meanwhile')
  const key = await keyOfRecord(scope, type, row.id)
  // What was gathered before is not shown in the place of what is asked now.
  await deleteSealed(tx, row.id, [BUNDLE, SUMMARY, PROGRESS])
  await putSealed(tx, [{ municipalityId, recordId: row.id, part: COVER, sealed: sealPart(key, COVER, input.cover) }])
  await recordAct(scope, type, row, { act: 'gather-asked', reason: input.reason.trim() })
  const { leftOut, withNameOnly } = input
  const payload = { requestId: row.id, officerId: actor.id, leftOut: leftOut.join(' '), withNameOnly }
  await queueJob(tx, GATHER, payload, { key: row.id, maxAttempts: 5 })
  return ok()
}

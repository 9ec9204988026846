import type { Day } from '../../../shared/days.ts'
import type { Facts, PastEvent, RegisterType } from '../declaration.ts'
import { deadlinesOf, nextDue, sharedUntil } from '../domain/deadlines.ts'
import { type DraftEvent, divide, factFields } from '../domain/new-record.ts'
import { findStep } from '../domain/situation.ts'
import { findWrappedKey, listConfirmedRules } from '../records.queries.ts'
import type { Scope } from '../scope.ts'
import { sealPart, unwrapRecordKey } from '../sealing.ts'
import { deleteSealed, insertEvent, putSealed, replaceDeadlines, updateRecord } from '../write-records.queries.ts'
import type { ReadRecord } from './read-record.ts'
import { eventRow } from './record-rows.ts'

export type AfterEvent = {
  state: string
  facts: Facts
  /** Those that stand now. */
  events: readonly PastEvent[]
  closedOn: Day | null
  /** Days on which open tasks must be done. */
  taskDays: readonly (Day | null)[]
  /** Left out: it stays where it was. */
  areaCode?: string | null
}

/** Puts an event on record, with what the record is after it: facts, terms, state, and what follows from these. */
export async function writeSituation(
  scope: Scope,
  type: RegisterType,
  record: ReadRecord,
  event: DraftEvent & { voids?: number },
  { state, facts, events, closedOn, taskDays, areaCode }: AfterEvent,
): Promise<void> {
  const { tx, municipalityId } = scope
  const { row, sealed } = eventRow(scope, type, record.id, event)
  await insertEvent(tx, { ...row, voids: event.voids ?? null })
  const wrapped = await findWrappedKey(tx, record.id)
  const key = wrapped && unwrapRecordKey(scope, type.space, record.id, wrapped)
  if (!key) throw new Error('a record without a key cannot be worked on')
  const { open, personal } = divide(factFields(type), facts)
  const part = (name: string, value: unknown) => ({
    ...{ municipalityId, recordId: record.id, part: name, sealed: sealPart(key, name, value) },
  })
  const hasPersonal = Object.keys(personal).length > 0
  if (!hasPersonal) await deleteSealed(tx, record.id, ['facts'])
  await putSealed(tx, [
    ...(sealed ? [part(`event:${event.seq}`, sealed)] : []),
    ...(hasPersonal ? [part('facts', personal)] : []),
  ])
  const confirmed = await listConfirmedRules(tx)
  const running = deadlinesOf(type, { state, facts, events }, { confirmed })
  await replaceDeadlines(tx, municipalityId, record.id, running)
  const handler = findStep(type, event.step)?.handler
  const isChanged = await updateRecord(tx, record.id, record.revision, {
    state,
    closedOn,
    facts: JSON.stringify(open),
    title: type.titleOf?.(open) ?? '',
    nextDueOn: closedOn ? null : nextDue(running, taskDays),
    isShared: type.states.find((one) => one.key === state)?.isShared ?? false,
    sharedUntil: sharedUntil(type, state, running),
    ...(areaCode === undefined ? {} : { areaCode }),
    ...(handler && event.voids === undefined ? { handlerId: String(event.given[handler]) } : {}),
  })
  if (!isChanged) throw new Error('a record that is held changed all the same')
}

import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { recordAct } from '../operations/record-act.ts'
import { findRecordForUpdate } from '../records.queries.ts'
import type { Scope } from '../scope.ts'
import { findRegister } from '../types/index.ts'
import { confirmTold, listOpenAlarms } from './alarms.queries.ts'

export type AlarmRefusal = 'not-found' | 'note-needed' | 'not-yours'

/**
 * Confirms an alarm for oneself, with what one does about it, which stands on the timeline of the record. The alarm stays
 * until the term itself is dealt with.
 */
export async function confirmAlarm(
  scope: Scope,
  { alarm: id, note, now }: { alarm: string; note: string; now: Date },
): Promise<Outcome<AlarmRefusal>> {
  const alarm = (await listOpenAlarms(scope.tx)).find((one) => one.id === id)
  const type = alarm && findRegister(alarm.register)
  const record = type && (await findRecordForUpdate(scope.tx, type.key, alarm.number))
  if (!alarm || !type || !record) return refuse('not-found')
  if (note.trim() === '') return refuse('note-needed', { field: 'note' })
  if (!(await confirmTold(scope.tx, id, scope.actor.id, now))) return refuse('not-yours')
  await recordAct(scope, type, record, { act: 'alarm-confirmed', reason: note.trim(), given: { term: alarm.key } })
  return ok()
}

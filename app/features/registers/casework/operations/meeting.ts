import type { Day } from '../../../../shared/days.ts'
import { type Outcome, ok, refuse } from '../../../../shared/outcome.ts'
import { findAccountById } from '../../../identity/index.ts'
import { findRecord } from '../../records.queries.ts'
import { hasLevel, type Scope } from '../../scope.ts'
import { findRegister } from '../../types/index.ts'
import { meetingTime } from '../domain/meeting-time.ts'
import { findMeetingForUpdate, type MeetingRow } from '../meeting.queries.ts'
import {
  endMeetingAccess,
  insertItem,
  insertMeeting,
  moveMeetingAccess,
  updateMeeting,
} from '../write-meetings.queries.ts'

export type MeetingInput = { day: Day; from: string; until: string; place: string; chairId: string }

export type MeetingRefusal =
  | 'not-found'
  | 'not-a-time'
  | 'ends-before'
  | 'too-long'
  | 'unknown-chair'
  | 'unknown-record'
  | 'changed-meanwhile'
  | 'is-over'

/** The register whose meeting this is, for who works in its space. */
export function meetingRegister({ actor }: Pick<Scope, 'actor'>, key: string) {
  const type = findRegister(key)
  return type?.meeting && hasLevel(actor, type, 'handle') ? type : undefined
}

/** A meeting that can still be changed, held until the transaction ends, for who works in its space. */
export async function plannedMeeting(scope: Scope, id: string): Promise<Outcome<'not-found' | 'is-over', MeetingRow>> {
  const meeting = await findMeetingForUpdate(scope.tx, id)
  if (!meeting || !meetingRegister(scope, meeting.register)) return refuse('not-found')
  return meeting.state === 'planned' ? ok(meeting) : refuse('is-over')
}

/** Plans a meeting of a register, with a first case on its agenda when a number is given. */
export async function planMeeting(
  scope: Scope,
  input: MeetingInput & { register: string; number: string },
): Promise<Outcome<MeetingRefusal, string>> {
  const { tx, municipalityId } = scope
  const type = meetingRegister(scope, input.register)
  if (!type) return refuse('not-found')
  const time = meetingTime(input.day, input.from, input.until)
  if (!time.ok) return refuse(time.reason, { field: 'from' })
  if (!(await findAccountById(tx, input.chairId))?.isActive) return refuse('unknown-chair', { field: 'chair' })
  const record = input.number ? await findRecord(tx, type.key, input.number) : undefined
  if (input.number && !record) return refuse('unknown-record', { field: 'number' })
  const { place, chairId } = input
  const meetingId = await insertMeeting(tx, {
    ...{ municipalityId, register: type.key, space: type.space, place, chairId },
    ...time.value,
  })
  if (record) await insertItem(tx, { municipalityId, meetingId, recordId: record.id, minutes: 20 })
  return ok(meetingId)
}

/** Moves a meeting; what is open to who is invited moves along. */
export async function changeMeeting(
  scope: Scope,
  id: string,
  revision: number,
  input: MeetingInput,
): Promise<Outcome<MeetingRefusal>> {
  const found = await plannedMeeting(scope, id)
  if (!found.ok) return found
  const time = meetingTime(input.day, input.from, input.until)
  if (!time.ok) return refuse(time.reason, { field: 'from' })
  if (!(await findAccountById(scope.tx, input.chairId))?.isActive) return refuse('unknown-chair', { field: 'chair' })
  const values = { ...time.value, place: input.place, chairId: input.chairId }
  if (!(await updateMeeting(scope.tx, id, revision, values))) return refuse('changed-meanwhile')
  await moveMeetingAccess(scope.tx, id, time.value)
  return ok()
}

/** Calls a meeting off; nothing of it opens any more. */
export async function cancelMeeting(scope: Scope, id: string, now: Date): Promise<Outcome<'not-found' | 'is-over'>> {
  const found = await plannedMeeting(scope, id)
  if (!found.ok) return found
  await updateMeeting(scope.tx, id, found.value.revision, { state: 'cancelled' })
  await endMeetingAccess(scope.tx, now, { meetingId: id })
  return ok()
}

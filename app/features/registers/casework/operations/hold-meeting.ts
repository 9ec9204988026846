import { dayOf } from '../../../../shared/days.ts'
import { type Outcome, ok, refuse } from '../../../../shared/outcome.ts'
import { sealParts } from '../../operations/seal-parts.ts'
import { takeStepOn } from '../../operations/take-step.ts'
import type { Scope } from '../../scope.ts'
import { findRegister } from '../../types/index.ts'
import { listInvitees, listItems } from '../meeting.queries.ts'
import { minutesPart, readMinutes } from '../minutes.ts'
import { endMeetingAccess, markPresent, updateMeeting } from '../write-meetings.queries.ts'
import { plannedMeeting } from './meeting.ts'

/** Writes down who was there for one case, what was said and what was decided. */
export async function saveMinutes(
  scope: Scope,
  meetingId: string,
  itemId: string,
  input: { discussed: string; decisions: readonly string[]; present: readonly string[] },
): Promise<Outcome<'not-found' | 'is-over'>> {
  const found = await plannedMeeting(scope, meetingId)
  if (!found.ok) return found
  const item = (await listItems(scope.tx, meetingId)).find(({ id }) => id === itemId)
  if (!item) return refuse('not-found')
  const type = findRegister(found.value.register)!
  const { question } = await readMinutes(scope, type, item.recordId, itemId)
  const { discussed, decisions, present } = input
  await sealParts(scope, type, item.recordId, [
    { part: minutesPart(itemId), value: { question, discussed, decisions } },
  ])
  await markPresent(scope.tx, itemId, present)
  return ok()
}

/**
 * Ends a meeting: nothing of it stays open to who was invited, and each case that was discussed has it on record, so that
 * meetings are counted from what was held. Answers the cases that could not take it, such as one that was closed meanwhile.
 */
export async function closeMeeting(
  scope: Scope,
  meetingId: string,
  now: Date,
): Promise<Outcome<'not-found' | 'is-over' | 'not-begun', { refused: string[] }>> {
  const { tx } = scope
  const found = await plannedMeeting(scope, meetingId)
  if (!found.ok) return found
  const meeting = found.value
  if (now < meeting.startsAt) return refuse('not-begun')
  const type = findRegister(meeting.register)!
  await updateMeeting(tx, meetingId, meeting.revision, { state: 'held' })
  await endMeetingAccess(tx, now, { meetingId })
  const invitees = await listInvitees(tx, meetingId)
  const refused: string[] = []
  const isCounted = type.steps.some(({ key }) => key === 'meeting-held')
  for (const item of await listItems(tx, meetingId)) {
    const { discussed } = await readMinutes(scope, type, item.recordId, item.id)
    if (discussed === undefined || !isCounted) continue
    const present = invitees.filter(({ itemId, wasPresent }) => itemId === item.id && wasPresent)
    const step = { step: 'meeting-held', day: dayOf(meeting.startsAt), reason: '' }
    const given = { organisations: Math.max(1, present.length) }
    const taken = await takeStepOn(scope, type, { ...step, number: item.number, given })
    if (!taken.ok) refused.push(item.number)
  }
  return ok({ refused })
}

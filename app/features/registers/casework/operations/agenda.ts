import { type Outcome, ok, refuse } from '../../../../shared/outcome.ts'
import { findAccountById } from '../../../identity/index.ts'
import { listOrganisations } from '../../../partners/index.ts'
import { sealParts } from '../../operations/seal-parts.ts'
import { findRecord } from '../../records.queries.ts'
import type { Scope } from '../../scope.ts'
import { findRegister } from '../../types/index.ts'
import { type ItemRow, listItems } from '../meeting.queries.ts'
import { minutesPart } from '../minutes.ts'
import {
  deleteInvitee,
  deleteItem,
  endMeetingAccess,
  insertInvitee,
  insertItem,
  openForMeeting,
} from '../write-meetings.queries.ts'
import { plannedMeeting } from './meeting.ts'

export type AgendaRefusal =
  | 'not-found'
  | 'is-over'
  | 'unknown-record'
  | 'on-agenda'
  | 'nobody'
  | 'unknown-account'
  | 'invited'

/** Puts a case on the agenda, with the question for the meeting. */
export async function addToAgenda(
  scope: Scope,
  meetingId: string,
  input: { number: string; minutes: number; question: string },
): Promise<Outcome<AgendaRefusal>> {
  const { tx, municipalityId } = scope
  const found = await plannedMeeting(scope, meetingId)
  if (!found.ok) return found
  const type = findRegister(found.value.register)!
  const record = await findRecord(tx, type.key, input.number)
  if (!record || record.destroyedOn) return refuse('unknown-record', { field: 'number' })
  const { minutes, question } = input
  const itemId = await insertItem(tx, { municipalityId, meetingId, recordId: record.id, minutes })
  if (!itemId) return refuse('on-agenda', { field: 'number' })
  if (question) await sealParts(scope, type, record.id, [{ part: minutesPart(itemId), value: { question } }])
  return ok()
}

/** Takes a case off the agenda; who was invited for it loses what would have opened. */
export async function takeOffAgenda(
  scope: Scope,
  meetingId: string,
  itemId: string,
  now: Date,
): Promise<Outcome<AgendaRefusal>> {
  const found = await itemOf(scope, meetingId, itemId)
  if (!found.ok) return found
  await endMeetingAccess(scope.tx, now, { itemId })
  await deleteItem(scope.tx, meetingId, itemId)
  return ok()
}

/** Invites somebody for one case: it opens to him when the meeting begins, and closes when it ends. */
export async function invite(
  scope: Scope,
  meetingId: string,
  itemId: string,
  input: { accountId: string; organisationId: string },
): Promise<Outcome<AgendaRefusal>> {
  const { tx, municipalityId } = scope
  const found = await itemOf(scope, meetingId, itemId)
  if (!found.ok) return found
  const { accountId, organisationId } = input
  if (!accountId && !organisationId) return refuse('nobody', { field: 'account' })
  if (accountId && !(await findAccountById(tx, accountId))?.isActive)
    return refuse('unknown-account', { field: 'account' })
  if (organisationId && !(await listOrganisations(tx)).some(({ id }) => id === organisationId))
    return refuse('unknown-account', { field: 'organisation' })
  const { meeting, item } = found.value
  const invitee = { accountId: accountId || null, organisationId: organisationId || null }
  if (!(await insertInvitee(tx, { municipalityId, itemId, ...invitee }))) return refuse('invited', { field: 'account' })
  const { startsAt, endsAt } = meeting
  if (accountId)
    await openForMeeting(tx, { municipalityId, recordId: item.recordId, accountId, itemId, startsAt, endsAt })
  return ok()
}

/** Takes an invitation back, and with it what it opened. */
export async function uninvite(
  scope: Scope,
  meetingId: string,
  itemId: string,
  inviteeId: string,
  now: Date,
): Promise<Outcome<AgendaRefusal>> {
  const found = await itemOf(scope, meetingId, itemId)
  if (!found.ok) return found
  const gone = await deleteInvitee(scope.tx, itemId, inviteeId)
  if (!gone) return refuse('not-found')
  if (gone.accountId) await endMeetingAccess(scope.tx, now, { itemId, accountId: gone.accountId })
  return ok()
}

async function itemOf(scope: Scope, meetingId: string, itemId: string) {
  const found = await plannedMeeting(scope, meetingId)
  if (!found.ok) return found
  const item = (await listItems(scope.tx, meetingId)).find(({ id }) => id === itemId)
  return item ? ok({ meeting: found.value, item: item satisfies ItemRow }) : refuse('not-found')
}

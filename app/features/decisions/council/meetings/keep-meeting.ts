import type { Tx } from '../../../../platform/database/index.ts'
import type { Day } from '../../../../shared/days.ts'
import { type Outcome, ok, refuse } from '../../../../shared/outcome.ts'
import { announce, publishNode, replaceLinks } from '../../../thread/index.ts'
import { inviteMembers } from '../../meetings/invite.ts'
import { type Meeting, updateMeeting } from '../../meetings/meetings.queries.ts'
import { listPlaces } from '../places.queries.ts'
import {
  findStanding,
  insertMinutes,
  listMinutes,
  listWishes,
  putStanding,
  updateWish,
  type Wish,
} from './meetings.queries.ts'

/**
 * Calls the members, once, by mail: from now on everybody may read the agenda, without what is dealt with behind closed
 * doors.
 */
export async function convoke(
  tx: Tx,
  municipalityId: string,
  meeting: Meeting,
  { today, caller }: { today: Day; caller: string },
): Promise<Outcome<'not-planned'>> {
  if (meeting.state !== 'planned') return refuse('not-planned')
  if ((await findStanding(tx, meeting.id)).convokedOn) return ok()
  await inviteMembers(tx, meeting, caller)
  await putStanding(tx, municipalityId, meeting.id, { convokedOn: today })
  await publishNode(tx, meeting.id)
  await announce(tx, { nodeId: meeting.id, news: 'published' })
  return ok()
}

type Held = { seats: number | null; present: number | null; revision: number; today: Day }

export type HoldRefusal = 'not-planned' | 'in-future' | 'too-many-present' | 'changed-meanwhile'

/** Records that a meeting was held, with how many members were there when that is known; it is public from then on. */
export async function hold(
  tx: Tx,
  municipalityId: string,
  meeting: Meeting,
  { seats, present, revision, today }: Held,
): Promise<Outcome<HoldRefusal>> {
  if (meeting.state !== 'planned') return refuse('not-planned')
  if (meeting.heldOn > today) return refuse('in-future')
  if (present !== null && (seats === null || present > seats)) return refuse('too-many-present', { field: 'present' })
  if (!(await updateMeeting(tx, meeting.id, revision, { state: 'held' }))) return refuse('changed-meanwhile')
  await putStanding(tx, municipalityId, meeting.id, { seats, present })
  await publishNode(tx, meeting.id)
  await announce(tx, { nodeId: meeting.id, news: 'changed' })
  return ok()
}

/** A meeting that does not take place stays, so that who planned to come reads it. */
export async function cancelMeeting(
  tx: Tx,
  meeting: Meeting,
  revision: number,
): Promise<Outcome<'not-planned' | 'changed-meanwhile'>> {
  if (meeting.state !== 'planned') return refuse('not-planned')
  if (!(await updateMeeting(tx, meeting.id, revision, { state: 'cancelled' }))) return refuse('changed-meanwhile')
  await announce(tx, { nodeId: meeting.id, news: 'changed' })
  return ok()
}

/** Keeps a text of the minutes; what stood there before stays. */
export async function draftMinutes(
  tx: Tx,
  municipalityId: string,
  meeting: Meeting,
  body: string,
): Promise<Outcome<'not-held' | 'required'>> {
  if (meeting.state !== 'held') return refuse('not-held')
  if (body.trim() === '') return refuse('required', { field: 'minutes' })
  await insertMinutes(tx, { municipalityId, meetingId: meeting.id, body, isApproved: false, approvedOn: null })
  return ok()
}

export type ApproveRefusal = 'not-held' | 'no-minutes' | 'before-meeting' | 'in-future'

/** Approves the last text of the minutes. From then on everybody reads it, when the meeting was in the open. */
export async function approveMinutes(
  tx: Tx,
  municipalityId: string,
  meeting: Meeting,
  approvedOn: Day,
  today: Day,
): Promise<Outcome<ApproveRefusal>> {
  if (meeting.state !== 'held') return refuse('not-held')
  const [last] = await listMinutes(tx, meeting.id)
  if (!last || last.isApproved) return refuse('no-minutes')
  if (approvedOn < meeting.heldOn) return refuse('before-meeting', { field: 'approvedOn' })
  if (approvedOn > today) return refuse('in-future', { field: 'approvedOn' })
  await insertMinutes(tx, { municipalityId, meetingId: meeting.id, body: last.body, isApproved: true, approvedOn })
  await announce(tx, { nodeId: meeting.id, news: 'published' })
  return ok()
}

export type WishAnswer = {
  outcome: 'adopted' | 'partly' | 'not'
  reason: string
  ledTo: string
  revision: number
  decidedOn: Day
}

/** Says what was done with a wish and why, and ties the meeting to where that can be seen. */
export async function answerWish(
  tx: Tx,
  municipalityId: string,
  meetingId: string,
  wish: Wish,
  { outcome, reason, ledTo, revision, decidedOn }: WishAnswer,
): Promise<Outcome<'reason-needed' | 'not-a-choice' | 'changed-meanwhile'>> {
  if (reason.trim() === '') return refuse('reason-needed', { field: 'reason' })
  const place = ledTo === '' ? undefined : (await listPlaces(tx)).find(({ nodeId }) => nodeId === ledTo)
  if (ledTo !== '' && !place) return refuse('not-a-choice', { field: 'ledTo' })
  const done = await updateWish(tx, wish.id, revision, {
    ...{ outcome, reason: reason.trim(), decidedOn, ledTo: place?.nodeId ?? null },
    ledToTitle: place ? [place.code, place.title].filter(Boolean).join(' ') : '',
  })
  if (!done) return refuse('changed-meanwhile')
  const places = (await listWishes(tx, meetingId)).flatMap((one) => one.ledTo ?? [])
  await replaceLinks(tx, municipalityId, meetingId, 'led-to', [...new Set(places)])
  return ok()
}

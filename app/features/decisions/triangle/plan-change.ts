import type { Tx } from '../../../platform/database/index.ts'
import type { Day } from '../../../shared/days.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { announce, insertLink, insertNode, publishNode } from '../../thread/index.ts'
import { findMeeting } from '../meetings/meetings.queries.ts'
import {
  insertPlanChange,
  insertTold,
  listPlanChanges,
  type NewChange,
  settlePlanChange,
  type ToldBody,
} from './triangle.queries.ts'

/** Puts on record that it may be needed to deviate from what was adopted. It stays confidential until it is agreed. */
export async function raiseChange(tx: Tx, municipalityId: string, input: NewChange): Promise<string> {
  const id = await insertNode(tx, municipalityId, {
    kind: 'planChange',
    title: input.title,
    reference: '',
    visibility: 'confidential',
  })
  await insertPlanChange(tx, { ...input, id, municipalityId })
  await insertLink(tx, municipalityId, id, 'amends', input.subjectId ?? input.planId)
  return id
}

export type SettleRefusal = 'not-found' | 'meeting-unknown' | 'before-raised' | 'not-held-yet' | 'changed-meanwhile'

/** Agreed in a meeting of the triangle: from then on everybody can read it with the plan, unless it is confidential. */
export async function agreeChange(
  tx: Tx,
  municipalityId: string,
  input: { id: string; revision: number; meetingSlug: string; today: Day },
): Promise<Outcome<SettleRefusal>> {
  const [change] = await listPlanChanges(tx, { id: input.id })
  if (!change) return refuse('not-found')
  const meeting = await findMeeting(tx, 'triangle', input.meetingSlug)
  if (!meeting) return refuse('meeting-unknown', { field: 'meeting' })
  if (meeting.heldOn > input.today) return refuse('not-held-yet', { field: 'meeting' })
  if (meeting.heldOn < change.raisedOn) return refuse('before-raised', { field: 'meeting' })
  const settled = { state: 'agreed' as const, settledOn: meeting.heldOn, meetingId: meeting.id }
  if (!(await settlePlanChange(tx, change.id, input.revision, settled))) return refuse('changed-meanwhile')
  await insertLink(tx, municipalityId, change.id, 'heard-in', meeting.id)
  if (!change.isConfidential) {
    await publishNode(tx, change.id)
    await announce(tx, { nodeId: change.planId, news: 'changed' })
  }
  return ok()
}

/** Not needed after all. */
export async function dropChange(
  tx: Tx,
  { id, revision, today }: { id: string; revision: number; today: Day },
): Promise<Outcome<'changed-meanwhile'>> {
  const isDropped = await settlePlanChange(tx, id, revision, { state: 'dropped', settledOn: today, meetingId: null })
  return isDropped ? ok() : refuse('changed-meanwhile')
}

export type TellRefusal = 'not-found' | 'not-agreed' | 'before-agreed' | 'in-future' | 'told-already'

/** Puts on record that college or council was told, when and how; once for each. */
export async function tellOfChange(
  tx: Tx,
  municipalityId: string,
  { id, body, toldOn, how, today }: { id: string; body: ToldBody; toldOn: Day; how: string; today: Day },
): Promise<Outcome<TellRefusal>> {
  const [change] = await listPlanChanges(tx, { id })
  if (!change) return refuse('not-found')
  if (change.state !== 'agreed') return refuse('not-agreed')
  if (toldOn > today) return refuse('in-future', { field: 'toldOn' })
  if (toldOn < change.settledOn!) return refuse('before-agreed', { field: 'toldOn' })
  const isFirst = await insertTold(tx, { municipalityId, changeId: id, body, toldOn, how })
  return isFirst ? ok() : refuse('told-already')
}

import type { Tx } from '../../../platform/database/index.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { findDocument } from '../documents/documents.queries.ts'
import { keepVersion } from '../documents/operations/keep-version.ts'
import { moveToAgenda, moveTogether } from '../documents/operations/take-step.ts'
import {
  type AgendaItem,
  type Decision,
  insertAgendaItem,
  type Meeting,
  updateAgendaItem,
} from '../meetings/meetings.queries.ts'
import { areAllInitialled } from '../routing/routing.queries.ts'

/** Puts a memo on the agenda of the college, when everybody on its route initialled the text as it is. */
export async function putOnAgenda(
  tx: Tx,
  municipalityId: string,
  meeting: Meeting,
  input: { documentId: string; isConsent: boolean },
): Promise<Outcome<'not-found' | 'not-from-here' | 'initials-missing', string>> {
  const document = await findDocument(tx, { id: input.documentId })
  if (!document) return refuse('not-found')
  const moved = await moveToAgenda(tx, municipalityId, document, meeting.heldOn)
  if (!moved.ok) return moved
  const { id: documentId, title, isClosed } = document
  const row = { municipalityId, meetingId: meeting.id, title, documentId, isConsent: input.isConsent, isClosed }
  return ok(await insertAgendaItem(tx, row))
}

/**
 * Records what the college decided on an item. A memo that is adopted is decided on as it was initialled; one that the
 * college changed at the table needs words on what changed, and is kept as it is now.
 */
export async function decideItem(
  tx: Tx,
  municipalityId: string,
  meeting: Meeting,
  { item, outcome, remark }: { item: AgendaItem; outcome: Decision; remark: string },
): Promise<Outcome<'not-held' | 'decided-already' | 'remark-needed' | 'initials-missing'>> {
  if (meeting.state !== 'held') return refuse('not-held')
  if (item.outcome !== null) return refuse('decided-already')
  if ((outcome === 'adoptedAmended' || outcome === 'postponed' || outcome === 'rejected') && remark.trim() === '') {
    return refuse('remark-needed', { field: 'remark' })
  }
  const document = item.documentId ? await findDocument(tx, { id: item.documentId }) : undefined
  if (document) {
    if (outcome === 'adopted' && !(await areAllInitialled(tx, document.id))) return refuse('initials-missing')
    const isAdopted = outcome === 'adopted' || outcome === 'adoptedAmended'
    const step = isAdopted
      ? { to: 'decided' as const, on: meeting.heldOn, reason: '' }
      : { to: outcome === 'rejected' ? ('withdrawn' as const) : ('draft' as const), on: meeting.heldOn, reason: remark }
    if (isAdopted) await keepVersion(tx, municipalityId, document, 'decided')
    await moveTogether(tx, municipalityId, document, step)
  }
  await updateAgendaItem(tx, item.id, { outcome, remark: remark.trim() })
  return ok()
}

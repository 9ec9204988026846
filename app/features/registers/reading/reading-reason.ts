import { addDays } from '../../../law/index.ts'
import type { PageContext, RequestContext } from '../../../platform/http/index.ts'
import { type ReadReason, sealReason } from '../../../platform/read-log/index.ts'
import { atHourInTheNetherlands } from '../../../shared/days.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import type { RegisterType } from '../declaration.ts'
import type { Scope } from '../scope.ts'
import { findGivenReason, insertReason, listOpenSources } from './reading.queries.ts'

/** What can be chosen; `handler` and `intake` are noted by Regie itself. */
export const ASKED_KINDS = ['own-work', 'standing-in', 'meeting', 'quality', 'request', 'other'] as const

const MAX_NOTE = 500

type Asking = Pick<PageContext, 'tx' | 'actor' | 'clock' | 'config' | 'municipality' | 'reading'>

/**
 * Whether this person may look at a record now, as far as a reason goes; the reason is noted with the reading. Whoever
 * handles the record, or is in the meeting for which it is open, needs not say so.
 */
export async function hasReason(
  ctx: Asking,
  type: RegisterType,
  record: { id: string; handlerId: string | null },
): Promise<boolean> {
  if (!type.asksReason) return true
  const { tx, actor, clock, config, municipality, reading } = ctx
  const given = await findGivenReason(tx, actor.id, record.id, clock.now())
  const kind = given ? undefined : await evidentKind(ctx, record)
  const reason = given ?? (kind && sealReason(config.secret, municipality.id, { kind, note: '' }))
  if (reading && reason !== undefined) reading.reason = reason
  return reason !== undefined
}

/** Why somebody looks at a record, where that follows from what the record is to him. */
async function evidentKind({ tx, actor }: Asking, record: { id: string; handlerId: string | null }) {
  if (record.handlerId === actor.id) return 'handler'
  const sources = await listOpenSources(tx, actor.id, record.id)
  if (sources.some((source) => source !== 'meeting')) return 'handler'
  return sources.length > 0 ? 'meeting' : undefined
}

/** Reads what was chosen and written; something else must be explained. */
export function readReason(kind: string, note: string): Outcome<'not-a-choice' | 'note-needed', ReadReason> {
  if (!ASKED_KINDS.some((one) => one === kind)) return refuse('not-a-choice', { field: 'kind' })
  if (kind === 'other' && note.trim() === '') return refuse('note-needed', { field: 'note' })
  return ok({ kind, note: note.trim().slice(0, MAX_NOTE) })
}

/** Keeps why somebody looks at a record, until midnight in the Netherlands. */
export async function giveReason(scope: Scope, recordId: string, reason: ReadReason): Promise<void> {
  const { tx, municipalityId, secret, actor, today } = scope
  await insertReason(tx, {
    ...{ municipalityId, recordId, accountId: actor.id },
    sealed: sealReason(secret, municipalityId, reason),
    endsAt: atHourInTheNetherlands(addDays(today, 1), 0),
  })
}

/** Nothing is read on a page that first asks why. */
export function readsNothing(ctx: Pick<RequestContext, 'reading'>): void {
  if (ctx.reading) ctx.reading.isNothing = true
}

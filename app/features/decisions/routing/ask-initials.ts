import type { Tx } from '../../../platform/database/index.ts'
import type { Day } from '../../../shared/days.ts'
import { announce } from '../../thread/index.ts'
import { insertReminder, listWaitingStops, whoActsFor } from './routing.queries.ts'

/**
 * Tells those who are at turn on the route of a document that their initial is asked. After an initial only when nobody is
 * left at the same place: then the next ones have just come to turn.
 */
export async function askInitials(tx: Tx, documentId: string, today: Day, afterPosition = 0): Promise<void> {
  const waiting = await listWaitingStops(tx, documentId)
  if (waiting.some(({ position }) => position <= afterPosition)) return
  for (const { accountId } of waiting) {
    if (accountId)
      await announce(tx, { nodeId: documentId, news: 'initial', to: await whoActsFor(tx, accountId, today) })
  }
}

/**
 * Reminds who did not put his initial on the day that was asked, or who stands in for him; and tells who sent the document
 * round. Once for each text and each asked day, however often this is run.
 */
export async function remindOfInitials(tx: Tx, municipalityId: string, today: Day): Promise<number> {
  let reminded = 0
  for (const stop of await listWaitingStops(tx)) {
    if (stop.dueOn === null || stop.dueOn >= today) continue
    const { stopId, documentId, contentHash, dueOn } = stop
    const isFirst = await insertReminder(tx, {
      stopId,
      documentId,
      municipalityId,
      contentHash,
      dueOn,
      remindedOn: today,
    })
    if (!isFirst) continue
    const asked = stop.accountId ? await whoActsFor(tx, stop.accountId, today) : []
    const senders = [stop.sentBy, stop.madeBy].filter((who) => /^[0-9a-f-]{36}$/.test(who))
    const to = [...new Set([...asked, ...senders])]
    if (to.length > 0) await announce(tx, { nodeId: documentId, news: 'initial-late', to })
    reminded += 1
  }
  return reminded
}

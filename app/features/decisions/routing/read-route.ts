import type { Tx } from '../../../platform/database/index.ts'
import type { Day } from '../../../shared/days.ts'
import { listVersions, type OfficialDocument } from '../documents/documents.queries.ts'
import { isTurnOf, routingState, type StopState } from './domain/routing.ts'
import { listActs, listReminders, listStops, type RoutingAct, type RoutingStop, whoActsFor } from './routing.queries.ts'

/** A stop as it is shown to somebody: where it is, what was last done there, and whether he may act on it now. */
export type ShownStop = RoutingStop & {
  state: StopState
  last: RoutingAct | undefined
  /** The number of the version of the last act. */
  lastVersion: number | undefined
  /** When whoever is at turn was reminded, because the asked day had passed. */
  remindedOn: Day | undefined
  isTurn: boolean
  isMine: boolean
  /** He and who stands in for him are both away. */
  isNobodyThere: boolean
}
export type Route = { stops: ShownStop[]; currentVersion: number }

/** The route of a document as this person sees it today. */
export async function readRoute(tx: Tx, document: OfficialDocument, accountId: string, today: Day): Promise<Route> {
  const stops = await listStops(tx, document.id)
  const acts = await listActs(tx, document.id)
  const versions = await listVersions(tx, document.id)
  const states = routingState(stops, acts, versions[0]?.contentHash ?? '')
  const reminders = await listReminders(tx, document.id)
  const shown: ShownStop[] = []
  for (const stop of stops) {
    const last = acts.findLast(({ stopId }) => stopId === stop.id)
    const isTurn = document.phase === 'routed' && isTurnOf(stop, stops, states)
    const who = isTurn && stop.accountId ? await whoActsFor(tx, stop.accountId, today) : []
    shown.push({
      ...stop,
      state: states.get(stop.id)!,
      last,
      lastVersion: versions.find(({ id }) => id === last?.versionId)?.number,
      remindedOn: isTurn ? reminders.get(stop.id) : undefined,
      isTurn,
      isMine: who.includes(accountId),
      isNobodyThere: isTurn && stop.accountId !== null && who.length === 0,
    })
  }
  return { stops: shown, currentVersion: versions[0]?.number ?? 0 }
}

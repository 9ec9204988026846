import type { Tx } from '../../../platform/database/index.ts'
import type { Day } from '../../../shared/days.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { announce } from '../../thread/index.ts'
import { findDocument, listVersions, lockDocument } from '../documents/documents.queries.ts'
import { askInitials } from './ask-initials.ts'
import { isTurnOf, routingState } from './domain/routing.ts'
import { insertAct, listActs, listStops, whoActsFor } from './routing.queries.ts'

export type InitialRefusal =
  | 'not-found'
  | 'not-routed'
  | 'changed-meanwhile'
  | 'others-first'
  | 'not-yours'
  | 'remark-needed'

export type Initial = {
  documentId: string
  stopId: string
  act: 'initialled' | 'returned' | 'passedOver'
  /** The number of the version that was read. */
  version: number
  remark: string
  on: Day
  /** Who puts it; nobody when it is written down from paper. */
  by: { accountId: string } | 'paper'
}

/** Puts an initial on the version that was read, or sends the document back with a remark: then it is a draft again. */
export async function putInitial(tx: Tx, municipalityId: string, asked: Initial): Promise<Outcome<InitialRefusal>> {
  const { documentId, stopId, act, remark, on, by } = asked
  await lockDocument(tx, documentId)
  const document = await findDocument(tx, { id: documentId })
  const stops = await listStops(tx, documentId)
  const stop = stops.find(({ id }) => id === stopId)
  if (!document || !stop) return refuse('not-found')
  if (document.phase !== 'routed') return refuse('not-routed')
  if (act !== 'initialled' && remark.trim() === '') return refuse('remark-needed', { field: 'remark' })
  const latest = (await listVersions(tx, documentId))[0]!
  if (latest.number !== asked.version) return refuse('changed-meanwhile')
  const states = routingState(stops, await listActs(tx, documentId), latest.contentHash)
  if (!isTurnOf(stop, stops, states)) return refuse('others-first')
  if (by !== 'paper' && !(stop.accountId && (await whoActsFor(tx, stop.accountId, on)).includes(by.accountId))) {
    return refuse('not-yours')
  }
  const isFromPaper = by === 'paper'
  const row = { municipalityId, documentId, stopId, act, versionId: latest.id, remark: remark.trim() }
  await insertAct(tx, { ...row, happenedOn: on, isFromPaper })
  await announce(tx, { nodeId: documentId, news: 'changed' })
  if (act !== 'returned') await askInitials(tx, documentId, on, stop.position)
  return ok()
}

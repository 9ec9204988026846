import type { Tx } from '../../../platform/database/index.ts'
import { dayOf } from '../../../shared/days.ts'
import { canonicalJson, sha256 } from '../../../shared/hash.ts'
import { ok, refuse } from '../../../shared/outcome.ts'
import { announce } from '../../thread/index.ts'
import { roleOf } from '../domain/calendar.ts'
import { type Lack, lacksOf, type Protocol } from '../domain/protocol.ts'
import { exploratoryReasons, type Label, labelOf } from '../domain/registration.ts'
import { findProtocol, findRegistration, insertRegistration, readClock } from '../effects.queries.ts'
import { listPeriods } from '../series.queries.ts'

export type RegisterRefusal =
  | { ok: false; reason: 'not-found' }
  | { ok: false; reason: 'registered' }
  | { ok: false; reason: 'changed-meanwhile' }
  | { ok: false; reason: 'incomplete'; lacks: Lack[] }

/**
 * Registers a draft: from now on its text stands, with its hash and the time of the database. Whether it may be called
 * registered beforehand follows from that time and from which figures were there, and is nobody's choice.
 */
export async function registerProtocol(
  tx: Tx,
  municipalityId: string,
  input: { slug: string; revision: number },
): Promise<{ ok: true; value: { label: Label; contentHash: string } } | RegisterRefusal> {
  const found = await findProtocol(tx, input.slug)
  if (!found) return refuse('not-found')
  if (await findRegistration(tx, found.id)) return refuse('registered')
  if (found.revision !== input.revision) return refuse('changed-meanwhile')
  const lacks = lacksOf(found.content)
  if (lacks.length > 0) return { ok: false, reason: 'incomplete', lacks }
  const reasons = exploratoryReasons({
    registeredOn: dayOf(await readClock(tx)),
    startsOn: found.content.startsOn,
    isOutcomeKnown: await isOutcomeKnown(tx, found.content),
  })
  const content = canonicalJson(found.content)
  const contentHash = sha256(content)
  const label = labelOf(reasons)
  await insertRegistration(tx, { protocolId: found.id, municipalityId, content, contentHash, label, reasons })
  await announce(tx, { nodeId: found.id, news: 'changed' })
  return ok({ label, contentHash })
}

/** Whether any figure of the outcome after the start of the effort is in the store, where it is done or elsewhere. */
async function isOutcomeKnown(tx: Tx, { outcome, startsOn, endsOn }: Protocol): Promise<boolean> {
  const periods = await listPeriods(tx, outcome)
  return periods.some((period) => roleOf(period, startsOn, endsOn) !== 'before')
}

import type { JobHandler } from '../../../platform/jobs/index.ts'
import { actorFor, findAccountById, serviceActor } from '../../identity/index.ts'
import { hasLevel } from '../scope.ts'
import { findRegister } from '../types/index.ts'
import { HAND_OVER, handOne, reasonOf } from './hand-over.ts'
import { endHandover, findHandover, listWaiting } from './handover.queries.ts'

const BATCH = 25

/**
 * Hands records over with the rights that whoever asked has at this moment. A few at a time, so that it can be stopped, and
 * goes on where it was when it was cut off.
 */
const handOver: JobHandler = async (
  { municipalityId, handover: id, register, account },
  { database, clock, config },
) => {
  const type = findRegister(String(register))
  const service = serviceActor(municipalityId, 'service:registers')
  const who = await database.as(service, 'find who asked', (tx) => findAccountById(tx, String(account)), {
    readOnly: true,
  })
  if (!who?.isActive || !type) return
  const actor = actorFor(municipalityId, who.id, who.roles)
  if (!hasLevel(actor, type, 'decide')) return
  let isGoingOn = true
  while (isGoingOn) {
    isGoingOn = await database.as(actor, `hand over ${type.key}`, async (tx) => {
      const handover = await findHandover(tx, type.space, String(id))
      if (handover?.state !== 'running') return false
      const scope = { tx, actor, municipalityId, secret: config.secret, today: clock.today() }
      const reason = reasonOf(scope, handover)
      if (reason === undefined) throw new Error('why records are handed over cannot be opened')
      const waiting = await listWaiting(tx, handover.id, BATCH)
      for (const recordId of waiting) await handOne(scope, type, handover, { recordId, reason })
      if (waiting.length === BATCH) return true
      await endHandover(tx, handover.id, 'done', clock.now())
      return false
    })
  }
}

export const handoverJobs: Record<string, JobHandler> = { [HAND_OVER]: handOver }

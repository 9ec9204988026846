import { bulkTexts } from '../../../i18n/bulk.ts'
import type { Actor, Tx } from '../../../platform/database/index.ts'
import type { JobHandler, JobParts } from '../../../platform/jobs/index.ts'
import { actorFor, findAccountById, serviceActor } from '../../identity/index.ts'
import type { RegisterType } from '../declaration.ts'
import type { Scope } from '../scope.ts'
import { findRegister } from '../types/index.ts'
import {
  apart,
  type Bulk,
  type BulkState,
  findBulk,
  type Item,
  listWaiting,
  type Turn,
  updateBulk,
  writeTurn,
} from './bulk.queries.ts'
import { type BulkAsk, openBulk } from './bulk-ask.ts'
import { type DoneOne, doOne } from './do-one.ts'
import { CHANGE_RECORDS } from './start-bulk.ts'
import { undoOne } from './undo-one.ts'

const BATCH = 25

type Work = { parts: JobParts; actor: Actor; type: RegisterType; id: string }
type Phase = { turn: Turn; after: BulkState }

/** What the work is at, by its state: which turn of each record, and where it leads. */
const PHASES: Partial<Record<BulkState, Phase>> = {
  looking: { turn: 'foreseen', after: 'looked' },
  running: { turn: 'outcome', after: 'done' },
  undoing: { turn: 'undone', after: 'undone' },
}

/**
 * Changes records with the rights that whoever asked has at this moment. A few at a time, each with what became of it in the
 * same transaction: it can be stopped between them, and goes on where it was when it was cut off, without doing any twice.
 */
const changeRecords: JobHandler = async ({ municipalityId, bulk, register, account }, parts) => {
  const type = findRegister(String(register))
  const service = serviceActor(municipalityId, 'service:registers')
  const who = await parts.database.as(service, 'find who asked', (tx) => findAccountById(tx, String(account)), {
    readOnly: true,
  })
  if (!who?.isActive || !type) return
  const work = { parts, actor: actorFor(municipalityId, who.id, who.roles), type, id: String(bulk) }
  let isGoingOn = true
  while (isGoingOn) isGoingOn = await oneRound(work)
}

/** A few records; answers whether there are more. */
async function oneRound(work: Work): Promise<boolean> {
  const { parts, actor, type } = work
  const bulk = await parts.database.as(actor, 'how far is it', (tx) => findBulk(tx, type.key, work.id), {
    readOnly: true,
  })
  const phase = bulk && PHASES[bulk.state]
  if (!bulk || !phase) return false
  if (bulk.isStopAsked) return end(work, bulk, 'stopped')
  const did = phase.turn === 'foreseen' ? await look(work, bulk) : await change(work, bulk, phase.turn)
  return did === BATCH || end(work, bulk, phase.after)
}

/** Leaves the work as it is now, unless something else became of it meanwhile. */
async function end({ parts, actor }: Work, bulk: Bulk, state: BulkState): Promise<false> {
  await parts.database.as(actor, 'end a round of changes', (tx) => updateBulk(tx, bulk.id, [bulk.state], { state }))
  return false
}

async function change(work: Work, bulk: Bulk, turn: Turn): Promise<number> {
  const { parts, actor, type } = work
  return parts.database.as(actor, `change ${type.key}`, async (tx) => {
    const ask = askOf(work, bulk)
    const waiting = await listWaiting(tx, bulk.id, turn, BATCH)
    for (const item of waiting) {
      const done = await judged(work, tx, ask, item, turn)
      await writeTurn(tx, bulk.id, item.recordId, turn, done)
    }
    return waiting.length
  })
}

/** Carries what was seen out of a transaction of which nothing may be left. */
class Seen extends Error {
  constructor(readonly outcomes: Map<string, DoneOne>) {
    super('nothing was done')
  }
}

/** The same work, done and undone again: what it says is what would happen, because it did. */
async function look(work: Work, bulk: Bulk): Promise<number> {
  const { parts, actor, type } = work
  const outcomes = await seenIn(() =>
    parts.database.as(actor, `look at ${type.key}`, async (tx) => {
      const seen = new Map<string, DoneOne>()
      const ask = askOf(work, bulk)
      for (const item of await listWaiting(tx, bulk.id, 'foreseen', BATCH)) {
        seen.set(item.recordId, await judged(work, tx, ask, item, 'foreseen'))
      }
      throw new Seen(seen)
    }),
  )
  await parts.database.as(actor, 'write what was seen', async (tx) => {
    for (const [recordId, { outcome }] of outcomes) await writeTurn(tx, bulk.id, recordId, 'foreseen', { outcome })
  })
  return outcomes.size
}

async function seenIn(work: () => Promise<never>): Promise<Map<string, DoneOne>> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Seen) return error.outcomes
    throw error
  }
}

/** One record at its turn; when it is refused nothing is left of what was begun. */
async function judged({ parts, actor, type }: Work, tx: Tx, ask: BulkAsk, item: Item, turn: Turn): Promise<DoneOne> {
  const scope: Scope = {
    ...{ tx, actor, municipalityId: actor.municipalityId },
    ...{ secret: parts.config.secret, today: parts.clock.today() },
  }
  try {
    const { done } = await apart(tx, async () => {
      const one =
        turn === 'undone'
          ? { outcome: await undoOne(scope, type, ask, item, bulkTexts.nl.undoReason) }
          : await doOne(scope, type, ask, item.recordId)
      return { isKept: one.outcome === 'done', done: one }
    })
    return done
  } catch (error) {
    // One record on which the work breaks must not keep the others from their turn.
    if (!parts.attempt.isLast) throw error
    return { outcome: 'failed' }
  }
}

function askOf({ parts, actor }: Work, bulk: Bulk): BulkAsk {
  const keys = { secret: parts.config.secret, municipalityId: actor.municipalityId }
  const ask = openBulk(keys, bulk.id, bulk.ask)
  if (!ask) throw new Error('what is to be done with the records cannot be opened')
  return ask
}

export const bulkJobs: Record<string, JobHandler> = { [CHANGE_RECORDS]: changeRecords }

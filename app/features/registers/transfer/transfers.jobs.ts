import type { Actor, Database, Tx } from '../../../platform/database/index.ts'
import { originOf } from '../../../platform/http/index.ts'
import type { JobHandler, JobParts } from '../../../platform/jobs/index.ts'
import { beginReading, insertReadRecords, recordsOf, sealReason } from '../../../platform/read-log/index.ts'
import { actorFor, findAccountById, serviceActor } from '../../identity/index.ts'
import type { RegisterType } from '../declaration.ts'
import type { NewRecord } from '../domain/new-record.ts'
import { activitySlug } from '../processing/slugs.ts'
import type { Scope } from '../scope.ts'
import { findRegister } from '../types/index.ts'
import { type ExportAsk, openAsk, openFile, sealFile } from './ask.ts'
import { runImport } from './run-import.ts'
import {
  deleteEndedTransfers,
  deleteParts,
  findTransfer,
  insertParts,
  listParts,
  recordTransferAct,
  type Transfer,
  updateTransfer,
} from './transfer.queries.ts'
import { TRANSFER_RECORDS } from './transfer-job.ts'
import { type Exported, writeExport } from './write-export.ts'

type Work = { parts: JobParts; actor: Actor; name: string; type: RegisterType; transfer: Transfer }

/** Undoes the transaction of the work, and says how the file is left. */
class Ended extends Error {
  constructor(readonly state: 'stopped' | 'refused') {
    super(state)
  }
}

/**
 * Does it as whoever asked for it, with the rights he has at this moment. The work is one transaction: when it fails or is
 * stopped nothing is left of it, and when it was cut off half-way it begins anew.
 */
const transferRecords: JobHandler = async ({ municipalityId, transfer: id, register, account }, parts) => {
  const { database, clock } = parts
  const type = findRegister(String(register))
  const service = serviceActor(municipalityId, 'service:registers')
  const who = await database.as(service, 'find who asked', (tx) => findAccountById(tx, String(account)), {
    readOnly: true,
  })
  if (!who?.isActive || !type) return
  const actor = actorFor(municipalityId, who.id, who.roles)
  const transfer = await database.as(actor, 'begin a transfer', async (tx) => {
    const found = await findTransfer(tx, type.key, String(id), clock.now())
    const isOurs = found && (await updateTransfer(tx, found.id, ['waiting', 'running'], { state: 'running', done: 0 }))
    return isOurs ? found : undefined
  })
  if (!transfer) return
  const work = { parts, actor, type, transfer, name: who.name }
  try {
    await (transfer.kind === 'export' ? exportAll(work) : importAll(work))
  } catch (error) {
    if (error instanceof Ended) return leave(work, error.state)
    if (parts.attempt.isLast) await leave(work, 'failed')
    throw error
  }
}

async function leave({ parts, actor, transfer }: Work, state: 'stopped' | 'refused' | 'failed') {
  await parts.database.as(actor, 'end a transfer', async (tx) => {
    await updateTransfer(tx, transfer.id, ['running'], { state })
    await deleteParts(tx, transfer.id)
  })
}

async function exportAll(work: Work): Promise<void> {
  const { parts, actor, type, transfer, name } = work
  const { database, config, clock } = parts
  const { municipalityId } = actor
  const keys = { secret: config.secret, municipalityId }
  const ask = openAsk<ExportAsk>(keys, transfer.id, transfer.ask)
  if (!ask) throw new Error('what was asked cannot be opened')
  await database.as(actor, `export ${type.key}`, async (tx) => {
    const scope = scopeIn(tx, work)
    const publisher = (await parts.municipalityOf(municipalityId)).name
    const exporting = { now: clock.now(), by: name, mark: transfer.id, publisher, onProgress: progressOf(work) }
    const done = await writeExport(scope, type, ask, exporting)
    if (!done.ok) throw new Ended(done.reason === 'stopped' ? 'stopped' : 'refused')
    // Whoever is in the file was read: that is on record before the file is there.
    await recordReading(tx, work, ask, done.value)
    await deleteParts(tx, transfer.id)
    await insertParts(tx, municipalityId, transfer.id, sealFile(keys, transfer.id, done.value.content))
    const { rows } = done.value
    await recordTransferAct(tx, 'records-exported', type.key, {
      ...{ transfer: transfer.id, rows, format: ask.format, hasPeople: ask.reason !== undefined },
    })
    await updateTransfer(tx, transfer.id, ['running'], { state: 'done', done: rows, total: rows, outcome: { rows } })
  })
}

async function recordReading(tx: Tx, { parts, actor, type }: Work, ask: ExportAsk, { subjects }: Exported) {
  if (!ask.reason) return
  const { config, clock } = parts
  const { municipalityId } = actor
  const municipality = await parts.municipalityOf(municipalityId)
  const origin = originOf(municipality.settings.hosts, municipality, config)
  const reading = beginReading(activitySlug(type), 'export of a register', new Request(origin), clock.now())
  reading.reason = sealReason(config.secret, municipalityId, ask.reason)
  for (const { type: kind, id } of subjects) {
    const noted = reading.subjects.get(kind) ?? new Set<string>()
    reading.subjects.set(kind, noted.add(id))
  }
  const facts = { municipalityId, secret: config.secret, origin, endedAt: clock.now() }
  await insertReadRecords(tx, municipalityId, actor.id, recordsOf(reading, facts))
}

async function importAll(work: Work): Promise<void> {
  const { parts, actor, type, transfer } = work
  const { database, config } = parts
  const keys = { secret: config.secret, municipalityId: actor.municipalityId }
  await database.as(actor, `import ${type.key}`, async (tx) => {
    const file = openFile(keys, transfer.id, await listParts(tx, transfer.id))
    if (!file) throw new Error('the file that was checked cannot be opened')
    const rows = JSON.parse(file.toString('utf8')) as NewRecord[]
    const done = await runImport(scopeIn(tx, work), type, rows, progressOf(work))
    if (!done.ok) throw new Ended(done.reason)
    const { brought } = done.value
    // What is in the register now need not lie about in a second place.
    await deleteParts(tx, transfer.id)
    await recordTransferAct(tx, 'records-imported', type.key, { transfer: transfer.id, rows: brought })
    await updateTransfer(tx, transfer.id, ['running'], {
      state: 'done',
      done: brought,
      total: brought,
      outcome: { brought },
    })
  })
}

const scopeIn = (tx: Tx, { parts, actor }: Work): Scope => ({
  ...{ tx, actor, municipalityId: actor.municipalityId },
  ...{ secret: parts.config.secret, today: parts.clock.today() },
})

/** Tells how far it is beside the transaction of the work, so that it shows; hears whether it is to stop. */
function progressOf({ parts, actor, type, transfer }: Work) {
  const { database, clock }: { database: Database; clock: JobParts['clock'] } = parts
  return (done: number, total: number) =>
    database.as(actor, 'tell how far a transfer is', async (tx) => {
      await updateTransfer(tx, transfer.id, ['running'], { done, total })
      const now = await findTransfer(tx, type.key, transfer.id, clock.now())
      return now !== undefined && !now.isStopAsked
    })
}

/** Files that nobody fetched, or confirmed, in time. */
const clearTransfers: JobHandler = async ({ municipalityId }, { database, clock }) => {
  await database.as(serviceActor(municipalityId, 'service:registers'), 'clear transfers', (tx) =>
    deleteEndedTransfers(tx, clock.now()),
  )
}

export const CLEAR_TRANSFERS = 'clear-transfers'

export const transferJobs: Record<string, JobHandler> = {
  [TRANSFER_RECORDS]: transferRecords,
  [CLEAR_TRANSFERS]: clearTransfers,
}

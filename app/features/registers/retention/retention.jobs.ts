import type { JobHandler } from '../../../platform/jobs/index.ts'
import { serviceActor } from '../../identity/index.ts'
import { findRegister } from '../types/index.ts'
import { DESTROY_LISTED } from './decide-destruction.ts'
import { destroyRecord, type ReleasedList } from './destroy-record.ts'
import { findDestruction, listItems, markDone } from './destruction.queries.ts'
import { listDueRecords } from './list-due.ts'

/** The job that makes, every night, the list of what is due. */
export const LIST_DUE = 'list-due-records'

/** What holds keys of records, hashes of names, or what the secret alone opens: of what was removed there, nothing may stay in a file. */
export const HOLDS_KEYS = ['record_key', 'record_party', 'record_reason', 'transfer_offer', 'record_letter_code']

const listDue: JobHandler = async ({ municipalityId }, { database, clock }) => {
  await listDueRecords(database, serviceActor(municipalityId, 'service:registers'), clock.today())
}

/** Destroys a released list, each record in a transaction of its own; what was done stays done when it is stopped. */
const destroyListed: JobHandler = async ({ municipalityId, listId }, { database, clock, config }) => {
  const actor = serviceActor(municipalityId, 'service:retention')
  const id = String(listId)
  const found = await database.as(
    actor,
    'read a list to destroy',
    async (tx) => ({ list: await findDestruction(tx, id), items: await listItems(tx, id) }),
    { readOnly: true },
  )
  const type = found.list && findRegister(found.list.register)
  if (!type || found.list?.state !== 'released' || !found.list.decidedBy) return
  const list: ReleasedList = { ...found.list, decidedBy: found.list.decidedBy }
  for (const item of found.items.filter(({ outcome }) => outcome === '')) {
    await database.as(
      actor,
      'destroy a record',
      (tx) => {
        const scope = { tx, actor, municipalityId, secret: config.secret, today: clock.today() }
        return destroyRecord(scope, type, list, item, clock.now())
      },
      { event: 'record-destroyed' },
    )
  }
  await database.forget(HOLDS_KEYS)
  await database.as(actor, 'note that a list is destroyed', (tx) => markDone(tx, id))
}

export const retentionJobs: Record<string, JobHandler> = { [LIST_DUE]: listDue, [DESTROY_LISTED]: destroyListed }

import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { announce } from '../../thread/index.ts'
import type { RegisterType } from '../declaration.ts'
import type { PartyInput } from '../domain/new-record.ts'
import { recordAct } from '../operations/record-act.ts'
import { partyRow } from '../operations/record-rows.ts'
import { sealParts } from '../operations/seal-parts.ts'
import { findRecordForUpdate, listParties } from '../records.queries.ts'
import type { Scope } from '../scope.ts'
import { deleteParties, deleteSealed, insertParties } from '../write-records.queries.ts'
import { mayCorrect } from './correct-record.ts'

export type PartyChange = {
  number: string
  revision: number
  add: readonly PartyInput[]
  /** Ids of those who do not belong to this record. */
  remove: readonly string[]
  reason: string
}

export type PartyRefusal =
  | 'not-found'
  | 'not-allowed'
  | 'changed-meanwhile'
  | 'reason-needed'
  | 'nothing-changed'
  | 'party-missing'

/**
 * Adds people and organisations to a record, and takes away those who never belonged to it: of them nothing is kept but
 * that somebody was taken away, and why.
 */
export async function changeParties(
  scope: Scope,
  type: RegisterType,
  { number, revision, add, remove, reason }: PartyChange,
): Promise<Outcome<PartyRefusal>> {
  const { tx } = scope
  const row = await findRecordForUpdate(tx, type.key, number)
  if (!row) return refuse('not-found')
  if (!mayCorrect(scope, type, row)) return refuse('not-allowed')
  if (add.length === 0 && remove.length === 0) return refuse('nothing-changed')
  if (reason.trim() === '') return refuse('reason-needed', { field: 'reason' })
  if (row.revision !== revision) return refuse('changed-meanwhile')
  const all = await listParties(tx, row.id)
  const gone = all.filter(({ id }) => remove.includes(id))
  const roles = [...all.filter((party) => !gone.includes(party)), ...add].map(({ role }) => role)
  if (type.parties?.some(({ key, isRequired }) => isRequired && !roles.includes(key))) return refuse('party-missing')

  await deleteParties(
    tx,
    gone.map(({ id }) => id),
  )
  await deleteSealed(
    tx,
    row.id,
    gone.map(({ id }) => `party:${id}`),
  )
  const made = add.map((party, at) => partyRow(scope, type, row.id, party, all.length + at))
  await insertParties(
    tx,
    made.map((one) => one.row),
  )
  const sealed = made.flatMap(({ row: { id, isInProtocol }, sealed: value }) =>
    value ? [{ part: `party:${id}`, value, isInProtocol }] : [],
  )
  await sealParts(scope, type, row.id, sealed)
  await recordAct(scope, type, row, {
    act: 'parties-changed',
    reason: reason.trim(),
    given: { added: add.length, removed: gone.length },
  })
  await announce(tx, { nodeId: row.id, news: 'changed' })
  return ok()
}

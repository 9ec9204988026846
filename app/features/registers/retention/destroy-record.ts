import { sha256 } from '../../../shared/hash.ts'
import type { RegisterType } from '../declaration.ts'
import { dueOf } from '../domain/retention.ts'
import { monthOf, shellEvents } from '../domain/shell.ts'
import { findRecordByIdForUpdate, listEvents, type RecordRow } from '../records.queries.ts'
import type { Scope } from '../scope.ts'
import { type DestructionItem, type DestructionList, insertProof, writeOutcome } from './destruction.queries.ts'
import {
  findHold,
  insertShell,
  listContents,
  listMergedInto,
  removeRecord,
  updateMergedInto,
} from './remove.queries.ts'

/** A list that somebody else than its proposer has released. */
export type ReleasedList = Pick<DestructionList, 'id' | 'space' | 'register' | 'proposedBy'> & { decidedBy: string }

/**
 * Destroys one record of a released list in one transaction, unless something changed since: what was reopened is not due,
 * and what is held is kept. Its key goes, and everything that hangs on it in whatever table; a shell stays that counts and
 * says nothing about anybody, and a proof. What was merged into it goes along.
 */
export async function destroyRecord(
  scope: Scope,
  type: RegisterType,
  list: ReleasedList,
  item: Pick<DestructionItem, 'record'>,
  now: Date,
): Promise<DestructionItem['outcome']> {
  const { tx, today } = scope
  const record = await findRecordByIdForUpdate(tx, item.record)
  const outcome = await decide()
  await writeOutcome(tx, list.id, item.record, outcome)
  return outcome

  async function decide(): Promise<DestructionItem['outcome']> {
    if (!record || record.destroyedOn) return 'gone'
    const due = dueOf(type.retention, record)
    if (!due || due.destroyOn > today) return 'not-due'
    const hold = await findHold(tx, record.id)
    if (hold && hold.untilOn >= today) return 'held'
    const duplicates = await listMergedInto(tx, record.id)
    for (const id of duplicates) await destroyOne((await findRecordByIdForUpdate(tx, id))!, due)
    await destroyOne(record, due)
    await updateMergedInto(tx, duplicates, record.id)
    return 'destroyed'
  }

  async function destroyOne(one: RecordRow, due: { destroyOn: string; limitedBy: string }) {
    const { municipalityId, actor } = scope
    const contents = await listContents(tx, one.id)
    const events = shellEvents(type, await listEvents(tx, one.id))
    await removeRecord(tx, one.id)
    await insertShell(
      tx,
      {
        ...{ municipalityId, id: one.id, register: one.register, space: one.space, number: one.number },
        ...{ state: one.state, basis: one.basis, areaCode: one.areaCode },
        ...{ openedOn: monthOf(one.openedOn), closedOn: monthOf(one.closedOn ?? today), destroyedOn: today },
      },
      events.map(({ given, ...event }) => ({
        ...{ municipalityId, recordId: one.id, register: one.register, actor: actor.id, ...event },
        given: JSON.stringify(given),
      })),
    )
    await insertProof(tx, {
      ...{ municipalityId, listId: list.id, space: list.space, register: one.register, number: one.number },
      ...{ ...due, result: type.retention.result, destroyedAt: now },
      ...{ proposedBy: list.proposedBy, releasedBy: list.decidedBy },
      digest: sha256(contents.map(({ source, amount, digest }) => `${source} ${amount} ${digest}\n`).join('')),
      removed: JSON.stringify(Object.fromEntries(contents.map(({ source, amount }) => [source, amount]))),
    })
  }
}

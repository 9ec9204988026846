import type { RegisterType } from '../declaration.ts'
import type { ReadParty, ReadTask } from '../operations/read-record.ts'
import { partyRow } from '../operations/record-rows.ts'
import { sealParts } from '../operations/seal-parts.ts'
import type { Scope } from '../scope.ts'
import { wordsOfName } from '../sealing.ts'
import { deleteSealed } from '../write-records.queries.ts'
import { insertParties, moveTasks } from './merge.queries.ts'
import type { Pair } from './pair.ts'

/** Who takes part in the record that goes, and not in that role in the one that stays. */
export const missingParties = ({ kept, merged }: Pair): ReadParty[] =>
  merged.parties.filter((party) => !kept.parties.some((own) => isSameParty(own, party)))

/** Gives a record the people and organisations that it did not have in that role; answers which these are there. */
export async function takeOverParties(scope: Scope, type: RegisterType, pair: Pair): Promise<string[]> {
  const { kept } = pair
  const made = missingParties(pair).flatMap((party, index) => {
    const who = party.person ? { person: party.person } : { organisationId: party.organisationId ?? '' }
    if (!party.person && !party.organisationId) return []
    const { row, sealed } = partyRow(scope, type, kept.id, { role: party.role, ...who }, kept.parties.length + index)
    return [{ row: { ...row, endedOn: party.endedOn }, sealed }]
  })
  await insertParties(
    scope.tx,
    made.map(({ row }) => row),
  )
  const parts = made.flatMap(({ row, sealed }) =>
    sealed ? [{ part: `party:${row.id}`, value: sealed, isInProtocol: row.isInProtocol }] : [],
  )
  await sealParts(scope, type, kept.id, parts)
  return made.map(({ row }) => row.id)
}

function isSameParty(one: ReadParty, other: ReadParty): boolean {
  if (one.role !== other.role) return false
  if (!one.person || !other.person) return one.organisationId !== null && one.organisationId === other.organisationId
  const isSameName = wordsOfName(one.person.name).join(' ') === wordsOfName(other.person.name).join(' ')
  return isSameName && (one.person.bornOn ?? '') === (other.person.bornOn ?? '')
}

/** Hands a record the open tasks that it did not have; what a template gave both, it has already. */
export async function takeOverTasks(scope: Scope, type: RegisterType, { kept, merged }: Pair): Promise<ReadTask[]> {
  const isThere = ({ template, key }: ReadTask) =>
    template !== '' && kept.tasks.some((own) => own.template === template && own.key === key)
  const moved = merged.tasks.filter((task) => task.doneOn === null && !isThere(task))
  await handTasks(scope, type, moved, { from: merged.id, to: kept.id })
  return moved
}

/** Moves tasks from one record to another, with the words that somebody wrote, sealed anew. */
export async function handTasks(
  scope: Scope,
  type: RegisterType,
  tasks: readonly ReadTask[],
  { from, to }: { from: string; to: string },
): Promise<void> {
  const ids = tasks.map(({ id }) => id)
  await moveTasks(scope.tx, ids, { from, to })
  const own = tasks.filter(({ words }) => words !== undefined)
  const parts = own.map(({ id, words }) => ({ part: `task:${id}`, value: words }))
  await deleteSealed(
    scope.tx,
    from,
    parts.map(({ part }) => part),
  )
  await sealParts(scope, type, to, parts)
}

import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { type Colleague, listAccounts, rightsOf } from '../../identity/index.ts'
import type { RegisterType } from '../declaration.ts'
import { recordAct } from '../operations/record-act.ts'
import { findRecordForUpdate } from '../records.queries.ts'
import { hasLevel, type Scope } from '../scope.ts'
import { endAccessOfOthers, endNaming, endSharesOf, insertNamed, listNamed, unassignOthers } from './secrecy.queries.ts'

export type SecrecyRefusal =
  | 'not-found'
  | 'not-allowed'
  | 'destroyed'
  | 'changed-meanwhile'
  | 'reason-needed'
  | 'not-a-colleague'
  | 'not-restricted'

export type RestrictInput = { number: string; named: readonly string[]; reason: string; revision: number; now: Date }

/**
 * Makes a record secret: from now on it is there only for the people who are named, whatever the others may do in the
 * space. Whoever restricts it is one of them, so that it never belongs to nobody. All other access ends.
 */
export async function restrictRecord(
  scope: Scope,
  type: RegisterType,
  input: RestrictInput,
): Promise<Outcome<SecrecyRefusal>> {
  const { tx, actor, municipalityId } = scope
  const found = await recordToDecideOn(scope, type, input)
  if (!found.ok) return found
  const record = found.value
  const colleagues = await colleaguesIn(scope, type)
  if (!input.named.every((id) => colleagues.some((one) => one.id === id))) {
    return refuse('not-a-colleague', { field: 'named' })
  }
  const named = [...new Set([...input.named, actor.id])]
  const before = record.isRestricted ? (await listNamed(tx, record.id)).map(({ accountId }) => accountId) : []
  // Before the record is closed to others, or it would be closed to who does this as well.
  await insertNamed(
    tx,
    municipalityId,
    record.id,
    named.filter((id) => !before.includes(id)),
  )
  await recordAct(scope, type, record, {
    act: record.isRestricted ? 'restriction-changed' : 'restricted',
    reason: input.reason,
    change: {
      isRestricted: true,
      handlerId: record.handlerId && named.includes(record.handlerId) ? record.handlerId : actor.id,
    },
  })
  await unassignOthers(tx, record.id, named)
  await endSharesOf(tx, record.id, actor.id, input.now)
  await endAccessOfOthers(tx, record.id, named, input.now)
  return ok()
}

/** Opens a record again to everybody in its space. */
export async function liftRestriction(
  scope: Scope,
  type: RegisterType,
  input: Omit<RestrictInput, 'named'>,
): Promise<Outcome<SecrecyRefusal>> {
  const found = await recordToDecideOn(scope, type, input)
  if (!found.ok) return found
  if (!found.value.isRestricted) return refuse('not-restricted')
  const change = { isRestricted: false }
  await recordAct(scope, type, found.value, { act: 'restriction-lifted', reason: input.reason, change })
  await endNaming(scope.tx, found.value.id, input.now)
  return ok()
}

/** The record of an input, held, for who decides in its space and says why. */
async function recordToDecideOn(
  scope: Scope,
  type: RegisterType,
  { number, reason, revision }: Pick<RestrictInput, 'number' | 'reason' | 'revision'>,
) {
  if (!hasLevel(scope.actor, type, 'decide')) return refuse('not-allowed')
  const record = await findRecordForUpdate(scope.tx, type.key, number)
  if (!record) return refuse('not-found')
  if (record.destroyedOn) return refuse('destroyed')
  if (reason.trim() === '') return refuse('reason-needed', { field: 'reason' })
  if (record.revision !== revision) return refuse('changed-meanwhile')
  return ok(record)
}

/** Everybody who may be named: who reads the space. */
export async function colleaguesIn({ tx }: Pick<Scope, 'tx'>, { space }: RegisterType): Promise<Colleague[]> {
  const accounts = await listAccounts(tx)
  return accounts.filter(
    ({ isActive, roles }) => isActive && rightsOf(roles).some((right) => right === `${space}.read`),
  )
}

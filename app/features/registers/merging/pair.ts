import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import type { RegisterType } from '../declaration.ts'
import { termsLost } from '../domain/merge.ts'
import { openRecord, type ReadRecord } from '../operations/read-record.ts'
import type { RecordRow } from '../records.queries.ts'
import { hasLevel, type Scope } from '../scope.ts'
import { hasMerged } from './merge.queries.ts'

export type PairRefusal =
  | 'not-found'
  | 'not-allowed'
  | 'no-such-record'
  | 'itself'
  | 'restricted'
  | 'holds-others'
  | 'goes-on-closed'
  | 'term-would-be-lost'

/** The record that goes on, and the one that goes into it. */
export type Pair = { kept: ReadRecord; merged: ReadRecord }

/** Two records that can be merged, for who decides in the space and sees both; what is hidden is not there. */
export async function pairOf(
  scope: Scope,
  type: RegisterType,
  { number, duplicate }: { number: string; duplicate: string },
  find: (number: string) => Promise<RecordRow | undefined>,
): Promise<Outcome<PairRefusal, Pair>> {
  if (!hasLevel(scope.actor, type, 'decide')) return refuse('not-allowed')
  // Always in one order, or two people who merge the same two the other way round would wait for one another.
  const rows = new Map<string, RecordRow | undefined>()
  for (const one of [...new Set([number, duplicate])].sort()) rows.set(one, await find(one))
  const [row, other] = [rows.get(number), rows.get(duplicate)]
  if (!row || row.destroyedOn || row.mergedInto) return refuse('not-found')
  if (!other || other.destroyedOn || other.mergedInto) return refuse('no-such-record', { field: 'duplicate' })
  if (row.id === other.id) return refuse('itself', { field: 'duplicate' })
  if (row.isRestricted || other.isRestricted) return refuse('restricted')
  if (await hasMerged(scope.tx, other.id)) return refuse('holds-others')
  if (row.closedOn && !other.closedOn) return refuse('goes-on-closed')
  const [kept, merged] = [await openRecord(scope, type, row), await openRecord(scope, type, other)]
  if (termsLost(kept.deadlines, merged.deadlines).length > 0) return refuse('term-would-be-lost')
  return ok({ kept, merged })
}

import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import type { RegisterType } from '../declaration.ts'
import { findRecord } from '../records.queries.ts'
import { hasLevel, type Scope } from '../scope.ts'
import { insertRelation } from '../write-records.queries.ts'
import { deleteRelation } from './relations.queries.ts'

/** How two records are joined that somebody says hang together. */
export const JOINED = 'related'

export type JoinRefusal = 'not-found' | 'no-such-record' | 'itself'

/**
 * Joins a record to another of the same space: what is done for one purpose is not tied to what is kept for another. One that
 * is hidden answers as one that is not there.
 */
export async function joinRecords(
  scope: Scope,
  from: { type: RegisterType; number: string },
  to: { type: RegisterType | undefined; number: string },
): Promise<Outcome<JoinRefusal>> {
  const { tx, municipalityId, actor } = scope
  const record = await findRecord(tx, from.type.key, from.number)
  if (!record || record.destroyedOn || record.mergedInto || !hasLevel(actor, from.type, 'handle'))
    return refuse('not-found')
  const isSameSpace = to.type?.space === from.type.space
  const other = isSameSpace ? await findRecord(tx, to.type!.key, to.number) : undefined
  if (!other || other.destroyedOn || other.mergedInto) return refuse('no-such-record')
  if (other.id === record.id) return refuse('itself')
  await insertRelation(tx, { municipalityId, fromId: record.id, relation: JOINED, toId: other.id })
  return ok()
}

/** Takes two records apart that somebody had joined, whichever of them he looks at; what a step joined stays. */
export async function takeApart(
  scope: Scope,
  from: { type: RegisterType; number: string },
  otherId: string,
): Promise<Outcome<'not-found'>> {
  const record = await findRecord(scope.tx, from.type.key, from.number)
  if (!record || record.destroyedOn || !hasLevel(scope.actor, from.type, 'handle')) return refuse('not-found')
  return (await deleteRelation(scope.tx, record.id, JOINED, otherId)) ? ok() : refuse('not-found')
}

import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { announce } from '../../thread/index.ts'
import type { RegisterType } from '../declaration.ts'
import { factsGivenBack, withFacts } from '../domain/merge.ts'
import { tellStep } from '../events/tell-step.ts'
import { openRecord, pastEvents, type ReadRecord } from '../operations/read-record.ts'
import { keyOfRecord, recordAct } from '../operations/record-act.ts'
import { writeSituation } from '../operations/write-situation.ts'
import { findRecordByIdForUpdate, findRecordForUpdate } from '../records.queries.ts'
import { hasLevel, type Scope } from '../scope.ts'
import { sealPart, unsealPart } from '../sealing.ts'
import { deleteSealed, putSealed } from '../write-records.queries.ts'
import { deleteParties, deleteRelations, findMergeForUpdate, writeUndone } from './merge.queries.ts'
import { type Done, placeOf } from './merge-records.ts'
import { handTasks } from './take-over.ts'

export type UndoInput = { number: string; merge: string; reason: string; now: Date }

export type UndoRefusal = 'not-found' | 'not-allowed' | 'too-late' | 'reason-needed'

/**
 * Takes two records apart again: the one that went is as it was, and what the other took over is given back. What was done
 * since stays done, and a fact that was changed since stays as it was changed.
 */
export async function undoMerge(
  scope: Scope,
  type: RegisterType,
  { number, merge: mergeId, reason: typed, now }: UndoInput,
): Promise<Outcome<UndoRefusal>> {
  const { tx, municipalityId, actor, today } = scope
  if (!hasLevel(actor, type, 'decide')) return refuse('not-allowed')
  const row = await findRecordForUpdate(tx, type.key, number)
  const merge = row && (await findMergeForUpdate(tx, row.id, mergeId))
  const other = merge && (await findRecordByIdForUpdate(tx, merge.fromId))
  if (!row || !merge || !other || row.destroyedOn || other.destroyedOn) return refuse('not-found')
  if (merge.undoUntil < now) return refuse('too-late')
  const reason = typed.trim()
  if (reason === '') return refuse('reason-needed', { field: 'reason' })

  const key = await keyOfRecord(scope, type, row.id)
  const done = unsealPart<Done>(key, `merge:${merge.id}`, merge.sealed)
  if (!done) throw new Error('what a merge did cannot be opened')
  const kept = await openRecord(scope, type, row)
  const back = kept.tasks.filter(({ id }) => done.tasks.includes(id))
  await handTasks(scope, type, back, { from: kept.id, to: other.id })
  await deleteParties(tx, kept.id, done.parties)
  const parts = done.parties.map((id) => `party:${id}`)
  await deleteRelations(tx, done.relations)
  const place = done.place && isStillThere(kept, done.place) ? done.place : undefined
  if (place?.before) {
    await putSealed(tx, [{ ...placeOf(municipalityId, kept.id), sealed: sealPart(key, 'place', place.before) }])
  }
  await deleteSealed(tx, kept.id, place && !place.before ? [...parts, 'place'] : parts)
  const open = kept.tasks.filter(({ id, doneOn }) => doneOn === null && !done.tasks.includes(id))
  const seq = kept.events.at(-1)!.seq + 1
  await writeSituation(
    scope,
    type,
    kept,
    {
      ...{ step: 'merge-undone', day: today, actor: actor.id, seq, reason, given: {} },
      ...{ fromState: kept.state, toState: kept.state, voids: done.seq },
    },
    {
      ...{ state: kept.state, closedOn: kept.closedOn },
      facts: withFacts(kept.allFacts, factsGivenBack(kept.allFacts, done)),
      events: pastEvents(kept.events).filter((event) => event.seq !== done.seq),
      taskDays: open.map(({ dueOn }) => dueOn),
      areaCode: place ? place.areaBefore : kept.areaCode,
    },
  )
  await recordAct(scope, type, other, {
    ...{ act: 'merge-undone', reason, voids: done.fromSeq, change: { mergedInto: null } },
  })
  await writeUndone(tx, merge.id, actor.id, now)
  for (const one of [kept, other]) {
    await announce(tx, { nodeId: one.id, news: 'changed' })
    await tellStep(scope, type, one)
  }
  return ok()
}

const isStillThere = ({ place }: ReadRecord, { taken }: NonNullable<Done['place']>): boolean =>
  JSON.stringify(place) === JSON.stringify(taken)

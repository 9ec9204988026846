import { randomUUID } from 'node:crypto'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { announce } from '../../thread/index.ts'
import type { Facts, RegisterType } from '../declaration.ts'
import { type Side, takenFacts, UNDO_DAYS, usualSide, withFacts } from '../domain/merge.ts'
import type { PlaceInput } from '../domain/new-record.ts'
import { tellStep } from '../events/tell-step.ts'
import { pastEvents } from '../operations/read-record.ts'
import { keyOfRecord, recordAct } from '../operations/record-act.ts'
import { writeSituation } from '../operations/write-situation.ts'
import { findRecordForUpdate } from '../records.queries.ts'
import type { Scope } from '../scope.ts'
import { sealPart } from '../sealing.ts'
import { putSealed } from '../write-records.queries.ts'
import { copyRelations, insertMerge, type Relation } from './merge.queries.ts'
import { type Pair, type PairRefusal, pairOf } from './pair.ts'
import { takeOverParties, takeOverTasks } from './take-over.ts'

export type MergeInput = {
  /** The record that goes on, and the one that goes into it. */
  number: string
  duplicate: string
  /** Of which record a field is taken, and the place under 'place'; left out: as is usual. */
  chosen: Readonly<Record<string, Side | undefined>>
  reason: string
  /** What the person had seen of both. */
  revision: number
  duplicateRevision: number
  now: Date
}

export type MergeRefusal = PairRefusal | 'reason-needed' | 'changed-meanwhile'

/** What a merge did to the record that goes on: with this it is undone. */
export type Done = {
  /** What the facts were in the place of which others came, and what these were. */
  before: Facts
  taken: Facts
  place?: { before: PlaceInput | null; taken: PlaceInput; areaBefore: string | null; areaTaken: string | null }
  parties: string[]
  tasks: string[]
  relations: Relation[]
  /** The events that say so on both timelines. */
  seq: number
  fromSeq: number
}

/**
 * Makes two records of one matter one. Both keep their history; from now on only the first is in lists, counts and search.
 * It takes over what was chosen, the people it did not have, open tasks, and what the other hung together with.
 */
export async function mergeRecords(
  scope: Scope,
  type: RegisterType,
  input: MergeInput,
): Promise<Outcome<MergeRefusal>> {
  const { tx, municipalityId, actor, today } = scope
  const pair = await pairOf(scope, type, input, (number) => findRecordForUpdate(tx, type.key, number))
  if (!pair.ok) return pair
  const { kept, merged } = pair.value
  const reason = input.reason.trim()
  if (reason === '') return refuse('reason-needed', { field: 'reason' })
  if (kept.revision !== input.revision || merged.revision !== input.duplicateRevision)
    return refuse('changed-meanwhile')

  const facts = { kept: kept.allFacts, merged: merged.allFacts }
  const taken = takenFacts(type, facts, input.chosen)
  const parties = await takeOverParties(scope, type, pair.value)
  const tasks = await takeOverTasks(scope, type, pair.value)
  const relations = await copyRelations(tx, municipalityId, { from: merged.id, to: kept.id })
  const place = placeTaken(pair.value, input.chosen.place)
  const seq = kept.events.at(-1)!.seq + 1
  const open = [...kept.tasks.filter(({ doneOn }) => doneOn === null), ...tasks]
  await writeSituation(
    scope,
    type,
    kept,
    {
      ...{ step: 'merged', day: today, actor: actor.id, seq, reason, fromState: kept.state, toState: kept.state },
      given: { duplicate: merged.number },
    },
    {
      ...{ state: kept.state, closedOn: kept.closedOn, facts: withFacts(kept.allFacts, taken) },
      events: pastEvents(kept.events),
      taskDays: open.map(({ dueOn }) => dueOn),
      areaCode: place ? place.areaTaken : kept.areaCode,
    },
  )
  const given = { into: kept.number }
  const fromSeq = await recordAct(scope, type, merged, {
    ...{ act: 'merged', reason, given },
    change: { mergedInto: kept.id },
  })
  const key = await keyOfRecord(scope, type, kept.id)
  if (place) await putSealed(tx, [{ ...placeOf(municipalityId, kept.id), sealed: sealPart(key, 'place', place.taken) }])
  const id = randomUUID()
  const before = Object.fromEntries(Object.keys(taken).map((name) => [name, kept.allFacts[name] ?? null]))
  const done: Done = { before, taken, place, parties, tasks: tasks.map((task) => task.id), relations, seq, fromSeq }
  await insertMerge(tx, {
    ...{ id, municipalityId, fromId: merged.id, intoId: kept.id, sealed: sealPart(key, `merge:${id}`, done) },
    ...{ mergedAt: input.now, undoUntil: new Date(input.now.getTime() + UNDO_DAYS * 86_400_000) },
  })
  for (const one of [kept, merged]) {
    await announce(tx, { nodeId: one.id, news: 'changed' })
    await tellStep(scope, type, one)
  }
  return ok()
}

export const placeOf = (municipalityId: string, recordId: string) => ({ municipalityId, recordId, part: 'place' })

/** The place of the record that goes, when it takes that of the other; its area goes with it. */
function placeTaken({ kept, merged }: Pair, chosen: Side | undefined): Done['place'] {
  const side = chosen ?? usualSide(kept.place?.address)
  if (!merged.place || side === 'kept') return undefined
  return {
    ...{ before: kept.place ?? null, taken: merged.place },
    ...{ areaBefore: kept.areaCode, areaTaken: merged.areaCode },
  }
}

import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { announce } from '../../thread/index.ts'
import type { Facts, FactValue, RegisterType } from '../declaration.ts'
import { refusedTerm } from '../domain/deadlines.ts'
import type { PlaceInput } from '../domain/new-record.ts'
import { asCorrected, CORRECTED, corrected } from '../domain/situation.ts'
import { openRecord, pastEvents, type ReadRecord } from '../operations/read-record.ts'
import { sealParts } from '../operations/seal-parts.ts'
import { writeSituation } from '../operations/write-situation.ts'
import { findRecordForUpdate, type RecordRow } from '../records.queries.ts'
import { hasLevel, type Scope } from '../scope.ts'
import { deleteSealed, updateRecord } from '../write-records.queries.ts'

export type Correction = {
  number: string
  revision: number
  /** What the record is to say; a field that is not there is emptied. */
  facts: Facts
  place?: PlaceInput
  areaCode: string | null
  reason: string
}

export type CorrectionRefusal =
  | 'not-found'
  | 'not-allowed'
  | 'changed-meanwhile'
  | 'reason-needed'
  | 'nothing-changed'
  | 'term-refused'

/** The facts that were written down at intake: what a step put on record is taken back with that step. */
export const correctable = (type: RegisterType) => type.fields.filter(({ atIntake }) => atIntake !== false)

/**
 * Who works in the register, and of a record that was closed who decides there. What was handed in without a name stays as
 * it was handed in.
 */
export function mayCorrect(
  { actor }: Pick<Scope, 'actor'>,
  type: RegisterType,
  row: Pick<RecordRow, 'closedOn' | 'destroyedOn' | 'mergedInto'>,
): boolean {
  if (type.handedInAt || row.destroyedOn || row.mergedInto) return false
  return hasLevel(actor, type, row.closedOn ? 'decide' : 'handle')
}

/**
 * Sets right what was written down wrongly at intake, with why. What was there stays with its event; terms, guards and
 * counts go on with what is right.
 */
export async function correctRecord(
  scope: Scope,
  type: RegisterType,
  { number, revision, facts, place, areaCode, reason }: Correction,
): Promise<Outcome<CorrectionRefusal>> {
  const row = await findRecordForUpdate(scope.tx, type.key, number)
  if (!row) return refuse('not-found')
  if (!mayCorrect(scope, type, row)) return refuse('not-allowed')
  if (reason.trim() === '') return refuse('reason-needed', { field: 'reason' })
  if (row.revision !== revision) return refuse('changed-meanwhile')
  const record = await openRecord(scope, type, row)
  const given = changesIn(type, record.allFacts, facts)
  const isMoved = type.place !== undefined && isOther(record, place, areaCode)
  if (Object.keys(given).length === 0 && !isMoved) return refuse('nothing-changed')

  const seq = record.events.at(-1)!.seq + 1
  const event = { step: CORRECTED, day: scope.today, actor: scope.actor.id, given, seq }
  const after = {
    state: record.state,
    facts: corrected(record.allFacts, given),
    events: asCorrected([...pastEvents(record.events), event]),
  }
  if (refusedTerm(type, after)) return refuse('term-refused')
  await writeSituation(
    scope,
    type,
    record,
    { ...event, reason: reason.trim(), fromState: record.state, toState: record.state },
    { ...after, closedOn: record.closedOn, taskDays: openTaskDays(record) },
  )
  if (isMoved) {
    if (place) await sealParts(scope, type, record.id, [{ part: 'place', value: place }])
    else await deleteSealed(scope.tx, record.id, ['place'])
    await updateRecord(scope.tx, record.id, revision + 1, { areaCode })
  }
  await announce(scope.tx, { nodeId: record.id, news: 'changed' })
  return ok()
}

/** What is said otherwise now, by field; null where something was emptied. */
function changesIn(type: RegisterType, before: Facts, after: Facts): Facts {
  const changed = correctable(type)
    .map(({ key }): [string, FactValue] => [key, after[key] ?? null])
    .filter(([key, value]) => JSON.stringify(value || null) !== JSON.stringify(before[key] || null))
  return Object.fromEntries(changed)
}

function isOther(record: ReadRecord, place: PlaceInput | undefined, areaCode: string | null): boolean {
  const words = (one: PlaceInput | undefined) => [one?.address ?? '', one?.postcode ?? ''].join('\n')
  return words(record.place) !== words(place) || record.areaCode !== areaCode
}

const openTaskDays = ({ tasks }: ReadRecord) => tasks.filter(({ doneOn }) => doneOn === null).map(({ dueOn }) => dueOn)

import type { Facts, PastEvent, RegisterType, Situation } from '../declaration.ts'
import type { PersonInput, PlaceInput } from '../domain/new-record.ts'
import { asCorrected, standing } from '../domain/situation.ts'
import { listSentTemplates } from '../letters/letters.queries.ts'
import {
  countMeetingsHeld,
  type DeadlineRow,
  type EventRow,
  findRecord,
  findWrappedKey,
  listDeadlines,
  listEvents,
  listNear,
  listParties,
  listSealed,
  listTasks,
  type PartyRow,
  type RecordRow,
  type TaskRow,
} from '../records.queries.ts'
import type { Scope } from '../scope.ts'
import { unsealPart, unwrapRecordKey } from '../sealing.ts'

export type ReadEvent = EventRow & { reason: string }

export type ReadParty = PartyRow & { person?: PersonInput }

/** A task; one that somebody wrote has words of its own. */
export type ReadTask = TaskRow & { words?: string }

/** A record with everything of it that the actor may open. */
export type ReadRecord = RecordRow & {
  /** With what was sealed, as far as the actor may open it. */
  allFacts: Facts
  place?: PlaceInput
  events: ReadEvent[]
  parties: ReadParty[]
  deadlines: DeadlineRow[]
  tasks: ReadTask[]
}

/** Reads one record whole; nothing when it is not there for this actor. Whoever shows it puts that on record. */
export async function readRecord(scope: Scope, type: RegisterType, number: string): Promise<ReadRecord | undefined> {
  const row = await findRecord(scope.tx, type.key, number)
  return row && openRecord(scope, type, row)
}

/** Opens what is sealed of a record that was found. */
export async function openRecord(scope: Scope, type: RegisterType, row: RecordRow): Promise<ReadRecord> {
  const { tx } = scope
  const open = await openParts(scope, type, row.id)
  const events = await listEvents(tx, row.id)
  const parties = await listParties(tx, row.id)
  return {
    ...row,
    allFacts: { ...row.facts, ...open<Facts>('facts') },
    place: open<PlaceInput>('place'),
    events: events.map((event) => {
      const sealed = open<{ given?: Facts; reason?: string }>(`event:${event.seq}`)
      return { ...event, given: { ...event.given, ...sealed?.given }, reason: sealed?.reason ?? '' }
    }),
    parties: parties.map((party) => ({ ...party, person: open<PersonInput>(`party:${party.id}`) })),
    deadlines: await listDeadlines(tx, row.id),
    tasks: (await listTasks(tx, row.id)).map((task) => ({ ...task, words: open<string>(`task:${task.id}`) })),
  }
}

/** How to open the sealed parts of a record; without its key nothing opens. */
export async function openParts(scope: Scope, type: RegisterType, recordId: string) {
  const wrapped = await findWrappedKey(scope.tx, recordId)
  const key = wrapped && unwrapRecordKey(scope, type.space, recordId, wrapped)
  const sealed = new Map((await listSealed(scope.tx, recordId)).map((row) => [row.part, row.sealed]))
  return <Value>(part: string): Value | undefined => {
    const text = sealed.get(part)
    return key && text !== undefined ? unsealPart<Value>(key, part, text) : undefined
  }
}

/** The events that stand, as guards and deadlines look at them. */
export const pastEvents = (events: readonly ReadEvent[]): PastEvent[] =>
  asCorrected(standing(events)).map(({ step, day, actor, given, seq }) => ({ step, day, actor, given, seq }))

/** What guards look at. */
export async function situationOf(
  scope: Scope,
  record: ReadRecord,
  { given, day }: { given: Facts; day: string },
): Promise<Situation> {
  return {
    state: record.state,
    facts: record.allFacts,
    given,
    day,
    today: scope.today,
    events: pastEvents(record.events),
    parties: record.parties.map(({ role, isPerson }) => ({ role, isPerson })),
    deadlines: record.deadlines.map(({ key, dueOn, isOpen, isProvisional }) => ({ key, dueOn, isOpen, isProvisional })),
    related: await listNear(scope.tx, record.id),
    openTasks: record.tasks.filter(({ doneOn }) => doneOn === null).length,
    meetingsHeld: await countMeetingsHeld(scope.tx, record.id),
    lettersSent: await listSentTemplates(scope.tx, record.id),
  }
}

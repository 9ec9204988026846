import { createHmac, randomBytes } from 'node:crypto'
import { traceOf } from '../trace.ts'

/**
 * A reading of personal data that has begun: for which activity of the processing register, as part of which trace, and
 * of whom. Its records are written in the transaction of the reading, before anything that was read is given away.
 */
export type Reading = {
  /** Slug of the activity in the processing register. */
  activity: string
  name: string
  startedAt: Date
  traceId: string
  /** The span of whoever asked us, from the header `traceparent`. */
  parentSpanId: string | null
  subjects: Map<string, Set<string>>
  /** Why, sealed; where the address asked for it. */
  reason?: string
  /** Nothing was read after all: the address first asked why. */
  isNothing?: boolean
}

/** Begins a reading; a valid W3C `traceparent` makes it part of the trace of the program that asks. */
export function beginReading(activity: string, name: string, request: Request, startedAt: Date): Reading {
  return { activity, name, startedAt, ...traceOf(request), subjects: new Map(), isNothing: activity === '' }
}

/** For an address of which the thing itself, once it is found, says for what activity it is read; see readAs. */
export const asFound = (): string => ''

/** Says for which activity an address that reads `asFound` reads what it found. */
export function readAs({ reading }: { reading?: Reading }, activity: string): void {
  if (reading?.activity === activity) return
  if (reading?.activity !== '') throw new Error('only an address that reads as found can say later for what it reads')
  reading.activity = activity
  reading.isNothing = false
}

/** The kind of people and which of them were in what was read. */
export type Subjects<Found> = { type: string; idsOf(found: Found): readonly string[] }

/**
 * Reads personal data for an activity of the processing register and notes of whom. The address must have declared the
 * activity (`reads` in routes.ts); without that nothing is read.
 */
export async function readConfidential<Found>(
  ctx: { reading?: Reading },
  activity: string,
  subjects: Subjects<Found> | readonly Subjects<Found>[],
  work: () => Promise<Found>,
): Promise<Found> {
  const { reading } = ctx
  if (reading?.activity !== activity) {
    throw new Error(`this address reads for "${activity}" without having declared it: add { reads: '${activity}' }`)
  }
  const found = await work()
  for (const { type, idsOf } of [subjects].flat()) {
    const noted = reading.subjects.get(type) ?? new Set<string>()
    for (const id of idsOf(found)) noted.add(id)
    reading.subjects.set(type, noted)
  }
  return found
}

/** One span as it is stored. */
export type ReadRecord = {
  traceId: string
  spanId: string
  parentSpanId: string | null
  name: string
  status: 'Unset' | 'Ok' | 'Error'
  startedAt: Date
  endedAt: Date
  activity: string
  activityUri: string
  subjectId: string | null
  subjectType: string | null
  reason: string | null
}

export type RecordParts = { municipalityId: string; secret: string; origin: string; endedAt: Date }

/** The spans of a reading: one for the whole, and below it one for each person when there are several. */
export function recordsOf(reading: Reading, { municipalityId, secret, origin, endedAt }: RecordParts): ReadRecord[] {
  const { activity, name, traceId, parentSpanId, startedAt } = reading
  const people = [...reading.subjects].flatMap(([type, ids]) => [...ids].map((id) => ({ type, id })))
  const span = (parent: string | null, person?: { type: string; id: string }): ReadRecord => ({
    traceId,
    spanId: randomBytes(8).toString('hex'),
    parentSpanId: parent,
    name,
    status: 'Ok',
    startedAt,
    endedAt: endedAt < startedAt ? startedAt : endedAt,
    activity,
    activityUri: activityUri(origin, activity),
    subjectId: person ? pseudonymOf(secret, municipalityId, person.type, person.id) : null,
    subjectType: person?.type ?? null,
    reason: reading.reason ?? null,
  })
  if (people.length === 1) return [span(parentSpanId, people[0])]
  const whole = span(parentSpanId)
  return [whole, ...people.map((person) => span(whole.spanId, person))]
}

/** The stable address of an activity in the register. */
export const activityUri = (origin: string, slug: string) => `${origin}/verwerkingen/${slug}`

/** The same person has the same pseudonym in one municipality, and nobody without the secret can compute it. */
export function pseudonymOf(secret: string, municipalityId: string, type: string, id: string): string {
  return createHmac('sha256', `${secret} read log ${municipalityId}`).update(`${type} ${id}`).digest('hex')
}

/** A record as the standard Logboek Dataverwerkingen writes it; who read is not in it. */
export function asLogRecord(record: ReadRecord) {
  return {
    trace_id: record.traceId,
    span_id: record.spanId,
    ...(record.parentSpanId ? { parent_span_id: record.parentSpanId } : {}),
    status: record.status,
    name: record.name,
    start_time: record.startedAt.getTime(),
    end_time: record.endedAt.getTime(),
    resource: { 'service.name': 'regie' },
    attributes: {
      'dpl.core.processing_activity_id': record.activityUri,
      ...(record.subjectId && record.subjectType
        ? { 'dpl.core.data_subject_id': record.subjectId, 'dpl.core.data_subject_id_type': record.subjectType }
        : {}),
    },
  }
}

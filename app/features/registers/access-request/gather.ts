import { randomBytes } from 'node:crypto'
import { addDays } from '../../../law/index.ts'
import type { Actor, Database } from '../../../platform/database/index.ts'
import {
  insertReadRecords,
  listReadLog,
  pseudonymOf,
  type Reading,
  recordsOf,
} from '../../../platform/read-log/index.ts'
import { dayOf } from '../../../shared/days.ts'
import { serviceActor } from '../../identity/index.ts'
import { listActivities } from '../../privacy/index.ts'
import type { PersonInput } from '../domain/new-record.ts'
import { openParts, openRecord } from '../operations/read-record.ts'
import { keyOfRecord, recordAct } from '../operations/record-act.ts'
import { activitySlug } from '../processing/slugs.ts'
import { personKey } from '../reading/subjects.ts'
import { findRecordByIdForUpdate, listRecordsById } from '../records.queries.ts'
import type { Scope } from '../scope.ts'
import { sealPart, unsealPart } from '../sealing.ts'
import type { SpaceId } from '../spaces.ts'
import { verzoekenBetrokkenen } from '../types/verzoeken-betrokkenen.ts'
import { putSealed } from '../write-records.queries.ts'
import { type ForPerson, makeBundle } from './bundle.ts'
import { ALL_SPACES, type FoundRecord, findPerson, type Likeness } from './find-person.ts'
import {
  BUNDLE,
  COVER,
  type Gathering,
  listFiles,
  listReceivers,
  listWords,
  PROGRESS,
  SUMMARY,
} from './gather.queries.ts'

/** What was found for a request, as the privacy officer sees it: where, and how sure, not what. */
export type Summary = {
  madeOn: string
  found: { register: string; number: string; space: SpaceId; likeness: Likeness; isIncluded: boolean }[]
  leftOut: SpaceId[]
}

export type GatherInput = {
  requestId: string
  leftOut: readonly SpaceId[]
  withNameOnly: boolean
  now: Date
}

type World = { database: Database; secret: string; municipality: { id: string; name: string }; origin: string }

/**
 * Gathers everything about the person of a request from all spaces, as a service that may look anywhere, and keeps it sealed
 * with the request. In the read log of each register it stands in the name of who asked for it.
 */
export async function gatherForRequest(world: World, officer: Actor, input: GatherInput): Promise<void> {
  const { database, municipality } = world
  const service = serviceActor(municipality.id, 'service:access')
  const scopeIn = scopesAt(world, dayOf(input.now))
  const reading = { readOnly: true }
  const asked = await database.as(
    service,
    'read a request',
    async (tx) => openRequest(scopeIn(tx, service), input.requestId),
    reading,
  )
  if (!asked) return
  const { number, person, cover } = asked
  const spaces = ALL_SPACES.filter((space) => !input.leftOut.includes(space))
  const all: FoundRecord[] = []
  for (const [position, space] of spaces.entries()) {
    await keepParts(world, officer, input, { [PROGRESS]: { done: position, of: spaces.length } satisfies Gathering })
    const found = await database.as(
      service,
      'gather everything about a person',
      (tx) => findPerson(scopeIn(tx, service), person, space, input.requestId),
      reading,
    )
    all.push(...found)
  }
  const included = all.filter(({ likeness }) => likeness === 'same' || (likeness === 'name-only' && input.withNameOnly))
  const records = await database.as(
    service,
    'gather what hangs on records',
    (tx) => withBesides(scopeIn(tx, service), included),
    reading,
  )
  const readings = await readingsOf(world, officer, person)
  const today = dayOf(input.now)
  const zip = await makeBundle({ number, municipality: municipality.name, person, today, records, readings, cover })
  const summary: Summary = {
    madeOn: today,
    found: all.map((one) => ({
      ...{ register: one.type.key, number: one.record.number, space: one.type.space, likeness: one.likeness },
      isIncluded: included.includes(one),
    })),
    leftOut: [...input.leftOut],
  }
  await database.as(officer, 'keep what was gathered', async (tx) => {
    const scope = scopeIn(tx, officer)
    await noteReadings(scope, world, included, person, input.now)
    const request = (await findRecordByIdForUpdate(tx, input.requestId))!
    await putParts(scope, request.id, { [BUNDLE]: Buffer.from(zip).toString('base64'), [SUMMARY]: summary })
    const given = { records: included.length }
    await recordAct(scope, verzoekenBetrokkenen, request, { act: 'gathered', reason: '', given })
  })
}

const scopesAt =
  ({ municipality, secret }: World, today: string) =>
  (tx: Scope['tx'], actor: Actor): Scope => ({ tx, actor, municipalityId: municipality.id, secret, today })

/** Seals parts with the key of the request. */
async function putParts(scope: Scope, recordId: string, parts: Record<string, unknown>) {
  const key = await keyOfRecord(scope, verzoekenBetrokkenen, recordId)
  const { municipalityId } = scope
  const rows = Object.entries(parts).map(([part, value]) => ({
    ...{ municipalityId, recordId, part, sealed: sealPart(key, part, value) },
  }))
  await putSealed(scope.tx, rows)
}

const keepParts = (world: World, officer: Actor, { requestId, now }: GatherInput, parts: Record<string, unknown>) =>
  world.database.as(officer, 'note how far gathering is', (tx) =>
    putParts(scopesAt(world, dayOf(now))(tx, officer), requestId, parts),
  )

/** A request, with whom it is about and which words of others are to be covered. */
async function openRequest(scope: Scope, id: string) {
  const [row] = await listRecordsById(scope.tx, [id])
  if (row?.register !== verzoekenBetrokkenen.key || row.destroyedOn) return undefined
  const record = await openRecord(scope, verzoekenBetrokkenen, row)
  const person = record.parties.find(({ role }) => role === 'subject')?.person
  if (!person?.bornOn) return undefined
  const cover = (await openParts(scope, verzoekenBetrokkenen, id))<string>(COVER) ?? ''
  return { number: record.number, person: { ...person, bornOn: person.bornOn }, cover }
}

/** What was said and attached, and with whom it was shared. */
async function withBesides(scope: Scope, found: readonly FoundRecord[]): Promise<ForPerson[]> {
  const receivers = await listReceivers(
    scope.tx,
    found.map(({ record }) => record.id),
  )
  const gathered: ForPerson[] = []
  for (const one of found) {
    const key = await keyOfRecord(scope, one.type, one.record.id)
    const open = (sealed: string) => unsealPart<string>(key, 'thread', sealed) ?? ''
    gathered.push({
      found: one,
      besides: {
        words: (await listWords(scope.tx, one.record.id)).map(({ body }) => open(body)),
        files: (await listFiles(scope.tx, one.record.id)).map(({ name }) => open(name)),
        receivers: receivers
          .filter(({ recordId }) => recordId === one.record.id)
          .map(({ organisation, sharedAt, endsAt }) => ({
            ...{ organisation, on: dayOf(sharedAt), until: addDays(dayOf(endsAt), -1) },
          })),
      },
    })
  }
  return gathered
}

/** When the person was looked at, and for what; by whom is not told (Court of Justice EU, C-579/21). */
async function readingsOf({ database, secret, municipality }: World, officer: Actor, { name, bornOn }: PersonInput) {
  const key = personKey(name, bornOn || undefined)
  if (!key) return []
  const subject = pseudonymOf(secret, municipality.id, 'person', key)
  return database.as(officer, 'read who looked at a person', async (tx) => {
    const names = new Map((await listActivities(tx)).map((activity) => [activity.slug, activity.name]))
    const rows = await listReadLog(tx, { activity: '', who: '', subject, from: '', until: '' }, '', 5000)
    return rows.map(({ startedAt, activity }) => ({ on: dayOf(startedAt), activity: names.get(activity) ?? activity }))
  })
}

/** Puts on record, for the activity of each register, that the officer had this person's records gathered. */
async function noteReadings(
  { tx, municipalityId, secret, actor }: Scope,
  { origin }: World,
  found: readonly FoundRecord[],
  { name, bornOn }: PersonInput,
  now: Date,
) {
  const key = personKey(name, bornOn || undefined)
  for (const slug of new Set(found.map(({ type }) => activitySlug(type)))) {
    const reading: Reading = {
      ...{ activity: slug, name: 'gather-about-person', startedAt: now, parentSpanId: null },
      traceId: randomBytes(16).toString('hex'),
      subjects: new Map([
        ['person', new Set(key ? [key] : [])],
        ['record', new Set(found.filter(({ type }) => activitySlug(type) === slug).map(({ record }) => record.id))],
      ]),
    }
    await insertReadRecords(
      tx,
      municipalityId,
      actor.id,
      recordsOf(reading, { municipalityId, secret, origin, endedAt: now }),
    )
  }
}

import { randomBytes } from 'node:crypto'
import type { Tx } from '../../../platform/database/index.ts'
import { insertReadRecords, type Reading, recordsOf } from '../../../platform/read-log/index.ts'
import type { Day } from '../../../shared/days.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { serviceActor } from '../../identity/index.ts'
import { standing } from '../domain/situation.ts'
import { type ReadRecord, readRecord } from '../operations/read-record.ts'
import { takeStepOn } from '../operations/take-step.ts'
import { activitySlug } from '../processing/slugs.ts'
import type { Scope } from '../scope.ts'
import { meldpuntIntegriteit } from '../types/meldpunt-integriteit.ts'
import { hashOfCode } from './code.ts'
import type { Desk } from './hand-in.ts'
import { findNumberByCode } from './reporting.queries.ts'

/** What is said between the reporter and the counsellor; which field of which step holds it. */
const SAID = {
  intake: { field: 'what', by: 'reporter' },
  'reporter-adds': { field: 'addition', by: 'reporter' },
  confirm: { field: 'message', by: 'counsellor' },
  ask: { field: 'question', by: 'counsellor' },
  feedback: { field: 'answer', by: 'counsellor' },
} as const satisfies Record<string, { field: string; by: 'reporter' | 'counsellor' }>

export type Said = { by: 'reporter' | 'counsellor'; step: keyof typeof SAID; day: Day; text: string }

export type OwnReport = { state: string; isClosed: boolean; said: Said[] }

/** What whoever has the code sees of his report: how far it is and what was said, and nothing of how it was judged. */
export async function lookBack(desk: LookingBack, code: string): Promise<Outcome<'not-found', OwnReport>> {
  return atDesk(desk, 'look back at a report', code, async (scope, number) => {
    const record = await readRecord(scope, meldpuntIntegriteit, number)
    if (!record || record.destroyedOn) return refuse('not-found')
    await putOnRecord(scope.tx, desk, record)
    return ok({ state: record.state, isClosed: record.closedOn !== null, said: saidIn(record) })
  })
}

/** Adds something to a report that is not closed yet. */
export async function addTo(
  desk: LookingBack,
  code: string,
  addition: string,
): Promise<Outcome<'not-found' | 'closed'>> {
  return atDesk(desk, 'add to a report', code, async (scope, number) => {
    const step = { number, step: 'reporter-adds', day: scope.today, given: { addition }, reason: '' }
    const done = await takeStepOn(scope, meldpuntIntegriteit, step)
    if (done.ok) return ok()
    return done.reason === 'not-in-this-state' ? refuse('closed') : refuse('not-found')
  })
}

export type LookingBack = Desk & { origin: string; now: Date }

/** As the reporting point itself, with the report of this code. */
async function atDesk<Result>(
  { database, municipalityId, secret, today }: LookingBack,
  purpose: string,
  code: string,
  work: (scope: Scope, number: string) => Promise<Result>,
): Promise<Result | ReturnType<typeof refuse<'not-found'>>> {
  const actor = serviceActor(municipalityId, 'service:reporting')
  return database.as(actor, purpose, async (tx) => {
    const number = await findNumberByCode(tx, hashOfCode(secret, municipalityId, code))
    return number ? work({ tx, municipalityId, secret, actor, today }, number) : refuse('not-found')
  })
}

function saidIn(record: ReadRecord): Said[] {
  return standing(record.events).flatMap(({ step, day, given }) => {
    const said = SAID[step as keyof typeof SAID]
    const text = said && given[said.field]
    return typeof text === 'string' ? [{ by: said.by, step: step as keyof typeof SAID, day, text }] : []
  })
}

/** Every reading is put on record, this one as the reporting point's: with a trace of its own, joined to no request. */
async function putOnRecord(tx: Tx, { municipalityId, secret, origin, now }: LookingBack, { id }: ReadRecord) {
  const reading: Reading = {
    activity: activitySlug(meldpuntIntegriteit),
    name: 'look back at a report',
    startedAt: now,
    traceId: randomBytes(16).toString('hex'),
    parentSpanId: null,
    subjects: new Map([['record', new Set([id])]]),
  }
  const rows = recordsOf(reading, { municipalityId, secret, origin, endedAt: now })
  await insertReadRecords(tx, municipalityId, 'service:reporting', rows)
}

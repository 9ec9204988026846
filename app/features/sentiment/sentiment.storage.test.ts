import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import type { Tx } from '../../platform/database/index.ts'
import { mustBe } from '../../platform/http/index.ts'
import { type Role, rightsOf, serviceActor } from '../identity/index.ts'
import { importObservations, readSeries } from '../monitor/index.ts'
import { fileOf, makeIndicator } from '../monitor/testing/monitor.factory.ts'
import type { Entry } from './domain/measurement.ts'
import { findMeasurement, listEntries } from './measurement.queries.ts'
import { deliver } from './operations/deliver.ts'
import { saveEntries } from './operations/save-entries.ts'
import { rewordLine } from './operations/save-line.ts'
import { planMeasurement, recordMeasured, recordReaction } from './operations/save-measurement.ts'
import { addProtocol, saveProtocol } from './operations/save-protocol.ts'
import { takeStep } from './operations/take-step.ts'
import { listSteps } from './protocol.queries.ts'
import { readResults } from './read-results.ts'
import { makeActivity, makeLine, protocolOf } from './testing/sentiment.factory.ts'

const town = 'stad'
const command = serviceActor(town, 'service:command')
const visitor = serviceActor(town, 'service:public')
const person = (id: string, ...roles: Role[]) => ({ municipalityId: town, id, roles, rights: rightsOf(roles) })
const analyst = person('analyst', 'analyst')
const officer = person('officer', 'privacyOfficer')
const lead = person('lead', 'policyLead')
let storage: TestDatabase

const act = <T>(work: (tx: Tx) => Promise<T>, actor: typeof command = command) =>
  storage.database.as(actor, 'test', work)
const run = (statement: string, actor: typeof command = command) =>
  act((tx) => sql.raw(statement).execute(tx), actor).then(
    () => 'done',
    (error: { code?: string }) => error.code,
  )
const step = (number: number, taken: Parameters<typeof takeStep>[2]['step'], actor: typeof command, remark = '') =>
  act((tx) => takeStep(tx, town, { number, step: taken, remark, revision: 1 }), actor)
const entry = (given: Partial<Entry> = {}): Entry => ({
  ...{ line: 'arm_rijk', region: '', answers: 500, estimate: 30, margin: 4 },
  ...given,
})
const enter = (period: string, entries: Entry[], actor: typeof command = analyst) =>
  act((tx) => saveEntries(tx, town, { period, entries }), actor)
const hand = (period: string, deliveredOn: string) =>
  act(
    (tx) =>
      deliver(tx, { id: town, name: 'Stad' }, lead, {
        period,
        deliveredOn,
        licence: 'CC0',
        now: new Date('2026-11-22'),
      }),
    lead,
  )
const protocolId = async (number: number) =>
  (await storage.asAdministrator<{ id: string }>('select id from sentiment_protocol where number = $1', [number]))[0]!
    .id

beforeAll(async () => {
  storage = await createTestDatabase()
  await storage.asAdministrator("insert into municipality (id, name, settings) values ('stad', 'Stad', '{}')")
  await act((tx) => makeActivity(tx, town, ''))
  await act((tx) => makeLine(tx, town, { key: 'arm_rijk' }))
  await act((tx) => addProtocol(tx, town, protocolOf()), analyst)
})
afterAll(() => storage?.close())

describe('a protocol', () => {
  test('that is not complete is not handed in', async () => {
    await act((tx) => addProtocol(tx, town, protocolOf({ retention: '' })), analyst)
    expect(await step(2, 'submit', analyst)).toMatchObject({ reason: 'incomplete' })
    const statement = `insert into sentiment_protocol_step (municipality_id, protocol_id, number, step)
      values ('stad', '${await protocolId(2)}', 1, 'submit')`
    expect(await run(statement, analyst)).toBe('23514')
  })

  test('does not take a text that points at somebody', async () => {
    for (const text of ['Vraag @iemand', 'mail iemand@example.nl', 'zie https://example.nl', 'bel 0612345678']) {
      expect(await run(`update sentiment_protocol set method = '${text}' where number = 2`, analyst), text).toBe(
        '23514',
      )
    }
  })

  test('comes back with a reason, is mended, and stands from when it is handed in', async () => {
    expect(await step(1, 'submit', analyst)).toMatchObject({ ok: true })
    expect(await step(1, 'return', officer)).toMatchObject({ reason: 'reason-needed' })
    expect(await step(1, 'return', officer, 'De bewaartermijn is te lang.')).toMatchObject({ ok: true })
    const mended = protocolOf({ retention: 'Een maand.' })
    const saved = await act((tx) => saveProtocol(tx, { number: 1, revision: 1, protocol: mended }), analyst)
    expect(saved).toMatchObject({ ok: true })
    expect(await step(1, 'submit', analyst)).toMatchObject({ reason: 'changed-meanwhile' })
    const again = { number: 1, step: 'submit', remark: '', revision: 2 } as const
    expect(await act((tx) => takeStep(tx, town, again), analyst)).toMatchObject({ ok: true })
    expect(await run(`update sentiment_protocol set title = 'Anders' where number = 1`, analyst)).toBe('42501')
  })

  test('is not signed before the impact assessment is there', async () => {
    expect(await step(1, 'sign', officer)).toMatchObject({ reason: 'no-dpia' })
    await act((tx) => makeActivity(tx, town))
  })

  test('is not signed by who wrote it, whatever other roles he has', async () => {
    const both = person('analyst', 'analyst', 'privacyOfficer')
    expect(await step(1, 'sign', both)).toMatchObject({ reason: 'own-work' })
    const statement = `insert into sentiment_protocol_step (municipality_id, protocol_id, number, step)
      values ('stad', '${await protocolId(1)}', 9, 'sign')`
    expect(await run(statement, both)).toBe('42501')
    expect(await run(statement, lead)).toBe('42501')
    expect(await run(statement.replace('step)', 'step, taken_by)').replace("'sign')", "'sign', 'x')"), officer)).toBe(
      '42501',
    )
  })

  test('gives no figures a place before it is in force', async () => {
    const plan = { period: '2017', title: 'Nulmeting', protocol: 1 }
    expect(await act((tx) => planMeasurement(tx, town, plan), analyst)).toMatchObject({ reason: 'no-protocol' })
    const id = await protocolId(1)
    await run(
      `insert into sentiment_measurement (municipality_id, period, title, protocol_id) values ('stad', '1990', 'x', '${id}')`,
    )
    const statement = `insert into sentiment_entry select 'stad', m.id, l.indicator_id, '', 500, 30, 4
      from sentiment_measurement m, sentiment_line l where m.period = '1990'`
    expect(await run(statement, analyst)).toBe('42501')
    expect(await run(statement)).toBe('42501')
  })

  test('is signed by the privacy officer, and brought into force by who may publish', async () => {
    expect(await step(1, 'sign', officer, 'Akkoord, met een maand bewaren.')).toMatchObject({ ok: true })
    expect(await step(1, 'activate', lead)).toMatchObject({ ok: true })
    const id = await protocolId(1)
    const steps = await act((tx) => listSteps(tx, id), analyst)
    expect(steps.map((one) => one.step)).toEqual(['submit', 'return', 'submit', 'sign', 'activate'])
    expect(steps[3]).toMatchObject({ remark: 'Akkoord, met een maand bewaren.' })
    // The public reads who signed as a step, and nothing of what was said on the way.
    expect((await act((tx) => listSteps(tx, id), visitor)).map((one) => one.step)).toEqual(['sign', 'activate'])
    for (const statement of [
      'delete from sentiment_protocol_step',
      "update sentiment_protocol_step set remark = 'x'",
    ]) {
      expect(await run(statement)).toBe('42501')
    }
  })
})

describe('a measurement', () => {
  test('holds numbers on their scale only, and no column for words', async () => {
    await act((tx) => planMeasurement(tx, town, { period: '2017', title: 'Nulmeting', protocol: 1 }), analyst)
    expect(
      await enter('2017', [entry(), entry({ region: 'WK015001', answers: 12, estimate: 50, margin: 28 })]),
    ).toMatchObject({ ok: true })
    expect(await run("update sentiment_entry set estimate = 130 where region = ''", analyst)).toBe('23514')
    const columns = await storage.asAdministrator<{ name: string }>(
      `select column_name as name from information_schema.columns where table_name = 'sentiment_entry' order by ordinal_position`,
    )
    expect(columns.map(({ name }) => name)).toEqual([
      ...['municipality_id', 'measurement_id', 'indicator_id', 'region', 'answers', 'estimate', 'margin'],
    ])
  })

  test('shows its figures to nobody but who enters and delivers them', async () => {
    const { id } = (await act((tx) => findMeasurement(tx, '2017'), officer))!
    expect(await act((tx) => listEntries(tx, id), officer)).toEqual([])
    expect(await act((tx) => listEntries(tx, id), analyst)).toHaveLength(2)
    expect(await act((tx) => findMeasurement(tx, '2017'), visitor)).toBeUndefined()
  })

  test('is delivered by who may publish: frozen, public, small numbers hidden and kept nowhere', async () => {
    await act((tx) => recordMeasured(tx, { period: '2017', measuredOn: '2017' }), analyst)
    const own = `update sentiment_measurement set state = 'delivered', delivered_on = '2018', source = 'x' where period = '2017'`
    expect(await run(own, analyst)).toBe('42501')
    expect(await hand('2017', '2018-03-01')).toMatchObject({ ok: true })
    const { id, snapshotId } = (await act((tx) => findMeasurement(tx, '2017'), visitor))!
    const [series] = await act((tx) => readSeries(tx, ['arm_rijk']), visitor)
    expect(series!.figures).toMatchObject([{ period: '2017', value: 30, margin: 4, sample: 500, snapshotId }])
    const hidden = await storage.asAdministrator(
      `select region, state, value, margin, sample from observation where region <> ''`,
    )
    expect(hidden).toEqual([{ region: 'WK015001', state: 'suppressed', value: null, margin: null, sample: null }])
    expect(await act((tx) => listEntries(tx, id))).toEqual([])
    expect(await enter('2017', [entry()])).toMatchObject({ reason: 'not-now' })
    expect(await run(`update sentiment_measurement set delivered_on = '2019' where period = '2017'`)).toBe('42501')
    expect(await run(`update sentiment_measurement set state = 'planned' where period = '2017'`)).toBe('23514')
  })

  test('is the only way in for figures of a tension line', async () => {
    await act((tx) => makeIndicator(tx, town, { key: 'gewoon' }))
    const past = fileOf('arm_rijk,2021,,value,44,,,,,,')
    await expect(act((tx) => importObservations(tx, town, command, past))).rejects.toMatchObject({ code: '42501' })
    const other = fileOf('gewoon,2021,,value,44,,,,,,')
    expect(mustBe((await act((tx) => importObservations(tx, town, command, other))) as never)).toMatchObject({
      isNew: true,
    })
  })

  test('gets the reaction of the college after it is delivered', async () => {
    const reaction = { reactedOn: '2018-05-01', reaction: 'Het college gaat in gesprek.', reactionDocument: '' }
    expect(await act((tx) => recordReaction(tx, { period: '2017', ...reaction }), lead)).toMatchObject({ ok: true })
    expect(await act((tx) => findMeasurement(tx, '2017'), visitor)).toMatchObject({ state: 'reacted', ...reaction })
    expect(await act((tx) => recordReaction(tx, { period: '1990', ...reaction }), lead)).toMatchObject({
      reason: 'not-now',
    })
  })

  test('is compared with the one before, until the question is put differently', async () => {
    await act((tx) => planMeasurement(tx, town, { period: '2021', title: '1-meting', protocol: 1 }), analyst)
    expect(await enter('2021', [entry({ estimate: 41 })])).toMatchObject({ ok: true })
    const told = (actor: typeof command) =>
      act(async (tx) => {
        const { rows, earlier } = await readResults(tx, (await findMeasurement(tx, '2021'))!)
        return [earlier?.period, ...rows.map((row) => row.told.kind)]
      }, actor)
    expect(await told(analyst)).toEqual(['2017', 'up'])
    expect(await told(officer)).toEqual(['2017'])
    const question = { nl: 'Hoeveel spanning merkt u?', en: 'How much tension do you notice?' }
    const reworded = { key: 'arm_rijk', question, validFrom: '2021', source: 'Protocol 1, tweede versie' }
    expect(await act((tx) => rewordLine(tx, town, reworded), analyst)).toMatchObject({ ok: true })
    expect(await told(analyst)).toEqual(['2017', 'broken'])
  })

  test('takes no figures any more once the protocol is withdrawn', async () => {
    expect(await step(1, 'withdraw', officer, 'Het bureau hield zich er niet aan.')).toMatchObject({ ok: true })
    expect(await enter('2021', [entry()])).toMatchObject({ reason: 'no-protocol' })
    expect(await run('update sentiment_entry set answers = 1', analyst)).toBe('42501')
  })
})

test('a tension line keeps a name that points at nobody, and begins without figures', async () => {
  expect(await run(`update indicator set name_nl = 'Berichten van @iemand' where key = 'arm_rijk'`)).toBe('23514')
  expect(await run(`insert into sentiment_line select id, 'stad', 'score' from indicator where key = 'gewoon'`)).toBe(
    '23514',
  )
})

test('every change is on record, of figures only that they changed', async () => {
  const rows = await storage.asAdministrator<{ after: Record<string, unknown> }>(
    `select after from audit_event where table_name = 'sentiment_entry' and after is not null`,
  )
  expect(rows.length).toBeGreaterThan(0)
  for (const { after } of rows) expect(String(after.answers)).toMatch(/^sha256:/)
  const steps = await storage.asAdministrator(`select 1 from audit_event where table_name = 'sentiment_protocol_step'`)
  expect(steps).toHaveLength(6)
})

import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createTestDatabase, storageTargets, type TestDatabase } from '../../../../tests/support/database.ts'
import { serviceActor } from '../actors.ts'
import { sealAll } from './testing/seal-all.ts'
import { findingInWords } from './verification.ts'
import { verifyAudit } from './verify-audit.ts'

const clerk = serviceActor('deventer', 'service:command')

describe.each(storageTargets())('on the %s database', (target) => {
  let here: TestDatabase
  let areaId: string
  beforeEach(async () => {
    here = await createTestDatabase(target)
    await here.database.as(clerk, 'prepare a test', async (tx) => {
      await tx
        .insertInto('municipality')
        .values({ id: 'deventer', name: 'Deventer', settings: '{"logo": "é"}' })
        .execute()
      const area = { municipalityId: 'deventer', kind: 'district', vintage: 2022, geometry: '{}', source: 'test' }
      const { id } = await tx
        .insertInto('area')
        .values([
          { ...area, code: 'WK01', name: 'Binnenstad' },
          { ...area, code: 'WK02', name: 'Colmschate' },
        ])
        .returning('id')
        .executeTakeFirstOrThrow()
      areaId = id
      await tx.insertInto('account').values({ municipalityId: 'deventer', email: 'a@b.nl', name: 'A. B.' }).execute()
    })
    await sealAll(here, 'deventer')
  })
  afterEach(() => here?.close())

  const pastTheGuards = (change: string) =>
    here.asAdministrator(`set session_replication_role = replica; ${change}; set session_replication_role = origin`)
  const findings = async () => (await verifyAudit(here.database)).findings

  test('an untouched audit passes and says how much it proved', async () => {
    const verified = await verifyAudit(here.database)
    expect(verified.findings).toEqual([])
    expect(verified).toMatchObject({
      ok: true,
      rows: 4,
      chains: [{ municipalityId: 'deventer', sealed: 4, waiting: 0 }],
    })
    expect(verified.chains[0]!.head).toMatch(/^[0-9a-f]{64}$/)
  })

  test('records that wait for the seal are counted, and their rows are compared as well', async () => {
    await here.database.as(clerk, 'rename', (tx) =>
      tx.updateTable('area').set({ name: 'Oost' }).where('code', '=', 'WK02').execute(),
    )
    expect(await verifyAudit(here.database)).toMatchObject({ ok: true, chains: [{ sealed: 4, waiting: 1 }] })
    await pastTheGuards(`update area set name = 'West' where code = 'WK02'`)
    expect(await findings()).toMatchObject([{ kind: 'row-altered', table: 'area', fields: ['name'] }])
  })

  test('an altered audit record is named with its time, table and row', async () => {
    await pastTheGuards(
      `update audit_event set after = after || '{"name": "Elders"}' where row_key = '${areaId}'; update area set name = 'Elders' where id = '${areaId}'`,
    )
    const [finding, ...others] = await findings()
    expect(others).toEqual([])
    expect(finding).toMatchObject({ kind: 'record-altered', sequence: 2, table: 'area', rowKey: areaId })
    expect(findingInWords(finding!)).toMatch(
      /^record \d+, seal 2, 2\d{3}-\d\d-\d\dT[\d:.]+Z, table area, row [0-9a-f-]{36}: this record, its seal or its place/,
    )
  })

  test('an altered seal, a removed seal and exchanged records are named', async () => {
    await pastTheGuards(`update audit_seal set hash = repeat('a', 64) where sequence = 3`)
    expect(await findings()).toMatchObject([{ kind: 'record-altered', sequence: 3 }])
    await pastTheGuards('delete from audit_seal where sequence = 3')
    expect(await findings()).toMatchObject([
      { kind: 'seal-missing', sequence: 3 },
      { kind: 'never-sealed', table: 'area' },
    ])
  })

  test('records that changed places in the chain are named', async () => {
    await pastTheGuards(
      `update audit_seal set event_id = -event_id where sequence in (2, 3);
       update audit_seal a set event_id = -b.event_id from (select sequence, event_id from audit_seal) b
         where a.sequence in (2, 3) and b.sequence = 5 - a.sequence`,
    )
    expect(await findings()).toMatchObject([{ kind: 'record-altered', sequence: 2 }])
  })

  test('a removed audit record is named, and so is a chain cut short when its last seal was written down', async () => {
    const { chains } = await verifyAudit(here.database)
    const knownSeal = chains[0]!.head
    expect((await verifyAudit(here.database, { knownSeal })).ok).toBe(true)
    await pastTheGuards(`delete from audit_event where table_name = 'account'; delete from account`)
    expect(await findings()).toMatchObject([{ kind: 'record-missing', sequence: 4 }])
    await pastTheGuards('delete from audit_seal where sequence = 4')
    expect(await findings()).toEqual([])
    expect((await verifyAudit(here.database, { knownSeal })).findings).toMatchObject([{ kind: 'seal-unknown' }])
  })

  test('a change by plain SQL is named with the database role that made it', async () => {
    await here.asAdministrator(`update area set name = 'Met de hand' where id = $1`, [areaId])
    const [finding, ...others] = await findings()
    expect(others).toEqual([])
    expect(finding).toMatchObject({ kind: 'by-hand', table: 'area', rowKey: areaId })
    expect(findingInWords(finding!)).toMatch(/changed by hand, outside Regie, by database role \w+$/)
  })

  test('rows altered, removed and added behind the triggers are named', async () => {
    await pastTheGuards(`update area set name = 'Stil', source = 'stil' where id = '${areaId}'`)
    await pastTheGuards(`delete from account`)
    await pastTheGuards(
      `insert into area (municipality_id, code, name, kind, vintage, geometry, source) values ('deventer', 'WK03', 'Nieuw', 'district', 2022, '{}', 'stil')`,
    )
    expect(await findings()).toMatchObject([
      { kind: 'row-removed', table: 'account' },
      { kind: 'row-altered', table: 'area', rowKey: areaId, fields: ['name', 'source'] },
      { kind: 'row-added', table: 'area' },
    ])
  })

  test('a changed personal field is named although the audit holds only its hash', async () => {
    await pastTheGuards(`update account set email = 'c@d.nl'`)
    expect(await findings()).toMatchObject([{ kind: 'row-altered', table: 'account', fields: ['email'] }])
  })

  test('a guard that is switched off is named, and a column added by a later version is not', async () => {
    await here.asAdministrator(`alter table area add column nickname text not null default 'none'`)
    expect(await findings()).toEqual([])
    await here.asAdministrator('alter table area disable trigger on_record')
    await here.asAdministrator('drop trigger only_grows on audit_event')
    expect(await findings()).toMatchObject([
      { kind: 'guard-off', table: 'area', name: 'on_record' },
      { kind: 'guard-off', table: 'audit_event', name: 'only_grows' },
    ])
  })

  test('further checks run in the same look', async () => {
    const check = async () => [{ kind: 'snapshot-altered' as const, name: 'Politiecijfers' }]
    expect((await verifyAudit(here.database, { furtherChecks: [check] })).findings).toEqual([
      { kind: 'snapshot-altered', name: 'Politiecijfers' },
    ])
  })

  test.each([
    `update audit_event set actor = 'somebody else'`,
    'delete from audit_event',
    'truncate audit_event cascade',
    `update audit_seal set hash = ''`,
    'delete from audit_seal',
    'truncate audit_seal',
    `insert into audit_event (municipality_id, event) values ('deventer', 'invented')`,
    'delete from audit_pending',
    'alter table audit_event disable trigger only_grows',
    'alter table area disable row level security',
    'set session_replication_role = replica',
    'set role regie_owner',
  ])('the role of the application cannot do this: %s', async (statement) => {
    const attempt = here.database.as(clerk, 'attempt', (tx) => sql.raw(statement).execute(tx))
    await expect(attempt).rejects.toMatchObject({ code: '42501' })
  })

  test('the administrator of the database meets the guards too, as long as they are on', async () => {
    await expect(here.asAdministrator('update audit_event set actor = null')).rejects.toThrow('only grows')
    await expect(here.asAdministrator('truncate audit_seal')).rejects.toThrow('only grows')
  })
})

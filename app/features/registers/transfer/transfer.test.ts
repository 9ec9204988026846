import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestDatabase } from '../../../../tests/support/database.ts'
import { createDemonstrationDatabase } from '../../../../tests/support/demonstration.ts'
import type { Actor } from '../../../platform/database/index.ts'
import { readCsvRows } from '../../../shared/sheet-csv.ts'
import { countByState, countIn } from '../lists/list.queries.ts'
import { readRecord } from '../operations/read-record.ts'
import { hire, inScope, takeIn } from '../testing/at-work.ts'
import { sampleRegister } from '../testing/sample-register.ts'
import type { ExportAsk } from './ask.ts'
import { checkImport } from './check-import.ts'
import { runImport } from './run-import.ts'
import { writeExport } from './write-export.ts'

let storage: TestDatabase
let lawyer: Actor
let stranger: Actor
const now = new Date('2026-03-16T13:05:00Z')
const goOn = async () => true

beforeAll(async () => {
  storage = await createDemonstrationDatabase()
  lawyer = await hire(storage, 'enforcementLawyer', 'Lex Letter')
  stranger = await hire(storage, 'caseCoordinator', 'Carla Cordaat')
})
afterAll(() => storage?.close())

describe('an export', () => {
  beforeAll(async () => {
    const make = (rule: string, kind: string, name: string) =>
      takeIn(storage, lawyer, sampleRegister, {
        basis: 'apv',
        openedOn: '2026-03-01',
        facts: { rule, kind, amount: 12.5, story: 'Iets over de buren' },
        place: { address: 'Voorbeeldstraat 1', postcode: '7411AA' },
        parties: [{ role: 'violator', person: { name, bornOn: '1980-04-01' } }],
      })
    await make('artikel 2', 'noise', 'Joris van den Proef')
    await make('artikel 3', 'waste', 'Zoë Proef')
    const { number } = await make('artikel 4', 'noise', 'Piet Afgeschermd')
    await storage.asAdministrator('update register_record set is_restricted = true where number = $1', [number])
  })

  const write = (ask: Partial<ExportAsk>, actor = lawyer, onProgress = goOn) =>
    inScope(storage, actor, (scope) =>
      writeExport(
        scope,
        sampleRegister,
        { format: 'csv', query: '', columns: [], language: 'nl', ...ask },
        { now, by: 'Lex Letter', mark: 'k-1', publisher: 'Stad', onProgress },
      ),
    )
  const rowsOf = async (ask: Partial<ExportAsk>, actor = lawyer) => {
    const done = await write(ask, actor)
    if (!done.ok) throw new Error(done.reason)
    return { ...done.value, cells: readCsvRows(new TextDecoder().decode(done.value.content))! }
  }

  test('has the rows and columns that somebody sees, and at its end whose copy it is', async () => {
    const { cells, rows, subjects } = await rowsOf({
      query: 'volgorde=number',
      columns: ['f.rule', 'f.amount', 'opened'],
    })
    expect(rows).toBe(2)
    expect(cells[0]).toEqual(['Nummer', 'Voorschrift', 'Bedrag', 'Begonnen op'])
    expect(cells.slice(1, 3).map(([, ...rest]) => rest)).toEqual([
      ['artikel 2', '12,5', '01-03-2026'],
      ['artikel 3', '12,5', '01-03-2026'],
    ])
    expect(cells[3]).toEqual([
      '# Regie · Proefzaken · 2 rijen · meegenomen door Lex Letter op 16 maart 2026, 14:05 · kenmerk k-1',
    ])
    expect(subjects).toEqual([])
  })

  test('is narrowed as the list is', async () => {
    expect((await rowsOf({ query: 'f.kind=waste' })).rows).toBe(1)
  })

  test('without a reason holds nothing about people, whatever is asked', async () => {
    const { content } = await rowsOf({ columns: ['f.story', 'f.rule', 'violator'] })
    expect(new TextDecoder().decode(content)).not.toMatch(/Proef[^z]|buren|Voorbeeldstraat/)
  })

  test('with a reason holds the people too, and tells of whom', async () => {
    const { cells, subjects } = await rowsOf({
      query: 'volgorde=number',
      columns: ['f.rule'],
      reason: { kind: 'own-work', note: '' },
    })
    expect(cells[0]).toEqual([
      'Nummer',
      'Voorschrift',
      'Overtreder: naam',
      'Overtreder: geboortedatum',
      'Overtreder: adres',
      'Overtreder: contact',
      'Adres of plek',
      'Postcode',
      'Verhaal',
    ])
    expect(cells[1]!.slice(1)).toEqual([
      'artikel 2',
      'Joris van den Proef',
      '01-04-1980',
      '',
      '',
      'Voorbeeldstraat 1',
      '7411AA',
      'Iets over de buren',
    ])
    expect(cells[3]![0]).toContain('bevat gegevens over mensen')
    expect(subjects.map(({ type }) => type)).toEqual(['record', 'person', 'record', 'person'])
    expect(subjects.map(({ id }) => id)).toContain('proef 1980-04-01')
  })

  test('holds no record that is restricted, nor anything for somebody of another space', async () => {
    const { content } = await rowsOf({ reason: { kind: 'own-work', note: '' } })
    expect(new TextDecoder().decode(content)).not.toContain('Afgeschermd')
    expect((await rowsOf({}, stranger)).rows).toBe(0)
  })

  test('that is stopped makes no file', async () => {
    expect(await write({}, lawyer, async () => false)).toMatchObject({ ok: false, reason: 'stopped' })
  })
})

describe('an import', () => {
  const HEADER = 'Kenmerk in het andere systeem;Begonnen op;Voorschrift;Overtreder: naam'
  const file = (...rows: string[]) => readCsvRows([HEADER, ...rows].join('\r\n'))!
  const check = (rows: string[][], actor = lawyer) =>
    inScope(storage, actor, (scope) => checkImport(scope, sampleRegister, rows, 'nl'))
  const bring = async (rows: string[][], onProgress = goOn) => {
    const { fresh } = await check(rows)
    return inScope(storage, lawyer, (scope) => runImport(scope, sampleRegister, fresh, onProgress))
  }
  const count = async (text: string) =>
    inScope(storage, lawyer, async ({ tx }) => countIn(await countByState(tx, sampleRegister.key, { text }), undefined))

  test('shows what would happen and changes nothing', async () => {
    const checked = await check(file('E-1;1-2-2026;ingebracht een;Anna Proef', 'E-2;2-2-2026;ingebracht twee;'))
    expect(checked).toMatchObject({ problems: [], present: 0, passedOver: [] })
    expect(checked.fresh).toHaveLength(2)
    expect(await count('ingebracht')).toBe(0)
  })

  test('brings all rows in, sealed as if they had been typed', async () => {
    expect(await bring(file('E-1;1-2-2026;ingebracht een;Anna Proef', 'E-2;2-2-2026;ingebracht twee;'))).toEqual({
      ok: true,
      value: { brought: 2 },
    })
    const rows = await storage.asAdministrator<{ number: string }>(
      `select number from register_record where external_id = 'E-1'`,
    )
    const record = await inScope(storage, lawyer, (scope) => readRecord(scope, sampleRegister, rows[0]!.number))
    expect(record).toMatchObject({
      state: 'started',
      openedOn: '2026-02-01',
      parties: [{ person: { name: 'Anna Proef' } }],
    })
    const stored = await storage.asAdministrator(`select * from record_party where record_id = '${record!.id}'`)
    expect(JSON.stringify(stored)).not.toContain('Anna')
  })

  test('of the same rows again changes nothing, and of more rows adds those alone', async () => {
    const more = file('E-1;1-2-2026;ingebracht een;Iemand anders', 'E-3;3-2-2026;ingebracht drie;')
    expect(await check(more)).toMatchObject({ present: 1, fresh: [{ externalId: 'E-3' }] })
    expect(await bring(more)).toMatchObject({ value: { brought: 1 } })
    expect(await bring(more)).toMatchObject({ value: { brought: 0 } })
    expect(await count('ingebracht')).toBe(3)
  })

  test('makes no open copy of a record that was restricted after it was brought in', async () => {
    await storage.asAdministrator(`update register_record set is_restricted = true where external_id = 'E-2'`)
    expect(await bring(file('E-2;2-2-2026;ingebracht twee;'))).toMatchObject({ value: { brought: 0 } })
    expect(await count('ingebracht')).toBe(2)
  })

  test('that is stopped, or has one row that is refused, leaves nothing behind', async () => {
    const rows = file('E-8;1-2-2026;halverwege;', 'E-9;1-2-2026;halverwege;')
    expect(await bring(rows, async () => false)).toMatchObject({ ok: false, reason: 'stopped' })
    const refused = await check(file('E-8;1-2-2026;halverwege;', 'E-9;1-2-2099;halverwege;'))
    expect(refused.problems).toEqual([{ line: 3, column: 'Begonnen op', code: 'in-the-future', found: '' }])
    expect(await count('halverwege')).toBe(0)
  })

  test('is refused by the database to who may not work in the space', async () => {
    const { fresh } = await check(file('E-7;1-2-2026;stiekem;'))
    const attempt = inScope(storage, stranger, (scope) => runImport(scope, sampleRegister, fresh, goOn))
    await expect(attempt).rejects.toThrow('numbers are for who works in the space')
  })
})

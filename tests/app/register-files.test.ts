import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import type { Visitor } from '../support/visitor.ts'

const LIST = '/werk/registers/handhavingszaak'
let regie: RunningRegie
let lawyer: Visitor
let officer: Visitor

beforeAll(async () => {
  regie = await startRegie()
  // What the demonstration has of it would go along.
  await regie.database.asAdministrator(
    `delete from node where id in (select id from register_record where register = 'handhavingszaak')`,
  )
  lawyer = await regie.visitor().signInAs('enforcementLawyer')
  officer = await regie.visitor().signInAs('enforcementOfficer')
  await lawyer.get(LIST)
  await officer.get(LIST)
})
afterAll(() => regie.stop())
afterEach(() => expect(regie.failures.splice(0)).toEqual([]))

const HEADER = 'Kenmerk in het andere systeem;Begonnen op;Onderwerp;Aanleiding;Waarneming;Overtreder: naam'
const fileOf = (...rows: string[]) => new File([[HEADER, ...rows].join('\r\n')], 'zaken.csv')
const ROWS = [
  'Z1;1-2-2026;Milieu;Controle;Rook bij het kanaal;Joris van den Proef',
  'Z2;2-2-2026;Horeca en uitgaan;Controle;;',
]
const upload = (...rows: string[]) => lawyer.post(`${LIST}/importeren`, { file: fileOf(...rows) })
const rowsIn = async () => (await lawyer.get(`${LIST}?stand=alles`)).text.match(/HZ-2026-\d{4}<\/a>/g)?.length ?? 0

describe('bringing records in', () => {
  it('shows every mistake with its line, and keeps nothing', async () => {
    const wrong = await upload('Z1;1-2-2026;Milieu;Controle;;', 'Z1;gisteren;Kleur;Controle;;')
    expect(wrong.status).toBe(422)
    const cells = [...wrong.text.matchAll(/<th scope="row"[^>]*>(\d+)<\/th><td[^>]*>([^<]*)<\/td>/g)]
    expect(cells.map(([, line, column]) => [line, column])).toEqual([
      ['3', 'Onderwerp'],
      ['3', 'Begonnen op'],
      ['3', 'Kenmerk in het andere systeem'],
    ])
    expect(await rowsIn()).toBe(0)
    expect((await lawyer.post(`${LIST}/importeren`, { file: new File(['PK nee'], 'x.xlsx') })).status).toBe(422)
  })

  it('shows first what would happen, and then does all of it once', async () => {
    const checked = await upload(...ROWS)
    expect(checked.status).toBe(303)
    const preview = await lawyer.get(checked.location)
    expect(preview.text).toContain('2 nieuwe records')
    expect((await officer.get(checked.location)).status, 'a file is seen by who brought it alone').toBe(404)
    expect(await rowsIn()).toBe(0)
    await lawyer.post(`${checked.location}/bevestigen`)
    await lawyer.post(`${checked.location}/bevestigen`)
    expect((await lawyer.get(checked.location)).headers.get('refresh')).toBe('3')
    await regie.runDueJobs()
    expect((await lawyer.get(checked.location)).text).toContain('2 records zijn ingebracht.')
    expect(await rowsIn()).toBe(2)
    const kept = await regie.database.asAdministrator(`select from record_transfer_part`)
    expect(kept, 'what came in lies about in no second place').toHaveLength(0)
  })

  it('of the same file again says that it is there', async () => {
    const checked = await upload(...ROWS)
    const preview = await lawyer.get(checked.location)
    expect(preview.text).toContain('2 rijen zijn er al')
    expect(preview.text).toContain('Er is niets nieuws om in te brengen.')
  })

  it('that is stopped before it began leaves nothing', async () => {
    const { location } = await upload('Z9;1-2-2026;Milieu;Controle;;')
    await lawyer.post(`${location}/bevestigen`)
    await lawyer.post(`${location}/stoppen`)
    await regie.runDueJobs()
    expect((await lawyer.get(location)).text).toContain('Gestopt')
    expect(await rowsIn()).toBe(2)
  })
})

describe('taking a list along', () => {
  const take = async (fields: Record<string, string | string[]>) => {
    const asked = await lawyer.post(`${LIST}/exporteren`, {
      query: 'stand=alles&volgorde=number',
      format: 'csv',
      ...fields,
    })
    await regie.runDueJobs()
    return asked
  }
  const readings = () =>
    regie.database.asAdministrator<{ subjectType: string | null }>(
      `select subject_type as "subjectType" from read_log where activity = 'register-handhavingszaak' and name like 'export%'`,
    )

  it('gives a file of what the list shows, without anything about people, named after the register', async () => {
    const { location } = await take({ column: ['f.domain', 'opened'] })
    const file = await lawyer.get(`${location}/bestand`)
    expect(file.headers.get('content-disposition')).toMatch(/filename="handhavingszaak-\d{4}-\d\d-\d\d\.csv"/)
    const lines = file.text.replace('\uFEFF', '').split('\r\n')
    expect(lines[0]).toBe('Nummer;Onderwerp;Begonnen op')
    expect(lines[1]).toMatch(/^HZ-2026-\d{4};Milieu;01-02-2026$/)
    expect(lines[3]).toContain('meegenomen door Jurre Lindhout')
    expect(file.text).not.toContain('Proef')
    expect(await readings()).toEqual([])
    expect((await officer.get(`${location}/bestand`)).status).toBe(404)
  })

  it('with people needs a reason, and puts on record of whom', async () => {
    expect((await take({ people: 'yes' })).status).toBe(422)
    const { location } = await take({ people: 'yes', kind: 'request', note: 'Inzageverzoek' })
    const file = await lawyer.get(`${location}/bestand`)
    expect(file.text).toContain('Joris van den Proef')
    expect(file.text).toContain('Rook bij het kanaal')
    const kinds = (await readings()).map(({ subjectType }) => subjectType)
    expect(kinds.filter((kind) => kind === 'record')).toHaveLength(2)
    expect(kinds.filter((kind) => kind === 'record-party')).toHaveLength(1)
    const acts = await regie.database.asAdministrator<{ after: { rows: number; hasPeople: boolean } }>(
      `select after from audit_event where event = 'records-exported' order by id desc limit 1`,
    )
    expect(acts[0]!.after).toMatchObject({ rows: 2, hasPeople: true })
  })

  it('is kept sealed, for a day', async () => {
    const { location } = await take({ format: 'xlsx', people: 'yes', kind: 'request' })
    const pieces = await regie.database.asAdministrator<{ sealed: string }>(`select sealed from record_transfer_part`)
    expect(pieces.length).toBeGreaterThan(0)
    expect(Buffer.from(pieces[0]!.sealed, 'base64url').toString('latin1')).not.toMatch(/^PK|Nummer|Proef/)
    expect((await lawyer.get(`${location}/bestand`)).headers.get('content-type')).toContain('spreadsheetml')
    regie.pass(25 * 3600)
    expect((await (await regie.visitor().signInAs('enforcementLawyer')).get(`${location}/bestand`)).status).toBe(404)
  })
})

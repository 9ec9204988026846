import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { DEMONSTRATION_ACCOUNTS, serviceActor } from '../../app/features/identity/index.ts'
import { openRecords, REGISTERS } from '../../app/features/registers/index.ts'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import { TEST_SECRET } from '../support/storage-server.ts'
import type { Visitor } from '../support/visitor.ts'

const LIST = '/werk/registers/handhavingszaak'
const NOBODY = '00000000-0000-4000-8000-000000000000'
let regie: RunningRegie
let lawyer: Visitor
let officer: Visitor
let ids: { lawyer: string; officer: string }

beforeAll(async () => {
  regie = await startRegie()
  await regie.database.asAdministrator(
    `delete from node where id in (select id from register_record where register = 'handhavingszaak')`,
  )
  lawyer = await regie.visitor().signInAs('enforcementLawyer')
  officer = await regie.visitor().signInAs('enforcementOfficer')
  await lawyer.get(LIST)
  await officer.get(LIST)
  const idOf = async (wanted: string) => {
    const { email } = DEMONSTRATION_ACCOUNTS.find(({ role }) => role === wanted)!
    const [row] = await regie.database.asAdministrator<{ id: string }>('select id from account where email = $1', [
      email,
    ])
    return row!.id
  }
  ids = { lawyer: await idOf('enforcementLawyer'), officer: await idOf('enforcementOfficer') }
})
afterAll(() => regie.stop())
afterEach(() => expect(regie.failures.splice(0)).toEqual([]))

/** Puts cases on file that the officer handles; answers their numbers. */
async function open(count: number, { name = 'Fenna Aalders', origin = 'controle' } = {}): Promise<string[]> {
  const actor = serviceActor('deventer', 'service:command')
  const type = REGISTERS.find(({ key }) => key === 'handhavingszaak')!
  const record = {
    ...{ facts: { domain: 'milieu', origin, observation: `Rook, zegt ${name}` }, basis: 'bestuursdwang' },
    ...{ openedOn: '2026-02-01', handlerId: ids.officer },
    parties: [{ role: 'violator', person: { name, bornOn: '1980-04-01' } }],
  }
  return regie.database.database.as(actor, 'make records', async (tx) => {
    const scope = { tx, municipalityId: 'deventer', secret: TEST_SECRET, actor, today: '2026-02-02' }
    const done = await openRecords(
      scope,
      type,
      Array.from({ length: count }, () => record),
    )
    if (!done.ok) throw new Error(JSON.stringify(done))
    return done.value.map(({ number }) => number)
  })
}
const reason = (number: string) => lawyer.post(`${LIST}/${number}/reden`, { kind: 'own-work', note: '' })
const fieldIn = (text: string, name: string) => text.match(new RegExp(`name="${name}" value="([^"]*)"`))?.[1] ?? ''
const rowsIn = async (query = '?stand=alles') =>
  [...(await lawyer.get(`${LIST}${query}`)).text.matchAll(/(HZ-2026-\d{4})<\/a>/g)].map(([, number]) => number)

describe('merging two records', () => {
  it('asks why, shows both side by side, makes them one, and takes them apart again', async () => {
    const [[kept], [double]] = [await open(1), await open(1, { name: 'Bilal Celik', origin: 'verzoek' })]
    const address = `${LIST}/${kept}/samenvoegen`
    expect((await lawyer.get(address)).text).toContain('Nummer van het dubbele dossier')
    expect((await lawyer.get(`${address}?dubbel=HZ-2026-9999`)).text).toContain('Er is geen dossier met dit nummer')
    expect((await lawyer.get(`${address}?dubbel=${double}`)).text, 'nothing before the reason').not.toContain('Rook')
    await reason(kept!)
    await reason(double!)
    const compare = await lawyer.get(`${address}?dubbel=${double}`)
    expect(compare.text).toContain(`${kept}: Controle`)
    expect(compare.text).toContain(`${double}: Verzoek om handhaving`)
    expect(compare.text).toContain('Overtreder: Bilal Celik')
    const form = {
      ...{ dubbel: double!, revision: fieldIn(compare.text, 'revision') },
      ...{ duplicateRevision: fieldIn(compare.text, 'duplicateRevision'), 'keuze.origin': 'merged' },
    }
    const refused = await lawyer.post(address, { ...form, reason: '' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Schrijf op waarom.')
    expect((await lawyer.post(address, { ...form, reason: 'Zelfde brand' })).status).toBe(303)

    expect(await rowsIn()).toEqual([kept])
    const page = await lawyer.get(`${LIST}/${kept}`)
    for (const shown of ['Bilal Celik', 'Verzoek om handhaving', 'Zelfde brand', 'Terugdraaien']) {
      expect(page.text).toContain(shown)
    }
    const gone = await lawyer.get(`${LIST}/${double}`)
    expect(gone.text).toContain(`Dit dossier is opgegaan in ${kept}`)
    expect(gone.text).not.toContain('/stap/')
    expect((await lawyer.post(`${LIST}/${double}/stap/check`, { day: '2026-02-03' })).status).toBe(404)

    const back = page.text.match(/href="([^"]*terugdraaien)"/)![1]!
    await lawyer.get(back)
    expect((await lawyer.post(back, { reason: 'Toch twee branden' })).status).toBe(303)
    expect((await rowsIn()).sort()).toEqual([kept, double].sort())
    expect((await lawyer.get(`${LIST}/${kept}`)).text).not.toContain('Bilal Celik')
  })

  it('puts on record that both were read, and is not there for who does not decide', async () => {
    const [kept, double] = await open(2, { name: 'Karim Visser' })
    await reason(kept!)
    await reason(double!)
    const readings = () =>
      regie.database.asAdministrator(`select from read_log where activity = 'register-handhavingszaak'`)
    const before = (await readings()).length
    await lawyer.get(`${LIST}/${kept}/samenvoegen`)
    expect(await readings(), 'a page that shows nothing reads nothing').toHaveLength(before)
    await lawyer.get(`${LIST}/${kept}/samenvoegen?dubbel=${double}`)
    expect((await readings()).length).toBeGreaterThan(before)
    expect((await officer.get(`${LIST}/${kept}/samenvoegen?dubbel=${double}`)).status).toBe(404)
    expect((await officer.post(`${LIST}/${kept}/samenvoegen`, { dubbel: double! })).status).toBe(404)
  })
})

describe('handing records over', () => {
  it('shows first what would happen, does it once, and leaves one line in the history of each', async () => {
    await regie.database.asAdministrator(
      `delete from node where id in (select id from register_record where register = 'handhavingszaak')`,
    )
    const numbers = await open(30)
    const [taken, closed] = numbers
    await regie.database.asAdministrator(
      `update register_record set closed_on = '2026-02-05', state = 'noViolation' where number = $1`,
      [closed],
    )
    const query = new URLSearchParams({ stand: 'alles', wie: ids.officer, naar: ids.lawyer }).toString()
    const plan = await lawyer.get(`${LIST}/overdragen?${query}`)
    expect(plan.text).toContain('29 dossiers gaan over')
    expect(plan.text).toContain('is afgesloten')
    expect(await rowsIn(`?stand=alles&wie=${ids.lawyer}`), 'nothing happened yet').toEqual([])
    expect((await lawyer.post(`${LIST}/overdragen`, { query, reason: '' })).status).toBe(422)
    const begun = await lawyer.post(`${LIST}/overdragen`, { query, reason: 'Tom gaat met pensioen' })
    expect(begun.status).toBe(303)
    expect((await lawyer.get(begun.location)).headers.get('refresh')).toBe('3')
    // Somebody else took one on meanwhile.
    await regie.database.asAdministrator('update register_record set handler_id = null where number = $1', [taken])
    await regie.runDueJobs()
    const report = await lawyer.get(begun.location)
    expect(report.text).toContain('28 dossiers zijn overgedragen.')
    expect(report.text).toContain('is al van een ander')
    const events = await regie.database.asAdministrator<{ times: number; records: number }>(
      `select count(*)::int as times, count(distinct record_id)::int as records from record_event where step = 'reassigned'`,
    )
    expect(events).toEqual([{ times: 28, records: 28 }])
    await reason(numbers[5]!)
    const page = await lawyer.get(`${LIST}/${numbers[5]}`)
    expect(page.text).toContain('Overgedragen aan een andere behandelaar')
    expect(page.text).toContain('Tom gaat met pensioen')
  })

  it('moves nothing that was stopped or hidden, nor for who does not decide', async () => {
    const numbers = await open(3, { name: 'Gijs Jansen' })
    await regie.database.asAdministrator('update register_record set is_restricted = true where number = $1', [
      numbers[0],
    ])
    const query = new URLSearchParams({ wie: ids.officer, naar: ids.lawyer }).toString()
    const plan = await lawyer.get(`${LIST}/overdragen?${query}`)
    expect(plan.text).toContain('2 dossiers gaan over')
    expect(plan.text).not.toContain(numbers[0])
    expect((await officer.get(`${LIST}/overdragen?${query}`)).status).toBe(404)
    expect((await officer.post(`${LIST}/overdragen`, { query, reason: 'Nee' })).status).toBe(404)
    const begun = await lawyer.post(`${LIST}/overdragen`, { query, reason: 'Verlof' })
    expect((await officer.get(begun.location)).status).toBe(404)
    await lawyer.post(`${begun.location}/stoppen`)
    await regie.runDueJobs()
    expect((await lawyer.get(begun.location)).text).toContain('0 dossiers zijn overgedragen.')
    const moved = await regie.database.asAdministrator(
      'select from register_record where number = any ($1) and handler_id = $2',
      [numbers, ids.lawyer],
    )
    expect(moved).toEqual([])
  })

  it('is refused to nobody in particular, and to who hands over to himself', async () => {
    const to = (naar: string) => lawyer.get(`${LIST}/overdragen?${new URLSearchParams({ wie: ids.officer, naar })}`)
    expect((await to(NOBODY)).status).toBe(422)
    expect((await to(ids.officer)).text).toContain('een ander dan van wie het komt')
  })
})

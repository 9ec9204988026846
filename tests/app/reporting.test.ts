import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import { emailOf, type Fields, type Visitor } from '../support/visitor.ts'

let regie: RunningRegie
let caseworker: Visitor
let counsellor: Visitor
beforeAll(async () => {
  regie = await startRegie()
  caseworker = await regie.visitor().signInAs('caseworker')
  counsellor = await regie.visitor().signInAs('confidentialCounsellor')
})
afterAll(() => regie.stop())

const WHAT: Fields = {
  'fact.kind': 'pressure',
  'fact.process': 'permits',
  'fact.what': 'Een aanvrager stond zaterdag bij een collega Kwetterduif voor de deur.',
}

const ticketOf = (text: string) => /name="ticket" value="([^"]+)"/.exec(text)![1]!
const codeOf = (text: string) => /[A-Z2-9]{4}(-[A-Z2-9]{4}){3}/.exec(text)![0]

/** Hands something in as a person at the form would. */
async function handIn(who: Visitor, fields: Fields = {}) {
  const form = await who.get('/werk/melden')
  return who.post('/werk/melden', { ...WHAT, who: 'anonymous', ticket: ticketOf(form.text), ...fields })
}

/** Every row of every table, as text, by table. */
async function everything(): Promise<Map<string, Set<string>>> {
  const tables = await regie.database.asAdministrator<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`,
  )
  const rows = new Map<string, Set<string>>()
  for (const { name } of tables) {
    const found = await regie.database.asAdministrator<{ row: string }>(`select t::text as row from ${name} t`)
    rows.set(name, new Set(found.map(({ row }) => row)))
  }
  return rows
}

/** The rows that are there now and were not before, with their table. */
async function newSince(before: Map<string, Set<string>>): Promise<string[]> {
  const now = await everything()
  return [...now].flatMap(([name, rows]) =>
    [...rows].filter((row) => !before.get(name)?.has(row)).map((row) => `${name}: ${row}`),
  )
}

/** Everything by which this person can be told: his account, his name, his address and his sessions. */
async function whoIs(email: string): Promise<string[]> {
  const [person] = await regie.database.asAdministrator<{ id: string; name: string }>(
    'select id::text, name from account where email = $1',
    [email],
  )
  const sessions = await regie.database.asAdministrator<{ token_hash: string }>(
    'select token_hash from session where account_id::text = $1',
    [person!.id],
  )
  expect(sessions.length).toBeGreaterThan(0)
  return [person!.id, person!.name, email, ...sessions.map(({ token_hash }) => token_hash)]
}

const numberOf = async () => {
  const [last] = await regie.database.asAdministrator<{ number: string }>(
    "select number from register_record where register = 'meldpunt-integriteit' order by number desc limit 1",
  )
  return last!.number
}

/** What the counsellor does with a report: says why he looks, and takes a step. */
async function asCounsellor(number: string, step: string, fields: Fields) {
  const address = `/werk/registers/meldpunt-integriteit/${number}`
  await counsellor.post(`${address}/reden`, { kind: 'own-work', note: '' })
  const form = await counsellor.get(`${address}/stap/${step}`)
  const revision = /name="revision" value="(\d+)"/.exec(form.text)![1]!
  const day = /name="day"[^>]* value="([^"]+)"|value="([^"]+)"[^>]* name="day"/.exec(form.text)
  const done = await counsellor.post(`${address}/stap/${step}`, { revision, day: day![1] ?? day![2]!, ...fields })
  expect(done.status, step).toBe(303)
}

describe('a report without a name', () => {
  it('leaves nothing in any table or log that tells who handed it in, nor who looked back at it', async () => {
    const form = await caseworker.get('/werk/melden')
    const before = await everything()
    const linesBefore = regie.logged.length
    const sent = await caseworker.post('/werk/melden', { ...WHAT, who: 'anonymous', ticket: ticketOf(form.text) })
    expect(sent.status).toBe(200)
    const code = codeOf(sent.text)
    await asCounsellor(await numberOf(), 'ask', { 'fact.question': 'Gebeurde dit eerder?' })
    const betweenRows = await newSince(before)
    const looked = await caseworker.post('/werk/melden/antwoord', { code })
    expect(looked.text).toContain('Gebeurde dit eerder?')
    await caseworker.post('/werk/melden/antwoord', { code, addition: 'Ja, in mei ook.' })

    const rows = await newSince(before)
    // Something was written indeed: the report, its events, the audit of it, and the reading of it.
    for (const table of ['regie.register_record', 'regie.record_event', 'regie.read_log', 'regie.report_code']) {
      expect(rows.filter((row) => row.startsWith(`${table}:`)).length, table).toBeGreaterThan(0)
    }
    expect(rows.length).toBeGreaterThan(betweenRows.length)
    const traces = await whoIs(emailOf('caseworker'))
    for (const trace of traces) {
      const told = rows.filter((row) => row.toLowerCase().includes(trace.toLowerCase()))
      expect(told, trace).toEqual([])
    }
    const lines = regie.logged.slice(linesBefore).join('\n')
    expect(lines).toContain('/werk/melden')
    expect(lines).not.toMatch(new RegExp([code, 'Kwetterduif', ...traces].join('|'), 'i'))
    expect(regie.failures.splice(0)).toEqual([])
  })

  it('is done by the reporting point itself, in the record, the audit and the read log', async () => {
    const sent = await handIn(caseworker)
    await caseworker.post('/werk/melden/antwoord', { code: codeOf(sent.text) })
    const number = await numberOf()
    const [record] = await regie.database.asAdministrator<{ id: string; created_by: string }>(
      'select id::text, created_by from register_record where number = $1',
      [number],
    )
    expect(record!.created_by).toBe('service:reporting')
    const actors = await regie.database.asAdministrator<{ actor: string }>(
      `select distinct actor from (
         select actor from record_event where record_id::text = $1
         union all select actor from audit_event
           where row_key like '%' || $1 || '%' or coalesce(after, before) ->> 'record_id' = $1) all_of_them`,
      [record!.id],
    )
    expect(actors).toEqual([{ actor: 'service:reporting' }])
    const [reading] = await regie.database.asAdministrator<{ actor: string; activity: string }>(
      'select actor, activity from read_log order by id desc limit 1',
    )
    expect(reading).toEqual({ actor: 'service:reporting', activity: 'register-meldpunt-integriteit' })
  })

  it('stands nowhere in the database as it was typed', async () => {
    const sent = await handIn(caseworker)
    const told = await everything()
    for (const [name, rows] of told) {
      const found = [...rows].filter((row) => /Kwetterduif/.test(row) || row.includes(codeOf(sent.text)))
      expect(found, name).toEqual([])
    }
  })

  it('that is sent twice is one report with one code', async () => {
    const form = await caseworker.get('/werk/melden')
    const fields = { ...WHAT, who: 'anonymous', ticket: ticketOf(form.text) }
    const first = await caseworker.post('/werk/melden', fields)
    const number = await numberOf()
    const second = await caseworker.post('/werk/melden', fields)
    expect(codeOf(second.text)).toBe(codeOf(first.text))
    expect(await numberOf()).toBe(number)
  })
})

describe('a report with a name', () => {
  it('shows the name to the counsellor, and stands in no table in words', async () => {
    const before = await everything()
    const sent = await handIn(caseworker, { who: 'named' })
    expect(sent.status).toBe(200)
    const [, name] = await whoIs(emailOf('caseworker'))
    expect((await newSince(before)).filter((row) => row.includes(name!))).toEqual([])
    const number = await numberOf()
    const address = `/werk/registers/meldpunt-integriteit/${number}`
    await counsellor.post(`${address}/reden`, { kind: 'own-work', note: '' })
    expect((await counsellor.get(address)).text).toContain(name)
  })
})

describe('the form', () => {
  it('asks whether one wants to be named, and loses nothing of what was typed', async () => {
    const sent = await handIn(caseworker, { who: '' })
    expect(sent.status).toBe(422)
    expect(sent.text).toContain('Kies of u uw naam geeft.')
    expect(sent.text).toContain('Kwetterduif')
    const without = await handIn(caseworker, { 'fact.what': '' })
    expect(without.status).toBe(422)
  })

  it('takes no code that Regie did not make', async () => {
    const sent = await handIn(caseworker, { ticket: 'AAAA-AAAA-AAAA-AAAA' })
    expect(sent.status).toBe(422)
    expect(sent.text).toContain('Het formulier was te oud.')
  })
})

describe('looking back', () => {
  it('shows what was said and how far it is, and nothing of how it was judged', async () => {
    const sent = await handIn(caseworker)
    const number = await numberOf()
    await asCounsellor(number, 'confirm', { 'fact.message': 'Dank u, ik kijk ernaar.' })
    await asCounsellor(number, 'judge', { 'fact.weight': 'worry', 'fact.judgement': 'Zorgelijk Sjirpspreeuw.' })
    await asCounsellor(number, 'feedback', { 'fact.answer': 'Er komt een gesprek met het team.' })
    // The code alone is enough, whoever has it, and typed in any way.
    const officer = await regie.visitor().signInAs('enforcementOfficer')
    const code = codeOf(sent.text).toLowerCase().replaceAll('-', ' ')
    const seen = await officer.post('/werk/melden/antwoord', { code })
    expect(seen.status).toBe(200)
    expect(seen.text).toContain('Dank u, ik kijk ernaar.')
    expect(seen.text).toContain('Er komt een gesprek met het team.')
    expect(seen.text).toContain('De vertrouwenspersoon heeft uw melding gelezen')
    expect(seen.text).not.toContain('Sjirpspreeuw')
    expect(seen.text).not.toContain(number)
  })

  it('finds nothing with another code, and says no more than that', async () => {
    const wrong = await caseworker.post('/werk/melden/antwoord', { code: 'ABCD-EFGH-JKMN-PQRS' })
    const nonsense = await caseworker.post('/werk/melden/antwoord', { code: 'zomaar' })
    for (const answer of [wrong, nonsense]) {
      expect(answer.status).toBe(422)
      expect(answer.text).toContain('Met deze code is er geen melding.')
    }
  })

  it('takes nothing more for a report that is closed', async () => {
    const sent = await handIn(caseworker)
    const number = await numberOf()
    await asCounsellor(number, 'judge', { 'fact.weight': 'unclear' })
    await asCounsellor(number, 'feedback', { 'fact.answer': 'Hier kan ik niets mee.' })
    await asCounsellor(number, 'close', { 'fact.result': 'none' })
    const code = codeOf(sent.text)
    expect((await caseworker.post('/werk/melden/antwoord', { code })).text).toContain('Deze melding is afgesloten.')
    const late = await caseworker.post('/werk/melden/antwoord', { code, addition: 'Nog iets.' })
    expect(late.status).toBe(422)
    expect(late.text).not.toContain('Nog iets.')
  })
})

describe('the register behind it', () => {
  it('is not there for who hands something in', async () => {
    const sent = await handIn(caseworker)
    expect(sent.status).toBe(200)
    const number = await numberOf()
    for (const path of ['', '/nieuw', `/${number}`, `/${number}/stap/judge`]) {
      expect((await caseworker.get(`/werk/registers/meldpunt-integriteit${path}`)).status, path).toBe(404)
    }
    const overview = await caseworker.get('/werk/registers')
    expect(overview.text).toContain('href="/werk/melden"')
    expect(overview.text).not.toContain('/werk/registers/meldpunt-integriteit')
    expect(overview.text).not.toContain('/werk/registers/nulmeting-integriteit')
  })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BASE_ACTIVITIES } from '../../app/features/privacy/index.ts'
import { readConfidential } from '../../app/platform/read-log/index.ts'
import { allRoutes } from '../../app/routes.ts'
import { ROOT } from '../support/demonstration.ts'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import { emailOf, type Visitor } from '../support/visitor.ts'

/** Who holds one of these sees accounts, what people did, or a confidential kind. */
const CONFIDENTIAL_RIGHTS = ['accounts.manage', 'audit.read', 'readlog.read']

/** Addresses that need such a right and yet show nobody. */
const SHOW_NOBODY = ['/werk/accounts/nieuw']

let regie: RunningRegie
let administrator: Visitor
let privacyOfficer: Visitor
let accountId: string
beforeAll(async () => {
  regie = await startRegie()
  administrator = await regie.visitor().signInAs('administrator')
  privacyOfficer = await regie.visitor().signInAs('privacyOfficer')
  const [row] = await regie.database.asAdministrator<{ id: string }>(
    `select id from account where email = '${emailOf('councilMember')}' and municipality_id = 'deventer'`,
  )
  accountId = row!.id
})
afterAll(() => regie.stop())

type Row = {
  trace_id: string
  parent_span_id: string | null
  name: string
  activity: string
  activity_uri: string
  subject_id: string | null
  subject_type: string | null
  actor: string
}
const readLog = () => regie.database.asAdministrator<Row>('select * from read_log order by id')
const since = async (work: () => Promise<unknown>) => {
  const before = (await readLog()).length
  await work()
  return (await readLog()).slice(before)
}

describe('an address that shows personal data', () => {
  const routes = () => allRoutes(regie.database.database, () => {})

  it('declares for which activity of the register it reads them', () => {
    const forgotten = routes()
      .filter(
        ({ method, path, right }) =>
          method === 'GET' && CONFIDENTIAL_RIGHTS.includes(right) && !SHOW_NOBODY.includes(path),
      )
      .filter(({ reads }) => reads === undefined)
    expect(forgotten.map(({ path }) => path)).toEqual([])
  })

  it('declares an activity that stands in the register of every municipality', async () => {
    const declared = [...new Set(routes().flatMap(({ reads }) => (typeof reads === 'string' ? reads : [])))].sort()
    const ofRegisters = ['registers-bekend-hier', 'registers-zoeken-op-naam']
    expect(declared).toEqual(['accounts', 'berichten', 'leeslogboek', ...ofRegisters, 'wijzigingslogboek'])
    const base = declared.filter((slug) => !ofRegisters.includes(slug))
    expect(BASE_ACTIVITIES.map(({ slug }) => slug)).toEqual(expect.arrayContaining(base))
    for (const slug of declared) expect((await regie.visitor().get(`/verwerkingen/${slug}`)).status, slug).toBe(200)
  })

  it('shows the e-mail address of a colleague nowhere without declaring it', async () => {
    const address = emailOf('councilMember')
    const undeclared = routes().filter(
      ({ method, path, right, reads }) =>
        method === 'GET' && !reads && !path.includes(':') && right !== 'public' && path.startsWith('/werk'),
    )
    expect(undeclared.length).toBeGreaterThan(10)
    for (const visitor of [administrator, privacyOfficer]) {
      for (const { path } of undeclared) expect((await visitor.get(path)).text, path).not.toContain(address)
    }
  })

  it('cannot read through the helper without having declared it', async () => {
    const read = readConfidential({}, 'accounts', { type: 'account', idsOf: () => [] }, async () => 'secret')
    await expect(read).rejects.toThrow(`add { reads: 'accounts' }`)
  })
})

describe('a reading', () => {
  it('of one account is one record: for what, of whom as a pseudonym, and by whom', async () => {
    const records = await since(() => administrator.get(`/werk/accounts/${accountId}`))
    expect(records).toHaveLength(1)
    const [administratorRow] = await regie.database.asAdministrator<{ id: string }>(
      `select id from account where email = '${emailOf('administrator')}' and municipality_id = 'deventer'`,
    )
    expect(records[0]).toMatchObject({
      name: 'GET /werk/accounts/:id',
      activity: 'accounts',
      activity_uri: `${regie.url}/verwerkingen/accounts`,
      subject_type: 'account',
      actor: administratorRow!.id,
    })
    expect(records[0]!.subject_id).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.stringify(records)).not.toContain(accountId)
  })

  it('of a list is a record for each person in it, under one span for the whole', async () => {
    const records = await since(() => administrator.get('/werk/accounts'))
    expect(records).toHaveLength(22)
    expect(records.filter(({ subject_id }) => subject_id === null)).toHaveLength(1)
    expect(new Set(records.map(({ trace_id }) => trace_id)).size).toBe(1)
    expect(new Set(records.map(({ subject_id }) => subject_id)).size).toBe(22)
  })

  it('by another program is part of the trace that this one sends along', async () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
    const [record] = await since(() => administrator.get(`/werk/accounts/${accountId}`, { traceparent }))
    expect(record).toMatchObject({
      trace_id: '0af7651916cd43dd8448eb211c80319c',
      parent_span_id: 'b7ad6b7169203331',
    })
  })

  it('of what does not exist, and one that is refused, leaves no record', async () => {
    const nobody = '00000000-0000-4000-8000-000000000000'
    const records = await since(async () => {
      expect((await administrator.get(`/werk/accounts/${nobody}`)).status).toBe(404)
      expect((await privacyOfficer.get('/werk/accounts')).status).toBe(403)
    })
    expect(records).toEqual([])
  })

  it('that cannot be put on record shows nothing', async () => {
    await regie.database.asAdministrator('alter table read_log add constraint broken check (false) not valid')
    const answer = await administrator.get(`/werk/accounts/${accountId}`)
    await regie.database.asAdministrator('alter table read_log drop constraint broken')
    expect(answer.status).toBe(500)
    expect(answer.text).not.toContain(emailOf('councilMember'))
    expect(regie.failures.splice(0)).toHaveLength(1)
  })

  it('cannot be changed or removed by anybody, nor put in the name of somebody else', async () => {
    const everything = { municipalityId: 'deventer', id: 'x', roles: [], rights: ['readlog.read', 'work.open'] }
    for (const statement of ['delete from read_log', "update read_log set actor = 'x'", 'truncate read_log']) {
      const attempt = regie.database.database.as(everything, 'try to rewrite', async (tx) => {
        const { sql } = await import('kysely')
        await sql.raw(statement).execute(tx)
      })
      await expect(attempt, statement).rejects.toMatchObject({ code: '42501' })
    }
  })
})

describe('the read log', () => {
  it('shows the privacy officer who read of whom, and records that too', async () => {
    await administrator.get(`/werk/accounts/${accountId}`)
    const records = await since(async () => {
      const page = await privacyOfficer.get(`/werk/leeslogboek?subject=${accountId}`)
      expect(page.status).toBe(200)
      expect(page.text).toContain('Bas Sleutelaar')
      expect(page.text).toContain('GET /werk/accounts/:id')
    })
    expect(records.map(({ activity }) => activity)).toContain('leeslogboek')
  })

  it('can be narrowed to an activity', async () => {
    await administrator.get('/werk/logboek')
    const page = await privacyOfficer.get('/werk/leeslogboek?activity=wijzigingslogboek')
    expect(page.text).toContain('GET /werk/logboek')
    expect(page.text).not.toContain('GET /werk/accounts')
  })

  it('is exported as records of the standard, which say nothing of who read', async () => {
    await administrator.get('/werk/accounts')
    const file = await privacyOfficer.get('/werk/leeslogboek.jsonl')
    const records = file.text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(records.length).toBeGreaterThan(10)
    const ajv = new Ajv2020({ allErrors: true })
    addFormats.default(ajv)
    const schema = JSON.parse(readFileSync(join(ROOT, 'docs/schemas/logboek-dataverwerkingen.schema.json'), 'utf8'))
    const validate = ajv.compile(schema)
    for (const record of records) expect(validate(record) ? [] : validate.errors).toEqual([])
    expect(validate({ ...records[0], actor: 'iemand' })).toBe(false)
    expect(file.text).not.toMatch(/actor|@/)
  })
})

describe('the processing register', () => {
  const FORM = {
    slug: 'cameratoezicht',
    name: 'Cameratoezicht',
    purpose: 'Openbare orde handhaven',
    legalBasis: 'Artikel 151c Gemeentewet',
    controller: 'De burgemeester',
    contact: 'fg@deventer.example',
    dataSubjects: 'Bezoekers van het centrum',
    dataCategories: 'Beelden',
    retention: 'Vier weken',
    security: 'Beelden staan apart',
    specialData: 'criminal',
    state: 'active',
    jointControllers: '',
    recipients: '',
    thirdCountries: '',
    dpia: '',
    sourceSystem: '',
  }

  it('is kept by the privacy officer, and what is public stands on the site without its security', async () => {
    expect((await privacyOfficer.post('/werk/verwerkingen/nieuw', { ...FORM, isPublic: 'yes' })).status).toBe(303)
    const visitor = regie.visitor()
    expect((await visitor.get('/privacy')).text).toContain('Openbare orde handhaven')
    const page = await visitor.get('/verwerkingen/cameratoezicht')
    expect(page.text).toContain('Artikel 151c Gemeentewet')
    expect(page.text).toContain('strafrechtelijke gegevens (artikel 10 AVG)')
    expect(page.text).not.toContain('Beelden staan apart')
  })

  it('keeps to itself what is not public', async () => {
    const form = { ...FORM, slug: 'intern-onderzoek', name: 'Intern onderzoek' }
    expect((await privacyOfficer.post('/werk/verwerkingen/nieuw', form)).status).toBe(303)
    expect((await regie.visitor().get('/verwerkingen/intern-onderzoek')).status).toBe(404)
    expect((await regie.visitor().get('/privacy')).text).not.toContain('Intern onderzoek')
    expect((await administrator.get('/werk/verwerkingen')).text).toContain('Intern onderzoek')
  })

  it('takes no second entry under the same address, and loses nothing that was typed', async () => {
    const answer = await privacyOfficer.post('/werk/verwerkingen/nieuw', {
      ...FORM,
      slug: 'accounts',
      purpose: 'Iets anders',
    })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Er is al een verwerking met dit kenmerk.')
    expect(answer.text).toContain('Iets anders')
  })

  it('is not overwritten by somebody who looked before a change', async () => {
    const form = { ...FORM, name: 'Accounts en inloggen', revision: '1', isPublic: 'yes' }
    expect((await privacyOfficer.post('/werk/verwerkingen/accounts', { ...form, purpose: 'Eerst' })).status).toBe(303)
    const second = await privacyOfficer.post('/werk/verwerkingen/accounts', { ...form, purpose: 'Daarna' })
    expect(second.status).toBe(409)
    for (const text of ['Iemand anders was u voor', 'Eerst', 'Daarna']) expect(second.text).toContain(text)
  })

  it('is exported with the address of each activity', async () => {
    const file = await privacyOfficer.get('/werk/verwerkingen.json')
    const entries = JSON.parse(file.text) as { uri: string; slug: string }[]
    expect(entries.find(({ slug }) => slug === 'leeslogboek')!.uri).toBe(`${regie.url}/verwerkingen/leeslogboek`)
    const csv = await privacyOfficer.get('/werk/verwerkingen.csv')
    expect(csv.text.split('\r\n')[0]).toMatch(/^uri,slug,name,purpose,legalBasis,controller,contact,/)
  })
})

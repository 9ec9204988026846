import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import type { Fields, Visitor } from '../support/visitor.ts'
import { withoutMarks } from '../support/without-marks.ts'

let regie: RunningRegie
let coordinator: Visitor
let caseworker: Visitor
let officer: Visitor
beforeAll(async () => {
  regie = await startRegie()
  coordinator = await regie.visitor().signInAs('caseCoordinator')
  caseworker = await regie.visitor().signInAs('caseworker')
  officer = await regie.visitor().signInAs('enforcementOfficer')
})
afterAll(() => regie.stop())

const INTAKE: Fields = {
  basis: 'public-order',
  openedOn: '2026-11-02',
  'fact.concerns': 'person',
  'fact.receivedFrom': 'police',
  'fact.reason': 'Buren vonden hem Zwerfkatvogel in de kou.',
  'party.subject.0.name': 'Joris van den Proefpersoon',
  'party.subject.0.bornOn': '1980-04-01',
  place: 'Kanariestraatje 1',
}

/** Takes a case in and answers its address. */
async function intake(fields: Fields = {}): Promise<string> {
  const added = await coordinator.post('/werk/registers/casussen/nieuw', { ...INTAKE, ...fields })
  expect(regie.failures.splice(0)).toEqual([])
  expect(added.status).toBe(303)
  return added.location
}

const TAKE_ON: Fields = {
  day: '2026-11-03',
  'fact.criteria': ['several-areas', 'stuck'],
  'fact.necessity': 'Er zijn vier organisaties bezig.',
}

const revisionOf = (text: string) => /name="revision" value="(\d+)"/.exec(text)![1]!

async function take(who: Visitor, address: string, step: string, fields: Fields) {
  const form = await who.get(`${address}/stap/${step}`)
  return who.post(`${address}/stap/${step}`, { revision: revisionOf(form.text), ...fields })
}

describe('a case', () => {
  it('is taken in with its basis, and gets a number that says nothing about anybody', async () => {
    const address = await intake()
    expect(address).toMatch(/^\/werk\/registers\/casussen\/C-2026-\d{4}$/)
    const page = await coordinator.get(address)
    expect(page.status).toBe(200)
    expect(page.text).toContain('Joris van den Proefpersoon')
    expect(page.text).toContain('Kanariestraatje 1')
    expect(page.text).toContain('Aangemeld')
    expect(page.text).toContain('selectielijst gemeenten 2020')
  })

  it('is refused without a basis or without whom it is about, and nothing that was typed is lost', async () => {
    const without = await coordinator.post('/werk/registers/casussen/nieuw', { ...INTAKE, basis: 'zomaar' })
    expect(without.status).toBe(422)
    expect(without.text).toContain('zonder grondslag mag er niets worden vastgelegd (artikel 6 AVG)')
    expect(without.text).toContain('Buren vonden hem Zwerfkatvogel in de kou.')
    const later = await coordinator.post('/werk/registers/casussen/nieuw', { ...INTAKE, openedOn: '2030-01-01' })
    expect(later.text).toContain('Deze dag is nog niet geweest.')
  })

  it('goes on by steps, each with its day, and its terms say why they end on that day', async () => {
    const address = await intake()
    const before = await coordinator.get(address)
    // A week from Monday 2 November.
    expect(before.text).toContain('<time datetime="2026-11-09">9 november 2026</time>')
    expect((await take(coordinator, address, 'take-on', TAKE_ON)).status).toBe(303)
    const after = await coordinator.get(address)
    expect(after.text).toContain('Opgepakt')
    expect(after.text).toContain('gehaald op 3 november 2026')
    // A month after it was taken on: artikel 14 AVG.
    expect(after.text).toContain('<time datetime="2026-12-03">3 december 2026</time>')
  })

  it('takes no step that its state, its days or the law do not allow, and says why', async () => {
    const address = await intake()
    const early = await take(coordinator, address, 'take-on', { ...TAKE_ON, day: '2026-11-01' })
    expect(early.status).toBe(422)
    expect(early.text).toContain('Deze dag ligt voor de dag waarop het begon.')
    const one = await take(coordinator, address, 'take-on', { ...TAKE_ON, 'fact.criteria': ['stuck'] })
    expect(one.status).toBe(422)
    expect(one.text).toContain('Anders hoort de zaak bij gewone hulp. (artikel 5, eerste lid, onder c, AVG)')
    const unreasoned = await take(coordinator, address, 'decline', { day: '2026-11-03', 'fact.referredTo': 'police' })
    expect(unreasoned.text).toContain('Geef een reden.')
    const closing = await take(coordinator, address, 'take-on', TAKE_ON)
    expect(closing.status).toBe(303)
    const twice = await coordinator.post(`${address}/stap/take-on`, { ...TAKE_ON, revision: '2' })
    expect(twice.text).toContain('Dit kan niet meer in deze stand.')
  })

  it('that two people decide on at once is decided once, and the second sees that it changed', async () => {
    const address = await intake()
    const mine = revisionOf((await coordinator.get(`${address}/stap/take-on`)).text)
    const theirs = revisionOf((await caseworker.get(`${address}/stap/decline`)).text)
    const first = coordinator.post(`${address}/stap/take-on`, { ...TAKE_ON, revision: mine })
    const second = caseworker.post(`${address}/stap/decline`, {
      ...{ revision: theirs, day: '2026-11-03', reason: 'Er is al hulp.', 'fact.referredTo': 'nobody' },
    })
    const statuses = [(await first).status, (await second).status].sort()
    expect(statuses).toEqual([303, 409])
    const loser = (await first).status === 409 ? await first : await second
    expect(loser.text).toContain('Iemand anders heeft intussen iets vastgelegd.')
  })

  it('is put on record when it is read, for the activity of its register', async () => {
    const address = await intake()
    await caseworker.get(address)
    const [last] = await regie.database.asAdministrator<{ activity: string; subject_type: string }>(
      'select activity, subject_type from read_log order by id desc limit 1',
    )
    expect(last).toEqual({ activity: 'register-casussen', subject_type: 'record' })
  })
})

describe('what was written down wrongly', () => {
  it('is set right with why: the page shows what is right, the timeline what was changed, and the reading is on record', async () => {
    const address = await intake()
    const form = await coordinator.get(`${address}/herstellen`)
    expect(form.text).toContain('Buren vonden hem Zwerfkatvogel in de kou.')
    expect(form.text).toContain('Kanariestraatje 1')
    const { basis: _b, openedOn: _o, ...facts } = INTAKE
    const right = { ...facts, 'fact.reason': 'Buren vonden hem in de tuin.', place: 'Kanariestraatje 11' }
    const revision = revisionOf(form.text)
    const without = await coordinator.post(`${address}/herstellen`, { ...right, revision, reason: '' })
    expect(without.status).toBe(422)
    expect(without.text).toContain('Zeg waarom dit anders moet.')
    expect(without.text).toContain('Buren vonden hem in de tuin.')
    const done = await coordinator.post(`${address}/herstellen`, { ...right, revision, reason: 'Verkeerd verstaan.' })
    expect(done).toMatchObject({ status: 303, location: address })
    const page = await coordinator.get(address)
    for (const words of [
      'Kanariestraatje 11',
      'Gegevens hersteld',
      'Verkeerd verstaan.',
      'Buren vonden hem in de tuin.',
    ])
      expect(page.text).toContain(words)
    expect(page.text).not.toContain('Zwerfkatvogel')
    const again = await coordinator.post(`${address}/herstellen`, { ...right, revision, reason: 'Nog eens.' })
    expect(again.status).toBe(409)
  })

  it('is set right about people too, and is not there for who has nothing to do with the case', async () => {
    const address = await intake()
    const form = await coordinator.get(`${address}/betrokkenen`)
    expect(form.text).toContain('Joris van den Proefpersoon (')
    const added = await coordinator.post(`${address}/betrokkenen`, {
      revision: revisionOf(form.text),
      'party.subject.0.name': 'Klaartje Nieuwkomer',
      reason: 'Ook haar gaat het aan.',
    })
    expect(added).toMatchObject({ status: 303, location: address })
    const page = await coordinator.get(address)
    for (const words of ['Klaartje Nieuwkomer', 'Betrokkenen gewijzigd', '1 toegevoegd'])
      expect(page.text).toContain(words)
    for (const word of ['herstellen', 'betrokkenen']) {
      expect((await officer.get(`${address}/${word}`)).status).toBe(404)
      expect((await officer.post(`${address}/${word}`, { revision: '2', reason: 'x' })).status).toBe(404)
    }
  })
})

describe('a case that is hidden from somebody', () => {
  it('answers in every way as one that does not exist', async () => {
    const address = await intake()
    const missing = address.replace(/\d{4}$/, '9999')
    for (const path of ['', '/stap/take-on']) {
      const hidden = await officer.get(address + path)
      const absent = await officer.get(missing + path)
      expect(hidden.status).toBe(404)
      const told = (page: string, at: string) => withoutMarks(page).replaceAll(at, '')
      expect(told(hidden.text, address)).toBe(told(absent.text, missing))
    }
    expect((await officer.get('/werk/registers/casussen')).status).toBe(404)
    expect((await officer.get('/werk/registers')).text).not.toContain('casussen')
    expect((await officer.post(`${address}/stap/take-on`, { ...TAKE_ON, revision: '1' })).status).toBe(404)
  })

  it('is found in the database by nobody without a right in its space', async () => {
    const number = (await intake()).split('/').at(-1)!
    const [record] = await regie.database.asAdministrator<{ id: string }>(
      'select id from register_record where number = $1',
      [number],
    )
    const tables = ['recordEvent', 'recordParty', 'recordSealed', 'recordKey', 'recordDeadline'] as const
    const seen = (rights: string[]) => {
      const actor = { municipalityId: 'deventer', id: 'iemand', roles: [], rights }
      return regie.database.database.as(actor, 'look', async (tx) => {
        const own = await tx.selectFrom('registerRecord').select('id').where('id', '=', record!.id).execute()
        const found: string[] = own.length > 0 ? ['registerRecord'] : []
        for (const table of tables) {
          const rows = await tx.selectFrom(table).select('recordId').where('recordId', '=', record!.id).execute()
          if (rows.length > 0) found.push(table)
        }
        return found
      })
    }
    expect(await seen(['work.open', 'enforcement.read', 'bibob.read', 'audit.read'])).toEqual([])
    expect(await seen(['work.open', 'care.read'])).toEqual(['registerRecord', ...tables])
    // Who counts sees that things happened, and neither people nor anything that is sealed.
    expect(await seen(['registers.count'])).toEqual(['registerRecord', 'recordEvent', 'recordKey'])
  })
})

describe('what is written about people', () => {
  it('stands nowhere in the database as it was typed, not even in the record of changes', async () => {
    const address = await intake()
    await take(coordinator, address, 'decline', {
      day: '2026-11-03',
      reason: 'Wiebelkruk',
      'fact.referredTo': 'nobody',
    })
    const tables = await regie.database.asAdministrator<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'regie'::regnamespace and relkind = 'r'`,
    )
    for (const { name } of tables) {
      const found = await regie.database.asAdministrator(
        `select 1 from ${name} t where t::text ~* 'Proefpersoon|Zwerfkatvogel|Kanariestraatje|Wiebelkruk' limit 1`,
      )
      expect(found, name).toEqual([])
    }
    expect((await coordinator.get(address)).text).toContain('Wiebelkruk')
    expect(regie.logged.join()).not.toMatch(/Proefpersoon|Kanariestraatje/)
  })

  it('cannot be opened any more once the key of the record is gone', async () => {
    const address = await intake()
    const number = address.split('/').at(-1)!
    await regie.database.asAdministrator(
      'delete from record_key where record_id = (select id from register_record where number = $1)',
      [number],
    )
    const page = await coordinator.get(address)
    expect(page.status).toBe(200)
    expect(page.text).not.toMatch(/Proefpersoon|Kanariestraatje|Zwerfkatvogel/)
  })
})

describe('a location', () => {
  it('shows the events of this year, and how much of what it can bear they take', async () => {
    const adviser = await regie.visitor().signInAs('eventsAdviser')
    const year = new Date().getUTCFullYear()
    const profile = await adviser.post('/werk/registers/locatieprofiel/nieuw', {
      ...{ basis: 'openbare-orde', openedOn: '2026-11-02', 'fact.location': 'Proefplein', 'fact.maxVisitors': '5000' },
      ...{ 'fact.maxNoise': '70', 'fact.maxDays': '6', 'fact.restDays': '14' },
    })
    expect(profile.status).toBe(303)
    const plan = (name: string, startsOn: string, days: string) =>
      adviser.post('/werk/registers/evenement/nieuw', {
        ...{ basis: 'openbare-orde', openedOn: '2026-11-02', 'fact.name': name, 'fact.location': 'proefplein' },
        ...{ 'fact.startsOn': startsOn, 'fact.days': days, 'fact.visitors': '3000' },
      })
    expect((await plan('Proefkermis', `${year}-06-01`, '5')).status).toBe(303)
    expect((await plan('Proefmarkt', `${year}-06-10`, '2')).status).toBe(303)
    const page = await adviser.get(profile.location)
    expect(page.text).toContain('7 van ten hoogste 6 evenementdagen')
    expect(page.text).toContain('1 evenementdag meer dan het profiel toelaat')
    expect(page.text).toContain('rust ervoor: 4 (te kort)')
    expect(page.text).toMatch(/Proefkermis[\s\S]*Proefmarkt/)
  })
})

describe('what the days bring', () => {
  it('is done by Regie itself: nothing is left over of the job', async () => {
    expect((await regie.runDueJobs()).filter(({ name }) => name === 'run-registers')).toEqual([])
    expect(regie.failures.splice(0)).toEqual([])
  })
})

import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../tests/support/database.ts'
import { TEST_SECRET } from '../../../../tests/support/storage-server.ts'
import { ROLE_NAMES, rightsOf, serviceActor } from '../../identity/index.ts'
import { hashOfAddress, hashOfKey } from './keys.ts'
import { findMemberByKey, listMembers } from './members.queries.ts'
import { join, sendLink } from './operations/join.ts'
import { keepMember } from './operations/keep-panel.ts'
import { changeOwn, type OwnChange } from './operations/own-membership.ts'
import { PROFILE, panelIn, SETTINGS } from './testing/panel.factory.ts'

const town = 'stad'
let storage: TestDatabase
const ground = {
  get database() {
    return storage.database
  },
  addMunicipality: async (id: string) => {
    await storage.asAdministrator(`insert into municipality (id, name, settings) values ($1, $2, '{}')`, [
      id,
      `Gemeente ${id}`,
    ])
  },
}
let panel: Awaited<ReturnType<typeof panelIn>>

beforeAll(async () => {
  storage = await createTestDatabase()
  panel = await panelIn(ground, town, TEST_SECRET)
})
afterAll(() => storage?.close())

const find = (key: string) => panel.as((tx) => findMemberByKey(tx, hashOfKey(key)))
const change = (key: string, today: string, wanted: OwnChange) => panel.as((tx) => changeOwn(tx, key, today, wanted))
const night = (today: string) =>
  panel.as(async (tx) => {
    const members = await listMembers(tx, '00000000-0000-0000-0000-000000000000', 1000)
    for (const member of members) await keepMember(tx, panel.place(today), SETTINGS, { ...member, invitedSinceWord: 0 })
  })
const mailTo = (recipient: string) =>
  storage.asAdministrator<{ subject: string; body: string }>(
    'select subject, body from outgoing_mail_content where recipient = $1 order by subject',
    [recipient],
  )

/** Every table in which this text stands anywhere, in whatever column. */
async function tablesWith(text: string): Promise<string[]> {
  const tables = await storage.asAdministrator<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname in ('regie', 'graphile_worker') order by 1`,
  )
  const looks = tables.map(
    ({ name }) => `select '${name}' as name where exists (select from ${name} t where position($1 in t::text) > 0)`,
  )
  const found = await storage.asAdministrator<{ name: string }>(looks.join(' union all '), [text])
  return found.map(({ name }) => name)
}

describe('joining', () => {
  test('makes a member only when the mailed link is used, and keeps what was agreed to, word for word', async () => {
    const { key } = await panel.sign('Anna@Voorbeeld.nl', '2026-03-01')
    expect(await find(key)).toMatchObject({ confirmedOn: null, consentedOn: '2026-03-01' })
    const [mail] = await mailTo('Anna@Voorbeeld.nl')
    expect(mail!.subject).toBe('Bevestig uw aanmelding voor het bewonerspanel van Gemeente stad')
    expect(mail!.body).toContain(`https://stad.example/praat-mee/panel/mijn/${key}`)
    await change(key, '2026-03-02', { kind: 'confirm' })
    expect(await find(key)).toMatchObject({ confirmedOn: '2026-03-02', lastWordOn: '2026-03-02' })
    const [text] = await storage.asAdministrator<{ content: string }>(
      `select t.content from panel_consent_text t join panel_member m on m.consent_hash = t.hash where m.confirmed_on = '2026-03-02'`,
    )
    expect(text!.content).toMatch(/^Ik ben 16 jaar of ouder .* hoogstens 4 keer per jaar .* hoogstens 4 jaar lang\./)
  })

  test('takes nobody who saw another text than the one that holds', async () => {
    const wanted = { ...PROFILE, email: 'bea@voorbeeld.nl', text: 'b'.repeat(64) }
    expect(await panel.as((tx) => join(tx, panel.place('2026-03-01'), wanted))).toMatchObject({
      reason: 'text-changed',
    })
    expect(await mailTo('bea@voorbeeld.nl')).toEqual([])
  })

  test('again with an address that is known changes no member, and mails no more than once in ten minutes', async () => {
    const { key, id } = await panel.join('carla@voorbeeld.nl', '2026-03-01')
    await panel.sign('CARLA@voorbeeld.nl', '2026-03-01', { district: 'WK000002' })
    expect(await find(key)).toMatchObject({ id, district: 'WK000001', confirmedOn: '2026-03-01' })
    expect((await mailTo('carla@voorbeeld.nl')).map(({ subject }) => subject)).toEqual([
      'Bevestig uw aanmelding voor het bewonerspanel van Gemeente stad',
    ])
    await panel.sign('carla@voorbeeld.nl', '2026-03-02', { district: 'WK000002' })
    expect((await mailTo('carla@voorbeeld.nl')).map(({ subject }) => subject)).toEqual([
      'Bevestig uw aanmelding voor het bewonerspanel van Gemeente stad',
      'Uw pagina van het bewonerspanel van Gemeente stad',
    ])
  })

  test('asking for a link mails members only', async () => {
    await panel.join('dora@voorbeeld.nl', '2026-03-01')
    const ask = (email: string) => panel.as((tx) => sendLink(tx, panel.place('2026-03-05'), email))
    await ask(' Dora@voorbeeld.nl')
    await ask('niemand@voorbeeld.nl')
    expect(await mailTo('dora@voorbeeld.nl')).toHaveLength(2)
    expect(await mailTo('niemand@voorbeeld.nl')).toEqual([])
  })
})

describe('who a member is', () => {
  test('is read by no person, whatever his role, and not by a visitor', async () => {
    await panel.join('els@voorbeeld.nl', '2026-03-01')
    for (const role of ROLE_NAMES) {
      const actor = { municipalityId: town, id: role, roles: [role], rights: rightsOf([role]) }
      const seen = await storage.database.as(actor, 'test', (tx) => sql`select * from panel_member`.execute(tx))
      expect(seen.rows, role).toEqual([])
    }
    const visitor = serviceActor(town, 'service:public')
    const seen = await storage.database.as(visitor, 'test', (tx) => sql`select * from panel_member`.execute(tx))
    expect(seen.rows).toEqual([])
    // Not even by who reads the table past all rights: the address is sealed.
    const [row] = await storage.asAdministrator<{ all: string }>(
      'select string_agg(m::text, chr(10)) as all from panel_member m',
    )
    expect(row!.all).not.toContain('voorbeeld')
    expect(row!.all).toContain(hashOfAddress(TEST_SECRET, town, 'els@voorbeeld.nl'))
  })
})

describe('leaving', () => {
  test('leaves nothing in any table: no address, no key, no row, no mail that waits, nothing in the audit', async () => {
    const { key, id } = await panel.join('fenna@voorbeeld.nl', '2026-03-01')
    await change(key, '2026-03-02', { kind: 'profile', profile: { ...PROFILE, birthYear: 1951 } })
    const hash = hashOfAddress(TEST_SECRET, town, 'fenna@voorbeeld.nl')
    // Before: the search does find where somebody stands.
    expect(await tablesWith('fenna@voorbeeld.nl')).toEqual(['regie.outgoing_mail_content'])
    expect(await tablesWith(id)).toEqual(['regie.panel_mail', 'regie.panel_member'])
    expect(await tablesWith(hash)).toEqual(['regie.panel_member'])
    const [mail] = await storage.asAdministrator<{ id: string }>(
      'select mail_id as id from panel_mail where member_id = $1',
      [id],
    )
    expect(await change(key, '2026-03-03', { kind: 'leave' })).toMatchObject({ ok: true })
    for (const trace of ['fenna@voorbeeld.nl', id, hash, hashOfKey(key), key])
      expect(await tablesWith(trace)).toEqual([])
    expect(await storage.asAdministrator('select 1 from outgoing_mail where id = $1', [mail!.id])).toEqual([])
    expect(await find(key)).toBeUndefined()
    expect(await change(key, '2026-03-03', { kind: 'stay' })).toMatchObject({ reason: 'gone' })
  })
})

describe('the night', () => {
  test('forgets who did not confirm within a week, and not a day earlier', async () => {
    const { key } = await panel.sign('gerda@voorbeeld.nl', '2026-04-01')
    await night('2026-04-08')
    expect(await find(key)).toBeDefined()
    await night('2026-04-09')
    expect(await find(key)).toBeUndefined()
    expect(await tablesWith('gerda@voorbeeld.nl')).toEqual([])
  })

  test('asks after a year whether somebody stays, once, lets him rest, and forgets him a year later', async () => {
    const { key } = await panel.join('hans@voorbeeld.nl', '2026-05-01')
    await night('2027-05-01')
    await night('2027-05-02')
    const asked = (await mailTo('hans@voorbeeld.nl')).map(({ subject }) => subject)
    expect(asked).toContain('Wilt u lid blijven van het bewonerspanel van Gemeente stad?')
    expect(asked).toHaveLength(2)
    await night('2027-06-13')
    expect(await find(key)).toMatchObject({ dormantOn: '2027-06-13' })
    await night('2028-06-14')
    expect(await find(key)).toBeUndefined()
  })

  test('lets who says that he stays stay, also after he had become dormant', async () => {
    const { key } = await panel.join('ida@voorbeeld.nl', '2026-05-01')
    await night('2027-05-01')
    await night('2027-06-13')
    await change(key, '2027-07-01', { kind: 'stay' })
    await night('2027-07-02')
    expect(await find(key)).toMatchObject({ dormantOn: null, lastWordOn: '2027-07-01' })
    // Also when he says so on the very day on which he is asked.
    await night('2028-07-01')
    await change(key, '2028-07-01', { kind: 'stay' })
    await night('2028-09-01')
    expect(await find(key)).toMatchObject({ dormantOn: null, lastWordOn: '2028-07-01' })
  })

  test('says goodbye at the end of the term, and then nothing but that mail is left', async () => {
    const { key, id } = await panel.join('jan@voorbeeld.nl', '2026-05-01')
    await change(key, '2030-04-01', { kind: 'stay' })
    await night('2030-05-02')
    expect(await find(key)).toBeUndefined()
    expect(await tablesWith(id)).toEqual([])
    expect((await mailTo('jan@voorbeeld.nl')).map(({ subject }) => subject)).toEqual([
      'Uw lidmaatschap van het bewonerspanel van Gemeente stad is afgelopen',
    ])
  })

  test('takes a pause of a year at most', async () => {
    const { key } = await panel.join('kees@voorbeeld.nl', '2026-05-01')
    for (const until of ['2026-05-01', '2027-05-02', '2026-06-31', 'gisteren', '']) {
      expect(await change(key, '2026-05-01', { kind: 'pause', until }), until).toMatchObject({ reason: 'not-a-day' })
    }
    expect(await change(key, '2026-05-01', { kind: 'pause', until: '2027-05-01' })).toMatchObject({ ok: true })
    expect(await find(key)).toMatchObject({ pausedUntil: '2027-05-01' })
  })
})

import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { MAKER, PLACE, photo, workbook } from '../../app/features/thread/attachments/testing/files.factory.ts'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import type { Visitor } from '../support/visitor.ts'

let regie: RunningRegie
let lead: Visitor
let analyst: Visitor
let goal: string
let plan: string
let indicator: string

const ids = async (sql: string) => (await regie.database.asAdministrator<{ id: string }>(sql))[0]!.id
const accountOf = (email: string) => ids(`select id from account where email = '${email}@demo.example'`)
const talk = (node = goal) => `/werk/draad/${node}/gesprek`
const files = (node = goal) => `/werk/draad/${node}/bijlagen`
const commentIn = (text: string) => [...text.matchAll(/id="reactie-([0-9a-f-]{36})"/g)].map(([, id]) => id!)

beforeAll(async () => {
  regie = await startRegie()
  lead = await regie.visitor().signInAs('policyLead')
  analyst = await regie.visitor().signInAs('analyst')
  goal = await ids(
    `select g.id from goal g join theme t on t.id = g.theme_id join plan p on p.id = t.plan_id
      where p.slug = 'mjbp-2020-2023' and g.code = 'T3.D1'`,
  )
  plan = await ids(`select id from plan where slug = 'mjbp-2020-2023'`)
  indicator = await ids(`select id from indicator where key = 'hic_total'`)
})
afterAll(() => regie.stop())
afterEach(() => expect(regie.failures.splice(0), 'nothing goes wrong inside').toEqual([]))

describe('the conversation on a goal', () => {
  it('shows what colleagues wrote as plain text, in their own name', async () => {
    const body = 'Klopt dit <b>echt</b>?\r\n\r\nZie https://deventer.nl/plan.'
    expect((await lead.post(talk(), { body })).status).toBe(303)
    const page = (await analyst.get(talk())).text
    expect(page).toContain('Beatrijs Veldman')
    expect(page).toContain('Klopt dit &lt;b>echt&lt;/b>?')
    expect(page).toContain('href="https://deventer.nl/plan"')
    expect(page).toContain('Gesprek (1)')
  })

  it('keeps what was typed when it cannot be posted', async () => {
    const answer = await lead.post(talk(), { body: 'x'.repeat(5001), mentioned: await accountOf('raad') })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Kort de reactie in')
    expect(answer.text).toContain('x'.repeat(5001))
  })

  it('refuses to call in somebody who may not open the goal', async () => {
    const answer = await lead.post(talk(), { body: 'Kijk eens', mentioned: await accountOf('raad') })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('kan dit onderwerp niet meer openen')
  })

  it('lets the writer, and nobody else, change the words for a quarter of an hour', async () => {
    await lead.post(talk(), { body: 'Een tipfout' })
    const id = commentIn((await lead.get(talk())).text).at(-1)!
    expect((await analyst.get(`${talk()}/${id}`)).status).toBe(404)
    expect((await analyst.post(`${talk()}/${id}`, { body: 'Van mij', revision: '1' })).status).toBe(404)
    expect((await lead.post(`${talk()}/${id}`, { body: 'Geen typefout', revision: '1' })).status).toBe(303)
    expect((await lead.post(`${talk()}/${id}`, { body: 'Ander venster', revision: '1' })).status).toBe(409)
    regie.pass(16 * 60)
    const late = await lead.post(`${talk()}/${id}`, { body: 'Te laat', revision: '2' })
    expect(late.status).toBe(409)
    expect(late.text).toContain('ouder dan een kwartier')
    expect((await lead.get(talk())).text).toContain('Geen typefout')
  })

  it('loses the words of a deleted comment for good, also in the database and its audit', async () => {
    const secret = 'Zonsverduistering boven de Welle'
    await analyst.post(talk(), { body: secret })
    const id = commentIn((await analyst.get(talk())).text).at(-1)!
    const outsider = await regie.visitor().signInAs('caseCoordinator')
    expect((await outsider.post(`${talk()}/${id}/verwijderen`)).status).toBe(404)
    expect((await analyst.post(`${talk()}/${id}/verwijderen`)).status).toBe(303)
    expect((await lead.get(talk())).text).toContain('Deze reactie is verwijderd door de schrijver.')
    const left = await regie.database.asAdministrator(
      `select 1 from comment where body like '%Zonsverduistering%'
       union all select 1 from audit_event where coalesce(before::text, '') || coalesce(after::text, '') like '%Zonsverduistering%'`,
    )
    expect(left).toEqual([])
  })

  it('lets who manages take words away and put none in their place', async () => {
    await analyst.post(talk(), { body: 'Onvriendelijk' })
    const id = commentIn((await analyst.get(talk())).text).at(-1)!
    const rewrite = regie.database.database.as(
      {
        municipalityId: 'deventer',
        id: 'x',
        roles: [],
        rights: ['work.open', 'plan.read', 'thread.comment', 'thread.manage'],
      },
      'rewrite',
      (tx) => tx.updateTable('comment').set({ body: 'Vriendelijk' }).where('id', '=', id).execute(),
    )
    await expect(rewrite).rejects.toMatchObject({ code: '42501' })
    expect((await lead.post(`${talk()}/${id}/verwijderen`)).status).toBe(303)
    expect((await analyst.get(talk())).text).toContain('verwijderd door de beheerder van het plan')
  })

  it('is not there for who may not open the goal, nor in another municipality', async () => {
    const councillor = await regie.visitor().signInAs('councilMember')
    expect((await councillor.get(talk())).status).toBe(403)
    const elsewhere = {
      municipalityId: 'elders',
      id: 'x',
      roles: [],
      rights: ['work.open', 'plan.read', 'thread.comment'],
    }
    const seen = await regie.database.database.as(elsewhere, 'look', (tx) =>
      tx.selectFrom('comment').selectAll().execute(),
    )
    expect(seen).toEqual([])
  })
})

describe('who follows a thing', () => {
  it('is told what others do to it, and not what he does himself', async () => {
    expect((await analyst.post(`/werk/draad/${plan}/volgen`, { follow: 'yes' })).status).toBe(303)
    expect((await analyst.get(`/werk/draad/${plan}/volgen`)).text).toContain('Tellegen de Graaf')
    await lead.post(talk(plan), { body: 'Wie kijkt hiernaar?' })
    await analyst.post(talk(plan), { body: 'Ik.' })
    const news = (await analyst.get('/werk/meldingen')).text
    expect(news).toContain('Beatrijs Veldman reageerde')
    expect(news).not.toContain('Tellegen de Graaf reageerde')
    expect(news).toContain('Meldingen (1 nieuw)')
  })

  it('is told of ten changes by one person once, until he has read it', async () => {
    await lead.post('/werk/meldingen')
    await analyst.post('/werk/meldingen')
    const [row] = await regie.database.asAdministrator<Record<string, string>>(
      `select title, starts_on::text as "startsOn", ends_on::text as "endsOn", revision::text from plan where id = $1`,
      [plan],
    )
    for (const motto of ['Een', 'Twee', 'Drie']) {
      const revision = await ids(`select revision::text as id from plan where id = '${plan}'`)
      const answer = await lead.post(`/werk/plannen/mjbp-2020-2023/onderdeel/plan/${plan}`, {
        ...row!,
        motto,
        revision,
      })
      expect(answer.status).toBe(303)
    }
    const news = (await analyst.get('/werk/meldingen')).text
    expect(news.match(/Beatrijs Veldman wijzigde iets/g)).toHaveLength(1)
    expect(news).toContain('Meldingen (1 nieuw)')
    const id = /name="id" value="([^"]+)"/.exec(news)![1]!
    expect((await analyst.post('/werk/meldingen', { id })).status).toBe(303)
    expect((await analyst.get('/werk/meldingen')).text).not.toContain('nieuw)')
  })

  it('cannot mark the news of somebody else as read', async () => {
    await lead.post(talk(plan), { body: 'Nog iets' })
    const id = /name="id" value="([^"]+)"/.exec((await analyst.get('/werk/meldingen')).text)![1]!
    await lead.post('/werk/meldingen', { id })
    expect((await analyst.get('/werk/meldingen')).text).toContain('Meldingen (1 nieuw)')
  })
})

describe('a file attached to a goal', () => {
  it('is kept without who made it, and comes back only as something to save', async () => {
    const file = new File([new Uint8Array(await photo())], 'Foto van <wijk>.JPG', { type: 'text/html' })
    expect((await lead.post(files(), { file })).status).toBe(303)
    const page = (await analyst.get(files())).text
    expect(page).toContain('Foto van wijk.jpg')
    const address = /href="([^"]+\/bijlagen\/[0-9a-f-]{36})"/.exec(page)![1]!
    const saved = await analyst.get(address)
    expect(saved.status).toBe(200)
    expect(saved.text).not.toContain(MAKER)
    expect(saved.text).not.toContain(PLACE)
    expect(Object.fromEntries(saved.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': `attachment; filename="Foto van wijk.jpg"; filename*=UTF-8''Foto%20van%20wijk.jpg`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
    })
  })

  it.each([
    ['logo.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'iets uitvoeren'],
    ['notulen.txt', '<html><script>alert(1)</script>', 'iets uitvoeren'],
    ['verslag.pdf', 'Gewone tekst', 'De naam van het bestand zegt iets anders'],
    ['begroting.xlsm', 'x', 'macro’s'],
    ['leeg.txt', '', 'leeg'],
  ])('is refused in a sentence when it is %s', async (name, content, sentence) => {
    const answer = await lead.post(files(), { file: new File([content], name) })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(sentence)
  })

  it('may be 25 MB, which is more than any other form may be', async () => {
    const line = 'Wijk;Aantal\n'
    const content = line.repeat(Math.floor((25 * 1024 * 1024) / line.length))
    expect((await lead.post(files(), { file: new File([content], 'groot.csv') })).status).toBe(303)
    const answer = await lead.post(files(), { file: new File([content, line], 'groter.csv') })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('groter dan 25 MB')
    expect((await lead.post(talk(), { file: new File([content], 'groot.csv'), body: 'x' })).status).toBe(413)
  })

  it('is kept once however often it is attached, and goes with its last attachment', async () => {
    const countBlobs = async () => (await regie.database.asAdministrator('select hash from attachment_blob')).length
    const before = await countBlobs()
    const file = () => workbook().then((bytes) => new File([new Uint8Array(bytes)], 'telling.xlsx'))
    expect((await lead.post(files(plan), { file: await file() })).status).toBe(303)
    expect((await lead.post(files(indicator), { file: await file() })).status).toBe(303)
    expect((await lead.post(files(plan), { file: await file() })).text).toContain('Dit bestand staat hier al.')
    expect(await countBlobs()).toBe(before + 1)
    const addressIn = async (node: string) =>
      /action="([^"]+\/verwijderen)"/.exec((await lead.get(files(node))).text)![1]!
    await lead.post(await addressIn(plan))
    expect(await countBlobs()).toBe(before + 1)
    await lead.post(await addressIn(indicator))
    expect(await countBlobs()).toBe(before)
  })

  it('is public only when who manages says so and the thing itself is public', async () => {
    await analyst.post(files(indicator), { file: new File(['Toelichting op het cijfer'], 'toelichting.txt') })
    const page = (await analyst.get(files(indicator))).text
    const hash = await ids(`select blob_hash as id from attachment where name = 'toelichting.txt'`)
    const id = /bijlagen\/([0-9a-f-]{36})"/.exec(page)![1]!
    expect((await regie.visitor().get(`/bijlagen/${hash}`)).status).toBe(404)
    expect((await analyst.post(`${files(indicator)}/${id}/openbaar`, { public: 'yes' })).status).toBe(403)
    expect((await lead.post(`${files(indicator)}/${id}/openbaar`, { public: 'yes' })).status).toBe(303)
    const open = await regie.visitor().get(`/bijlagen/${hash}`)
    expect([open.status, open.text]).toEqual([200, 'Toelichting op het cijfer'])
    expect((await regie.visitor().get('/cijfers/hic_total')).text).toContain(`/bijlagen/${hash}`)
    await regie.database.asAdministrator(`update node set visibility = 'internal' where id = $1`, [indicator])
    expect((await regie.visitor().get(`/bijlagen/${hash}`)).status).toBe(404)
    const goalFile = /bijlagen\/([0-9a-f-]{36})"/.exec((await lead.get(files())).text)![1]!
    expect((await lead.post(`${files()}/${goalFile}/openbaar`, { public: 'yes' })).status).toBe(404)
    await regie.database.asAdministrator(`update node set visibility = 'public' where id = $1`, [indicator])
  })
})

describe('the history of a goal', () => {
  it('says who changed what from what to what, in words', async () => {
    const [row] = await regie.database.asAdministrator<Record<string, string>>(
      `select code, title, kind, state, revision::text from goal where id = $1`,
      [goal],
    )
    const address = `/werk/plannen/mjbp-2020-2023/onderdeel/goal/${goal}`
    const changed = { ...row!, state: 'moved', owner: 'Team Toezicht', targetOn: '2027-12-31' }
    expect((await lead.post(address, changed)).status).toBe(303)
    const page = (await analyst.get(`/werk/draad/${goal}/geschiedenis`)).text.replaceAll(/<[^>]+>/g, '')
    expect(page).toContain('Beatrijs Veldman wijzigde doel T3.D1')
    expect(page).toMatch(/Stand: \S.* → Doorgeschoven/)
    expect(page).toContain('Eigenaar: leeg → Team Toezicht')
    expect(page).toContain('Te bereiken op: leeg → 31 december 2027')
    const english = (await analyst.get(`/en/werk/draad/${goal}/geschiedenis`)).text.replaceAll(/<[^>]+>/g, '')
    expect(english).toContain('Beatrijs Veldman changed goal T3.D1')
    expect(english).toContain('Owner: empty → Team Toezicht')
  })

  it('is given by the database to nobody who may not open the goal, whatever else he may', async () => {
    const read = (rights: string[], municipalityId = 'deventer') =>
      regie.database.database.as({ municipalityId, id: 'x', roles: [], rights }, 'look back', async (tx) => {
        const { rows } = await sql`select id from history_of_node(${goal}::uuid, null, 10)`.execute(tx)
        return rows.length
      })
    expect(await read(['work.open', 'plan.read', 'thread.comment'])).toBeGreaterThan(1)
    expect(await read(['work.open', 'figures.read', 'thread.comment'])).toBe(0)
    expect(await read(['work.open', 'plan.read'])).toBe(0)
    expect(await read(['work.open', 'plan.read', 'thread.comment'], 'elders')).toBe(0)
  })
})

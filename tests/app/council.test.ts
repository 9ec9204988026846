import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { parseCsv } from '../support/parse-csv.ts'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import type { Visitor } from '../support/visitor.ts'

/** Words that stand nowhere else, so that where they are found somebody leaked. */
const SECRET = 'Zeemeeuwenoverleg'
const REGISTER = '/werk/raad/register'

let regie: RunningRegie
let lead: Visitor
let mayor: Visitor
let alderman: Visitor
let secretary: Visitor
let privacyOfficer: Visitor
let administrator: Visitor
let member: Visitor
let clerk: Visitor

beforeAll(async () => {
  regie = await startRegie()
  const signIn = (role: Parameters<Visitor['signInAs']>[0]) => regie.visitor().signInAs(role)
  lead = await signIn('policyLead')
  mayor = await signIn('mayor')
  alderman = await signIn('alderman')
  secretary = await signIn('townSecretary')
  privacyOfficer = await signIn('privacyOfficer')
  administrator = await signIn('administrator')
  member = await signIn('councilMember')
  clerk = await signIn('councilClerk')
})
afterAll(() => regie.stop())
afterEach(() => expect(regie.failures.splice(0), 'nothing goes wrong inside').toEqual([]))

const college = () => ({ lead, mayor, alderman, secretary, privacyOfficer, administrator, nobody: regie.visitor() })
const idIn = (address: string) => /register\/([0-9a-f-]{36})/.exec(address)![1]!
const write = async (kind: string, fields: Record<string, string>, who = member) =>
  idIn((await who.post(`${REGISTER}/nieuw/${kind}`, fields)).location)
const revisionOf = async (id: string) =>
  (
    await regie.database.asAdministrator<{ revision: number }>('select revision from council_item where id = $1', [id])
  )[0]!.revision
const step = async (id: string, fields: Record<string, string>) =>
  clerk.post(`${REGISTER}/${id}/stap`, { revision: String(await revisionOf(id)), ...fields })

describe('what the council prepares', () => {
  let motion: string
  let question: string
  beforeAll(async () => {
    motion = await write('motion', { title: `Motie ${SECRET}`, body: SECRET, byWhom: 'Proeffractie' })
    question = await write('question', { title: `Vraag ${SECRET}`, body: SECRET })
  })

  it('is read by members and the clerk', async () => {
    for (const who of [member, clerk]) {
      expect((await who.get(`${REGISTER}/${motion}`)).text).toContain(`Motie ${SECRET}`)
      expect((await who.get(`/werk/zoeken?q=${SECRET}`)).text).toContain(`Vraag ${SECRET}`)
    }
  })

  it('is found by nobody of the college, its officials or the public, on any channel', async () => {
    const channels = [
      ...[
        `${REGISTER}/${motion}`,
        `${REGISTER}/${question}`,
        REGISTER,
        `/werk/zoeken?q=${SECRET}`,
        `/zoeken?q=${SECRET}`,
      ],
      ...['/raad', '/raad/moties', '/raad/moties.csv', '/raad/vragen', '/raad/vragen.csv'],
      ...['/api/v1/moties', '/api/v1/vragen', `/werk/draad/${motion}`, `/werk/draad/${motion}/gesprek`],
      ...[
        `/werk/draad/${motion}/bijlagen`,
        `/werk/draad/${motion}/geschiedenis`,
        '/werk/meldingen',
        '/werk/losse-eindjes',
      ],
      ...[`/werk/draad/${motion}/volgen`, '/werk/logboek'],
    ]
    const leaks: string[] = []
    for (const [name, who] of Object.entries(college())) {
      for (const channel of channels) {
        const { text } = await who.get(channel)
        // A search says back what was asked for; what it found has the kind of paper before it.
        if (channel.includes('?q=') ? /(Motie|Vraag) Zee/.test(text) : text.includes(SECRET))
          leaks.push(`${name} at ${channel}`)
      }
    }
    expect(leaks).toEqual([])
  })

  it('is not kept in words in the audit', async () => {
    const found = await regie.database.asAdministrator(
      `select table_name from audit_event where before::text like '%' || $1 || '%' or after::text like '%' || $1 || '%'`,
      [SECRET],
    )
    expect(found).toEqual([])
  })

  it('is not read, changed or tabled by who guesses its address', async () => {
    for (const [name, who] of Object.entries(college())) {
      const answers = [
        (await who.get(`${REGISTER}/${motion}`)).status,
        (await who.post(`${REGISTER}/${motion}/wijzigen`, { title: 'Van mij' })).status,
        (await who.post(`${REGISTER}/${motion}/stap`, { to: 'tabled', on: '2026-11-01' })).status,
      ]
      expect(answers, name).toEqual(name === 'nobody' ? [303, 303, 303] : [404, 403, 403])
    }
    expect((await member.post(`${REGISTER}/${motion}/stap`, { to: 'tabled', on: '2026-11-01' })).status).toBe(403)
  })

  it('is for everybody from the moment the clerk tables it, with a number', async () => {
    expect((await step(motion, { to: 'tabled', on: '2026-11-01' })).status).toBe(303)
    expect((await regie.visitor().get('/raad/moties/2026-m-1')).text).toContain(`Motie ${SECRET}`)
    expect((await regie.visitor().get('/api/v1/moties')).text).toContain('2026-M-1')
    expect((await regie.visitor().get(`/zoeken?q=${SECRET}`)).text).toContain('/raad/moties/2026-m-1')
    expect((await lead.get(`${REGISTER}/${motion}`)).status).toBe(200)
    // What hangs on it stays of the council.
    expect((await lead.get(`/werk/draad/${motion}/gesprek`)).status).toBe(404)
  })

  it('is not rewritten once it was tabled', async () => {
    const fields = {
      title: 'Iets heel anders',
      body: 'Anders',
      byWhom: 'Proeffractie',
      revision: String(await revisionOf(motion)),
    }
    expect((await clerk.post(`${REGISTER}/${motion}/wijzigen`, fields)).status).toBe(303)
    expect((await clerk.get(`${REGISTER}/${motion}`)).text).toContain(`Motie ${SECRET}`)
    expect((await member.get(`${REGISTER}/${motion}/wijzigen`)).status).toBe(404)
  })

  it('is voted on, with what came of it', async () => {
    expect((await step(motion, { to: 'adopted', on: '2026-11-18', votesFor: '21', votesAgainst: '16' })).status).toBe(
      303,
    )
    const page = (await regie.visitor().get('/raad/moties/2026-m-1')).text
    expect(page).toContain('aangenomen')
    expect(page).toContain('21 voor, 16 tegen')
    expect((await step(motion, { to: 'settled', on: '2026-11-20' })).text).toContain('Schrijf op wat ermee is gedaan')
    const [inFile] = parseCsv((await regie.visitor().get('/raad/moties.csv')).text)
    expect(inFile).toMatchObject({ nummer: '2026-M-1', stand: 'aangenomen', voor: '21', tegen: '16' })
    const [inApi] = JSON.parse((await regie.visitor().get('/api/v1/moties')).text).resultaten as object[]
    expect(inApi).toMatchObject({ nummer: '2026-M-1', stand: 'aangenomen', stemmenVoor: 21, stemmenTegen: 16 })
  })
})

describe('a written question', () => {
  it('has a last day by the rules of order, once the clerk has filled these in', async () => {
    const early = await write('question', { title: 'Zonder termijn' })
    await step(early, { to: 'asked', on: '2026-10-01' })
    expect((await regie.visitor().get('/raad/vragen')).text).toContain('geen termijn')

    const term = { questionDays: '30', questionBasis: 'artikel 41 reglement van orde' }
    expect((await clerk.post('/werk/raad/instellingen', { questionDays: '30' })).status).toBe(422)
    expect((await clerk.post('/werk/raad/instellingen', term)).status).toBe(303)
    // A day that is typed all the same is not the last day: that follows from the day of asking.
    const asked = await write('question', { title: 'Met termijn', dueOn: '2027-12-31' })
    await step(asked, { to: 'asked', on: '2026-10-01' })
    const { resultaten } = JSON.parse((await regie.visitor().get('/api/v1/vragen')).text)
    const rows = resultaten as { onderwerp: string; uiterlijk: string | null }[]
    expect(rows.find(({ onderwerp }) => onderwerp === 'Met termijn')?.uiterlijk).toBe('2026-10-31')
    expect(rows.find(({ onderwerp }) => onderwerp === 'Zonder termijn')?.uiterlijk).toBeNull()
    const entered = { title: 'Met termijn', happenedOn: '2026-10-01', dueOn: '2027-12-31' }
    const fields = { ...entered, revision: String(await revisionOf(asked)) }
    expect((await clerk.post(`${REGISTER}/${asked}/wijzigen`, fields)).status).toBe(303)
    const page = (await clerk.get(`${REGISTER}/${asked}`)).text
    expect(page).toContain('31 oktober 2026')
    expect(page).toMatch(/30 dagen na de dag van de vraag: .*artikel 41 reglement van orde/)
    expect((await clerk.get(`${REGISTER}/${asked}/wijzigen`)).text).not.toContain('name="dueOn"')
    // Another term holds for what is asked from then on.
    await clerk.post('/werk/raad/instellingen', { questionDays: '42', questionBasis: 'artikel 43' })
    expect((await clerk.get(`${REGISTER}/${asked}`)).text).toContain('31 oktober 2026')
    expect((await clerk.get(`${REGISTER}/${asked}`)).text).not.toContain('artikel 43')
  })
})

describe('commitments', () => {
  it('show what is late, and do not call late what an old source left open', async () => {
    const page = (await regie.visitor().get('/raad/toezeggingen')).text
    expect(page).toContain('Sekswerkbeleid evalueren en verder ontwikkelen')
    expect(page).toContain('stand van 28 juni 2023')
    expect(page.match(/te laat<\/span>/g)).toHaveLength(1)
    expect((await lead.get('/werk/losse-eindjes')).text).toContain('Toezeggingen en moties die te laat zijn')
  })

  it('can be taken along as a file, with their last day and how late they are', async () => {
    const rows = parseCsv((await regie.visitor().get('/raad/toezeggingen.csv')).text)
    const late = rows.find(({ nummer }) => nummer === '2026-T-1')!
    expect(late).toMatchObject({ soort: 'toezegging', uiterlijk: '2026-09-30', stand: 'open', voorbeeld: 'ja' })
    expect(Number(late.dagen_te_laat)).toBeGreaterThan(50)
    expect(rows.find(({ nummer }) => nummer === '2023-T-1')).toMatchObject({ dagen_te_laat: '0' })
  })

  it('are written by the clerk alone', async () => {
    expect((await member.post(`${REGISTER}/nieuw/commitment`, { title: 'x' })).status).toBe(404)
    expect((await mayor.post(`${REGISTER}/nieuw/commitment`, { title: 'x' })).status).toBe(403)
  })
})

describe('an amendment', () => {
  const words = (after: string) => ({ plan: 'mjbp-2020-2023', place: 'goal:T3.D1:title', after })
  let id: string

  it('is written as new words for a place in the plan, and is not tabled without any', async () => {
    id = await write('amendment', { title: 'Scherper doel', byWhom: 'Proeffractie' })
    expect((await step(id, { to: 'tabled', on: '2026-11-02' })).text).toContain('verandert nog niets')
    expect((await member.post(`${REGISTER}/${id}/woorden`, words('Een doel dat de raad zo wil'))).status).toBe(303)
    expect((await member.post(`${REGISTER}/${id}/woorden`, { ...words('x'), place: 'goal:T9.D9:title' })).status).toBe(
      422,
    )
    const page = (await member.get(`${REGISTER}/${id}`)).text
    expect(page).toContain('Een doel dat de raad zo wil')
    expect((await regie.visitor().get('/plan/mjbp-2020-2023/drugs')).text).not.toContain('Een doel dat de raad zo wil')
  })

  it('changes the plan only when it was adopted and the policy lead works it in', async () => {
    await step(id, { to: 'tabled', on: '2026-11-02' })
    expect((await lead.post(`${REGISTER}/${id}/verwerken`)).status).toBe(422)
    await step(id, { to: 'adopted', on: '2026-11-18', votesFor: '30', votesAgainst: '7' })
    expect((await clerk.post(`${REGISTER}/${id}/verwerken`)).status).toBe(403)

    // The plan as the demonstration has it was adopted as it stands.
    expect((await lead.post(`${REGISTER}/${id}/verwerken`)).status).toBe(303)
    const page = (await regie.visitor().get('/plan/mjbp-2020-2023')).text
    expect(page).toContain('Wat de raad heeft veranderd')
    expect(page).toContain('2026-A-1')
    expect((await regie.visitor().get('/plan/mjbp-2020-2023/drugs')).text).toContain('Een doel dat de raad zo wil')
    const versions = (await lead.get('/werk/plannen/mjbp-2020-2023/versies')).text
    expect(versions).toContain('2026-A-1: Scherper doel')
    expect((await regie.visitor().get('/raad/amendementen/2026-a-1')).text).toContain('afgedaan')
    const links = await regie.database.asAdministrator<{ kind: string }>(
      `select n.kind from link l join node n on n.id = l.to_id where l.from_id = $1 and l.relation = 'amends' order by 1`,
      [id],
    )
    expect(links).toEqual([{ kind: 'goal' }, { kind: 'plan' }])
  })

  it('is refused while the working copy holds something that nobody decided on', async () => {
    const other = await write('amendment', { title: 'Nog een', byWhom: 'Proeffractie' })
    await member.post(`${REGISTER}/${other}/woorden`, { ...words('Weer anders'), place: 'goal:T3.D2:title' })
    await step(other, { to: 'tabled', on: '2026-11-03' })
    await step(other, { to: 'adopted', on: '2026-11-18' })
    await regie.database.asAdministrator(`update plan set motto = motto || ' (concept)' where slug = 'mjbp-2020-2023'`)
    const refused = await lead.post(`${REGISTER}/${other}/verwerken`)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Het werkexemplaar bevat nog andere wijzigingen')
    expect((await regie.visitor().get('/plan/mjbp-2020-2023/drugs')).text).not.toContain('Weer anders')
  })
})

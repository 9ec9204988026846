import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Role } from '../../app/features/identity/index.ts'
import { askApi, tokenFor } from '../support/api.ts'
import { fieldsOf } from '../support/fields-of.ts'
import { forgetTheRound, GOAL, leaveOneGoal, linkMailedTo, REPORT, ROUND } from '../support/fresh-round.ts'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import type { Visitor } from '../support/visitor.ts'

// The yearly round with everybody who has a part in it, and those who have none. The days and pages are those of
// tests/e2e/yearly-round.test.ts; here it is about who does what.

const SITE = '/verslagen/voortgangsrapportage-veiligheid-2023'
const SECTION = `${REPORT}/onderdelen/drugs`
const NOT_YOURS = 'Uw rol geeft geen toegang tot deze pagina. Vraag de beheerder als u dit voor uw werk nodig hebt.'

let regie: RunningRegie
let lead: Visitor
let mayor: Visitor
const as = (role: Role) => regie.visitor().signInAs(role)
const sql = <Row extends Record<string, unknown>>(statement: string) => regie.database.asAdministrator<Row>(statement)
const pieces = () => sql<{ id: string; said: string }>('select id, said from account_piece order by position, said')
const said = async () => (await pieces()).map((piece) => piece.said)
const requestOf = async (asked: string) =>
  (await sql<{ id: string }>(`select r.id from contribution_request r where r.asked = '${asked}'`))[0]!.id

beforeAll(async () => {
  regie = await startRegie()
  await forgetTheRound(regie.database)
  lead = await as('policyLead')
  mayor = await as('mayor')
})
afterAll(() => regie?.stop())
afterEach(() => expect(regie.failures.splice(0), 'nothing goes wrong inside').toEqual([]))

test('the policy lead opens the round', async () => {
  const open = { plan: 'mjbp-2020-2023', year: '2022', councilOn: '2023-06-28' }
  expect((await lead.post('/werk/verantwoording', open)).status).toBe(303)
  await leaveOneGoal(regie.database)
})

test.each<Role>([
  'caseworker',
  'enforcementOfficer',
  'underminingCoordinator',
  'bibobCoordinator',
  'confidentialCounsellor',
  'banKeeper',
  'shopkeeper',
  'eventsAdviser',
  'councilMember',
  'councilClerk',
  'partner',
  'administrator',
])('the %s has no part in the work on it, and is told so', async (role) => {
  const who = await as(role)
  for (const path of [ROUND, GOAL]) {
    const refused = await who.get(path)
    expect([refused.status, refused.text.includes(NOT_YOURS)]).toEqual([403, true])
  }
})

test.each<Role>(['alderman', 'townSecretary', 'caseCoordinator', 'enforcementLawyer', 'publicationOfficer', 'analyst'])(
  'the %s reads along, and neither changes nor approves anything',
  async (role) => {
    const who = await as(role)
    expect((await who.get(GOAL)).status).toBe(200)
    for (const act of [`${GOAL}/gevolg`, `${GOAL}/stukken/nieuw`, `${GOAL}/indienen`, `${GOAL}/goedkeuren`]) {
      const refused = await who.post(act, { step: 'approved' })
      expect([act, refused.status, refused.text.includes(NOT_YOURS)]).toEqual([act, 403, true])
    }
  },
)

test('a partner by its link and an owner by his account say the opposite of each other', async () => {
  const police = `${ROUND}/gevraagd/${await requestOf('Politie')}`
  await lead.get(police)
  expect((await lead.post(police, { doing: 'link', email: 'agent@politie.example', revision: '1' })).status).toBe(303)
  const address = await linkMailedTo(regie.database, 'agent@politie.example')
  const agent = regie.visitor()
  const ofPolice = { ...fieldsOf(await agent.get(address), address), final: 'yes' }
  const said = { 'T3.D2|done': 'Wij controleerden elke week.', 'T3.D2|failure': 'De handel verschoof naar binnen.' }
  expect((await agent.post(address, { ...ofPolice, ...said })).status).toBe(303)

  const officer = await as('enforcementOfficer')
  const [{ id }] = (await sql<{ id: string }>(`select id from account where email = 'toezicht@demo.example'`)) as [
    { id: string },
  ]
  const catering = `${ROUND}/gevraagd/${await requestOf('Horeca')}`
  expect((await lead.post(catering, { doing: 'assign', accountId: id, revision: '1' })).status).toBe(303)
  const own = `/werk/verantwoording/gevraagd/${await requestOf('Horeca')}`
  const ofOwner = { ...fieldsOf(await officer.get(own), own), final: 'yes' }
  const told = {
    'T3.D2|done': 'Controles bleven maanden uit.',
    'T3.D2|experienceResident': 'Bewoners zagen dealers terugkomen.',
    'T3.D2|lesson': 'Spreek af wie wanneer controleert.',
  }
  expect((await officer.post(own, { ...ofOwner, ...told })).status).toBe(303)
  // Nobody else can answer for him.
  expect((await (await as('caseworker')).get(own)).status).toBe(404)
})

test('a program with the right reads what nobody weighed yet, and one without it nothing', async () => {
  const place = '/verantwoordingsrondes/mjbp-2020-2023-over-2022/verantwoordingen'
  const mayRead = await tokenFor(regie, 'deventer', ['work.open', 'accounts.read'])
  const reporter = await tokenFor(regie, 'deventer', ['work.open', 'reports.read', 'reports.write'])
  const { body } = await askApi(regie, `${place}/T3.D2`, { token: mayRead })
  expect(body).toMatchObject({ doel: 'T3.D2', toestand: 'concept', goedgekeurdOp: null, gevolg: null })
  const pieces = body.stukken as { tekst: string; gewicht: string }[]
  expect(pieces.map(({ tekst, gewicht }) => [tekst, gewicht])).toEqual(
    (await said()).map((words) => [words, 'nog-niet-gewogen']),
  )
  expect((await askApi(regie, place, { token: reporter })).status).toBe(403)
  expect((await askApi(regie, place)).status).toBe(401)
  expect((await askApi(regie, `${place}?toestand=goedgekeurd`, { token: mayRead })).body.resultaten).toEqual([])
})

test('the editor weighs both, and the police can say that it does not agree', async () => {
  for (const { id } of await pieces()) {
    const address = `${GOAL}/stukken/${id}`
    const weighed = {
      ...fieldsOf(await lead.get(address), address),
      weight: 'ordinary',
      weightReason: 'Uit eerste hand',
    }
    expect((await lead.post(address, weighed)).status).toBe(303)
  }
  const told = (await pieces()).find(({ said }) => said === 'Wij controleerden elke week.')!
  const address = await linkMailedTo(regie.database, 'agent@politie.example')
  const agent = regie.visitor()
  await agent.get(address)
  const words = { doing: 'disagree', piece: told.id, body: 'Dit moet zwaarder wegen.' }
  expect((await agent.post(address, words)).status).toBe(303)
  const consequence = {
    ...fieldsOf(await lead.get(GOAL), `${GOAL}/gevolg`),
    consequence: 'continue',
    reason: 'Het begint te werken.',
  }
  expect((await lead.post(`${GOAL}/gevolg`, consequence)).status).toBe(303)
  const { revision } = fieldsOf(await lead.get(GOAL), `${GOAL}/cijfers`)
  expect((await lead.post(`${GOAL}/cijfers`, { revision: revision!, keys: ['hic_total'] })).status).toBe(303)
})

test('an alderman puts on record that he does not agree either', async () => {
  const alderman = await as('alderman')
  await alderman.get(GOAL)
  const words = { about: 'consequence', pieceId: '', saidBy: 'Wethouder', body: 'Doorgaan is te weinig.' }
  expect((await alderman.post(`${GOAL}/oneens`, words)).status).toBe(303)
})

test('who wrote it hands it in and cannot approve it; the mayor does', async () => {
  expect((await lead.post(`${GOAL}/indienen`, { step: 'submitted' })).status).toBe(303)
  const own = await lead.post(`${GOAL}/goedkeuren`, { step: 'approved' })
  expect([own.status, own.text.includes('Wie meewerkte, keurt niet goed. Dat doet een ander')]).toEqual([422, true])
  await mayor.get(GOAL)
  expect((await mayor.post(`${GOAL}/goedkeuren`, { step: 'approved' })).status).toBe(303)
})

test('a program reads the same as it was approved, with its code', async () => {
  const token = await tokenFor(regie, 'deventer', ['work.open', 'accounts.read'])
  const place = '/verantwoordingsrondes/mjbp-2020-2023-over-2022/verantwoordingen?toestand=goedgekeurd'
  const [account] = (await askApi(regie, place, { token })).body.resultaten as Record<string, unknown>[]
  const [step] = await sql<{ hash: string }>(`select frozen_hash as hash from account_step where step = 'approved'`)
  expect(account).toMatchObject({ doel: 'T3.D2', toestand: 'goedgekeurd', controlecode: step!.hash })
  expect(account!.gevolg).toMatchObject({ keuze: 'doorgaan', reden: 'Het begint te werken.' })
})

test('who leads the theme writes its part, and the mayor approves that too', async () => {
  const leader = await as('caseCoordinator')
  const opened = fieldsOf(await leader.get(SECTION), SECTION)
  const { figures: _chosen, ...written } = opened
  expect((await leader.post(SECTION, { ...written, change: 'Wij spreken af wie wanneer controleert.' })).status).toBe(
    303,
  )
  const revision = async () => {
    const [row] = await sql<{ revision: number }>(`select s.revision from report_section s where s.key = 'drugs'`)
    return { revision: String(row!.revision) }
  }
  expect((await leader.post(`${SECTION}/inleveren`, await revision())).status).toBe(303)
  expect((await leader.post(`${SECTION}/beoordelen`, { ...(await revision()), move: 'approve' })).status).toBe(403)
  await mayor.get(SECTION)
  expect((await mayor.post(`${SECTION}/beoordelen`, { ...(await revision()), move: 'approve' })).status).toBe(303)
})

test('the report goes out with both sides of the story, and who does not agree', async () => {
  // Only the policy lead builds and publishes: the mayor approves, and does not publish what he approved.
  for (const role of ['mayor', 'publicationOfficer', 'townSecretary'] as const) {
    const who = await as(role)
    await who.get(REPORT)
    expect((await who.post(`${REPORT}/bouwen`, { audience: 'public' })).status).toBe(403)
  }
  expect((await lead.post(`${REPORT}/bouwen`, { audience: 'public' })).status).toBe(303)
  const [{ number }] = (await sql<{ number: number }>(
    `select max(b.number)::int as number from report_build b where b.municipality_id = 'deventer'`,
  )) as [{ number: number }]
  const note = { number: String(number), [`note-${number}`]: 'De verantwoording per doel is toegevoegd.' }
  expect((await lead.post(`${REPORT}/publiceren`, note)).status).toBe(303)
  const { text } = await regie.visitor().get(SITE)
  for (const words of [
    'Wij controleerden elke week.',
    'Controles bleven maanden uit.',
    'Dit moet zwaarder wegen.',
    'Doorgaan is te weinig.',
    'Wij spreken af wie wanneer controleert.',
  ]) {
    expect(text).toContain(words)
  }
})

test('search finds an account: in the work place by rights, and on the site once a report prints it', async () => {
  const words = 'q=maanden&kind=goalAccount'
  expect((await lead.get(`/werk/zoeken?${words}`)).text).toContain(`href="${GOAL}"`)
  const place = `${SITE}#drugs-verantwoording-t3-d2`
  for (const [who, path] of [
    [regie.visitor(), '/zoeken'],
    [await as('councilMember'), '/werk/zoeken'],
  ] as const) {
    const { text } = await who.get(`${path}?${words}`)
    expect(text).toContain(`href="${place}"`)
    expect(text).not.toContain(GOAL)
  }
  expect((await regie.visitor().get(SITE)).text).toContain('id="drugs-verantwoording-t3-d2"')
})

test('other programs read the same of the report', async () => {
  const answer = await regie.visitor().get(`/api/v1${SITE}/verantwoordingen?doel=T3.D2`)
  expect(answer.status).toBe(200)
  const [account] = JSON.parse(answer.text).resultaten
  expect(account.gevolg).toMatchObject({ keuze: 'doorgaan', reden: 'Het begint te werken.' })
  const done = account.stukken.filter(({ soort }: { soort: string }) => soort === 'gedaan')
  expect(done.map(({ tekst }: { tekst: string }) => tekst).sort()).toEqual([
    'Controles bleven maanden uit.',
    'Wij controleerden elke week.',
  ])
  expect(account.nietEens.map(({ wie }: { wie: string }) => wie).sort()).toEqual(['Politie', 'Wethouder'])
  const first = await regie.visitor().get(`/api/v1${SITE}/verantwoordingen?uitgave=1`)
  expect(first.text).not.toContain('Wij controleerden')
})

test('a council member and a resident read it and ask, and both are answered in public', async () => {
  for (const who of [await as('councilMember'), regie.visitor()]) {
    expect((await who.get(SITE)).text).toContain(`href="/mist-u-iets?over=${SITE}"`)
    await who.get(`/mist-u-iets?over=${SITE}`)
    expect((await who.post('/mist-u-iets', { page: SITE, body: 'Wie controleert er nu?' })).status).toBe(200)
  }
  await lead.get('/werk/mist-u-iets')
  const asked = await sql<{ id: string; body: string }>(
    `select id, body from site_question where state = 'waiting' and body like 'Wie controleert%'`,
  )
  expect(asked).toHaveLength(2)
  for (const { id, body } of asked) {
    const answer = { revision: '1', do: 'answer', [`body-${id}`]: body, [`answer-${id}`]: 'De politie, elke week.' }
    expect((await lead.post(`/werk/mist-u-iets/${id}`, answer)).status).toBe(303)
  }
  expect((await regie.visitor().get(`/mist-u-iets?over=${SITE}`)).text).toContain('De politie, elke week.')
})

test('what the clerk writes down for the council comes into the execution plan of the next year', async () => {
  const clerk = await as('councilClerk')
  const [goal] = await sql<{ id: string }>(
    `select n.id from node n join goal g on g.id = n.id join theme t on t.id = g.theme_id join plan p on p.id = t.plan_id
      where n.reference = 'T3.D2' and p.slug = 'mjbp-2020-2023'`,
  )
  const wish = { title: 'Wekelijks op straat', byWhom: 'De burgemeester', happenedOn: '2023-06-28', place1: goal!.id }
  await clerk.get('/werk/raad/register/nieuw/commitment')
  expect((await clerk.post('/werk/raad/register/nieuw/commitment', wish)).status).toBe(303)

  const plan = `${ROUND}/uitvoeringsplan`
  await lead.get(ROUND)
  expect((await lead.post(plan, { doing: 'begin' })).status).toBe(303)
  const [origin] = /[^"<>]*Wekelijks op straat/.exec((await lead.get(plan)).text)!
  expect(
    (await lead.post(plan, { doing: 'add', title: '', owner: '', reason: 'Toegezegd', origin: origin! })).status,
  ).toBe(303)
  expect((await lead.post(plan, { ...fieldsOf(await lead.get(plan), plan), all: 'yes' })).status).toBe(303)
  const [{ revision }] = (await sql<{ revision: number }>(
    `select revision from execution_plan where municipality_id = 'deventer'`,
  )) as [{ revision: number }]
  expect((await lead.post(plan, { doing: 'settle', revision: String(revision) })).status).toBe(303)
  const settled = (await lead.get(plan)).text
  expect(settled).toContain('Vastgesteld op')
  expect(settled).toContain('Wekelijks op straat')
})

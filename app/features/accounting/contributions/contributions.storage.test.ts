import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../tests/support/database.ts'
import type { Actor, Tx } from '../../../platform/database/index.ts'
import { mustBe } from '../../../platform/http/index.ts'
import { serviceActor } from '../../identity/index.ts'
import { findAccount, listDisagreements, listPieces } from '../accounts.queries.ts'
import { openRound } from '../operations/open-round.ts'
import { type ContributionRequest, listActs, listRequests } from '../requests.queries.ts'
import { findRound } from '../rounds.queries.ts'
import { makeAdoptedPlan, personOf } from '../testing/accounting.factory.ts'
import { assignAccount, closeRequest, handOver, hashOfCode, sendLink, takeLinkBack } from './ask.ts'
import { mailDigest, remindAll } from './contributions.jobs.ts'
import {
  type Door,
  disagreeAsContributor,
  findOpenedRequest,
  findOwnRequest,
  putContribution,
} from './contributions.queries.ts'

const town = 'stad'
const site = {
  municipalityId: town,
  name: 'Veilig Stad',
  address: 'https://stad.example',
  secret: 'geheim van de proef',
}
const command = serviceActor(town, 'service:command')
const service = serviceActor(town, 'service:rounds')
const visitor = serviceActor(town, 'service:public')
const today = '2023-03-10'
const now = new Date('2023-03-10T10:00:00Z')
let storage: TestDatabase
let editor: Actor
let owner: Actor

const act = <T>(work: (tx: Tx) => Promise<T>, actor: Actor = editor) => storage.database.as(actor, 'test', work)
const requests = () =>
  act(async (tx) => listRequests(tx, { roundId: (await findRound(tx, 'proefplan-over-2022'))!.id }))
const requestTo = async (asked: string): Promise<ContributionRequest> =>
  (await requests()).find((one) => one.asked === asked)!
const actsOf = async ({ id, roundId }: ContributionRequest) =>
  (await act((tx) => listActs(tx, roundId))).filter(({ requestId }) => requestId === id).map((one) => one.act)

type MailRow = { recipient: string; subject: string; body: string }
const mails = () => storage.asAdministrator<MailRow>('select recipient, subject, body from outgoing_mail_content')
const clearMails = () => storage.asAdministrator('delete from outgoing_mail_content')

/** The code in the newest mail to this address. */
async function codeTo(address: string): Promise<string> {
  const mail = (await mails()).filter(({ recipient }) => recipient === address).at(-1)!
  return /bijdrage\/(\S+)/.exec(mail.body)![1]!
}

const link = async (asked: string, email: string) => {
  const request = await requestTo(asked)
  return act((tx) => sendLink(tx, site, request, { email, year: 2022, today, now }))
}

beforeAll(async () => {
  storage = await createTestDatabase()
  await storage.asAdministrator("insert into municipality (id, name, settings) values ('stad', 'Stad', '{}')")
  editor = await personOf(storage, town, 'beleid@stad.example', ['policyLead'])
  owner = await personOf(storage, town, 'toezicht@stad.example', ['enforcementOfficer'])
  await act((tx) => makeAdoptedPlan(tx, town, command), command)
  mustBe(await act((tx) => openRound(tx, town, { plan: 'proefplan', year: 2022, councilOn: '2023-06-28' })))
})
afterAll(() => storage.close())

describe('a personal link', () => {
  it('is mailed once, says nothing about people, and is kept as a hash only', async () => {
    expect(await link('Politie', 'geen adres')).toMatchObject({ reason: 'not-an-address' })
    mustBe(await link('Politie', 'agent@politie.example'))
    const sent = await mails()
    expect(sent).toHaveLength(1)
    expect(sent[0]!.body).toContain('https://stad.example/bijdrage/')
    expect(sent[0]!.body).not.toContain('Politie')
    const rows = await storage.asAdministrator<{ kept: string }>(
      'select row_to_json(l)::text as kept from contribution_link l',
    )
    const code = await codeTo('agent@politie.example')
    expect(rows[0]!.kept).not.toContain(code)
    expect(rows[0]!.kept).not.toContain('agent@politie.example')
  })

  it('opens one request, for nobody else and not after its last day', async () => {
    const hash = hashOfCode(await codeTo('agent@politie.example'))
    const opened = await act((tx) => findOpenedRequest(tx, hash, today), visitor)
    expect(opened).toMatchObject({ asked: 'Politie', reportingYear: 2022, state: 'open' })
    expect(opened!.subjects.map(({ code }) => code)).toEqual(['T1.D3'])
    expect(await act((tx) => findOpenedRequest(tx, hashOfCode('AAAA-BBBB'), today), visitor)).toBeUndefined()
    expect(await act((tx) => findOpenedRequest(tx, hash, '2023-07-05'), visitor)).toBeUndefined()
  })

  it('keeps a draft without handing it in, and then takes every part in as it was written', async () => {
    const hash = hashOfCode(await codeTo('agent@politie.example'))
    const door: Door = { requestId: (await requestTo('Politie')).id, hash, today }
    const entries = [
      { goal: 'T1.D3', kind: 'done', body: 'Wij controleerden vaker.  ' },
      { goal: 'T1.D3', kind: 'lesson', body: '' },
      { goal: 'T1.D1', kind: 'done', body: 'Hier is niet naar gevraagd.' },
    ]
    expect(await act((tx) => putContribution(tx, door, [], true), visitor)).toBe('empty')
    expect(await act((tx) => putContribution(tx, door, entries, false), visitor)).toBe('saved')
    expect((await act((tx) => findOpenedRequest(tx, hash, today), visitor))!.drafts).toEqual([
      { goal: 'T1.D3', kind: 'done', body: 'Wij controleerden vaker.' },
    ])
    expect(await piecesOf('T1.D3')).toEqual([])
    expect(await act((tx) => putContribution(tx, door, entries, true), visitor)).toBe('handedIn')
    expect(await piecesOf('T1.D3')).toMatchObject([
      { kind: 'done', said: 'Wij controleerden vaker.', wording: '', source: 'Politie', weight: 'unweighed' },
    ])
    expect(await act((tx) => putContribution(tx, door, entries, true), visitor)).toBe('closed')
    expect(await actsOf(await requestTo('Politie'))).toEqual(['asked', 'linkSent', 'handedIn'])
  })

  it('lets who wrote say that he does not agree with what was made of it', async () => {
    const hash = hashOfCode(await codeTo('agent@politie.example'))
    const door: Door = { requestId: (await requestTo('Politie')).id, hash, today }
    const [piece] = await piecesOf('T1.D3')
    expect(await act((tx) => disagreeAsContributor(tx, door, piece!.id, 'Zo was het niet.'), visitor)).toBe('recorded')
    const wrong = { ...door, hash: hashOfCode('AAAA') }
    expect(await act((tx) => disagreeAsContributor(tx, wrong, piece!.id, 'Wel waar.'), visitor)).toBe('unknown')
    const found = await act(async (tx) => listDisagreements(tx, (await accountOf(tx, 'T1.D3')).id))
    expect(found).toMatchObject([{ saidBy: 'Politie', body: 'Zo was het niet.', pieceId: piece!.id }])
  })
})

describe('an owner with an account', () => {
  it('answers what is asked of him, and nobody else can', async () => {
    const request = await requestTo('Adviseur drugs')
    mustBe(await act((tx) => assignAccount(tx, request, { accountId: owner.id, revision: request.revision })))
    const door: Door = { requestId: request.id, hash: '', today }
    const entries = [{ goal: 'T1.D1', kind: 'failure', body: 'Te weinig mensen.' }]
    expect(await act((tx) => findOwnRequest(tx, request.id, owner.id), owner)).toMatchObject({
      asked: 'Adviseur drugs',
    })
    expect(await act((tx) => putContribution(tx, door, entries, true), editor)).toBe('unknown')
    expect(await act((tx) => putContribution(tx, door, entries, false), owner)).toBe('saved')
    const seen = await act((tx) => tx.selectFrom('contributionDraft').selectAll().execute(), editor)
    expect(seen).toEqual([])
  })
})

describe('reminders', () => {
  it('go out once each, whoever runs the job how often, and then it is told to who keeps the round', async () => {
    await clearMails()
    const run = (day: string) => act((tx) => remindAll(tx, site, day), service)
    await run('2023-03-28')
    expect(await mails()).toEqual([])
    for (const day of ['2023-03-29', '2023-03-29', '2023-03-30', '2023-04-05', '2023-04-05']) await run(day)
    const sent = await mails()
    expect(sent.map(({ recipient }) => recipient)).toEqual(['toezicht@stad.example', 'toezicht@stad.example'])
    expect(sent[0]!.body).toContain('https://stad.example/werk/verantwoording/gevraagd/')
    await clearMails()
    for (const day of ['2023-04-12', '2023-04-13']) await run(day)
    expect((await mails()).map(({ recipient, subject }) => [recipient, subject])).toEqual([
      ['beleid@stad.example', 'Veilig Stad: vragen over 2022 zonder antwoord'],
    ])
    expect(await actsOf(await requestTo('Adviseur drugs'))).toEqual(['asked', 'reminded', 'dueToday', 'escalated'])
  })

  it('leave who answered alone', async () => {
    expect(await actsOf(await requestTo('Politie'))).not.toContain('reminded')
  })

  it('tell once a week, in numbers, what stands still', async () => {
    await clearMails()
    const run = () => act((tx) => mailDigest(tx, site, '2023-05-08'), service)
    await run()
    await run()
    const sent = await mails()
    expect(sent).toHaveLength(1)
    expect(sent[0]!.body).toContain('- vragen die te laat zijn: 1\n- doelen die niet zijn goedgekeurd: 3')
  })
})

describe('a request that gets no answer', () => {
  it('is handed over with a reason, and the first stays to be seen', async () => {
    const request = await requestTo('Adviseur drugs')
    const input = { to: 'Adviseur zorg', accountId: '', reason: 'Ziek sinds maart', revision: request.revision, now }
    expect(await act((tx) => handOver(tx, town, request, { ...input, reason: '' }))).toMatchObject({
      reason: 'reason-needed',
    })
    mustBe(await act((tx) => handOver(tx, town, request, input)))
    const next = await requestTo('Adviseur zorg')
    expect(next).toMatchObject({ state: 'open', dueOn: '2023-04-05', takenOverFrom: request.id })
    expect(next.subjects).toEqual(request.subjects)
    expect((await requestTo('Adviseur drugs')).state).toBe('handedOver')
    expect(await act((tx) => findOwnRequest(tx, request.id, owner.id), owner)).toBeUndefined()
  })

  it('says that somebody never answered, and can be asked again', async () => {
    const request = await requestTo('Adviseur zorg')
    mustBe(await link('Adviseur zorg', 'zorg@elders.example'))
    const close = { reason: 'Vier keer gevraagd', revision: request.revision, now }
    mustBe(await act((tx) => closeRequest(tx, town, request, { ...close, to: 'neverAnswered' })))
    const hash = hashOfCode(await codeTo('zorg@elders.example'))
    expect(await act((tx) => findOpenedRequest(tx, hash, today), visitor)).toBeUndefined()
    const closed = await requestTo('Adviseur zorg')
    expect(closed).toMatchObject({ state: 'neverAnswered', hasLink: false })
    mustBe(await act((tx) => closeRequest(tx, town, closed, { ...close, to: 'open', revision: closed.revision })))
    expect((await requestTo('Adviseur zorg')).state).toBe('open')
  })

  it('has a link that can be taken back, and forgets where it went', async () => {
    mustBe(await link('Adviseur zorg', 'zorg@elders.example'))
    const request = await requestTo('Adviseur zorg')
    mustBe(await act((tx) => takeLinkBack(tx, town, request, now)))
    const kept = await storage.asAdministrator(
      "select 1 from contribution_link where sealed_address <> '' and request_id = $1",
      [request.id],
    )
    expect(kept).toEqual([])
  })
})

async function accountOf(tx: Tx, code: string) {
  return (await findAccount(tx, (await findRound(tx, 'proefplan-over-2022'))!.id, code))!
}
const piecesOf = (code: string) => act(async (tx) => listPieces(tx, (await accountOf(tx, code)).id))

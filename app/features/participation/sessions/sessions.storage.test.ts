import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../tests/support/database.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { type Role, rightsOf, serviceActor } from '../../identity/index.ts'
import { findConsultation } from '../consultations.queries.ts'
import { addConsultation } from '../operations/save-consultation.ts'
import type { RoundKind } from './domain/rounds.ts'
import { findPulse, seeSession } from './live.queries.ts'
import { arrangeIdeas } from './operations/arrange-ideas.ts'
import { cast } from './operations/cast.ts'
import { hashOfKey } from './operations/codes.ts'
import { keepIdeas } from './operations/keep-ideas.ts'
import { closeForVotes, openForVotes, showIdeas } from './operations/lead-session.ts'
import { addRound } from './operations/prepare-rounds.ts'
import { saveMinutes } from './operations/save-minutes.ts'
import { addSession } from './operations/save-session.ts'
import { takeSessionStep } from './operations/take-session-step.ts'
import { listBallots, listIdeas, listRounds } from './rounds.queries.ts'
import { findSession, listFractions } from './sessions.queries.ts'

const town = 'stad'
const command = serviceActor(town, 'service:command')
const visitor = serviceActor(town, 'service:public')
const actorFor = (role: Role) => ({ municipalityId: town, id: role, roles: [role], rights: rightsOf([role]) })
const now = new Date('2026-11-29T19:30:00Z')
let storage: TestDatabase
let made = 0

const act = <T>(work: (tx: Tx) => Promise<T>, actor: typeof command = command) =>
  storage.database.as(actor, 'test', work)

/** A session of an announced consultation with these rounds, going on. */
async function hold(rounds: [RoundKind, string][], more: { fractions?: string; most?: number } = {}) {
  const title = `Avond ${++made}`
  const consultation = await act(async (tx) => {
    const slug = await addConsultation(tx, town, { title, about: 'a', audience: 'b', useOfAnswers: 'c', plan: '' })
    return (await findConsultation(tx, slug))!
  })
  const saved = await act((tx) =>
    addSession(tx, town, consultation.id, {
      ...{ title, heldOn: '2026-11-29', place: 'de zaal', agenda: '' },
      kind: more.fractions ? 'council' : 'network',
      mostParticipants: more.most ?? 100,
      fractions: more.fractions ?? '',
    }),
  )
  const slug = saved.ok ? saved.value : ''
  const session = () => act(async (tx) => (await findSession(tx, consultation.id, slug))!)
  for (const [kind, options] of rounds) {
    const input = { kind, question: `Vraag over ${kind}`, options, ideasOf: '', points: 10 }
    expect(await act(async (tx) => addRound(tx, town, await session(), input))).toMatchObject({ ok: true })
  }
  await storage.asAdministrator(
    `insert into consultation_step (municipality_id, consultation_id, number, phase, taken_by) values ('stad', $1, 1, 'announced', 'x')`,
    [consultation.id],
  )
  const step = (to: string, reason = '') =>
    act(async (tx) => takeSessionStep(tx, await session(), { to, reason, isHidden: false }))
  expect(await step('running')).toMatchObject({ ok: true })
  const listed = await act(async (tx) => listRounds(tx, (await session()).id))
  const { code, id } = await session()
  return {
    ...{ id, code, session, step, rounds: listed },
    open: (at: number) => act(async (tx) => openForVotes(tx, await session(), listed[at]!.id)),
    close: (at: number) => act(async (tx) => closeForVotes(tx, await session(), listed[at]!.id, now)),
    vote: (at: number, key: string, vote: Record<string, never> | object, withCode = code) =>
      act((tx) => cast(tx, { code: withCode, roundId: listed[at]!.id, key, vote: vote as never }), visitor),
    see: (key = '', withCode = code) => act((tx) => seeSession(tx, withCode, hashOfKey(withCode, key)), visitor),
    result: async (at: number) => (await act(async (tx) => listRounds(tx, (await session()).id)))[at]!.result,
  }
}

beforeAll(async () => {
  storage = await createTestDatabase()
  await storage.asAdministrator("insert into municipality (id, name, settings) values ('stad', 'Stad', '{}')")
})
afterAll(() => storage?.close())

describe('a vote', () => {
  test('is counted once for each phone, and one that is sent again takes its place', async () => {
    const evening = await hold([['ranking', 'Licht\nToezicht\nGroen']])
    await evening.open(0)
    expect(await evening.vote(0, 'a', { order: ['o1', 'o2'] })).toMatchObject({ ok: true })
    await Promise.all([1, 2, 3].map(() => evening.vote(0, 'b', { order: ['o2'] })))
    expect(await evening.vote(0, 'a', { order: ['o3'] })).toMatchObject({ ok: true })
    expect((await evening.see('a'))!.round!.votes).toBe(2)
    expect((await evening.see('a'))!.own).toEqual({ order: ['o3'] })
    expect((await evening.see('stranger'))!.own).toBeNull()
  })

  test('comes in only while its round is open', async () => {
    const evening = await hold([['ranking', 'Licht\nToezicht']])
    expect(await evening.vote(0, 'a', { order: ['o1'] })).toMatchObject({ reason: 'closed' })
    await evening.open(0)
    expect(await evening.vote(0, 'a', { order: ['o1'] })).toMatchObject({ ok: true })
    await evening.close(0)
    expect(await evening.vote(0, 'a', { order: ['o2'] })).toMatchObject({ reason: 'closed' })
    expect(await evening.vote(0, 'b', { order: ['o2'] }, 'ABCDEF')).toMatchObject({ reason: 'not-found' })
  })

  test('of more phones than there are people in the hall is refused', async () => {
    const evening = await hold([['ranking', 'Licht\nToezicht']], { most: 2 })
    await evening.open(0)
    await evening.vote(0, 'a', { order: ['o1'] })
    await evening.vote(0, 'b', { order: ['o1'] })
    expect(await evening.vote(0, 'c', { order: ['o1'] })).toMatchObject({ reason: 'full' })
    expect(await evening.vote(0, 'b', { order: ['o2'] })).toMatchObject({ ok: true })
  })

  test('in which votes and closing cross each other is counted or refused, never both', async () => {
    const evening = await hold([['ranking', 'Licht\nToezicht']])
    await evening.open(0)
    const votes = Array.from({ length: 60 }, (_, at) => evening.vote(0, `k${at}`, { order: ['o1'] }))
    await Promise.all(votes.slice(0, 10))
    await evening.close(0)
    const counted = (await Promise.all(votes)).filter(({ ok }) => ok).length
    expect(await evening.result(0)).toMatchObject({ n: counted })
    expect(counted).toBeGreaterThanOrEqual(10)
  })
})

describe('as long as a round is open', () => {
  test('nobody finds what was voted: not the host, not the administrator of the application, only how many', async () => {
    const evening = await hold([['statements', 'Meer licht\nMeer toezicht']])
    await evening.open(0)
    for (const key of ['a', 'b', 'c', 'd', 'e', 'f']) await evening.vote(0, key, { o1: 'agree', o2: 'disagree' })
    for (const actor of [command, actorFor('policyLead'), actorFor('administrator')]) {
      const seen = await act(async (tx) => {
        const { rows } = await sql`select * from live_vote`.execute(tx)
        return [rows.length, (await listBallots(tx, evening.rounds[0]!.id)).length]
      }, actor)
      expect(seen).toEqual([0, 0])
    }
    expect(await evening.see()).toMatchObject({ round: { votes: 6, result: null }, own: null })
    expect(await act((tx) => findPulse(tx, evening.id), visitor)).toMatchObject({ votes: 6 })
    await evening.close(0)
    expect(await evening.see()).toMatchObject({
      round: { votes: 6, result: { kind: 'statements', n: 6, statements: [{ agree: 6 }, { disagree: 6 }] } },
    })
  })

  test('no other opens, and its question stays as people saw it', async () => {
    const evening = await hold([
      ['ranking', 'Licht\nToezicht'],
      ['ranking', 'Groen\nBankjes'],
    ])
    await evening.open(0)
    expect(await evening.open(1)).toMatchObject({ reason: 'other-open' })
    expect(await evening.step('closed')).toMatchObject({ reason: 'round-open' })
    await expect(
      act((tx) => sql`update live_round set question = 'anders' where id = ${evening.rounds[0]!.id}`.execute(tx)),
    ).rejects.toThrow('stays as it was')
    await evening.close(0)
    expect(await evening.open(0)).toMatchObject({ reason: 'already-asked' })
  })
})

describe('once a round is closed', () => {
  test('its votes lead to nobody: no key, not in the order in which they came', async () => {
    const evening = await hold([['ranking', 'Licht\nToezicht\nGroen']])
    await evening.open(0)
    const orders = Array.from({ length: 30 }, (_, at) => (at < 15 ? ['o1', 'o2'] : ['o3', 'o2']))
    for (const [at, order] of orders.entries()) await evening.vote(0, `k${at}`, { order })
    await evening.close(0)
    const left = await storage.asAdministrator<{ count: number }>(
      'select count(*)::int as count from live_vote where round_id = $1',
      [evening.rounds[0]!.id],
    )
    expect(left[0]!.count).toBe(0)
    const onDisk = await storage.asAdministrator<{ content: { order: string[] }; columns: string[] }>(
      'select content, array(select jsonb_object_keys(to_jsonb(b))) as columns from live_ballot b where round_id = $1 order by ctid',
      [evening.rounds[0]!.id],
    )
    expect(onDisk[0]!.columns.sort()).toEqual(['content', 'fraction', 'id', 'municipality_id', 'round_id'])
    expect(onDisk.map(({ content }) => content.order)).not.toEqual(orders)
    const audit = await storage.asAdministrator<{ count: number }>(
      "select count(*)::int as count from audit_event where table_name in ('live_vote', 'live_ballot', 'live_participant')",
    )
    expect(audit[0]!.count).toBe(0)
  })

  test('of fewer than five votes nothing is said but how many', async () => {
    const evening = await hold([['ranking', 'Licht\nToezicht']])
    await evening.open(0)
    for (const key of ['a', 'b', 'c', 'd']) await evening.vote(0, key, { order: ['o1'] })
    await evening.close(0)
    expect(await evening.result(0)).toEqual({ kind: 'suppressed', n: 4 })
  })

  test('closing again changes nothing', async () => {
    const evening = await hold([['ranking', 'Licht\nToezicht']])
    await evening.open(0)
    for (const key of ['a', 'b', 'c', 'd', 'e']) await evening.vote(0, key, { order: ['o1', 'o2'] })
    await Promise.all([evening.close(0), evening.close(0)])
    expect(await evening.close(0)).toMatchObject({ ok: true })
    expect(await evening.result(0)).toMatchObject({ n: 5 })
  })
})

test('what is in front of everybody is a round of that session', async () => {
  const [evening, other] = [await hold([['ranking', 'Licht\nToezicht']]), await hold([['ranking', 'Groen\nBankjes']])]
  await other.open(0)
  const elsewhere = other.rounds[0]!.id
  await expect(
    act((tx) => sql`update live_session set round_id = ${elsewhere} where id = ${evening.id}`.execute(tx)),
  ).rejects.toThrow('a round of this session')
})

test('ideas are read, merged and hidden before they are shown, and what stands is what is asked next', async () => {
  const evening = await hold([['ideas', '']])
  const from = evening.rounds[0]!.id
  await act(async (tx) =>
    addRound(tx, town, await evening.session(), {
      ...{ kind: 'points', question: 'Wat eerst?', options: '', ideasOf: from, points: 10 },
    }),
  )
  await evening.open(0)
  const next = async () => (await act(async (tx) => listRounds(tx, (await evening.session()).id)))[1]!
  expect(await act(async (tx) => openForVotes(tx, await evening.session(), (await next()).id))).toMatchObject({
    reason: 'other-open',
  })
  await evening.vote(0, 'a', { 'idea-1': 'Meer licht', 'idea-2': 'Lampen in het park' })
  await evening.vote(0, 'b', { 'idea-1': 'Bankjes', 'idea-2': 'Iets naars over Jan' })
  expect(await act((tx) => listIdeas(tx, from))).toEqual([])
  await evening.close(0)
  expect((await evening.see())!.round).toMatchObject({ isShown: false, ideas: [], votes: 2 })
  const ideas = await act((tx) => listIdeas(tx, from))
  const called = (text: string) => ideas.find((idea) => idea.text === text)!.id
  const arrange = (change: Parameters<typeof arrangeIdeas>[3]) =>
    act(async (tx) => arrangeIdeas(tx, await evening.session(), from, change))
  await arrange({ does: 'hide', idea: called('Iets naars over Jan') })
  await arrange({ does: 'merge', idea: called('Lampen in het park'), into: called('Meer licht') })
  expect(
    await arrange({ does: 'merge', idea: called('Meer licht'), into: called('Lampen in het park') }),
  ).toMatchObject({
    reason: 'into-itself',
  })
  await act(async (tx) => showIdeas(tx, await evening.session(), from))
  const shown = (await evening.see())!.round!.ideas.sort((a, b) => b.times - a.times)
  expect(shown).toEqual([
    { text: 'Meer licht', times: 2 },
    { text: 'Bankjes', times: 1 },
  ])
  expect(await act(async (tx) => openForVotes(tx, await evening.session(), (await next()).id))).toMatchObject({
    ok: true,
  })
  expect((await next()).options.map(({ text }) => text).sort()).toEqual(['Bankjes', 'Meer licht'])
})

test('what a hall said goes on the thread once, hidden ideas never, and waits for an answer', async () => {
  const evening = await hold([['ideas', '']])
  const round = (await act(async (tx) => listRounds(tx, (await evening.session()).id)))[0]!.id
  await evening.open(0)
  await evening.vote(0, 'a', { 'idea-1': 'Meer licht', 'idea-2': 'Iets naars over Jan' })
  await evening.vote(0, 'b', { 'idea-1': 'meer licht.' })
  await evening.close(0)
  const ideas = await act((tx) => listIdeas(tx, round))
  const called = (text: string) => ideas.find((idea) => idea.text === text)!.id
  const arrange = (change: Parameters<typeof arrangeIdeas>[3]) =>
    act(async (tx) => arrangeIdeas(tx, await evening.session(), round, change))
  await arrange({ does: 'hide', idea: called('Iets naars over Jan') })
  await arrange({ does: 'merge', idea: called('meer licht.'), into: called('Meer licht') })
  const keep = () =>
    act(async (tx) => {
      const session = await evening.session()
      const [{ slug }] = (await tx
        .selectFrom('consultation')
        .select('slug')
        .where('id', '=', session.consultationId)
        .execute()) as [{ slug: string }]
      return keepIdeas(tx, town, { consultation: (await findConsultation(tx, slug))!, session })
    })
  // What the hall did not see is nobody's business yet.
  expect(await keep()).toBe(0)
  await act(async (tx) => showIdeas(tx, await evening.session(), round))
  expect([await keep(), await keep()]).toEqual([1, 0])
  const inputs = await act((tx) => tx.selectFrom('input').select(['origin', 'body', 'people']).execute())
  expect(inputs).toEqual([{ origin: 'session', body: 'Meer licht', people: 2 }])
})

test('a fraction votes with its own code, and what it said stands apart', async () => {
  const council = await hold([['statements', 'Cameras op het plein']], { fractions: 'Groen Hart\nStadsbelang' })
  const [green, city] = await act((tx) => listFractions(tx, council.id))
  await council.open(0)
  expect(await council.vote(0, 'a', { o1: 'agree' })).toMatchObject({ reason: 'no-fraction' })
  await council.vote(0, 'a', { o1: 'agree' }, green!.code)
  await council.vote(0, 'b', { o1: 'disagree' }, city!.code)
  await council.vote(0, 'c', { o1: 'pass' }, city!.code)
  expect((await council.see('', city!.code))!.fraction).toBe('Stadsbelang')
  await council.close(0)
  expect(await council.result(0)).toMatchObject({
    statements: [{ option: 'o1', agree: 1, disagree: 1, pass: 1 }],
    fractions: [
      { fraction: 'Groen Hart', n: 1, cells: { o1: [1, 0, 0] } },
      { fraction: 'Stadsbelang', n: 2, cells: { o1: [0, 1, 1] } },
    ],
  })
})

describe('a session that is over', () => {
  test('knows how many phones took part, and no key of any of them', async () => {
    const evening = await hold([['ranking', 'Licht\nToezicht']])
    await evening.open(0)
    for (const key of ['a', 'b', 'c']) await evening.vote(0, key, { order: ['o1'] })
    await evening.close(0)
    expect(await evening.step('closed')).toMatchObject({ ok: true })
    expect((await evening.session()).participants).toBe(3)
    const keys = await storage.asAdministrator('select from live_participant where session_id = $1', [evening.id])
    expect(keys).toHaveLength(0)
    expect(await evening.step('running')).toMatchObject({ reason: 'reason-needed' })
    expect(await evening.step('running', 'Te vroeg gesloten')).toMatchObject({ ok: true })
    expect(await evening.step('closed')).toMatchObject({ ok: true })
    expect((await evening.session()).participants).toBe(3)
  })

  test('is seen by everybody only when it is published, and minutes stay once they are approved', async () => {
    const evening = await hold([['ranking', 'Licht\nToezicht']])
    const find = () =>
      act(async (tx) => findSession(tx, (await evening.session()).consultationId, (await evening.session()).slug))
    const asVisitor = async () => {
      const { consultationId, slug } = (await find())!
      return act((tx) => findSession(tx, consultationId, slug), visitor)
    }
    const write = async (minutes: string, isApproving: boolean) =>
      act(async (tx) => {
        const session = (await evening.session())!
        return saveMinutes(tx, session, { minutes, attendance: 12, isApproving, revision: session.revision })
      })
    expect(await write('Een goede avond.', true)).toMatchObject({ reason: 'not-over' })
    await evening.step('closed')
    expect(await asVisitor()).toBeUndefined()
    await evening.step('published')
    expect((await asVisitor())!.status).toBe('published')
    expect(await write('Een goede avond.', true)).toMatchObject({ ok: true })
    expect(await write('Een matige avond.', false)).toMatchObject({ reason: 'minutes-stay' })
    await expect(
      act((tx) => sql`update live_session set minutes = 'anders' where id = ${evening.id}`.execute(tx)),
    ).rejects.toThrow('approved minutes stay')
  })
})

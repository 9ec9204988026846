import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../tests/support/database.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { mustBe } from '../../../platform/http/index.ts'
import { serviceActor } from '../../identity/index.ts'
import { addPart, adoptPlan, PARTS } from '../../plan/index.ts'
import { findConsultation } from '../consultations.queries.ts'
import { replaceIdeaPlace } from '../inputs/ideas.queries.ts'
import { findInput, insertOutcome } from '../inputs/inputs.queries.ts'
import { giveOutcome } from '../inputs/operations/give-outcome.ts'
import { addInput } from '../inputs/operations/save-input.ts'
import { addConsultation } from '../operations/save-consultation.ts'
import { takeStep } from '../operations/take-step.ts'
import { cast } from '../sessions/operations/cast.ts'
import { closeForVotes, openForVotes } from '../sessions/operations/lead-session.ts'
import { addRound } from '../sessions/operations/prepare-rounds.ts'
import { addSession } from '../sessions/operations/save-session.ts'
import { takeSessionStep } from '../sessions/operations/take-session-step.ts'
import { listRounds } from '../sessions/rounds.queries.ts'
import { findSession } from '../sessions/sessions.queries.ts'
import { findChapter } from './chapter.queries.ts'
import { freezeChapter, readChapter } from './freeze-chapter.ts'

const town = 'stad'
const TODAY = '2026-11-29'
const command = serviceActor(town, 'service:command')
const visitor = serviceActor(town, 'service:public')
const act = <T>(work: (tx: Tx) => Promise<T>, actor = command) => storage.database.as(actor, 'test', work)
let storage: TestDatabase
let planId: string
let goal: string
let consultation: { id: string; slug: string }

const adopt = (stage: 'draft' | 'college' | 'council' | 'amended') =>
  act(async (tx) => {
    const { id } = mustBe(await adoptPlan(tx, town, 'raad', { planId, stage, decidedBy: 'raad', remark: '' }))
    await freezeChapter(tx, town, { planId, versionId: id })
    return id
  })

beforeAll(async () => {
  storage = await createTestDatabase()
  await storage.asAdministrator("insert into municipality (id, name, settings) values ('stad', 'Stad', '{}')")
  const add = (name: keyof typeof PARTS, values: Record<string, string | null>, parentId?: string, links = {}) =>
    act(async (tx) => mustBe(await addPart(tx, town, PARTS[name], { values, parentId, links })))
  planId = await add('plan', { slug: 'plan', title: 'Het plan', startsOn: '2024-01-01', endsOn: '2027-12-31' })
  const theme = await add('theme', { code: 'T1', slug: 'licht', name: 'Licht', kind: 'development' }, planId)
  goal = await add('goal', { code: 'D1', title: 'Geen donkere paden', kind: 'goal', state: 'defined' }, theme)
  await adopt('college')
  const texts = { title: 'Wat vindt u?', about: 'Over licht.', audience: 'Iedereen.', useOfAnswers: 'We lezen alles.' }
  consultation = await act(async (tx) => {
    const slug = await addConsultation(tx, town, { ...texts, plan: 'plan' })
    const found = (await findConsultation(tx, slug))!
    await replaceIdeaPlace(tx, town, found.id, 'none')
    mustBe(await takeStep(tx, town, { slug, to: 'open', reason: '' }))
    return found
  })
})
afterAll(() => storage?.close())

/** An evening at which twelve phones rank three things, all in the same order. */
async function holdSession() {
  const slug = await act(async (tx) =>
    mustBe(
      await addSession(tx, town, consultation.id, {
        ...{ title: 'De avond', kind: 'network', heldOn: '2026-11-20', place: 'het gemeentehuis', agenda: '' },
        ...{ mostParticipants: 50, fractions: '' },
      }),
    ),
  )
  const session = () => act(async (tx) => (await findSession(tx, consultation.id, slug))!)
  const round = {
    kind: 'ranking',
    question: 'Wat eerst?',
    options: 'Lantaarns\nCamera\nHekken',
    ideasOf: '',
    points: 10,
  }
  await act(async (tx) => mustBe(await addRound(tx, town, await session(), round as never)))
  const step = (to: string) =>
    act(async (tx) => mustBe(await takeSessionStep(tx, await session(), { to, reason: '', isHidden: false })))
  await step('running')
  const { id, code } = await session()
  const [only] = await act((tx) => listRounds(tx, id))
  await act(async (tx) => mustBe(await openForVotes(tx, await session(), only!.id)))
  const order = only!.options.map(({ key }) => key)
  for (let phone = 0; phone < 12; phone++) {
    await act((tx) => cast(tx, { code, roundId: only!.id, key: `phone ${phone}`, vote: { order } }), visitor)
  }
  await act(async (tx) => closeForVotes(tx, await session(), only!.id, new Date('2026-11-20T20:00:00Z')))
  await step('closed')
  await step('published')
}

const say = (body: string, theme: string) =>
  act((tx) =>
    addInput(tx, town, consultation as never, {
      ...{ body, theme, saidBy: '', people: null, areaCode: '', heardOn: '2026', source: '', isPublic: true },
      origin: 'session',
    }),
  )

test('a version that is adopted before anything is public has no chapter', async () => {
  await holdSession()
  const { id } = await say('Het pad langs de beek is donker.', 'plan:T1')
  await say('Er rijden te veel scooters.', '')
  const given = { consultationId: consultation.id, inputs: [id], outcome: 'adopted', reason: 'Het staat in doel 1.' }
  await act(async (tx) => mustBe(await giveOutcome(tx, town, { ...given, places: [goal] } as never, TODAY)))
  const version = await adopt('council')
  expect(await act((tx) => findChapter(tx, version))).toBeUndefined()
})

test('a version keeps what was asked, what a session ranked and what was done with what was said', async () => {
  for (const to of ['closed', 'reported']) {
    await act(async (tx) => mustBe(await takeStep(tx, town, { slug: consultation.slug, to, reason: '' })))
  }
  const version = await adopt('amended')
  const chapter = await act((tx) => findChapter(tx, version), visitor)
  const [one] = chapter!.consultations
  expect(one!.facts).toContainEqual({ name: 'Wat ermee gebeurt', value: 'We lezen alles.' })
  const [session] = one!.sessions
  expect(session!.title).toBe('De avond')
  expect(session!.sentences.join(' ')).toContain('20 november 2026')
  expect(session!.rounds[0]).toMatchObject({ caption: 'Wat eerst?' })
  expect(session!.rounds[0]!.rows.map(([name, place]) => [name, place])).toEqual([
    ['Lantaarns', '1'],
    ['Camera', '2'],
    ['Hekken', '3'],
  ])
  expect(one!.inputs!.sentence).toBe('Van 2 keer inbreng zijn er 1 beantwoord.')
  expect(one!.inputs!.byTheme.rows).toEqual([
    ['Licht', '1', '1', '0', '0', '0', '0'],
    ['geen thema gekozen', '1', '0', '0', '0', '0', '1'],
    ['Samen', '2', '1', '0', '0', '0', '1'],
  ])
  expect(one!.inputs!.done.rows).toEqual([
    ['Het pad langs de beek is donker.', 'overgenomen', 'Het staat in doel 1.', 'Geen donkere paden'],
  ])
})

test('what a version tells stays as it was when something else is decided later', async () => {
  const [latest] = await storage.asAdministrator<{ id: string }>(
    'select id from version where node_id = $1 order by number desc limit 1',
    [planId],
  )
  const before = await act((tx) => findChapter(tx, latest!.id))
  await act(async (tx) => {
    const second = (await findInput(tx, consultation.id, '2'))!
    await insertOutcome(tx, {
      ...{
        municipalityId: town,
        inputId: second.id,
        outcome: 'not',
        reason: 'Dat is aan de politie.',
        decidedOn: TODAY,
      },
    })
  })
  const now = await act((tx) => readChapter(tx, planId))
  expect(now[0]!.inputs!.sentence).toBe('Van 2 keer inbreng zijn er 2 beantwoord.')
  expect(await act((tx) => findChapter(tx, latest!.id))).toEqual(before)
  await expect(act((tx) => freezeChapter(tx, town, { planId, versionId: latest!.id }))).rejects.toThrow('duplicate key')
})

test('the chapter of a draft is not public', async () => {
  const version = await adopt('draft')
  expect(await act((tx) => findChapter(tx, version))).toBeDefined()
  expect(await act((tx) => findChapter(tx, version), visitor)).toBeUndefined()
})

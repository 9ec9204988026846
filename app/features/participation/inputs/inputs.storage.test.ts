import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../tests/support/database.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { mustBe } from '../../../platform/http/index.ts'
import { type Role, rightsOf, serviceActor } from '../../identity/index.ts'
import { addPart, adoptPlan, PARTS } from '../../plan/index.ts'
import { findConsultation } from '../consultations.queries.ts'
import { hashOfCode } from '../operations/codes.ts'
import { addConsultation } from '../operations/save-consultation.ts'
import { takeStep } from '../operations/take-step.ts'
import { findIdeaByCode, listDecisions, listIdeas, replaceIdeaPlace } from './ideas.queries.ts'
import { findInput, insertOutcome, listInputs } from './inputs.queries.ts'
import { findInputsLost, findInputsWithoutOutcome } from './loose-ends.queries.ts'
import { publishIdea, refuseIdea } from './operations/decide-idea.ts'
import { giveOutcome } from './operations/give-outcome.ts'
import { sayAnew, takeInIdea } from './operations/hand-in-idea.ts'
import { readShownInputs } from './read-shown.ts'
import { listNews } from './targets.queries.ts'
import { watchInputs } from './watch-inputs.ts'

const town = 'stad'
const TODAY = '2026-11-29'
const visitor = serviceActor(town, 'service:public')
const lead = { municipalityId: town, id: 'lead', roles: ['policyLead'], rights: rightsOf(['policyLead'] as Role[]) }
const watcher = serviceActor(town, 'service:input-news')
let storage: TestDatabase
let theme: string
let goal: string
let action: string
let planId: string

const act = <T>(work: (tx: Tx) => Promise<T>, actor: typeof visitor | typeof lead = lead) =>
  storage.database.as(actor, 'test', work)
const say = (consultation: { id: string }, code: string, body: string, areaCode = '') =>
  act((tx) => takeInIdea(tx, consultation, code, { body, theme: '', areaCode }, []), visitor)
const ideaOf = (code: string) => act((tx) => findIdeaByCode(tx, hashOfCode('idea', code)), visitor)

/** A consultation that takes ideas and is open. */
async function open(title: string) {
  const texts = { title, about: 'iets', audience: 'iedereen', useOfAnswers: 'lezen', plan: 'plan' }
  const slug = await act((tx) => addConsultation(tx, town, texts))
  const { id } = (await act((tx) => findConsultation(tx, slug)))!
  await act((tx) => replaceIdeaPlace(tx, town, id, 'district'))
  expect(await act((tx) => takeStep(tx, town, { slug, to: 'open', reason: '' }))).toMatchObject({ ok: true })
  return (await act((tx) => findConsultation(tx, slug)))!
}

const published = async (title: string, code: string, body: string) => {
  const consultation = await open(title)
  await say(consultation, code, body)
  const [idea] = await act((tx) => listIdeas(tx, consultation.id))
  mustBe(await act((tx) => publishIdea(tx, town, consultation, idea!, TODAY)))
  const [input] = await act((tx) => listInputs(tx, { consultationId: consultation.id }))
  return { consultation, input: input! }
}

beforeAll(async () => {
  storage = await createTestDatabase()
  await storage.asAdministrator("insert into municipality (id, name, settings) values ('stad', 'Stad', '{}')")
  await storage.asAdministrator(`insert into area (municipality_id, code, name, kind, vintage, geometry, source)
    values ('stad', 'WK01', 'Noord', 'district', 2024, '{"type":"Polygon","coordinates":[[[6,52],[6.1,52],[6.1,52.1],[6,52]]]}', 'proef')`)
  const add = (name: keyof typeof PARTS, values: Record<string, string | null>, parentId?: string, links = {}) =>
    act(async (tx) => mustBe(await addPart(tx, town, PARTS[name], { values, parentId, links })))
  planId = await add('plan', { slug: 'plan', title: 'Het plan', startsOn: '2024-01-01', endsOn: '2027-12-31' })
  theme = await add('theme', { code: 'T1', slug: 'licht', name: 'Licht', kind: 'development' }, planId)
  goal = await add('goal', { code: 'D1', title: 'Geen donkere paden', kind: 'goal', state: 'defined' }, theme)
  action = await add('action', { code: 'A1', title: 'Lantaarns', state: 'planned' }, planId, { goals: [goal] })
  mustBe(await act((tx) => adoptPlan(tx, town, 'raad', { planId, stage: 'council', decidedBy: 'raad', remark: '' })))
})
afterAll(() => storage?.close())

describe('an idea', () => {
  const CODE = 'ABCD-EFGH-JKMN-PQRS'

  test('is taken in once for a code, only while the consultation is open, and waits out of sight', async () => {
    const consultation = await open('Een keer')
    expect(await say(consultation, CODE, ' Meer\u202e licht\u0000 ')).toMatchObject({ ok: true })
    expect(await say(consultation, CODE, 'Iets anders')).toMatchObject({ ok: true })
    const ideas = await act((tx) => listIdeas(tx, consultation.id))
    expect(ideas.map(({ body, state }) => [body, state])).toEqual([['Meer licht', 'waiting']])
    expect(await act((tx) => listIdeas(tx, consultation.id), visitor)).toEqual([])
    expect(await act((tx) => listInputs(tx, { consultationId: consultation.id }))).toEqual([])
    expect(
      await storage.asAdministrator("select title from node where title like '%licht%' and kind = 'input'"),
    ).toEqual([])
    await act((tx) => takeStep(tx, town, { slug: consultation.slug, to: 'closed', reason: '' }))
    expect(await say(consultation, 'WXYZ-EFGH-JKMN-PQRS', 'Te laat')).toMatchObject({ ok: false, reason: 'closed' })
  })

  test('holds a place no nearer than the area, and nothing longer than the most', async () => {
    const consultation = await open('Waar')
    expect(await say(consultation, 'AAAA-AAAA-AAAA-AAA2', 'Hier', 'WK01')).toMatchObject({ ok: true })
    expect(await say(consultation, 'AAAA-AAAA-AAAA-AAA3', 'Hier', '52.25,6.16')).toMatchObject({
      reason: 'not-a-choice',
    })
    expect(await say(consultation, 'AAAA-AAAA-AAAA-AAA4', 'x'.repeat(2001))).toMatchObject({ reason: 'too-long' })
    expect(await say(consultation, 'AAAA-AAAA-AAAA-AAA5', ' \u202e ')).toMatchObject({ reason: 'required' })
    expect((await act((tx) => listIdeas(tx, consultation.id))).map(({ areaCode }) => areaCode)).toEqual(['WK01'])
  })

  test('is refused with a reason for its author and a line in the log, and can be said anew once', async () => {
    const consultation = await open('Geweigerd')
    const code = 'BBBB-BBBB-BBBB-BBBB'
    await say(consultation, code, 'Jan Jansen is een dief')
    const [idea] = await act((tx) => listIdeas(tx, consultation.id))
    const refuse = (reason: string, answer: string) =>
      act((tx) => refuseIdea(tx, town, consultation, idea!, { reason, answer }, TODAY))
    expect(await refuse('names-people', ' ')).toMatchObject({ reason: 'reason-needed' })
    expect(await refuse('because', 'Zomaar')).toMatchObject({ reason: 'reason-needed' })
    expect(await refuse('names-people', 'Laat de naam weg.')).toMatchObject({ ok: true })
    expect(await refuse('names-people', 'Laat de naam weg.')).toMatchObject({ reason: 'changed-meanwhile' })
    expect(await ideaOf(code)).toMatchObject({ state: 'refused', reason: 'names-people', answer: 'Laat de naam weg.' })
    const log = await act((tx) => listDecisions(tx), visitor)
    expect(log[0]).toEqual({
      slug: 'geweigerd',
      title: 'Geweigerd',
      decision: 'refused',
      reason: 'names-people',
      isAmended: false,
      receivedOn: idea!.receivedOn,
      decidedOn: TODAY,
    })
    const anew = (body: string) =>
      act((tx) => sayAnew(tx, consultation.id, code, { body, theme: '', areaCode: '' }, []), visitor)
    expect(await anew('Er wordt gestolen')).toMatchObject({ ok: true })
    expect(await ideaOf(code)).toMatchObject({ state: 'waiting', body: 'Er wordt gestolen', answer: '' })
    expect(await anew('Nog eens')).toMatchObject({ reason: 'closed' })
  })

  test('becomes an input that everybody can read, and that its author finds with his code', async () => {
    const code = 'CCCC-CCCC-CCCC-CCCC'
    const { input } = await published('Geplaatst', code, 'Meer licht. Graag snel.')
    expect(input).toMatchObject({ number: 1, title: 'Meer licht.', body: 'Meer licht. Graag snel.', isPublic: true })
    expect(await ideaOf(code)).toMatchObject({ state: 'published', body: '', inputId: input.id })
    expect(await act((tx) => listInputs(tx, { id: input.id, isPublic: true }), visitor)).toHaveLength(1)
    const found = await storage.asAdministrator<{ audience: string; address: string }>(
      'select audience, address from search_entry where node_id = $1',
      [input.id],
    )
    expect(found).toEqual([{ audience: '', address: '/praat-mee/geplaatst/inbreng/1' }])
  })

  test('is not read by another municipality or without the code', async () => {
    const elsewhere = serviceActor('dorp', 'service:public')
    await storage.asAdministrator("insert into municipality (id, name, settings) values ('dorp', 'Dorp', '{}')")
    const found = await storage.database.as(elsewhere, 'test', (tx) =>
      findIdeaByCode(tx, hashOfCode('idea', 'CCCC-CCCC-CCCC-CCCC')),
    )
    expect(found).toBeUndefined()
    expect(await ideaOf('DDDD-DDDD-DDDD-DDDD')).toBeUndefined()
  })
})

describe('an outcome', () => {
  test('can lead to a decision that everybody can read, and to no other', async () => {
    const { consultation, input } = await published('Besluit', 'PPPP-PPPP-PPPP-PPPP', 'Beter licht.')
    const decision = (visibility: 'public' | 'confidential') =>
      storage
        .asAdministrator<{ id: string }>(
          `insert into node (municipality_id, kind, title, reference, visibility)
           values ('${town}', 'publication', 'Lichtplan', 'lichtplan-${visibility}', '${visibility}') returning id`,
        )
        .then((rows) => rows[0]!.id)
    const give = (place: string) =>
      act((tx) =>
        giveOutcome(
          tx,
          town,
          {
            consultationId: consultation.id,
            inputs: [input.id],
            outcome: 'adopted',
            reason: 'Zo besloten',
            places: [place],
          },
          TODAY,
        ),
      )
    expect(await give(await decision('confidential'))).toMatchObject({ reason: 'unknown-place' })
    expect(await give(await decision('public'))).toMatchObject({ ok: true })
    const [shown] = await act((tx) => readShownInputs(tx, { language: 'nl' }, { consultationId: consultation.id }))
    expect(shown!.places).toEqual([
      { kind: 'decision', title: 'Lichtplan', path: '/besluiten/lichtplan-public', isGone: false },
    ])
  })

  test('needs a reason and, when something was taken over, a place; the database holds to the same', async () => {
    const { consultation, input } = await published('Antwoord', 'EEEE-EEEE-EEEE-EEEE', 'Meer lantaarns.')
    const give = (outcome: string, reason: string, places: string[], inputs = [input.id]) =>
      act((tx) => giveOutcome(tx, town, { consultationId: consultation.id, inputs, outcome, reason, places }, TODAY))
    expect(await give('adopted', ' ', [goal])).toMatchObject({ reason: 'reason-needed' })
    expect(await give('adopted', 'Goed idee', [])).toMatchObject({ reason: 'place-needed' })
    expect(await give('adopted', 'Goed idee', [input.id])).toMatchObject({ reason: 'unknown-place' })
    expect(await give('perhaps', 'Goed idee', [goal])).toMatchObject({ reason: 'choose-outcome' })
    expect(await give('not', 'Geen geld', [], [])).toMatchObject({ reason: 'choose-inputs' })
    expect(await act((tx) => findInputsWithoutOutcome(tx))).toContainEqual(
      expect.objectContaining({ nodeId: input.id, solvePath: '/werk/inspraak/antwoord/inbreng/1' }),
    )
    const byHand = {
      municipalityId: town,
      inputId: input.id,
      outcome: 'adopted' as const,
      reason: 'x',
      decidedOn: TODAY,
    }
    await expect(act((tx) => insertOutcome(tx, byHand))).rejects.toThrow('names what it led to')
    expect(await give('adopted', 'Goed idee', [goal])).toMatchObject({ ok: true, value: 1 })
    expect((await act((tx) => findInput(tx, consultation.id, '1')))!.outcome).toBe('adopted')
    expect((await act((tx) => findInputsWithoutOutcome(tx))).map(({ nodeId }) => nodeId)).not.toContain(input.id)
    const links = await storage.asAdministrator("select to_id from link where from_id = $1 and relation = 'led-to'", [
      input.id,
    ])
    expect(links).toEqual([{ to_id: goal }])
    // Decided anew: what was decided before stays.
    expect(await give('not', 'Toch geen geld', [])).toMatchObject({ ok: true })
    const decided = await storage.asAdministrator(
      'select outcome from input_outcome where input_id = $1 order by number',
      [input.id],
    )
    expect(decided).toEqual([{ outcome: 'adopted' }, { outcome: 'not' }])
  })

  test('in a goal that a plan drops is a loose end', async () => {
    const { consultation, input } = await published('Weg', 'FFFF-FFFF-FFFF-FFFF', 'Nog meer lantaarns.')
    const dropped = await act(async (tx) =>
      mustBe(
        await addPart(tx, town, PARTS.goal, {
          values: { code: 'D9', title: 'Tijdelijk', kind: 'goal', state: 'defined' },
          parentId: theme,
        }),
      ),
    )
    const given = {
      consultationId: consultation.id,
      inputs: [input.id],
      outcome: 'partly',
      reason: 'Half',
      places: [dropped],
    }
    mustBe(await act((tx) => giveOutcome(tx, town, given, TODAY)))
    expect((await act((tx) => findInputsLost(tx))).map(({ nodeId }) => nodeId)).not.toContain(input.id)
    await storage.asAdministrator('delete from node where id = $1', [dropped])
    expect((await act((tx) => findInputsLost(tx))).map(({ nodeId }) => nodeId)).toContain(input.id)
  })
})

test('an action that serves the goal an input led to moves, and that is news once', async () => {
  const { consultation, input } = await published('Nieuws', 'GGGG-GGGG-GGGG-GGGG', 'Lantaarns graag.')
  const given = {
    consultationId: consultation.id,
    inputs: [input.id],
    outcome: 'adopted',
    reason: 'Ja',
    places: [goal],
  }
  mustBe(await act((tx) => giveOutcome(tx, town, given, TODAY)))
  const watch = () => act((tx) => watchInputs(tx, town, '2026-12-01'), watcher)
  expect(await watch()).toBe(0)
  await act((tx) =>
    tx
      .updateTable('action')
      .set({ state: 'running', progressOverride: 40, progressReason: 'geteld' })
      .where('id', '=', action)
      .execute(),
  )
  expect(await watch()).toBeGreaterThan(0)
  expect(await watch()).toBe(0)
  const news = await act((tx) => listNews(tx, [input.id]), visitor)
  expect(news.map(({ kind, subject, change, happenedOn }) => [kind, subject, change, happenedOn])).toEqual([
    ['progress', 'Lantaarns', '40', '2026-12-01'],
    ['state', 'Lantaarns', 'running', '2026-12-01'],
    ['outcome', '', 'adopted', TODAY],
  ])
})

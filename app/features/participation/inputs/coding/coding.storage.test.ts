import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../../tests/support/database.ts'
import type { Tx } from '../../../../platform/database/index.ts'
import { mustBe } from '../../../../platform/http/index.ts'
import { rightsOf, serviceActor } from '../../../identity/index.ts'
import { findConsultation } from '../../consultations.queries.ts'
import type { Definition } from '../../domain/definition.ts'
import { handIn } from '../../operations/hand-in.ts'
import { addConsultation } from '../../operations/save-consultation.ts'
import { saveSurvey } from '../../operations/save-survey.ts'
import { takeStep } from '../../operations/take-step.ts'
import { findSurvey, listVersions } from '../../surveys/surveys.queries.ts'
import { listInputs } from '../inputs.queries.ts'
import { findRound, listUnits, takePartInCoding, upsertCode } from './coding.queries.ts'
import { finishCoding, giveCodes, saveCodebook, settle, startRound } from './operations.ts'

const town = 'stad'
const TODAY = '2026-11-29'
const visitor = serviceActor(town, 'service:public')
const person = (id: string) => ({ municipalityId: town, id, roles: ['policyLead'], rights: rightsOf(['policyLead']) })
const [anna, bert, carl] = [person('anna'), person('bert'), person('carl')]
let storage: TestDatabase

const act = <T>(work: (tx: Tx) => Promise<T>, actor: typeof anna | typeof visitor = anna) =>
  storage.database.as(actor, 'test', work)

const SURVEY: Definition = {
  format: 1,
  languages: ['nl'],
  title: { nl: 'Het park' },
  intro: { nl: 'x' },
  thanks: { nl: 'x' },
  sections: [
    { key: 'een', title: { nl: 'x' }, questions: [{ key: 'wat', kind: 'long-text', text: { nl: 'Wat is er?' } }] },
  ],
}
const CODES = ['licht', 'vuil', 'honden'].map((key) => ({ key, label: key, description: '', example: '', theme: '' }))

beforeAll(async () => {
  storage = await createTestDatabase()
  await storage.asAdministrator("insert into municipality (id, name, settings) values ('stad', 'Stad', '{}')")
})
afterAll(() => storage?.close())

/** A consultation in which so many people wrote something; still open. */
async function asked(title: string, texts: string[]) {
  const slug = await act((tx) =>
    addConsultation(tx, town, { title, about: 'x', audience: 'x', useOfAnswers: 'x', plan: '' }),
  )
  const survey = { consultation: slug, key: 'park', revision: 0, draft: SURVEY, isByInvitation: false, isBlind: true }
  mustBe(await act((tx) => saveSurvey(tx, town, survey)))
  const step = async (to: string) => mustBe(await act((tx) => takeStep(tx, town, { slug, to, reason: '' })))
  await step('open')
  const consultation = () => act(async (tx) => (await findConsultation(tx, slug))!)
  const found = (await act(async (tx) => findSurvey(tx, (await findConsultation(tx, slug))!.id, 'park')))!
  const [version] = await act((tx) => listVersions(tx, found.id))
  for (const [at, text] of texts.entries()) {
    const form = { survey: found, version: version!, language: 'nl', channel: 'web' as const, answers: { wat: text } }
    mustBe(
      await handIn((call) => storage.database.once(visitor, 'test', call), {
        ...form,
        form: `${title} ${at}`,
        code: '',
      }),
    )
  }
  await act((tx) => saveCodebook(tx, town, found.id, 'wat', CODES))
  return { consultation, surveyId: found.id, step }
}

test('two people code without seeing each other, settle what they differ on, and make inputs that show no answer', async () => {
  const texts = [
    ...Array.from({ length: 7 }, (_, at) => `Donker ${at}`),
    ...Array.from({ length: 5 }, (_, at) => `Vuil ${at}`),
    '',
    ' ',
  ]
  const { consultation, surveyId, step } = await asked('Coderen', texts)
  const start = async () =>
    act(async (tx) => startRound(tx, town, await consultation(), { surveyId, question: 'wat' }, TODAY))
  expect(await start()).toMatchObject({ reason: 'not-closed' })
  await step('closed')
  const id = mustBe(await start())
  const round = async () => (await act((tx) => findRound(tx, surveyId, id)))!
  expect(await round()).toMatchObject({ units: 12, coders: 0, isDone: false })
  const begun = await round()
  const units = await act((tx) => listUnits(tx, begun, 'anna'))

  for (const who of [anna, bert]) expect(await act((tx) => takePartInCoding(tx, town, id), who)).toBe(true)
  expect(await act((tx) => takePartInCoding(tx, town, id), carl)).toBe(false)
  const code = async (who: typeof anna, of: (text: string) => string) => {
    const chosen = new Map(units.map(({ sheetId, text }) => [sheetId, of(text)]))
    const current = await round()
    await act((tx) => giveCodes(tx, town, current, chosen), who)
  }
  await code(anna, (text) => (text.startsWith('Donker') ? 'licht' : 'vuil'))
  const seen = async (who: typeof anna) => {
    const current = await round()
    return act((tx) => listUnits(tx, current, who.id), who)
  }
  expect((await seen(bert)).every(({ first, second, own }) => first === null && second === null && own === null)).toBe(
    true,
  )
  expect((await seen(carl)).every(({ first }) => first === null)).toBe(true)
  const row = { municipalityId: town, roundId: id, sheetId: units[0]!.sheetId, code: 'vuil' }
  await expect(act((tx) => upsertCode(tx, row), carl)).rejects.toThrow('row-level security')

  // Bert sees one of the dark ones as about dogs.
  await code(bert, (text) => (text === 'Donker 3' ? 'honden' : text.startsWith('Donker') ? 'licht' : 'vuil'))
  expect(await round()).toMatchObject({ isDone: true })
  const differing = (await seen(bert)).filter(({ first, second }) => first !== second)
  expect(differing.map(({ text, first, second }) => [text, first, second])).toEqual([['Donker 3', 'licht', 'honden']])
  // Nobody changes his mind after seeing what the other chose.
  await code(bert, () => 'licht').catch((error: Error) => expect(error.message).toContain('row-level security'))
  expect((await seen(bert)).filter(({ first, second }) => first !== second)).toHaveLength(1)

  const words = {
    saidBy: 'invullers',
    source: 'vraag',
    fewer: 'Minder dan vijf mensen zeiden dit.',
    today: TODAY,
    accountId: 'anna',
  }
  const finish = async () => {
    const [current, where] = [await round(), await consultation()]
    return act((tx) => finishCoding(tx, town, where, current, words))
  }
  expect(await finish()).toMatchObject({ reason: 'not-settled' })
  const current = await round()
  await act((tx) => settle(tx, town, current, new Map([[differing[0]!.sheetId, 'honden']])))
  expect(await finish()).toMatchObject({ ok: true, value: 3 })
  expect(await finish()).toMatchObject({ ok: false })
  const { id: consultationId } = await consultation()
  const inputs = await act((tx) => listInputs(tx, { consultationId }))
  expect(inputs.map(({ body, people, isPublic, origin }) => [body, people, isPublic, origin])).toEqual([
    ['licht', 6, false, 'answers'],
    ['vuil', 5, false, 'answers'],
    ['honden. Minder dan vijf mensen zeiden dit.', null, false, 'answers'],
  ])
  expect(await act((tx) => listInputs(tx, { consultationId }), visitor)).toEqual([])
})

test('of fewer than ten answers nothing is coded', async () => {
  const { consultation, surveyId, step } = await asked('Te weinig', ['a', 'b', 'c'])
  await step('closed')
  const where = await consultation()
  const done = await storage.database
    .as(anna, 'test', async (tx) => {
      const started = await startRound(tx, town, where, { surveyId, question: 'wat' }, TODAY)
      expect(started).toMatchObject({ reason: 'too-few' })
      throw new Error('undone, as a refusal is')
    })
    .catch((error: Error) => error.message)
  expect(done).toBe('undone, as a refusal is')
})

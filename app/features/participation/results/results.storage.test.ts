import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../tests/support/database.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { sha256 } from '../../../shared/hash.ts'
import { type Role, rightsOf, serviceActor } from '../../identity/index.ts'
import { findConsultation } from '../consultations.queries.ts'
import type { Answers } from '../domain/answers.ts'
import { handIn } from '../operations/hand-in.ts'
import { addConsultation } from '../operations/save-consultation.ts'
import { saveSurvey } from '../operations/save-survey.ts'
import { takeStep } from '../operations/take-step.ts'
import { findSurvey, listVersions } from '../surveys/surveys.queries.ts'
import { everything, type KeptChoices, usualChoices } from './choices.ts'
import { saveChoices } from './operations/save-choices.ts'
import { findOutcome, listReportedSurveys } from './results.queries.ts'
import { shortSurvey } from './testing/answers.ts'
import { readToWorkOut, workOut } from './work-out.ts'

const town = 'stad'
const command = serviceActor(town, 'service:command')
const visitor = serviceActor(town, 'service:public')
const actorFor = (role: Role) => ({ municipalityId: town, id: role, roles: [role], rights: rightsOf([role]) })
let storage: TestDatabase
let forms = 0

const act = <T>(work: (tx: Tx) => Promise<T>, actor: typeof command = command) =>
  storage.database.as(actor, 'test', work)
const step = (slug: string, to: string, reason = '') => act((tx) => takeStep(tx, town, { slug, to, reason }))

/** A survey of a consultation that is open, with a way to answer it. */
async function open(title: string) {
  const slug = await act((tx) =>
    addConsultation(tx, town, { title, about: 'iets', audience: 'iedereen', useOfAnswers: 'lezen', plan: '' }),
  )
  const input = {
    consultation: slug,
    key: 'lijst',
    revision: 0,
    draft: shortSurvey,
    isByInvitation: false,
    isBlind: true,
  }
  expect(await act((tx) => saveSurvey(tx, town, input))).toMatchObject({ ok: true })
  expect(await step(slug, 'open')).toMatchObject({ ok: true })
  const consultation = (await act((tx) => findConsultation(tx, slug)))!
  const survey = (await act((tx) => findSurvey(tx, consultation.id, 'lijst')))!
  const version = (await act((tx) => listVersions(tx, survey.id))).at(-1)!
  const answer = async (count: number, answers: Answers) => {
    for (let at = 0; at < count; at++) {
      const form = `form ${forms++}`
      await handIn((call) => storage.database.once(visitor, 'test', call), {
        ...{ survey, version, language: 'nl', channel: 'web', answers, form, code: '' },
      })
    }
  }
  const choose = (changed: Partial<KeptChoices>, revision = 0) =>
    act((tx) =>
      saveChoices(
        tx,
        town,
        { consultation: slug, survey: 'lijst' },
        { choices: { ...usualChoices(shortSurvey), ...changed }, revision },
      ),
    )
  const publicOutcome = () => act((tx) => findOutcome(tx, survey.id), visitor)
  return { slug, survey, answer, choose, publicOutcome }
}

beforeAll(async () => {
  storage = await createTestDatabase()
  await storage.asAdministrator("insert into municipality (id, name, settings) values ('stad', 'Stad', '{}')")
})
afterAll(() => storage?.close())

describe('reporting', () => {
  test('makes public what came through the gate, never what somebody wrote, and proves that it stayed the same', async () => {
    const { slug, survey, answer, publicOutcome } = await open('Uitkomst')
    await answer(7, { lights: 'agree', else: 'geheim' })
    await answer(6, { lights: 'disagree' })
    await answer(3, { mark: '4' })
    await step(slug, 'closed')
    expect(await publicOutcome()).toBeUndefined()
    await step(slug, 'reported')
    const { outcome, contentHash } = (await publicOutcome())!
    const of = (key: string) => outcome.questions.find(({ question }) => question.key === key)!
    expect(outcome).toMatchObject({ n: 16, version: 1, weighing: { isWeighted: false, reason: 'few-answers' } })
    expect(of('lights').lines[0]).toMatchObject({
      answered: 13,
      classes: [
        { key: 'agree', count: 7, share: { share: 0.54 } },
        { key: 'disagree', count: 6, share: { share: 0.46 } },
        { key: 'pass', count: 0, share: { share: 0 } },
      ],
    })
    expect(of('mark')).toMatchObject({ n: 0, isTooFew: true, lines: [] })
    expect(of('else')).toMatchObject({ isTooFew: true })
    expect(JSON.stringify(outcome)).not.toContain('geheim')
    const { rows } = await act((tx) =>
      sql<{ content: string }>`select content from survey_outcome where survey_id = ${survey.id}`.execute(tx),
    )
    expect(contentHash).toBe(sha256(rows[0]!.content))
    await expect(
      act((tx) => sql`update survey_outcome set content = '{}' where survey_id = ${survey.id}`.execute(tx)),
    ).rejects.toThrow()
  })

  test('is done again with the same answers or with ten more, never with a few', async () => {
    const { slug, answer, choose, publicOutcome } = await open('Nog eens')
    await answer(20, { lights: 'agree' })
    await step(slug, 'closed')
    await step(slug, 'reported')
    await step(slug, 'closed', 'de verkeerde vragen stonden aan')
    expect(await publicOutcome()).toBeUndefined()
    expect(
      await choose({
        questions: {
          ...usualChoices(shortSurvey).questions,
          lights: { isPublic: false, byDistrict: false, reason: '' },
        },
      }),
    ).toMatchObject({ ok: true })
    expect(await step(slug, 'reported')).toMatchObject({ ok: true })
    const second = (await publicOutcome())!
    expect(second).toMatchObject({ number: 2, outcome: { keptInside: 1 } })
    expect(second.outcome.questions.map(({ question }) => question.key)).not.toContain('lights')
    await step(slug, 'closed', 'er kwam nog iets binnen')
    await step(slug, 'open', 'er kwam nog iets binnen')
    await answer(9, { lights: 'disagree' })
    await step(slug, 'closed')
    expect(await step(slug, 'reported')).toMatchObject({ ok: false, reason: 'too-few-new' })
    await step(slug, 'open', 'nog niet genoeg')
    await answer(1, { lights: 'disagree' })
    await step(slug, 'closed')
    expect(await step(slug, 'reported')).toMatchObject({ ok: true })
    expect((await publicOutcome())!.outcome.n).toBe(30)
  })

  test('shows texts only with the reason why they can be read by all, in the order of their letters', async () => {
    const { slug, answer, choose, publicOutcome } = await open('Teksten')
    for (const letter of 'kagbcijhdfe') await answer(1, { else: `${letter} tekst` })
    const questions = usualChoices(shortSurvey).questions
    const shown = (reason: string) => ({
      questions: { ...questions, else: { isPublic: true, byDistrict: false, reason } },
    })
    expect(await choose(shown(' '))).toMatchObject({ reason: 'reason-needed', details: { field: 'reason.else' } })
    expect(await choose(shown('Alles gelezen; er staat niets over iemand in.'))).toMatchObject({ ok: true })
    await step(slug, 'closed')
    await step(slug, 'reported')
    const found = (await publicOutcome())!.outcome.questions.find(({ question }) => question.key === 'else')!
    expect(found.written!.texts!.map((text) => text[0]).join('')).toBe('abcdefghijk')
    expect(found.written!.reason).toBe('Alles gelezen; er staat niets over iemand in.')
  })

  test('compares with an earlier survey that is public, and stops when that is not any more', async () => {
    const first = await open('Vorige keer')
    await first.answer(60, { lights: 'agree' })
    await first.answer(60, { lights: 'disagree' })
    await step(first.slug, 'closed')
    await step(first.slug, 'reported')
    const second = await open('Deze keer')
    await second.answer(90, { lights: 'agree' })
    await second.answer(30, { lights: 'disagree' })
    const earlier = (await act(listReportedSurveys)).find(({ slug }) => slug === first.slug)!.surveyId
    expect(await second.choose({ earlier })).toMatchObject({ ok: true })
    await step(second.slug, 'closed')
    await step(second.slug, 'reported')
    const { wave } = (await second.publicOutcome())!.outcome
    expect(wave).toMatchObject({ title: 'Vorige keer' })
    expect(wave!.compared[0]).toMatchObject({ line: 'lights', classKey: 'agree', before: 0.5, now: 0.75, change: 'up' })
    await step(first.slug, 'closed', 'toch niet')
    await step(second.slug, 'closed', 'opnieuw')
    await step(second.slug, 'reported')
    expect((await second.publicOutcome())!.outcome.wave).toBeUndefined()
  })
})

describe('before it is closed', () => {
  test('nobody works anything out of a survey that is blind, and choices cannot be what does not exist', async () => {
    const { slug, survey, answer, choose } = await open('Blind')
    await answer(20, { lights: 'agree' })
    const look = (role: Role) =>
      act(async (tx) => {
        const given = (await readToWorkOut(tx, survey))!
        return workOut(tx, given, everything(given.choices))
      }, actorFor(role))
    expect((await look('analyst')).n).toBe(0)
    await step(slug, 'closed')
    expect((await look('analyst')).n).toBe(20)
    expect((await look('mayor')).n).toBe(0)
    expect(await choose({ crosstabs: [['seen', 'lights']] })).toMatchObject({ reason: 'not-a-question' })
    expect(await choose({ crosstabs: [['age', 'age']] })).toMatchObject({ reason: 'same-question' })
    const mappings = { age: { question: 'age', to: { '15-24': ['nergens'] } } }
    expect(await choose({ mappings })).toMatchObject({ reason: 'unknown-category', details: { field: 'to.age.15-24' } })
    expect(await choose({})).toMatchObject({ ok: true })
    expect(await choose({}, 0)).toMatchObject({ reason: 'changed-meanwhile' })
    expect(await choose({ isRandomSample: true }, 1)).toMatchObject({ ok: true })
  })
})

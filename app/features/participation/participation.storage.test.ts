import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import type { Tx } from '../../platform/database/index.ts'
import { type Role, rightsOf, serviceActor } from '../identity/index.ts'
import { findConsultation } from './consultations.queries.ts'
import type { Answers } from './domain/answers.ts'
import type { Definition } from './domain/definition.ts'
import { hashOfCode } from './operations/codes.ts'
import { handIn } from './operations/hand-in.ts'
import { invite } from './operations/invite.ts'
import { addConsultation } from './operations/save-consultation.ts'
import { saveSurvey } from './operations/save-survey.ts'
import { takeStep } from './operations/take-step.ts'
import { clearSavedForms, findSavedForm, saveForm } from './surveys/saved.queries.ts'
import { countHandedIn, emptyAnswerBox, findSurvey, listAnswerSheets, listVersions } from './surveys/surveys.queries.ts'
import { everyKind } from './testing/definitions.ts'

const town = 'stad'
const command = serviceActor(town, 'service:command')
const visitor = serviceActor(town, 'service:public')
const actorFor = (role: Role) => ({ municipalityId: town, id: role, roles: [role], rights: rightsOf([role]) })
let storage: TestDatabase

const act = <T>(work: (tx: Tx) => Promise<T>, actor: typeof command = command) =>
  storage.database.as(actor, 'test', work)
const step = (slug: string, to: string, reason = '') => act((tx) => takeStep(tx, town, { slug, to, reason }))

/** A consultation with one survey, open. */
async function open(title: string, draft: Definition = everyKind, isByInvitation = false, isBlind = true) {
  const slug = await act((tx) =>
    addConsultation(tx, town, { title, about: 'iets', audience: 'iedereen', useOfAnswers: 'lezen', plan: '' }),
  )
  const input = { consultation: slug, key: 'lijst', revision: 0, draft, isByInvitation, isBlind }
  expect(await act((tx) => saveSurvey(tx, town, input))).toMatchObject({ ok: true })
  expect(await step(slug, 'open')).toMatchObject({ ok: true })
  const consultation = (await act((tx) => findConsultation(tx, slug)))!
  const survey = (await act((tx) => findSurvey(tx, consultation.id, 'lijst')))!
  const version = (await act((tx) => listVersions(tx, survey.id))).at(-1)!
  const answer = (answers: Answers, form: string, code = '', language = 'nl', saved?: string) =>
    handIn((call) => storage.database.once(visitor, 'test', call), {
      ...{ survey, version, language, channel: 'web', answers, form, code, saved },
    })
  return { slug, survey, answer }
}

beforeAll(async () => {
  storage = await createTestDatabase()
  await storage.asAdministrator("insert into municipality (id, name, settings) values ('stad', 'Stad', '{}')")
})
afterAll(() => storage?.close())

describe('handing in', () => {
  test('counts a form once, however often it is sent, and only while the consultation is open', async () => {
    const { slug, survey, answer } = await open('Een keer')
    expect(await answer({ age: 'old' }, 'a')).toMatchObject({ ok: true })
    expect(await answer({ age: 'old' }, 'a')).toMatchObject({ ok: true })
    expect(await answer({ age: 'young' }, 'b')).toMatchObject({ ok: true })
    expect(await act((tx) => countHandedIn(tx, survey.id))).toBe(2)
    await step(slug, 'closed')
    expect(await answer({ age: 'old' }, 'c')).toMatchObject({ ok: false, reason: 'closed' })
    expect(await act((tx) => listAnswerSheets(tx, survey.id))).toHaveLength(2)
  })

  test('takes an invitation once, also when two forms come at the same moment', async () => {
    const { survey, answer } = await open('Op uitnodiging', everyKind, true)
    const [code] = await act((tx) => invite(tx, town, survey, 3))
    const both = await Promise.all([answer({ age: 'old' }, 'x', code), answer({ age: 'old' }, 'y', code)])
    expect(both.filter((one) => one.ok)).toHaveLength(1)
    expect(await answer({ age: 'old' }, 'z', 'AAAA-BBBB-CCCC-DDDD')).toMatchObject({ reason: 'no-invitation' })
    expect(await answer({ age: 'old' }, 'z', '')).toMatchObject({ reason: 'no-invitation' })
    expect(await act((tx) => countHandedIn(tx, survey.id))).toBe(1)
  })

  test('takes a code as people type it: in small letters, with spaces', async () => {
    const { survey, answer } = await open('Overgetypt', everyKind, true)
    const [code] = await act((tx) => invite(tx, town, survey, 1))
    expect(await answer({ age: 'old' }, 'x', ` ${code!.toLowerCase().replaceAll('-', ' ')}`)).toMatchObject({
      ok: true,
    })
  })

  test('holds a quota over all languages together, also when many come at once', async () => {
    const draft: Definition = { ...everyKind, quotas: [{ question: 'age', option: 'young', most: 5 }] }
    const { survey, answer } = await open('Quotum', draft)
    const languages = ['nl', 'en']
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, at) => answer({ age: 'young' }, `q${at}`, '', languages[at % 2])),
    )
    expect(all.filter((one) => one.ok)).toHaveLength(5)
    expect(all.filter((one) => !one.ok && one.reason === 'quota-full')).toHaveLength(15)
    // Whoever was refused may still take part as another.
    expect(await answer({ age: 'old' }, 'q19')).toMatchObject({ ok: true })
    expect(await act((tx) => countHandedIn(tx, survey.id))).toBe(6)
  })
})

describe('a form that is kept for later', () => {
  const fields: [string, string][] = [
    ['age', 'old'],
    ['deel', 'you'],
  ]
  const keep = (id: string, code: string) => act((tx) => saveForm(tx, id, hashOfCode('saved', code), fields), visitor)
  const kept = (id: string, code: string) => act((tx) => findSavedForm(tx, id, hashOfCode('saved', code)), visitor)

  test('is found again by its code alone, and gone when it is handed in', async () => {
    const { survey, answer } = await open('Later')
    expect(await keep(survey.id, 'ABCD-2345-EFGH-6789')).toBe(true)
    expect(await kept(survey.id, 'abcd 2345 efgh 6789')).toEqual(fields)
    expect(await kept(survey.id, 'ABCD-2345-EFGH-6788')).toBeUndefined()
    expect((await act((tx) => sql`select * from survey_saved`.execute(tx))).rows).toEqual([])
    await answer({ age: 'old' }, 'later', '', 'nl', 'ABCD-2345-EFGH-6789')
    expect(await kept(survey.id, 'ABCD-2345-EFGH-6789')).toBeUndefined()
  })

  test('is not kept of a survey that is closed, and cleared after it closed or after sixty days', async () => {
    const { slug, survey } = await open('Te laat')
    const { survey: still } = await open('Nog open')
    for (const id of [survey.id, still.id]) await keep(id, 'AAAA')
    await keep(still.id, 'BBBB')
    await storage.asAdministrator(
      `update survey_saved set saved_on = saved_on - 61 where survey_id = $1 and code_hash = $2`,
      [still.id, hashOfCode('saved', 'BBBB')],
    )
    await step(slug, 'closed')
    expect(await keep(survey.id, 'CCCC')).toBe(false)
    await act((tx) => clearSavedForms(tx, 60))
    expect(await kept(survey.id, 'AAAA')).toBeUndefined()
    expect(await kept(still.id, 'BBBB')).toBeUndefined()
    expect(await kept(still.id, 'AAAA')).toEqual(fields)
  })
})

describe('what was answered', () => {
  test('leads to nobody: no column, no time and no order joins it to an invitation or a form', async () => {
    const { slug, survey, answer } = await open('Niemand', everyKind, true)
    const codes = await act((tx) => invite(tx, town, survey, 60))
    for (const [at, code] of codes.entries()) await answer({ age: 'old', household: at + 1 }, `form ${at}`, code)
    expect(await act((tx) => emptyAnswerBox(tx, 10))).toBe(60)
    await step(slug, 'closed')
    const sheets = await storage.asAdministrator<{ household: number; xmin: string; row: Record<string, unknown> }>(
      `select (content ->> 'household')::int as household, xmin::text, to_jsonb(a) - 'content' as row
         from answer_sheet a where survey_id = $1 order by ctid`,
      [survey.id],
    )
    expect(sheets).toHaveLength(60)
    // Physically they lie in another order than that in which they came: the chance that 60 do so by accident is nil.
    const order = sheets.map(({ household }) => household)
    expect(order).not.toEqual([...order].sort((a, b) => a - b))
    // One transaction wrote them all, and it wrote no invitation.
    expect(new Set(sheets.map(({ xmin }) => xmin)).size).toBe(1)
    const [used] = await storage.asAdministrator<{ shared: number; used: number }>(
      `select count(*) filter (where xmin::text = $2)::int as shared, count(*)::int as used
         from survey_invitation where survey_id = $1 and is_used`,
      [survey.id, sheets[0]!.xmin],
    )
    expect(used).toEqual({ shared: 0, used: 60 })
    // Of an answer there is nothing but this, and the day is a day.
    expect(Object.keys(sheets[0]!.row).sort()).toEqual(
      ['channel', 'id', 'language', 'municipality_id', 'received_on', 'survey_id', 'version'].sort(),
    )
    expect(sheets[0]!.row.received_on).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    // No value of an answer's row but its survey stands in any row of an invitation or a form.
    const [linked] = await storage.asAdministrator<{ count: number }>(
      `select count(*)::int from answer_sheet a
        where exists (select from survey_invitation i where to_jsonb(i)::text like '%' || a.id || '%')
           or exists (select from survey_form f where to_jsonb(f)::text like '%' || a.id || '%')`,
    )
    expect(linked!.count).toBe(0)
    // The audit knows of no answer and of no use of an invitation.
    const audited = await storage.asAdministrator(
      `select 1 from audit_event where table_name in ('answer_sheet', 'answer_box', 'survey_form', 'survey_invitation', 'survey_quota_count')`,
    )
    expect(audited).toEqual([])
    expect(await storage.asAdministrator('select 1 from answer_box where survey_id = $1', [survey.id])).toEqual([])
  })

  test('waits in a box into which nobody can look, until it holds enough', async () => {
    const { survey, answer } = await open('De bus')
    for (let at = 0; at < 9; at++) await answer({ age: 'old' }, `bus ${at}`)
    const box = (actor: typeof command) => act((tx) => sql`select * from answer_box`.execute(tx), actor)
    expect((await box(command)).rows).toEqual([])
    await act((tx) => emptyAnswerBox(tx, 10))
    const inBox = () =>
      storage.asAdministrator<{ n: number }>('select count(*)::int as n from answer_box where survey_id = $1', [
        survey.id,
      ])
    expect(await inBox()).toEqual([{ n: 9 }])
    await answer({ age: 'old' }, 'bus 9')
    await act((tx) => emptyAnswerBox(tx, 10))
    expect(await inBox()).toEqual([{ n: 0 }])
  })

  test('is seen by nobody while a blind survey is open, and then by the analyst and not by the council', async () => {
    const { slug, survey, answer } = await open('Blind')
    for (let at = 0; at < 12; at++) await answer({ age: 'old' }, `blind ${at}`)
    await act((tx) => emptyAnswerBox(tx, 10))
    const seenBy = (role: Role) => act((tx) => listAnswerSheets(tx, survey.id), actorFor(role))
    expect(await seenBy('analyst')).toEqual([])
    await step(slug, 'closed')
    expect(await seenBy('analyst')).toHaveLength(12)
    for (const role of ['councilMember', 'mayor', 'caseCoordinator', 'administrator'] as const) {
      expect(await seenBy(role), role).toEqual([])
    }
    expect(await act((tx) => listAnswerSheets(tx, survey.id), visitor)).toEqual([])
  })

  test('is never changed or removed by hand', async () => {
    const touch = (statement: string) =>
      act((tx) => sql.raw(statement).execute(tx)).then(
        (done) => Number(done.numAffectedRows ?? 0),
        (error: { code: string }) => error.code,
      )
    expect(await touch('update answer_sheet set received_on = received_on')).toBe(0)
    expect(await touch('delete from answer_sheet')).toBe(0)
    expect(await touch('delete from answer_box')).toBe(0)
    expect(await touch('update survey_quota_count set count = 0')).toBe(0)
  })
})

describe('the steps of a consultation', () => {
  test('go forward freely and back only with a reason, and every step stays', async () => {
    const { slug } = await open('Stappen')
    expect(await step(slug, 'reported')).toMatchObject({ reason: 'not-from-here' })
    expect(await step(slug, 'closed')).toMatchObject({ ok: true })
    expect(await step(slug, 'open')).toMatchObject({ reason: 'reason-needed' })
    expect(await step(slug, 'open', 'de brieven waren te laat')).toMatchObject({ ok: true })
    const steps = await storage.asAdministrator<{ phase: string; reason: string }>(
      `select s.phase, s.reason from consultation_step s join consultation c on c.id = s.consultation_id
        where c.slug = $1 order by number`,
      [slug],
    )
    expect(steps).toEqual([
      { phase: 'open', reason: '' },
      { phase: 'closed', reason: '' },
      { phase: 'open', reason: 'de brieven waren te laat' },
    ])
  })

  test('are held to by the database too', async () => {
    const { slug } = await open('Zonder omweg')
    const jump = (phase: string, reason: string) =>
      act((tx) =>
        sql`insert into consultation_step (municipality_id, consultation_id, number, phase, reason)
              select ${town}, id, 9, ${phase}, ${reason} from consultation where slug = ${slug}`.execute(tx),
      ).then(
        () => 'done',
        (error: { constraint?: string }) => error.constraint,
      )
    expect(await jump('reported', 'ineens')).toBe('step_follows')
    expect(await jump('withdrawn', ' ')).toBe('step_back_has_reason')
  })

  test('a draft is seen by nobody outside, and what was promised stays once it opened', async () => {
    const slug = await act((tx) =>
      addConsultation(tx, town, { title: 'Geheim', about: 'x', audience: 'x', useOfAnswers: 'x', plan: '' }),
    )
    expect(await act((tx) => findConsultation(tx, slug), visitor)).toBeUndefined()
    const { slug: other, survey } = await open('Beloofd')
    const input = { consultation: other, key: 'lijst', revision: 1, draft: everyKind, isByInvitation: false }
    expect(await act((tx) => saveSurvey(tx, town, { ...input, isBlind: false }))).toMatchObject({
      reason: 'promises-stay',
    })
    const byHand = act((tx) => sql`update survey set is_blind = false where id = ${survey.id}`.execute(tx))
    await expect(byHand).rejects.toMatchObject({ constraint: 'promises_stay' })
  })
})

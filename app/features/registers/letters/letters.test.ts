import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestDatabase } from '../../../../tests/support/database.ts'
import { createDemonstrationDatabase } from '../../../../tests/support/demonstration.ts'
import { TEST_SECRET } from '../../../../tests/support/storage-server.ts'
import { systemClock } from '../../../platform/clock.ts'
import { readConfig } from '../../../platform/config.ts'
import type { Actor } from '../../../platform/database/index.ts'
import { runDueJobsOnce } from '../../../platform/jobs/index.ts'
import { readRecord } from '../operations/read-record.ts'
import { takeStepOn } from '../operations/take-step.ts'
import { hire, inScope, takeIn } from '../testing/at-work.ts'
import { waarschuwing } from '../types/waarschuwing.ts'
import { letterJobs } from './letters.jobs.ts'
import { listLetters } from './letters.queries.ts'
import { sendByMail } from './mail-letter.ts'
import { openLetter } from './open-letter.ts'
import { cancelLetter, checkLetter, draftLetter, noteReturned, redraftLetter, sendByHand } from './work-on-letter.ts'

const TODAY = '2026-11-20'
const municipality = 'Gemeente Deventer'
const config = readConfig({ REGIE_DEMO: 'yes', REGIE_SECRET: TEST_SECRET }, '/')

let storage: TestDatabase
let drafter: Actor
let checker: Actor
let officer: Actor

beforeAll(async () => {
  storage = await createDemonstrationDatabase()
  drafter = await hire(storage, 'enforcementLawyer', 'Lex Letter')
  checker = await hire(storage, 'enforcementLawyer', 'Dewi Besluit')
  officer = await hire(storage, 'enforcementOfficer', 'Tom Toezicht')
})
afterAll(() => storage?.close())

const person = { name: 'Harm van den Proef', bornOn: '1979-06-02', address: 'Proefstraat 1, 7411 AA Deventer' }

async function warned(facts: object = {}, contact = 'harm@voorbeeld.example') {
  const { number } = await takeIn(storage, drafter, waarschuwing, {
    basis: 'bestuursdwang',
    openedOn: '2026-11-02',
    facts: { domain: 'voetbal', rule: 'artikel 2:1 APV', foundOn: '2026-11-01', conduct: 'Vuurwerk gegooid', ...facts },
    parties: [{ role: 'violator', person: { ...person, contact } }],
  })
  return number
}

const draft = async (number: string, own = '') => {
  const done = await inScope(
    storage,
    drafter,
    (scope) =>
      draftLetter(scope, waarschuwing, {
        ...{ number, municipality, template: 'waarschuwing', dated: '2026-11-03', own, by: 'Lex Letter' },
      }),
    TODAY,
  )
  if (!done.ok) throw new Error(done.reason)
  return done.value.id
}

const letterOf = async (number: string) => {
  const record = (await inScope(storage, drafter, (scope) => readRecord(scope, waarschuwing, number), TODAY))!
  const letters = await inScope(storage, drafter, (scope) => listLetters(scope.tx, record.id), TODAY)
  return letters[0]!
}

const on = async (number: string) => {
  const { id: letter, revision } = await letterOf(number)
  return { number, letter, revision, municipality }
}
type Working = typeof checkLetter
const work = async (by: Actor, operation: Working, number: string, more: object = {}) => {
  const input = { ...(await on(number)), ...more }
  return inScope(storage, by, (scope) => operation(scope, waarschuwing, input), TODAY)
}
const byHand = (number: string, more: object = {}) =>
  work(drafter, sendByHand as Working, number, { way: 'registered', proof: '3SABCD1234', sentOn: TODAY, ...more })

describe('a letter that needs a check', () => {
  test('is checked by somebody else, sent with proof, and stands on the timeline', async () => {
    const number = await warned()
    await draft(number)
    expect(await byHand(number)).toMatchObject({ ok: false, reason: 'needs-check' })
    expect(await work(drafter, checkLetter, number)).toMatchObject({ ok: false, reason: 'same-person' })
    expect(await work(checker, checkLetter, number)).toMatchObject({ ok: true })
    expect(await byHand(number, { proof: ' ' })).toMatchObject({ reason: 'proof-needed', details: { field: 'proof' } })
    expect(await byHand(number, { sentOn: '2026-11-21' })).toMatchObject({ reason: 'in-the-future' })
    expect(await byHand(number, { sentOn: '2026-11-02' })).toMatchObject({ reason: 'before-letter' })
    expect(await byHand(number)).toMatchObject({ ok: true })
    expect(await letterOf(number)).toMatchObject({ state: 'sent', way: 'registered', sentOn: TODAY, attempts: 1 })
    const record = (await inScope(storage, drafter, (scope) => readRecord(scope, waarschuwing, number), TODAY))!
    expect(record.events.map(({ step, reason }) => [step, reason])).toContainEqual([
      'letter-sent',
      'Waarschuwingsbrief',
    ])
  })

  test('cannot go when the record says something else by now, until it is drafted and checked again', async () => {
    const number = await warned({ rule: undefined })
    await draft(number)
    expect(await work(checker, checkLetter, number)).toMatchObject({ ok: false, reason: 'facts-missing' })

    const other = await warned()
    await draft(other)
    await work(checker, checkLetter, other)
    await storage.asAdministrator(
      `update record_party set ended_on = '2026-11-10' where record_id = (select id from register_record where number = '${other}')`,
    )
    expect(await byHand(other)).toMatchObject({ ok: false, reason: 'facts-changed' })
  })

  test('goes back to draft when it is drafted again, and to nobody when it is cancelled', async () => {
    const number = await warned()
    await draft(number)
    await work(checker, checkLetter, number)
    expect(
      await work(drafter, redraftLetter as Working, number, { dated: '2026-11-04', own: 'Bel ons gerust.', by: 'Lex' }),
    ).toMatchObject({ ok: true })
    expect(await letterOf(number)).toMatchObject({ state: 'draft', checkedBy: null })
    expect(await work(drafter, cancelLetter, number)).toMatchObject({ ok: true })
    expect(await work(checker, checkLetter, number)).toMatchObject({ ok: false, reason: 'not-in-this-state' })
  })

  test('that came back is not sent any more, and can go again', async () => {
    const number = await warned()
    await draft(number)
    await work(checker, checkLetter, number)
    await byHand(number)
    expect(await work(drafter, noteReturned as Working, number, { reason: '' })).toMatchObject({
      reason: 'reason-needed',
    })
    expect(await work(drafter, noteReturned as Working, number, { reason: 'Retour afzender' })).toMatchObject({
      ok: true,
    })
    expect(await letterOf(number)).toMatchObject({ state: 'failed', problem: 'returned', sentOn: null })
    expect(await byHand(number, { way: 'hand', proof: 'Uitgereikt door T. Toezicht' })).toMatchObject({ ok: true })
    expect(await letterOf(number)).toMatchObject({ state: 'sent', way: 'hand', attempts: 2 })
  })

  test('of two people who work on it at once, the second hears that it changed', async () => {
    const number = await warned()
    await draft(number)
    const seen = await on(number)
    await work(checker, checkLetter, number)
    const late = await inScope(storage, drafter, (scope) => cancelLetter(scope, waarschuwing, seen), TODAY)
    expect(late).toMatchObject({ ok: false, reason: 'changed-meanwhile' })
  })

  test('is offered to who works in the space, and says nothing in the database that can be read', async () => {
    const number = await warned({ conduct: 'Iets dat niemand mag lezen' })
    const id = await draft(number)
    expect(
      await inScope(
        storage,
        officer,
        (scope) => checkLetter(scope, waarschuwing, { number, letter: id, revision: 1, municipality }),
        TODAY,
      ),
    ).toMatchObject({ ok: true })
    const rows = await storage.asAdministrator<{ text: string }>(
      `select l::text || coalesce(s.sealed, '') as text from record_letter l
         left join record_sealed s on s.part = 'letter:' || l.id where l.id = '${id}'`,
    )
    expect(rows[0]!.text).not.toMatch(/Proef|niemand/)
  })
})

describe('a letter by mail', () => {
  const mailed = async (number: string, more: object = {}) =>
    work(drafter, sendByMail as unknown as Working, number, {
      ...{ isReachable: true, origin: 'https://veilig.example', now: new Date() },
      mail: (address: string) => ({ subject: 'Er staat een brief klaar', text: `Open hem op ${address}` }),
      ...more,
    })
  const ready = async (contact?: string) => {
    const number = await warned({}, contact)
    await draft(number)
    await work(checker, checkLetter, number)
    return number
  }
  const jobs = { handlers: letterJobs, daily: [], atStart: [] }
  const follow = async () => {
    await storage.asAdministrator('update graphile_worker._private_jobs set run_at = now()')
    await runDueJobsOnce(jobs, { database: storage.database, config, clock: systemClock, onError: () => {} })
  }
  const becomes = (state: string, problem: string | null) =>
    storage.asAdministrator(
      `update outgoing_mail set state = '${state}', problem = ${problem ? `'${problem}'` : 'null'}, closed_at = now()`,
    )
  const visit = { municipality: { id: 'deventer', name: municipality } as never, config, clock: systemClock }
  const codeOf = async () => {
    const [mail] = await storage.asAdministrator<{ body: string }>('select body from outgoing_mail_content')
    return mail!.body.split('/brief/')[1]!
  }
  const clear = () => storage.asAdministrator('delete from outgoing_mail; delete from graphile_worker._private_jobs')

  test('needs an address, and that the addressee said he can be reached so', async () => {
    expect(await mailed(await ready('06 12345678'))).toMatchObject({ ok: false, reason: 'no-mail-address' })
    expect(await mailed(await ready(), { isReachable: false })).toMatchObject({ ok: false, reason: 'not-reachable' })
  })

  test('is not sent while its mail waits, sent once the server took it, and failed when it did not', async () => {
    await clear()
    const number = await ready()
    expect(await mailed(number)).toMatchObject({ ok: true })
    expect(await letterOf(number)).toMatchObject({ state: 'sending', sentOn: null })
    await follow()
    expect(await letterOf(number)).toMatchObject({ state: 'sending' })
    await becomes('refused', '550')
    await follow()
    expect(await letterOf(number)).toMatchObject({ state: 'failed', problem: '550' })

    await clear()
    expect(await mailed(number)).toMatchObject({ ok: true })
    await becomes('sent', null)
    await follow()
    expect(await letterOf(number)).toMatchObject({ state: 'sent', way: 'mail', attempts: 2 })
    expect((await letterOf(number)).sentOn).toMatch(/^2026-/)
  })

  test('says nothing of the letter in the mail, and opens for who knows his own birthday', async () => {
    await clear()
    const number = await ready()
    await mailed(number)
    const [mail] = await storage.asAdministrator<{ text: string }>(
      'select subject || body || recipient as text from outgoing_mail_content',
    )
    expect(mail!.text).not.toMatch(/Vuurwerk|Proef|WRS-/)
    const code = await codeOf()
    expect(await openLetter(storage.database, visit, { code: `${code}x`, answer: '1979-06-02' })).toMatchObject({
      reason: 'not-found',
    })
    expect(await openLetter(storage.database, visit, { code, answer: '1979-06-03' })).toMatchObject({
      reason: 'wrong-answer',
    })
    const opened = await openLetter(storage.database, visit, { code, answer: '1979-06-02' })
    expect(opened).toMatchObject({
      ok: true,
      value: { number, content: { to: ['Harm van den Proef', 'Proefstraat 1', '7411 AA Deventer'] } },
    })
    expect((await letterOf(number)).openedAt).toBeInstanceOf(Date)
  })

  test('closes itself after five wrong answers', async () => {
    await clear()
    await mailed(await ready())
    const code = await codeOf()
    for (let guess = 0; guess < 5; guess += 1) {
      await openLetter(storage.database, visit, { code, answer: '2000-01-01' })
    }
    expect(await openLetter(storage.database, visit, { code, answer: '1979-06-02' })).toMatchObject({
      reason: 'too-many-guesses',
    })
  })
})

test('a step that needs a letter knows which were sent', async () => {
  const number = await warned()
  await draft(number)
  await work(checker, checkLetter, number)
  await byHand(number)
  const given = { validMonths: 12 }
  const done = await inScope(
    storage,
    drafter,
    (scope) => takeStepOn(scope, waarschuwing, { number, step: 'give', day: TODAY, given, reason: '' }),
    TODAY,
  )
  expect(done).toMatchObject({ ok: true, value: { toState: 'given' } })
})

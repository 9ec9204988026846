import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../tests/support/database.ts'
import { type MailServer, startMailServer } from '../../../../tests/support/mail-server.ts'
import { TEST_SECRET } from '../../../../tests/support/storage-server.ts'
import { type Config, readConfig } from '../../../platform/config.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { mustBe } from '../../../platform/http/index.ts'
import { rightsOf, serviceActor } from '../../identity/index.ts'
import { findConsultation } from '../consultations.queries.ts'
import { handIn } from '../operations/hand-in.ts'
import { addConsultation } from '../operations/save-consultation.ts'
import { saveSurvey } from '../operations/save-survey.ts'
import { takeStep } from '../operations/take-step.ts'
import { findSurvey, listVersions } from '../surveys/surveys.queries.ts'
import { everyKind } from '../testing/definitions.ts'
import { type DrawWish, draw, planDraw } from './operations/draw-wave.ts'
import { mailMembers } from './operations/mail-members.ts'
import { type MailStep, takeMailStep } from './operations/mail-wave.ts'
import { changeOwn } from './operations/own-membership.ts'
import { panelIn, SETTINGS } from './testing/panel.factory.ts'
import { checkDraw, countMails, findWave, listWaveStrata } from './waves.queries.ts'

const BASE: Config = readConfig({ REGIE_DEMO: 'yes', REGIE_SECRET: TEST_SECRET }, '/')
let storage: TestDatabase
const ground = {
  get database() {
    return storage.database
  },
  addMunicipality: async (id: string) => {
    await storage.asAdministrator(`insert into municipality (id, name, settings) values ($1, $2, '{}')`, [
      id,
      `Gemeente ${id}`,
    ])
  },
}
let server: MailServer | undefined
let towns = 0

beforeAll(async () => {
  storage = await createTestDatabase()
})
afterEach(async () => {
  await server?.stop()
  server = undefined
})
afterAll(() => storage?.close())

/** A town with so many members in each of two districts, and a survey by invitation that is open. */
async function townWith(sizes: { WK000001: number; WK000002: number }, settings = SETTINGS) {
  const town = `stad-${++towns}`
  const panel = await panelIn(ground, town, TEST_SECRET, settings)
  const command = serviceActor(town, 'service:command')
  const act = <T>(work: (tx: Tx) => Promise<T>, actor: typeof command = command) =>
    storage.database.as(actor, 'test', work)
  const analyst = { municipalityId: town, id: 'analyst', roles: ['analyst'], rights: rightsOf(['analyst']) }
  const members: { id: string; key: string; email: string }[] = []
  for (const [district, count] of Object.entries(sizes)) {
    for (let at = 0; at < count; at++) {
      const email = `lid${at}@${district.toLowerCase()}.example`
      members.push({ email, ...(await panel.join(email, '2026-03-01', { district })) })
    }
  }
  const survey = async (title: string) => {
    const slug = await act((tx) =>
      addConsultation(tx, town, { title, about: 'iets', audience: 'het panel', useOfAnswers: 'lezen', plan: '' }),
    )
    const input = {
      consultation: slug,
      key: 'panel',
      revision: 0,
      draft: everyKind,
      isByInvitation: true,
      isBlind: true,
    }
    mustBe(await act((tx) => saveSurvey(tx, town, input)))
    mustBe(await act((tx) => takeStep(tx, town, { slug, to: 'open', reason: '' })))
    const consultation = (await act((tx) => findConsultation(tx, slug)))!
    return { slug, survey: (await act((tx) => findSurvey(tx, consultation.id, 'panel')))! }
  }
  const first = await survey('Veilig thuis')
  const wish = (changes: Partial<DrawWish> = {}): DrawWish => ({
    ...{ surveyId: first.survey.id, strata: ['district'], wanted: 10, fewest: 0, ...changes },
  })
  const drawn = (wave: number) =>
    storage
      .asAdministrator<{ id: string }>(
        `select i.member_id as id from panel_invitation i join panel_wave w on w.id = i.wave_id
          where w.municipality_id = $1 and w.number = $2 order by 1`,
        [town, wave],
      )
      .then((rows) => rows.map(({ id }) => id))
  const step = (number: number, wanted: MailStep, today = '2026-04-01') =>
    act((tx) => takeMailStep(tx, number, wanted, { today, hasMail: true }), analyst)
  const mail = async (number: number, today = '2026-04-01', signal = new AbortController().signal) => {
    const wave = (await act((tx) => findWave(tx, number)))!
    const config = { ...BASE, smtpUrl: server!.url, smtpFrom: 'panel@stad.example' }
    await mailMembers({ database: storage.database, config, signal }, panel.place(today), wave.id)
  }
  const counts = async (number: number) => {
    const wave = (await act((tx) => findWave(tx, number)))!
    return act((tx) => countMails(tx, wave.id), analyst)
  }
  return {
    ...{ town, panel, act, analyst, members, survey, wish, drawn, step, mail, counts },
    first,
    draw: (changes: Partial<DrawWish> = {}, today = '2026-04-01') =>
      act((tx) => draw(tx, town, today, wish(changes)), analyst),
  }
}

describe('a draw', () => {
  test('takes as many of each part as was planned, and can be drawn again from its seed', async () => {
    const town = await townWith({ WK000001: 12, WK000002: 6 })
    const planned = mustBe(await town.act((tx) => planDraw(tx, '2026-04-01', town.wish({ wanted: 9 })), town.analyst))
    expect(planned.map(({ district, eligible, draw: many }) => [district, eligible, many])).toEqual([
      ['WK000001', 12, 6],
      ['WK000002', 6, 3],
    ])
    expect(await town.draw({ wanted: 9 })).toMatchObject({ ok: true, value: 1 })
    const drawn = await town.drawn(1)
    expect(drawn).toHaveLength(9)
    // By hand, without the database: the lowest hashes of the seed with an id, of each district.
    const wave = (await town.act((tx) => findWave(tx, 1)))!
    const lowest = (district: string, many: number) =>
      town.members
        .filter(({ email }) => email.includes(district))
        .map(({ id }) => ({
          id,
          mark: createHash('sha256')
            .update(wave.seed + id)
            .digest('hex'),
        }))
        .sort((one, other) => (one.mark < other.mark ? -1 : 1))
        .slice(0, many)
        .map(({ id }) => id)
    expect(drawn).toEqual([...lowest('wk000001', 6), ...lowest('wk000002', 3)].sort())
    expect(await town.act((tx) => checkDraw(tx, wave.id), town.analyst)).toEqual({ lookedAt: 18, isRight: true })
  })

  test('is still right when drawn members left, and seen to be wrong when somebody was slipped in', async () => {
    const town = await townWith({ WK000001: 8, WK000002: 8 })
    await town.draw({ wanted: 6 })
    const wave = (await town.act((tx) => findWave(tx, 1)))!
    const [leaver] = await town.drawn(1)
    const key = town.members.find(({ id }) => id === leaver)!.key
    await town.panel.as((tx) => changeOwn(tx, key, '2026-04-02', { kind: 'leave' }))
    expect(await town.act((tx) => checkDraw(tx, wave.id), town.analyst)).toEqual({ lookedAt: 15, isRight: true })
    const drawn = new Set(await town.drawn(1))
    const other = town.members.find(({ id }) => !drawn.has(id) && id !== leaver)!
    await storage.asAdministrator(
      `insert into panel_invitation (municipality_id, wave_id, member_id, drawn_on) values ($1, $2, $3, '2026-04-01')`,
      [town.town, wave.id, other.id],
    )
    expect(await town.act((tx) => checkDraw(tx, wave.id), town.analyst)).toEqual({ lookedAt: 15, isRight: false })
  })

  test('leaves out who has paused, sleeps, cannot be reached, did not confirm, was invited lately, or is asked this already', async () => {
    const town = await townWith({ WK000001: 7, WK000002: 0 })
    const [paused, dormant, unreachable, back, ...rest] = town.members
    const set = (id: string, change: string) =>
      storage.asAdministrator(`update panel_member set ${change} where id = $1`, [id])
    await set(paused!.id, `paused_until = '2026-04-01'`)
    await set(back!.id, `paused_until = '2026-03-31'`)
    await set(dormant!.id, `dormant_on = '2026-03-20'`)
    await set(unreachable!.id, `unreachable_on = '2026-03-20'`)
    await town.panel.sign('nieuw@stad.example', '2026-03-30', { district: 'WK000001' })
    await town.draw({ wanted: 100 })
    expect(await town.drawn(1)).toEqual([back!, ...rest].map(({ id }) => id).sort())
    const again = await town.draw({ wanted: 100 }, '2026-05-30')
    // The one who had paused is left, and may be drawn now; the others are asked this already.
    expect(again).toMatchObject({ ok: true, value: 2 })
    expect(await town.drawn(2)).toEqual([paused!.id])
    const second = await town.survey('Iets anders')
    expect(await town.draw({ surveyId: second.survey.id, wanted: 100 }, '2026-05-01')).toMatchObject({ ok: true })
    // Thirty days after the first wave all of that may be asked again; the paused one was drawn later than this day.
    expect(await town.drawn(3)).toEqual([back!, ...rest].map(({ id }) => id).sort())
  })

  test('invites nobody more often than was agreed to, also when two people draw at the same moment', async () => {
    const town = await townWith({ WK000001: 6, WK000002: 0 }, { ...SETTINGS, mostInvitations: 1, leastDaysBetween: 0 })
    const second = await town.survey('Tegelijk')
    const both = await Promise.all([town.draw({ wanted: 6 }), town.draw({ surveyId: second.survey.id, wanted: 6 })])
    expect(both.filter((one) => one.ok)).toHaveLength(1)
    expect(both.filter((one) => !one.ok)).toMatchObject([{ reason: 'nobody' }])
    const [most] = await storage.asAdministrator<{ most: number }>(
      `select max(n)::int as most from (select count(*) as n from panel_invitation where municipality_id = $1 group by member_id) c`,
      [town.town],
    )
    expect(most!.most).toBe(1)
    // What was agreed holds, also when the municipality would like more now.
    await storage.asAdministrator('update panel_setting set most_invitations = 9 where municipality_id = $1', [
      town.town,
    ])
    expect(await town.draw({ surveyId: second.survey.id, wanted: 6 })).toMatchObject({ reason: 'nobody' })
    // And also past the draw: the table itself refuses, when two come at once as well.
    const [{ id: wave } = { id: '' }] = await storage.asAdministrator<{ id: string }>(
      `insert into panel_wave (municipality_id, survey_id, number, strata, wanted, fewest, drawn_on, drawn_by)
         values ($1, $2, 7, '{}', 1, 0, '2027-06-01', 'x'), ($1, $2, 8, '{}', 1, 0, '2027-06-01', 'x') returning id`,
      [town.town, second.survey.id],
    )
    const slip = (number: number) =>
      town.panel
        .as((tx) =>
          sql`insert into panel_invitation (municipality_id, wave_id, member_id, drawn_on)
                select ${town.town}, id, ${town.members[0]!.id}, '2027-06-01' from panel_wave
                 where municipality_id = ${town.town} and number = ${number}`.execute(tx),
        )
        .then(
          () => 'in',
          (error: { constraint?: string }) => error.constraint,
        )
    expect(wave).not.toBe('')
    expect((await Promise.all([slip(7), slip(8)])).sort()).toEqual(['in', 'invitations_capped'])
  })

  test('is seen as numbers by who keeps the panel, and its lot is chosen by nobody', async () => {
    const town = await townWith({ WK000001: 6, WK000002: 0 })
    await town.draw({ wanted: 3 })
    const wave = (await town.act((tx) => findWave(tx, 1)))!
    expect(await town.act((tx) => listWaveStrata(tx, wave.id), town.analyst)).toEqual([
      { district: 'WK000001', age: '', sex: '', eligible: 6, drawn: 3 },
    ])
    for (const table of ['panel_frame', 'panel_invitation', 'panel_member']) {
      const seen = await town.act((tx) => sql.raw(`select * from ${table}`).execute(tx), town.analyst)
      expect(seen.rows, table).toEqual([])
    }
    const choose = town.act(
      (tx) =>
        sql`insert into panel_wave (municipality_id, survey_id, number, strata, wanted, fewest, drawn_on, seed)
              values (${town.town}, ${town.first.survey.id}, 9, '{}', 1, 0, '2026-04-01', 'gekozen')`.execute(tx),
      town.analyst,
    )
    await expect(choose).rejects.toMatchObject({ code: '42501' })
  })

  test('of which nothing went out can be thrown away, and one that was mailed cannot', async () => {
    server = await startMailServer()
    const town = await townWith({ WK000001: 3, WK000002: 0 })
    await town.draw({ wanted: 3 })
    expect(await town.step(1, 'discard')).toMatchObject({ ok: true })
    await town.draw({ wanted: 3 })
    await town.step(1, 'send')
    await town.mail(1)
    expect(await town.step(1, 'discard')).toMatchObject({ reason: 'went-out' })
    const byHand = town.act((tx) => sql`delete from panel_wave`.execute(tx), town.analyst)
    await expect(byHand).rejects.toMatchObject({ constraint: 'mailed_wave_stays' })
  })
})

describe('inviting', () => {
  const codesIn = (received: MailServer['received']) =>
    received.map(({ raw }) => /code=3D([A-Z0-9-]+)/.exec(raw.replace(/=\r\n/g, ''))?.[1])

  test('mails each who was drawn once, with a code of his own that takes part once, and that is kept nowhere', async () => {
    server = await startMailServer()
    const town = await townWith({ WK000001: 5, WK000002: 3 })
    await town.draw({ wanted: 8 })
    expect(await town.step(1, 'send')).toMatchObject({ ok: true })
    await town.mail(1)
    expect(server.received.map(({ to }) => to[0]).sort()).toEqual(town.members.map(({ email }) => email).sort())
    const codes = codesIn(server.received)
    expect(new Set(codes).size).toBe(8)
    expect(await town.counts(1)).toMatchObject({ invitation: { sent: 8, waiting: 0, sending: 0 } })
    // The same job once more mails nobody.
    await town.mail(1)
    expect(server.received).toHaveLength(8)
    const version = (await town.act((tx) => listVersions(tx, town.first.survey.id))).at(-1)!
    const visitor = serviceActor(town.town, 'service:public')
    const answer = (code: string, form: string) =>
      handIn((call) => storage.database.once(visitor, 'test', call), {
        survey: town.first.survey,
        version,
        language: 'nl',
        channel: 'web',
        answers: { age: 'old' },
        form,
        code,
      })
    expect(await answer(codes[0]!, 'a')).toMatchObject({ ok: true })
    expect(await answer(codes[0]!, 'b')).toMatchObject({ reason: 'no-invitation' })
    // No code and no address of who was invited stands anywhere now, in the outbox neither.
    const outbox = await storage.asAdministrator<{ text: string }>(
      'select coalesce(string_agg(c::text, chr(10)), $1) as text from outgoing_mail_content c',
      [''],
    )
    for (const code of codes) expect(outbox[0]!.text).not.toContain(code)
  })

  test('leaves no way from a member to an invitation: no column, no transaction, and no order', async () => {
    server = await startMailServer()
    const town = await townWith({ WK000001: 30, WK000002: 0 })
    await town.draw({ wanted: 30 })
    await town.step(1, 'send')
    await town.mail(1)
    const [shared] = await storage.asAdministrator<{ count: number }>(
      `select count(*)::int from panel_invitation p join survey_invitation s on s.xmin::text = p.xmin::text where p.municipality_id = $1`,
      [town.town],
    )
    expect(shared!.count).toBe(0)
    const hashes = await storage.asAdministrator<{ hash: string; xmin: string }>(
      `select code_hash as hash, xmin::text from survey_invitation where survey_id = $1 order by ctid`,
      [town.first.survey.id],
    )
    // One transaction wrote them all, in the order of the hashes, which is no order of anything else.
    expect(new Set(hashes.map(({ xmin }) => xmin)).size).toBe(1)
    expect(hashes.map(({ hash }) => hash)).toEqual(hashes.map(({ hash }) => hash).sort())
    const [linked] = await storage.asAdministrator<{ count: number }>(
      `select count(*)::int from panel_member m where exists (
         select from survey_invitation s where to_jsonb(m)::text like '%' || s.id || '%' or to_jsonb(s)::text like '%' || m.id || '%')`,
    )
    expect(linked!.count).toBe(0)
  })

  test('stops when somebody says so, goes on where it was, and stops by itself when the survey closes', async () => {
    const town = await townWith({ WK000001: 6, WK000002: 0 })
    let mails = 0
    const during = {
      2: () => town.step(1, 'stop'),
      4: () => town.act((tx) => takeStep(tx, town.town, { slug: town.first.slug, to: 'closed', reason: '' })),
    }
    server = await startMailServer({
      onRcptTo: (_address, _session, done) => {
        mails++
        Promise.resolve(during[mails as 2 | 4]?.()).then(() => done())
      },
    })
    await town.draw({ wanted: 6 })
    await town.step(1, 'send')
    await town.mail(1)
    expect(mails).toBe(2)
    expect(await town.counts(1)).toMatchObject({ invitation: { sent: 2, waiting: 4 } })
    expect(await town.step(1, 'go-on')).toMatchObject({ ok: true })
    await town.mail(1)
    expect(mails).toBe(4)
    expect(await town.step(1, 'go-on')).toMatchObject({ reason: 'not-open' })
    expect(new Set(server.received.map(({ to }) => to[0])).size).toBe(4)
  })

  test('tries again who could not be mailed now, marks whose address is refused, and sends nothing twice', async () => {
    const town = await townWith({ WK000001: 4, WK000002: 0 })
    const [full, wrong] = town.members
    let isFull = true
    server = await startMailServer({
      onRcptTo: ({ address }, _session, done) => {
        if (address === wrong!.email) return done(Object.assign(new Error('no such person'), { responseCode: 550 }))
        return address === full!.email && isFull
          ? done(Object.assign(new Error('full'), { responseCode: 452 }))
          : done()
      },
    })
    await town.draw({ wanted: 4 })
    await town.step(1, 'send')
    await expect(town.mail(1)).rejects.toThrow('could not take some mails yet')
    expect(await town.counts(1)).toMatchObject({ invitation: { sent: 2, refused: 1, waiting: 1 } })
    isFull = false
    await town.mail(1)
    expect(await town.counts(1)).toMatchObject({ invitation: { sent: 3, refused: 1, waiting: 0 } })
    expect(new Set(server.received.map(({ to }) => to[0])).size).toBe(3)
    expect(server.received).toHaveLength(3)
    const [row] = await storage.asAdministrator('select unreachable_on::text from panel_member where id = $1', [
      wrong!.id,
    ])
    expect(row).toEqual({ unreachable_on: '2026-04-01' })
  })

  test('reminds everybody who was invited, once, without a code, as an answer to the mail that has it', async () => {
    server = await startMailServer()
    const town = await townWith({ WK000001: 3, WK000002: 0 })
    await town.draw({ wanted: 3 })
    await town.step(1, 'send')
    await town.mail(1)
    const ids = server.received.map(({ raw }) => /^Message-ID:\s+(<\S+>)/m.exec(raw)![1])
    expect(await town.step(1, 'remind', '2026-04-03')).toMatchObject({ reason: 'too-soon' })
    expect(await town.step(1, 'remind', '2026-04-04')).toMatchObject({ ok: true })
    server.received.length = 0
    await town.panel.as((tx) =>
      changeOwn(tx, town.members[0]!.key, '2026-04-04', { kind: 'pause', until: '2026-05-01' }),
    )
    await town.mail(1, '2026-04-04')
    expect(server.received.map(({ to }) => to[0]).sort()).toEqual(
      [town.members[1]!.email, town.members[2]!.email].sort(),
    )
    for (const { raw } of server.received) {
      expect(ids).toContain(/^In-Reply-To:\s+(<\S+>)/m.exec(raw)![1])
      expect(raw).not.toMatch(/code=3D/)
    }
    expect(await town.counts(1)).toMatchObject({ reminder: { sent: 2, skipped: 1 } })
    expect(await town.step(1, 'remind', '2026-04-20')).toMatchObject({ reason: 'not-now' })
  })

  test('stops with an aborted job, which is then tried again', async () => {
    server = await startMailServer()
    const town = await townWith({ WK000001: 2, WK000002: 0 })
    await town.draw({ wanted: 2 })
    await town.step(1, 'send')
    await expect(town.mail(1, '2026-04-01', AbortSignal.abort())).rejects.toThrow()
    expect(server.received).toEqual([])
    await town.mail(1)
    expect(server.received).toHaveLength(2)
  })
})

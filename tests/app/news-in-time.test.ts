import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { remindOfInitials } from '../../app/features/decisions/routing/ask-initials.ts'
import { serviceActor } from '../../app/features/identity/index.ts'
import { tellOfDeadlines } from '../../app/features/registers/alarms/tell-of-deadlines.ts'
import type { Tx } from '../../app/platform/database/index.ts'
import { type MailServer, startMailServer } from '../support/mail-server.ts'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import type { Visitor } from '../support/visitor.ts'

let regie: RunningRegie
let server: MailServer
let lead: Visitor
let analyst: Visitor
let goal: string

const one = async <Value>(sql: string) => (await regie.database.asAdministrator<{ value: Value }>(sql))[0]!.value
const accountOf = (name: string) => one<string>(`select id as value from account where email = '${name}@demo.example'`)
const job = (name: string, payload: Record<string, unknown>) =>
  regie.database.asAdministrator(
    `select graphile_worker.add_job('${name}', '${JSON.stringify({ municipalityId: 'deventer', ...payload })}'::json)`,
  )
const deliver = async () => {
  await regie.runDueJobs()
  return server.received.splice(0)
}
/** 30 November 2026 is a Monday, 5 December a Saturday. */
const atHour = async (hour: number, today = '2026-11-30') => {
  await job('collect-news-now', { hour, today })
  return deliver()
}
const asService = <Value>(name: 'service:reminder' | 'service:registers', work: (tx: Tx) => Promise<Value>) =>
  regie.database.database.as(serviceActor('deventer', name), 'test', work)
const say = (body: string) => lead.post(`/werk/draad/${goal}/gesprek`, { body })
const told = (kind: string) =>
  regie.database.asAdministrator<{ email: string }>(
    `select a.email from notification n join account a on a.id = n.account_id where n.kind = '${kind}' order by 1`,
  )

beforeAll(async () => {
  server = await startMailServer()
  regie = await startRegie({ smtpUrl: server.url, smtpFrom: 'veiligheid@deventer.example' })
  goal = await one(`select id as value from node where kind = 'goal' and reference = 'T3.D1' limit 1`)
})
beforeEach(async () => {
  await regie.database.asAdministrator(
    'delete from notification; delete from node_follower; delete from notification_choice; delete from notification_moment',
  )
  lead = await regie.visitor().signInAs('policyLead')
  analyst = await regie.visitor().signInAs('analyst')
  await analyst.post(`/werk/draad/${goal}/volgen`, { follow: 'yes' })
})
afterEach(() => expect(regie.failures.splice(0), 'nothing goes wrong inside').toEqual([]))
afterAll(async () => {
  await regie.stop()
  await server.stop()
})

describe('the mail of the day', () => {
  it('comes at the hour that somebody chose', async () => {
    await analyst.post('/werk/meldingen/instellingen', { digestHour: '16', withMoment: 'yes' })
    await say('Een')
    await deliver()
    expect(await atHour(7)).toEqual([])
    expect((await atHour(16)).map(({ to }) => to)).toEqual([['onderzoek@demo.example']])
    expect(await atHour(16)).toEqual([])
  })

  it('does not come on a quiet day, and on the next brings what waited, also what was wanted at once', async () => {
    const weekday = new Date().getUTCDay() || 7
    const quietDays = [String(weekday), String((weekday % 7) + 1), '6']
    await analyst.post('/werk/meldingen/instellingen', {
      comment: 'now',
      digestHour: '7',
      withMoment: 'yes',
      quietDays,
    })
    await say('Een')
    expect(await deliver()).toEqual([])
    expect(await atHour(7, '2026-12-05')).toEqual([])
    await regie.database.asAdministrator("update notification_moment set quiet_days = '{6}'")
    if (weekday !== 6) expect(await atHour(7)).toHaveLength(1)
    expect(await atHour(7)).toEqual([])
  })

  it('comes once when the job is done again after it was killed halfway', async () => {
    await say('Een')
    await deliver()
    const accountId = await accountOf('onderzoek')
    // The mail is written and the connection dies before the end: nothing of it may be left.
    await regie.database.asAdministrator(`create function die() returns trigger language plpgsql as $$
      begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$;
      create trigger die after update on notification for each row execute function die()`)
    await job('mail-news', { accountId, delivery: 'daily' })
    await regie.runDueJobs()
    expect(regie.failures.splice(0).length).toBeGreaterThan(0)
    expect(server.received.splice(0)).toEqual([])
    await regie.database.asAdministrator('drop trigger die on notification; drop function die()')
    await regie.database.asAdministrator('update graphile_worker._private_jobs set run_at = now()')
    expect(await deliver()).toHaveLength(1)
    expect(await atHour(7)).toEqual([])
  })

  it('comes once when two jobs mail at the same time', async () => {
    await say('Een')
    await deliver()
    const accountId = await accountOf('onderzoek')
    for (let turn = 0; turn < 4; turn++) await job('mail-news', { accountId, delivery: 'daily' })
    expect(await deliver()).toHaveLength(1)
  })
})

describe('the link under a mail', () => {
  it('ends mails of one kind without signing in, and only when the button is pressed', async () => {
    await say('Een')
    await deliver()
    const [mail] = await atHour(7)
    const text = mail!.raw.replaceAll('=\r\n', '').replaceAll('=3D', '=')
    const link = /(\/meldingen\/afmelden\/[\w.-]+)/.exec(text)![1]!
    const stranger = regie.visitor()
    expect((await stranger.get(link)).text).toContain('Geen mail meer hierover')
    expect(await one('select count(*)::int as value from notification_choice')).toBe(0)
    expect((await stranger.post(link)).text).toContain('U krijgt geen mail meer over: Een reactie.')
    await say('Twee')
    await deliver()
    expect(await atHour(7)).toEqual([])
    expect((await stranger.get(`${link}x`)).status).toBe(404)
    expect((await analyst.get('/werk/meldingen')).text).toContain('nieuw')
  })
})

describe('work that waits', () => {
  it('is told to who handles a case when a term of it comes near, once', async () => {
    const term = `update record_deadline d set is_open = true, is_critical = false, due_on = '2027-03-10'
       from register_record r where r.id = d.record_id and r.number = 'LOD-2026-0002' and r.handler_id is not null`
    await regie.database.asAdministrator(term)
    const tell = (today: string) => asService('service:registers', (tx) => tellOfDeadlines(tx, 'deventer', today))
    await tell('2027-03-06')
    expect(await told('deadline')).toEqual([])
    await tell('2027-03-07')
    await tell('2027-03-08')
    const people = new Set((await told('deadline')).map(({ email }) => email))
    expect([...people]).toEqual(['handhaving@demo.example'])
    const terms = await one<number>(
      "select count(*)::int as value from record_deadline_told where due_on = '2027-03-10'",
    )
    expect(terms).toBeGreaterThan(0)
  })

  it('is an initial: told when it is asked, and again after the asked day to him, or his deputy, and to who asked', async () => {
    const document = await one<string>(
      "select id as value from official_document where source_id is null and document_phase(id) in ('draft', 'routed', 'final', 'decided') order by number limit 1",
    )
    const lastText = await one<number>(
      `select count(*)::int as value from document_version where document_id = '${document}'`,
    )
    expect(lastText).toBeGreaterThan(0)
    const [mayor, alderman, leadId] = [
      await accountOf('bestuur'),
      await accountOf('wethouder'),
      await accountOf('beleid'),
    ]
    await regie.database.asAdministrator(`
      set session_replication_role = replica;
      update routing_stop set is_current = false where document_id = '${document}';
      insert into routing_stop (municipality_id, document_id, position, office, account_id, due_on)
        values ('deventer', '${document}', 1, 'Burgemeester', '${mayor}', '2026-12-01');
      insert into document_step (municipality_id, document_id, number, phase, happened_on, taken_by)
        values ('deventer', '${document}', 90, 'routed', '2026-11-20', '${leadId}');
      set session_replication_role = origin`)
    const remind = (today: string) => asService('service:reminder', (tx) => remindOfInitials(tx, 'deventer', today))
    expect(await remind('2026-12-01')).toBe(0)
    expect(await remind('2026-12-02')).toBe(1)
    expect(await remind('2026-12-03')).toBe(0)
    expect(await told('initial-late')).toEqual([{ email: 'beleid@demo.example' }, { email: 'bestuur@demo.example' }])

    await regie.database.asAdministrator(`delete from notification;
      insert into absence (municipality_id, account_id, deputy_id, starts_on, created_by) values ('deventer', '${mayor}', '${alderman}', '2026-12-01', '${mayor}');
      update routing_stop set due_on = '2026-12-04' where document_id = '${document}' and is_current`)
    expect(await remind('2026-12-05')).toBe(1)
    expect(await told('initial-late')).toEqual([{ email: 'beleid@demo.example' }, { email: 'wethouder@demo.example' }])
    const slug = await one<string>(`select slug as value from official_document where id = '${document}'`)
    expect((await lead.get(`/werk/stukken/${slug}`)).text).toContain('herinnerd op 5 december 2026')
    const waits = await lead.get('/werk')
    expect(waits.text).toContain('paraaf van')
  })
})

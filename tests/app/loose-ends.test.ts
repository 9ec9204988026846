import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serviceActor } from '../../app/features/identity/index.ts'
import { listNodes } from '../../app/features/thread/index.ts'
import { findLooseEnds } from '../../app/features/thread/loose-ends/find-loose-ends.ts'
import { threadParts } from '../../app/thread-parts.ts'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import type { Visitor } from '../support/visitor.ts'

let regie: RunningRegie
let lead: Visitor
beforeAll(async () => {
  regie = await startRegie()
  lead = await regie.visitor().signInAs('policyLead')
})
afterAll(() => regie.stop())

const inPlan = () =>
  regie.database.database.as(serviceActor(regie.municipalityId, 'service:command'), 'test', (tx) =>
    findLooseEnds(tx, threadParts.looseEnds, '2026-11-22'),
  )

const count = async (rule: string) => (await inPlan()).filter((end) => end.rule.name === rule).length

const one = async (sql: string) => (await regie.database.asAdministrator<{ id: string }>(sql))[0]!.id

describe('the loose ends of the demonstration', () => {
  it('are found by the rules, as many as a count by hand', async () => {
    const byHand = async (sql: string) =>
      Number((await regie.database.asAdministrator<{ count: string }>(sql))[0]!.count)
    expect(await count('action-without-owner')).toBe(
      await byHand("select count(*) from action where owner = '' and municipality_id = 'deventer'"),
    )
    expect(await count('theme-without-goal')).toBe(
      await byHand(
        "select count(*) from theme where id not in (select theme_id from goal) and municipality_id = 'deventer'",
      ),
    )
    expect(await count('goal-without-indicator')).toBe(
      await byHand(
        "select count(*) from goal where id not in (select from_id from link where relation = 'measured-by') and municipality_id = 'deventer'",
      ),
    )
    expect(await count('mechanism-without-indicator')).toBe(11)
    expect(await count('mechanism-for-other-goal')).toBe(0)
    expect(await count('decision-without-follow-up')).toBe(1)
    // The memo of the start note; the other went on to the council.
    expect(await count('decision-without-action')).toBe(1)
    expect(await count('section-not-approved')).toBe(0)
    expect(await count('passport-incomplete')).toBe(0)
  })

  it('list an action of which nobody wrote down by what it helps, and not one of which somebody did', async () => {
    const ends = (await inPlan()).filter((end) => end.rule.name === 'action-without-mechanism')
    const titles = ends.map((end) => end.title)
    expect(titles).toContain('T3.D2.A3 Lachgas: het Rijk volgen')
    expect(titles).not.toContain('T3.D2.A2 Dwangsommen voor dealers')
  })

  it('lead to the form that solves them, with the goal filled in', async () => {
    const end = (await inPlan()).find((one) => one.title.startsWith('T3.D2.A3') && /mechanism/.test(one.rule.name))!
    const form = await lead.get(end.solvePath)
    expect(form.status).toBe(200)
    expect(form.text).toMatch(/<option value="[0-9a-f-]{36}" selected>T3\.D2 Tegengaan/)
  })

  it('are listed by kind when nothing was chosen, and the gravest one by one', async () => {
    const page = await lead.get('/werk/losse-eindjes')
    expect(page.text).toContain('<h2 id="action-without-owner"')
    expect(page.text).not.toContain('id="theme-without-goal"')
    expect(page.text).toContain('href="/werk/losse-eindjes?soort=theme-without-goal"')
  })

  it('name an action under way of which nothing changed for three months, with the day of the last change', async () => {
    const on = async (day: string) => {
      const found = await regie.database.database.as(
        serviceActor(regie.municipalityId, 'service:command'),
        'test',
        (tx) => findLooseEnds(tx, threadParts.looseEnds, day),
      )
      return found.filter((end) => end.rule.name === 'action-not-kept-up')
    }
    const id = await one(`select a.id from action a join plan p on p.id = a.plan_id
       where p.slug = 'mjbp-2020-2023' and a.state in ('planned', 'running', 'continuous') order by a.position limit 1`)
    await regie.database.asAdministrator(
      `set session_replication_role = replica;
       update audit_event set occurred_at = '2021-02-10T09:00:00Z'
        where audit_subject(table_name, row_key, coalesce(after, before)) = '${id}'`,
    )
    expect((await on('2021-05-10')).map(({ nodeId }) => nodeId)).not.toContain(id)
    const found = (await on('2021-05-11')).find(({ nodeId }) => nodeId === id)!
    expect(found.detail).toBe('2021-02-10')
    expect((await lead.get(found.solvePath)).text).toContain('Voor het laatst gewijzigd op 10 februari 2021')

    // Not for a plan that is over, nor for an action that is done.
    expect((await on('2024-06-01')).map(({ nodeId }) => nodeId)).not.toContain(id)
    await regie.database.asAdministrator(
      `set session_replication_role = replica; update action set state = 'done' where id = '${id}'`,
    )
    expect((await on('2021-05-11')).map(({ nodeId }) => nodeId)).not.toContain(id)
  })

  it('count a milestone as late when its day, month or year is over, and not before', async () => {
    const ends = (day: string) =>
      regie.database.database.as(serviceActor(regie.municipalityId, 'service:command'), 'test', async (tx) =>
        (await findLooseEnds(tx, threadParts.looseEnds, day))
          .filter((end) => end.rule.name === 'milestone-past-due')
          .map((end) => end.title),
      )
    const title = 'Rapport met verbeterpunten naar het college (eerste kwartaal 2020)'
    expect(await ends('2020-03-31')).not.toContain(title)
    expect(await ends('2020-04-01')).toContain(title)
  })

  it('are all found in the time of a few times as many plain questions', async () => {
    const shortest = async (work: () => Promise<unknown>) => {
      const times: number[] = []
      for (let round = 0; round < 8; round++) {
        const start = performance.now()
        await work()
        times.push(performance.now() - start)
      }
      return Math.min(...times)
    }
    const plain = () =>
      regie.database.database.as(serviceActor(regie.municipalityId, 'service:command'), 'test', async (tx) => {
        for (const _rule of threadParts.looseEnds) await listNodes(tx, 'action')
      })
    expect(await shortest(inPlan)).toBeLessThan(12 * (await shortest(plain)))
  })

  it('stand on the start page of the policy lead, with their number and who should act', async () => {
    const start = await lead.get('/werk')
    const open = (await inPlan()).filter((end) => !end.accepted).length
    expect(start.text).toMatch(new RegExp(`Losse eindjes</h2><span[^>]*>${open}</span>`))
    expect(start.text).toContain('Beleidsadviseur')
    expect(start.text).toContain('href="/werk/losse-eindjes"')
  })

  it('can be chosen by kind, by theme and by who should act', async () => {
    const theme = await one("select t.id from theme t join plan p on p.id = t.plan_id where t.slug = 'drugs'")
    const page = await lead.get(`/werk/losse-eindjes?soort=action-without-mechanism&thema=${theme}`)
    expect(page.text).toContain('Lachgas: het Rijk volgen')
    expect(page.text).not.toContain('Alert Online')
    const nobody = await lead.get('/werk/losse-eindjes?eigenaar=Niemand+die+bestaat')
    expect(nobody.text).toContain('Er hangt niets los')
  })

  it('name the owner of an action, else of its goal, and else the policy lead', async () => {
    const action = await one("select a.id from action a where code = 'T3.D2.A3'")
    await regie.database.asAdministrator("update goal set owner = 'Team Veiligheid' where code = 'T3.D2'")
    const owner = async () =>
      (await inPlan()).find((end) => end.nodeId === action && end.rule.name === 'action-without-mechanism')!.owner
    expect(await owner()).toBe('Team Veiligheid')
    await regie.database.asAdministrator("update action set owner = 'Jurist drugs' where code = 'T3.D2.A3'")
    expect(await owner()).toBe('Jurist drugs')
  })
})

describe('leaving a loose end on purpose', () => {
  const address = async () =>
    `/werk/losse-eindjes/action-without-mechanism/${await one("select id from action where code = 'T3.D2.A4'")}`

  it('needs a reason, keeps it with who and when, and then no longer counts; taken back it counts again', async () => {
    const path = await address()
    const open = async () => (await inPlan()).filter((end) => !end.accepted).length
    const before = await open()
    const empty = await lead.post(path, { reason: '  ' })
    expect(empty.status).toBe(422)
    expect(empty.text).toContain('Schrijf waarom dit zo mag blijven.')
    expect(await open()).toBe(before)

    expect((await lead.post(path, { reason: 'Het overleg is een middel, geen maatregel.' })).status).toBe(303)
    expect(await open()).toBe(before - 1)
    const kept = await lead.get('/werk/losse-eindjes?toon=bewust')
    expect(kept.text).toContain('Het overleg is een middel, geen maatregel.')
    expect(kept.text).toContain('Beatrijs Veldman')

    expect((await lead.post(`${path}/terug`)).status).toBe(303)
    expect(await open()).toBe(before)
  })

  it('is refused for something that does not hang loose', async () => {
    const done = await one("select id from action where code = 'T3.D2.A2'")
    const path = `/werk/losse-eindjes/action-without-mechanism/${done}`
    expect((await lead.get(path)).status).toBe(404)
    expect((await lead.post(path, { reason: 'Zomaar' })).status).toBe(404)
    expect((await lead.get(`/werk/losse-eindjes/geen-regel/${done}`)).status).toBe(404)
  })
})

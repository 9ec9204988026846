import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import type { Visitor } from '../support/visitor.ts'

let regie: RunningRegie
let lead: Visitor
let goal: { id: string; revision: number; code: string }

const findGoal = async () =>
  (
    await regie.database.asAdministrator<{ id: string; revision: number; code: string; owner: string; title: string }>(
      `select g.id, g.revision, g.code, g.owner, g.title from goal g join theme t on t.id = g.theme_id
         join plan p on p.id = t.plan_id where p.slug = 'mjbp-2020-2023' and g.code = 'T3.D1'`,
    )
  )[0]!

const address = () => `/werk/plannen/mjbp-2020-2023/onderdeel/goal/${goal.id}`
const form = (more: Record<string, string>) => ({
  code: goal.code,
  title: 'Stevigere aanpak',
  kind: 'goal',
  state: 'running',
  revision: String(goal.revision),
  ...more,
})

beforeAll(async () => {
  regie = await startRegie()
  lead = await regie.visitor().signInAs('policyLead')
  goal = await findGoal()
})
afterAll(() => regie.stop())
afterEach(() => expect(regie.failures.splice(0), 'nothing goes wrong inside').toEqual([]))

describe('two people who edit the same goal', () => {
  it('see both texts when the second saves, and the first text stands', async () => {
    const colleague = await regie.visitor().signInAs('policyLead')
    const first = await lead.post(address(), form({ owner: 'Team Toezicht', description: 'Wat de eerste schreef.' }))
    expect(first.status).toBe(303)

    const second = await colleague.post(
      address(),
      form({ owner: 'Team Veiligheid', description: 'Wat de tweede schreef.' }),
    )
    expect(second.status).toBe(409)
    for (const text of ['Team Toezicht', 'Wat de eerste schreef.', 'Team Veiligheid', 'Wat de tweede schreef.']) {
      expect(second.text).toContain(text)
    }
    expect(await findGoal()).toMatchObject({ owner: 'Team Toezicht' })
  })

  it('lets the second save after he has seen the newer text, on top of it', async () => {
    const { revision } = await findGoal()
    const answer = await lead.post(address(), form({ owner: 'Team Veiligheid', revision: String(revision) }))
    expect(answer.status).toBe(303)
    expect(await findGoal()).toMatchObject({ owner: 'Team Veiligheid', revision: revision + 1 })
  })

  it('lets one of them win when both save in the same moment', async () => {
    const { revision } = await findGoal()
    const answers = await Promise.all(
      ['een', 'twee', 'drie', 'vier'].map((owner) => lead.post(address(), form({ owner, revision: String(revision) }))),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409, 409, 409])
    expect((await findGoal()).revision).toBe(revision + 1)
  })
})

describe('a goal with something wrong', () => {
  it('is not saved; every problem is named and everything that was typed is still there', async () => {
    const before = await findGoal()
    const typed = {
      title: '',
      description: 'Een lange <b>toelichting</b> & meer',
      baselineValue: 'tachtig',
      targetOn: '31-12-2023',
      kind: 'wens',
      revision: String(before.revision),
    }
    const answer = await lead.post(address(), form(typed))
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Een lange &lt;b>toelichting&lt;/b> &amp; meer')
    expect(answer.text).toContain('value="tachtig"')
    expect(answer.text).toContain('value="31-12-2023"')
    const summary = /<div class="regie-error-summary"[\s\S]*?<\/ul>/.exec(answer.text)![0]
    expect([...summary.matchAll(/href="#([^"]+)"/g)].map(([, field]) => field)).toEqual([
      'field-title',
      'field-kind',
      'field-baselineValue',
      'field-targetOn',
    ])
    expect(await findGoal()).toEqual(before)
  })

  it('is refused with a code that another goal of the theme has', async () => {
    const { revision } = await findGoal()
    const answer = await lead.post(address(), form({ code: 'T3.D2', revision: String(revision) }))
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('value="T3.D2"')
    expect((await findGoal()).code).toBe('T3.D1')
  })

  it('loses the link to an indicator that is gone, and keeps the others', async () => {
    const { revision } = await findGoal()
    const [indicator] = await regie.database.asAdministrator<{ id: string }>(
      `select id from indicator where key = 'hemp_dismantled'`,
    )
    const indicators = [indicator!.id, '00000000-0000-0000-0000-000000000000', 'geen nummer']
    const answer = await lead.post(address(), { ...form({ revision: String(revision) }), indicators })
    expect(answer.status).toBe(303)
    const links = await regie.database.asAdministrator(
      `select to_id as id from link where from_id = $1 and relation = 'measured-by'`,
      [goal.id],
    )
    expect(links).toEqual([indicator])
  })

  it('is not found with a made-up number', async () => {
    const answer = await lead.post('/werk/plannen/mjbp-2020-2023/onderdeel/goal/bestaat-niet', form({}))
    expect(answer.status).toBe(404)
  })

  it('is not found under a plan it is no part of', async () => {
    const { revision } = await findGoal()
    const elsewhere = address().replace('mjbp-2020-2023', 'mjbp-2024-2027')
    expect((await lead.get(elsewhere)).status).toBe(404)
    expect((await lead.post(elsewhere, form({ revision: String(revision) }))).status).toBe(404)
  })
})

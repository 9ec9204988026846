import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serviceActor } from '../../app/features/identity/index.ts'
import { importObservations } from '../../app/features/monitor/index.ts'
import { type RunningRegie, startRegie } from '../support/regie.ts'

/** What a plan agrees and what figures say, in the municipality whose plan has targets. */
const HOST = 'merendam.localhost'
const RULE = '/rekenmethoden/stand-van-een-doel'
const HEADER = 'indicator,period,category,state,value,numerator,denominator,printed,provisional,place,note'

let regie: RunningRegie

beforeAll(async () => {
  regie = await startRegie()
})
afterAll(() => regie.stop())

const read = async (path: string) => (await regie.visitorAt(HOST).get(path)).text
/** The words of one goal on the page of its theme. */
const goalOn = (page: string, code: string) =>
  page
    .split(`<section class="regie-goal" id="${code}"`)[1]!
    .split('<section')[0]!
    .replaceAll(/<[^>]+>/g, '')

describe('the status of a goal', () => {
  it('stands on the public page of its theme, with its figures, their source and the rule', async () => {
    const page = await read('/plan/veilige-haven')
    const goal = goalOn(page, 'T1.D2')
    expect(goal).toContain('verandering niet aantoonbaar')
    expect(goal).toContain('82% in 2025. Op de lijn van 77% in 2024 naar de doelwaarde hoort dan 80,6% of hoger.')
    expect(goal).toContain('Het verschil kan toeval zijn.')
    expect(goalOn(page, 'T1.D1')).toContain('geen uitspraak mogelijk')
    expect(goalOn(page, 'T1.D1')).toContain('Er zijn alleen voorlopige cijfers.')
    expect(page).toContain(`href="${RULE}"`)
    expect(page.match(/href="\/bronnen\/[0-9a-f-]{36}"/g)!.length).toBeGreaterThanOrEqual(2)
  })

  it('stands on the page of the figure, and follows as soon as a final figure comes in', async () => {
    const before = await read('/cijfers/burglaries')
    expect(before).toContain('Doelen die hiermee gemeten worden')
    expect(before).toContain('Er zijn alleen voorlopige cijfers.')
    const service = serviceActor('merendam', 'service:command')
    await regie.database.database.as(service, 'test', (tx) =>
      importObservations(tx, 'merendam', service, {
        title: 'Jaarcijfers 2025',
        source: 'Test',
        licence: 'CC0',
        publishedOn: '2026-05',
        retrievedAt: new Date('2026-05-01T10:00:00Z'),
        fileName: 'jaar.csv',
        content: `${HEADER}\nburglaries,2025,,value,25,,,,false,,\nharbour_reports,2025,,value,8,,,,false,,`,
      }),
    )
    // From 58 in 2024 to 35 in 2029 the line passes 53.4; from 14 to 40 it passes 19.2.
    const after = await read('/cijfers/burglaries')
    expect(after).toContain(
      'op koers</span> 25 in 2025. Op de lijn van 58 in 2024 naar de doelwaarde hoort dan 53,4 of lager.',
    )
    expect(goalOn(await read('/plan/veilige-haven'), 'T1.D1')).toContain('achter')
  })

  it('stands in the work place beside the policy logic', async () => {
    const lead = await regie.visitor().signInAs('policyLead')
    const page = (await lead.get('/werk/plannen/mjbp-2020-2023/doelen/T3.D1')).text
    expect(page).toContain('geen uitspraak mogelijk')
    expect(page).toContain(`href="${RULE}"`)
  })

  it('says by which rule, since when', async () => {
    expect(await read(RULE)).toContain('Versie 1, geldig vanaf 29 november 2026.')
    expect(await read(`/en${RULE}`)).toContain('Version 1, in force from 29 November 2026.')
    expect(await read('/rekenmethoden')).toContain(`href="${RULE}"`)
  })
})

describe('nobody writes a status down', () => {
  it('has no column for it: these are all that a goal has', async () => {
    const rows = await regie.database.asAdministrator<{ name: string }>(
      "select column_name as name from information_schema.columns where table_name = 'goal' order by column_name",
    )
    expect(rows.map(({ name }) => name)).toEqual([
      'aliases',
      'baseline_period',
      'baseline_value',
      'code',
      'description',
      'id',
      'kind',
      'measure_unit',
      'municipality_id',
      'owner',
      'position',
      'revision',
      'source',
      'state',
      'target_on',
      'target_value',
      'theme_id',
      'title',
    ])
  })

  it.each(['reached', 'notReached'])(
    'refuses %s as the state of a goal, in the database and in the form',
    async (state) => {
      await expect(regie.database.asAdministrator('update goal set state = $1', [state])).rejects.toThrow(
        'goal_state_check',
      )
      const [goal] = await regie.database.asAdministrator<Record<string, string>>(
        "select id, code, title, kind, revision::text from goal where code = 'T3.D1' and municipality_id = 'deventer'",
      )
      const lead = await regie.visitor().signInAs('policyLead')
      const address = `/werk/plannen/mjbp-2020-2023/onderdeel/goal/${goal!.id}`
      expect((await lead.get(address)).text).not.toContain(`value="${state}"`)
      expect((await lead.post(address, { ...goal!, state })).status).toBe(422)
    },
  )
})

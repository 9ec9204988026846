import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import type { Visitor } from '../support/visitor.ts'

let regie: RunningRegie
let officer: Visitor
let area: string
beforeAll(async () => {
  regie = await startRegie()
  officer = await regie.visitor().signInAs('enforcementOfficer')
  const [first] = await regie.database.asAdministrator<{ code: string }>(
    "select code from area where kind = 'neighbourhood' order by code limit 1",
  )
  area = first!.code
})
afterAll(() => regie.stop())

const ADDRESS = '/werk/registers/meldingentelling/overnemen'
const HEADER = 'id;text;created_at;main_slug;sub_slug;buurt_code\r\n'
const report = (day: string, sub: string, code = area) =>
  `7;De heer Grompot schreeuwt;${day};overlast-van-en-door-personen-of-groepen;${sub};${code}\r\n`

async function takeOver(...reports: string[]) {
  await officer.get(ADDRESS)
  const file = new File([HEADER + reports.join('')], 'signalen.csv', { type: 'text/csv' })
  const preview = await officer.post(ADDRESS, { file })
  expect(preview.status).toBe(200)
  const counts = /name="counts" value="([^"]+)"/.exec(preview.text)![1]!.replaceAll('&quot;', '"')
  return { preview, done: await officer.post(`${ADDRESS}/bevestigen`, { counts, reason: 'Latere telling.' }) }
}

const stored = () =>
  regie.database.asAdministrator<{ month: string; category: string; number: number; area: string }>(
    `select facts ->> 'month' as month, facts ->> 'category' as category, (facts ->> 'number')::int as number, area_code as area
       from register_record where register = 'meldingentelling' and municipality_id = 'deventer'
        and facts ->> 'month' like '2026-0%' order by 1, 2`,
  )

describe('reports counted from a file', () => {
  it('are taken over as numbers, and of their texts nothing is kept', async () => {
    const { preview, done } = await takeOver(
      report('2026-03-02', 'jongerenoverlast'),
      report('2026-03-09', 'jongerenoverlast'),
      report('2026-04-01', 'overige-overlast-door-personen', 'BU00000000'),
    )
    expect(preview.text).toContain('3 meldingen geteld.')
    expect(preview.text).not.toContain('Grompot')
    expect(done).toMatchObject({ status: 303, location: '/werk/registers/meldingentelling' })
    expect(await stored()).toEqual([
      { month: '2026-03', category: 'jeugd', number: 2, area },
      { month: '2026-04', category: 'overlast-personen', number: 1, area: null },
    ])
    expect(regie.failures).toEqual([])
  })

  it('that are counted again change what is there, with why, and count once', async () => {
    const { done } = await takeOver(...Array.from({ length: 5 }, () => report('2026-03-02', 'jongerenoverlast')))
    expect(done.status).toBe(303)
    expect((await stored()).map(({ number }) => number)).toEqual([5, 1])
    const events = await regie.database.asAdministrator<{ step: string; given: object }>(
      `select step, given from record_event e join register_record r on r.id = e.record_id
        where r.external_id = '2026-03 jeugd ${area}' order by seq`,
    )
    expect(events).toEqual([
      { step: 'intake', given: { month: '2026-03', category: 'jeugd', number: 2, source: 'csv' } },
      { step: 'corrected', given: { number: 5 } },
    ])
  })

  it.each([
    ['without a file', undefined, 'Kies een bestand.'],
    ['that is no CSV', 'created_at;"main_slug', 'Dit is geen CSV-bestand'],
    ['without a column for the day', 'gemaakt;main_slug\r\n1;afval\r\n', 'Er is geen kolom met de dag'],
    ['without a column for the kind', 'created_at\r\n2026-01-01\r\n', 'Er is geen kolom met de soort'],
  ])('are refused %s, in words', async (_, text, words) => {
    const file = text === undefined ? undefined : new File([text], 'a.csv')
    const answer = await officer.post(ADDRESS, file ? { file } : {})
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(words)
  })

  it('are not taken over when what is sent is not what was shown', async () => {
    for (const counts of ['', '{', '[]', '[{"month":"2026-13","category":"jeugd","area":"","count":1}]']) {
      expect((await officer.post(`${ADDRESS}/bevestigen`, { counts })).status).toBe(422)
    }
    expect(await stored()).toHaveLength(2)
  })
})

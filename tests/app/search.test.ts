import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { rightsOf } from '../../app/features/identity/index.ts'
import type { Role } from '../../app/features/identity/rights.ts'
import { countFound, findWordAlike, listAlike, type Search } from '../../app/features/thread/search/search.queries.ts'
import { readSearchWords } from '../../app/features/thread/search/search-words.ts'
import { searchTexts } from '../../app/i18n/search.ts'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import type { Visitor } from '../support/visitor.ts'

let regie: RunningRegie
let lead: Visitor
beforeAll(async () => {
  regie = await startRegie()
  lead = await regie.visitor().signInAs('policyLead')
})
afterAll(() => regie.stop())
afterEach(() => expect(regie.failures.splice(0), 'nothing goes wrong inside').toEqual([]))

/** What the page says was found, how often, and where it leads. */
async function found(who: Visitor, words: string, place = '/werk/zoeken', more = '') {
  const page = await who.get(`${place}?q=${encodeURIComponent(words)}${more}`)
  expect(page.status).toBe(200)
  const main = page.text.slice(page.text.indexOf('<main'))
  const hits = main.match(/<h2 class="utrecht-heading-4 regie-search__title">.*?<\/h2>/gs) ?? []
  return {
    total: Number(/<strong>(\d+) gevonden/.exec(main)?.[1] ?? Number.NaN),
    titles: hits.map((hit) => hit.replace(/<[^>]+>/g, '').trim()),
    addresses: hits.map((hit) => /href="([^"]+)"/.exec(hit)?.[1] ?? ''),
    main,
  }
}

const sql = <Row extends Record<string, unknown>>(text: string, values: unknown[] = []) =>
  regie.database.asAdministrator<Row>(text, values)

describe('what is looked for', () => {
  it('is found by a word, by its beginning, by another form of it, and by its code', async () => {
    const visitor = regie.visitor()
    expect((await found(visitor, 'straathandel', '/zoeken')).titles).toContain(
      'T3.D2.A1 De APV aanpassen tegen straathandel',
    )
    expect((await found(visitor, 'straathan', '/zoeken')).titles).toContain(
      'T3.D2.A1 De APV aanpassen tegen straathandel',
    )
    expect((await found(visitor, 'aanpassing APV', '/zoeken')).titles).toContain(
      'T3.D2.A1 De APV aanpassen tegen straathandel',
    )
    expect((await found(visitor, 'T3.D2.A1', '/zoeken')).titles[0]).toBe('T3.D2.A1 De APV aanpassen tegen straathandel')
  })

  it('leads to the page of the thing, on the site and in the work place', async () => {
    const onSite = await found(regie.visitor(), 'straathandel APV', '/zoeken')
    expect(onSite.addresses[0]).toBe('/plan/mjbp-2020-2023/drugs#T3.D2')
    const inWork = await found(lead, 'straathandel APV')
    expect(inWork.addresses[0]).toMatch(/^\/werk\/plannen\/mjbp-2020-2023#[0-9a-f-]{36}$/)
    for (const address of [onSite.addresses[0]!, inWork.addresses[0]!])
      expect((await lead.get(address)).status).toBe(200)
  })

  it('is offered in another spelling when nothing has those words', async () => {
    const { total, main } = await found(regie.visitor(), 'overlastt', '/zoeken')
    expect(total).toBe(0)
    expect(main).toMatch(/Bedoelde u <a[^>]*q=overlast"[^>]*>overlast<\/a>/)
  })

  it('can be an exact phrase, and can leave something out', async () => {
    const visitor = regie.visitor()
    expect((await found(visitor, '"openbare orde"', '/zoeken')).titles).toEqual(['F01 Openbare orde'])
    expect((await found(visitor, '"orde openbare"', '/zoeken')).total).toBe(0)
    const all = (await found(visitor, 'politie', '/zoeken')).total
    expect((await found(visitor, 'politie -jeugd', '/zoeken')).total).toBeLessThan(all)
  })

  it('is narrowed down by what the numbers beside it promise', async () => {
    const visitor = regie.visitor()
    const { main } = await found(visitor, 'politie', '/zoeken')
    const goals = Number(/kind=goal"[^>]*>Doel<\/a>\s*<span[^>]*>(\d+)/.exec(main)![1])
    expect(goals).toBeGreaterThan(1)
    expect((await found(visitor, 'politie', '/zoeken', '&kind=goal')).total).toBe(goals)
  })

  it.each([
    '',
    '-',
    '"',
    "'; drop table node; --",
    '<script>alert(1)</script>',
    '\\',
    '%00',
    ':*',
    '!!!',
    '& | !',
    'x'.repeat(5000),
  ])('may be nonsense: %j', async (words) => {
    const page = await regie.visitor().get(`/zoeken?q=${encodeURIComponent(words)}&kind=%27&pagina=-3`)
    expect(page.status).toBe(200)
    expect(page.text).not.toContain('<script>alert')
  })
})

describe('every kind of thing is found under its new words as soon as it has them, and no longer under the old', () => {
  it.each([
    ['plan', 'plan', 'summary', 'plan.read'],
    ['theme', 'theme', 'why', 'plan.read'],
    ['goal', 'goal', 'description', 'plan.read'],
    ['action', 'action', 'description', 'plan.read'],
    ['milestone', 'milestone', 'title', 'plan.read'],
    ['organisation', 'organisation', 'name', 'work.open'],
    ['indicator', 'indicator', 'limitations_nl', ''],
    ['report', 'report', 'title', 'reports.read'],
    ['section', 'report_section', 'title', 'reports.read'],
    ['goalAccount', 'goal_account', 'consequence_reason', 'accounts.read'],
  ])('%s', async (kind, table, column, audience) => {
    const [row] = await sql<{ id: string; was: string }>(
      `select id, ${column} as was from ${table} order by id limit 1`,
    )
    const entry = () =>
      sql<{ audience: string }>(
        `select audience from search_entry where kind = $1 and source_id = $2 and words @@ to_tsquery('regie.dutch_words', 'kwikstaartje')`,
        [kind, row!.id],
      )
    expect(await entry()).toEqual([])
    await sql(`update ${table} set ${column} = 'Kwikstaartje' where id = $1`, [row!.id])
    expect(await entry()).toEqual([{ audience }])
    await sql(`update ${table} set ${column} = $2 where id = $1`, [row!.id, row!.was])
    expect(await entry()).toEqual([])
  })

  it('also after a change in the form of the work place', async () => {
    const [action] = await sql<Record<string, string>>(
      `select a.id, a.code, a.title, a.state, a.revision::text from action a join plan p on p.id = a.plan_id
        where p.slug = 'mjbp-2020-2023' order by a.code limit 1`,
    )
    const { id, ...fields } = action!
    const saved = await lead.post(`/werk/plannen/mjbp-2020-2023/onderdeel/action/${id}`, {
      ...fields,
      description: 'Ooievaarsnest',
    })
    expect(saved.status).toBe(303)
    expect((await found(lead, 'ooievaarsnest')).titles).toEqual([`${fields.code} ${fields.title}`])
    expect((await found(regie.visitor(), 'ooievaarsnest', '/zoeken')).total).toBe(0)
  })

  it('and everything made again gives the same entries', async () => {
    const all = () =>
      sql(
        'select municipality_id, audience, kind, source_id, title, body, plan, theme, year, address from search_entry order by 1, 2, 3, 4',
      )
    const before = await all()
    await sql('begin; set local role regie_owner; select regie.index_everything(); commit')
    expect(await all()).toEqual(before)
    expect(before.length).toBeGreaterThan(300)
  })
})

const AUDIENCES = ['plan.read', 'figures.read', 'reports.read', 'accounts.read', 'work.open'] as const

describe('of what a visitor may not see there is no trace', () => {
  const CANARY = 'Zeearendshorst'
  beforeAll(async () => {
    // In the place that only the plan's readers see, in those of the reports, the accounts of goals and the figures, with a
    // partner, and elsewhere.
    await sql(
      `update goal set description = $1 where id = (select id from goal where municipality_id = 'deventer' order by id limit 1)`,
      [`${CANARY} plan`],
    )
    await sql(
      `update report_section set title = $1 where id = (select id from report_section where municipality_id = 'deventer' order by id limit 1)`,
      [`${CANARY} verslag`],
    )
    // Words are suggested from titles and the beginning of a text, so this is the account with the least before the reason.
    await sql(
      `update goal_account set consequence_reason = $1 where id = (
         select a.id from goal_account a left join account_piece e on e.account_id = a.id
          where a.municipality_id = 'deventer' group by a.id
          order by coalesce(sum(length(e.wording) + length(e.said)), 0), a.id limit 1)`,
      [`${CANARY} verantwoording`],
    )
    await sql(
      `update indicator set is_public = false, name_nl = $1 where id = (select id from indicator where municipality_id = 'deventer' order by id limit 1)`,
      [`${CANARY} cijfer`],
    )
    await sql(
      `update organisation set name = $1 where id = (select id from organisation where municipality_id = 'deventer' order by id limit 1)`,
      [`${CANARY} partner`],
    )
    await sql(
      `update goal set title = $1 where id = (select id from goal where municipality_id = 'merendam' order by id limit 1)`,
      [`${CANARY} van de buren`],
    )
  })

  it.each([
    ['policyLead', 5],
    ['caseCoordinator', 5],
    ['enforcementLawyer', 5],
    ['mayor', 5],
    ['councilMember', 1],
    ['partner', 1],
    ['analyst', 5],
    ['privacyOfficer', 5],
    ['administrator', 1],
  ] as [Role, number][])('%s finds %i of the six, and counts no more', async (role, expected) => {
    const who = await regie.visitor().signInAs(role)
    const { total, titles, main } = await found(who, CANARY)
    expect([total, titles.length]).toEqual([expected, expected])
    expect(main).not.toContain('van de buren')
    const counted = [...main.matchAll(/kind=[a-zA-Z]+"[^>]*>[^<]+<\/a>\s*<span[^>]*>(\d+)/g)].map((match) =>
      Number(match[1]),
    )
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(expected)
  })

  it('the public finds nothing, and gets the same answer as for a word that is nowhere', async () => {
    const answer = async (word: string) => {
      const { main } = await found(regie.visitor(), word, '/zoeken')
      return main.replaceAll(word, 'WORD').replaceAll(word.toLowerCase(), 'WORD')
    }
    expect(await answer(CANARY)).toBe(await answer('Qzxvwyqzxvwyqz'))
    expect((await found(regie.visitor(), 'Zeearendhorst', '/zoeken')).main).not.toContain(CANARY.toLowerCase())
  })

  it('not in numbers, suggestions or lookalikes of the database itself, for any right, in either municipality', async () => {
    for (const municipalityId of ['deventer', 'merendam']) {
      for (const rights of [
        [],
        ['plan.read'],
        ['reports.read'],
        ['figures.read'],
        ['accounts.read'],
        ['work.open'],
        rightsOf(['policyLead']),
      ]) {
        const actor = { municipalityId, id: 'service:public', roles: [], rights }
        const search: Search = {
          municipalityId,
          // Somebody who asks for more than he may see gets no more than that.
          audiences: [...AUDIENCES],
          words: readSearchWords(CANARY),
          choices: { kind: '', plan: '', theme: '', year: '' },
        }
        const mine =
          municipalityId === 'merendam'
            ? Number(rights.includes('plan.read'))
            : AUDIENCES.filter((right) => (rights as string[]).includes(right)).length
        await regie.database.database.as(actor, 'search', async (tx) => {
          expect((await countFound(tx, search)).total).toBe(mine)
          expect(await listAlike(tx, search, 'Zeearendshors')).toHaveLength(
            mine > 0 ? (await listAlike(tx, search, CANARY)).length : 0,
          )
          expect(await findWordAlike(tx, search, 'zeearendshors')).toBe(mine > 0 ? CANARY.toLowerCase() : undefined)
        })
      }
    }
  })

  it('nor in how much work a search is: rows one may not see are not even looked at', async () => {
    await sql(
      `insert into search_entry (municipality_id, audience, kind, source_id, title, body)
       select 'deventer', 'plan.read', 'goal', 'hidden-' || n, 'Zeearend ' || n, repeat('zeearend nest ', 20) from generate_series(1, 20000) n`,
    )
    await sql('analyze search_entry')
    const actor = { municipalityId: 'deventer', id: 'service:public', roles: [], rights: [] }
    const plan = await regie.database.database.as(actor, 'search', async (tx) => {
      const { sql: raw } = await import('kysely')
      const { rows } = await raw<{ 'QUERY PLAN': string }>`
        explain (analyze, costs off, timing off, summary off)
        select count(*) from search_entry where municipality_id = 'deventer' and audience = any(array[''])
          and not inner_audience = any(array[]::text[]) and words @@ to_tsquery('regie.dutch_words', 'zeearend')`.execute(
        tx,
      )
      return rows.map((row) => Object.values(row)[0]).join('\n')
    })
    expect(plan).toMatch(
      /Index Cond: \(\(municipality_id = 'deventer'::text\) AND \(audience = ''::text\)\)|Index Cond: .*audience = ANY/,
    )
    const removed = [...plan.matchAll(/Rows Removed by (?:Filter|Index Recheck): (\d+)/g)].map((match) =>
      Number(match[1]),
    )
    expect(Math.max(0, ...removed)).toBeLessThan(2000)
    await sql(`delete from search_entry where source_id like 'hidden-%'`)
  })
})

it('every kind of thing that can be found has a name in both languages', async () => {
  const views = await regie.database.asAdministrator<{ kinds: string[] }>(
    `select array_agg(distinct m[1]) as kinds from pg_views v,
       regexp_matches(v.definition, '''([a-zA-Z]+)''::text AS kind', 'g') m
      where v.schemaname = 'regie' and v.viewname like 'search\\_source\\_%'`,
  )
  const { kinds } = views[0]!
  expect(kinds).toContain('publication')
  for (const language of ['nl', 'en'] as const) {
    expect(kinds.filter((kind) => !(kind in searchTexts[language].kinds))).toEqual([])
  }
})

it('a thing that is removed is not found any more', async () => {
  const [goal] = await sql<{ id: string }>(`select id from goal where municipality_id = 'merendam' order by id limit 1`)
  await sql('delete from node where id = $1', [goal!.id])
  expect(await sql('select from search_entry where source_id = $1', [goal!.id])).toEqual([])
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DEMONSTRATION_ID, loadDemonstration } from '../../../db/seed/load.ts'
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { TEST_SECRET } from '../../../tests/support/storage-server.ts'
import type { Tx } from '../../platform/database/index.ts'
import { hurdlesIn } from '../../shared/plain-language.ts'
import { serviceActor } from '../identity/index.ts'
import { importObservations } from '../monitor/index.ts'
import { buildReport, createReport, exportReport, findReportBySlug, publishBuild, verifyBuild } from './index.ts'
import { findBuildByNumber, findFrozenBuild, findRendition, listSections } from './report.queries.ts'
import { CLOCK, openReportsApp } from './testing/reports.app.ts'

const SLUG = 'voortgangsrapportage-veiligheid-2023'
const command = serviceActor(DEMONSTRATION_ID, 'service:command')
let testDatabase: TestDatabase
let app: ReturnType<typeof openReportsApp>

const work = <Result>(purpose: string, todo: (tx: Tx) => Promise<Result>) =>
  testDatabase.database.as(serviceActor(DEMONSTRATION_ID, 'service:command'), purpose, todo)

const exportAs = (format: 'html' | 'json', today = '2026-11-22') =>
  work('export', async (tx) => {
    const input = { plan: 'mjbp-2020-2023', year: 2022, format, today, audience: 'public' as const }
    const done = await exportReport(tx, DEMONSTRATION_ID, command, input)
    if (!done.ok) throw new Error(JSON.stringify(done))
    return done.value
  })

const reportOf = async (tx: Tx) => (await findReportBySlug(tx, SLUG))!
const buildOf = async (tx: Tx, number: number) => (await findBuildByNumber(tx, (await reportOf(tx)).id, number))!

beforeAll(async () => {
  testDatabase = await createTestDatabase()
  await loadDemonstration(testDatabase.database, { clock: CLOCK, secret: TEST_SECRET })
  app = openReportsApp(testDatabase.database, DEMONSTRATION_ID)
  // Not every goal of the demonstration is accounted for yet, and with such a goal a report stays a concept.
  await testDatabase.asAdministrator(
    'set session_replication_role = replica; delete from goal_account; delete from accounting_round',
  )
}, 280_000)

afterAll(() => testDatabase?.close())

describe('the published report', () => {
  test('stands in the list with its files', async () => {
    const page = await app.get('/verslagen')
    expect(page.status).toBe(200)
    expect(page.text).toContain('Voortgangsrapportage Veiligheid 2023')
    expect(page.text).toContain(`/verslagen/${SLUG}/pdf`)
  })

  test('is read on the site, with every figure leading to its frozen source', async () => {
    const page = await app.get(`/verslagen/${SLUG}`)
    expect(page.status).toBe(200)
    expect(page.text).toContain('href="#bron-zvh_cases:2022"')
    expect(page.text).toMatch(/href="\/bronnen\/[0-9a-f-]{36}#rij-7"/)
  })

  test('has words for residents without long sentences or words of offices', async () => {
    const rows = await testDatabase.asAdministrator<{ words: string }>(
      "select blocks ->> 'residents' as words from report_section where blocks ->> 'residents' <> ''",
    )
    expect(rows.length).toBeGreaterThan(3)
    expect(rows.flatMap(({ words }) => hurdlesIn(words, 'nl'))).toEqual([])
  })

  test.each(['college', 'bewoners', 'burgemeester', 'partners'])(
    'stands there for %s too, and each figure leads in two clicks to its frozen source',
    async (reader) => {
      const page = await app.get(`/verslagen/${SLUG}/voor/${reader}`)
      expect(page.status).toBe(200)
      const anchors = [...page.text.matchAll(/href="#bron-([^"]+)"/g)].map(([, reference]) => reference!)
      expect(new Set(anchors).size).toBeGreaterThan(2)
      for (const reference of new Set(anchors)) {
        // The first click leads to the entry below, the second from there to the page of the frozen figure.
        const entry = page.text.split(`id="bron-${reference}"`)[1]?.slice(0, 300)
        expect(entry).toContain(`href="/verslagen/${SLUG}/cijfer/${reference}"`)
      }
      const source = await app.get(`/verslagen/${SLUG}/cijfer/${anchors[0]}`)
      expect(source.status).toBe(200)
      expect(source.text).toMatch(/\/bronnen\/[0-9a-f-]{36}#rij-\d+/)
      expect(source.text).toMatch(/[0-9a-f]{64}/)
      expect((await app.get(`/verslagen/${SLUG}/voor/${reader}/pdf`)).bytes.length).toBeGreaterThan(10_000)
    },
  )

  test('has no rendering for a reader that does not exist, and no page for a figure it does not have', async () => {
    expect((await app.get(`/verslagen/${SLUG}/voor/niemand`)).status).toBe(404)
    expect((await app.get(`/verslagen/${SLUG}/cijfer/zvh_cases:1999`)).status).toBe(404)
    expect((await app.get(`/verslagen/${SLUG}/partners/bestaat-niet`)).status).toBe(404)
  })

  test('reads in Dutch on the English site and leads on to English addresses', async () => {
    const page = await app.get(`/en/verslagen/${SLUG}`)
    expect(page.text).toContain('The report is written in Dutch.')
    expect(page.text).toMatch(/href="\/en\/bronnen\/[0-9a-f-]{36}#rij-7"/)
  })

  test('comes as the bytes that were built', async () => {
    const file = await app.get(`/verslagen/${SLUG}/pdf`)
    expect(file.headers.get('content-type')).toBe('application/pdf')
    expect(new TextDecoder().decode(file.bytes.slice(0, 5))).toBe('%PDF-')
    const kept = await work('look', async (tx) => findRendition(tx, (await buildOf(tx, 1)).id, 'pdf'))
    expect(Buffer.compare(Buffer.from(file.bytes), kept!.content)).toBe(0)
  })

  test('has no file in a format that does not exist, and no page for a report that does not', async () => {
    expect((await app.get(`/verslagen/${SLUG}/exe`)).status).toBe(404)
    expect((await app.get('/verslagen/bestaat-niet')).status).toBe(404)
  })
})

describe('the work place', () => {
  const section = `/werk/verslagen/${SLUG}/onderdelen/zorg-en-veiligheid`
  const stored = () =>
    work('look', async (tx) => {
      const sections = await listSections(tx, (await reportOf(tx)).id)
      return sections.find((one) => one.key === 'zorg-en-veiligheid')!
    })
  const fields = async (changes: Record<string, string>) => {
    const { title, blocks, revision } = await stored()
    return { title, assignedTo: '', revision: String(revision), ...(blocks as Record<string, string>), ...changes }
  }

  test('shows the report to who may read it, and to nobody else', async () => {
    expect((await app.get(`/werk/verslagen/${SLUG}`, 'caseCoordinator')).text).toContain('Uitgave 1')
    expect((await app.get(`/werk/verslagen/${SLUG}`, 'partner')).status).toBe(403)
    expect((await app.get(section, 'policyLead')).text).toContain('[[zvh_cases:2022]]')
  })

  test('refuses a reference that leads nowhere at its field and line, and keeps what was typed', async () => {
    const typed = await fields({ effects: 'Een alinea.\n\nEr waren er [[zvh_cases:1999]].' })
    const answer = await app.post(section, 'policyLead', typed)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Effecten en bijwerkingen, regel 3: zvh_cases:1999')
    expect(answer.text).toContain('Er waren er [[zvh_cases:1999]].')
  })

  test('shows a preview without saving', async () => {
    const answer = await app.post(section, 'policyLead', await fields({ change: 'Dit is nieuw.', do: 'preview' }))
    expect(answer.status).toBe(200)
    expect(answer.text).toContain('<p>Dit is nieuw.</p>')
    expect((await stored()).blocks.change).not.toContain('Dit is nieuw.')
  })

  test('makes an approved section a draft when its words change, and a build of it a concept', async () => {
    const old = await fields({})
    const saved = await app.post(section, 'policyLead', await fields({ change: 'Dit gaan we anders doen.' }))
    expect(saved.status).toBe(303)
    expect((await stored()).status).toBe('draft')

    const late = await app.post(section, 'caseCoordinator', { ...old, change: 'Iets anders.' })
    expect(late.status).toBe(409)
    expect(late.text).toContain('Dit gaan we anders doen.')
    expect(late.text).toContain('Iets anders.')

    expect((await app.post(`/werk/verslagen/${SLUG}/bouwen`, 'policyLead', {})).status).toBe(303)
    const again = await app.post(`/werk/verslagen/${SLUG}/bouwen`, 'policyLead', {})
    expect(again.text).toContain('Er is niets veranderd sinds de laatste uitgave voor deze lezers.')
    const refused = await app.post(`/werk/verslagen/${SLUG}/publiceren`, 'policyLead', { number: '2' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Een concept kan niet worden uitgebracht.')
    expect((await app.get(`/werk/verslagen/${SLUG}/uitgaven/2`, 'mayor')).text).toContain('Concept')
  }, 120_000)

  test('hands a section in, sends it back with a remark, and approves it', async () => {
    const revision = async () => ({ revision: String((await stored()).revision) })
    expect((await app.post(`${section}/inleveren`, 'policyLead', await revision())).status).toBe(303)
    const silent = await app.post(`${section}/beoordelen`, 'mayor', { ...(await revision()), move: 'send-back' })
    expect(silent.status).toBe(422)
    const back = { ...(await revision()), move: 'send-back', remark: 'Noem het jaar.' }
    expect((await app.post(`${section}/beoordelen`, 'mayor', back)).status).toBe(303)
    expect(await stored()).toMatchObject({ status: 'draft', remark: 'Noem het jaar.' })
    await app.post(`${section}/inleveren`, 'policyLead', await revision())
    await app.post(`${section}/beoordelen`, 'mayor', { ...(await revision()), move: 'approve' })
    expect(await stored()).toMatchObject({ status: 'approved', remark: '' })
    expect((await app.post(`${section}/beoordelen`, 'caseCoordinator', await revision())).status).toBe(403)
  })

  test('tells who judges that a colleague judged first, also after a remark that was forgotten', async () => {
    await app.post(section, 'policyLead', await fields({ change: 'Nog eens anders.' }))
    await app.post(`${section}/inleveren`, 'policyLead', { revision: String((await stored()).revision) })
    const opened = { revision: String((await stored()).revision) }
    await app.post(`${section}/beoordelen`, 'policyLead', { ...opened, move: 'approve' })
    expect(await stored()).toMatchObject({ status: 'approved' })

    const judge = (typed: Record<string, string>) =>
      app.post(`${section}/beoordelen`, 'mayor', { ...typed, move: 'send-back' })
    const revisionIn = (text: string) => /beoordelen"[\s\S]*?name="revision" value="(\d+)"/.exec(text)![1]!
    const silent = await judge(opened)
    expect([silent.status, revisionIn(silent.text)]).toEqual([422, opened.revision])
    const late = await judge({ revision: revisionIn(silent.text), remark: 'Noem het jaar.' })
    expect(late.status).toBe(409)
    expect(late.text).toContain('Noem het jaar.</textarea>')
    expect(await stored()).toMatchObject({ status: 'approved' })
    await judge({ revision: revisionIn(late.text), remark: 'Noem het jaar.' })
    expect(await stored()).toMatchObject({ status: 'draft', remark: 'Noem het jaar.' })

    for (const act of ['inleveren', 'beoordelen']) {
      const { revision } = await stored()
      await app.post(`${section}/${act}`, 'policyLead', { revision: String(revision), move: 'approve' })
    }
    expect(await stored()).toMatchObject({ status: 'approved' })
  })

  test('starts a report with a section for each theme, one report for each year', async () => {
    const form = { plan: 'mjbp-2020-2023', reportingYear: '2021', publicationYear: '2022', title: 'Verslag over 2021' }
    const made = await app.post('/werk/verslagen/nieuw', 'policyLead', form)
    expect(made.location).toBe('/werk/verslagen/verslag-over-2021')
    expect((await app.get(made.location, 'policyLead')).text).toContain('Ondermijnende criminaliteit en weerbaarheid')
    const twice = await app.post('/werk/verslagen/nieuw', 'policyLead', form)
    expect(twice.status).toBe(422)
    expect(twice.text).toContain('Van dit plan is er al een verslag over dat jaar.')
    const wrong = await app.post('/werk/verslagen/nieuw', 'policyLead', { ...form, reportingYear: 'vorig jaar' })
    expect(wrong.text).toContain('schrijf een jaartal van vier cijfers')
    expect(wrong.text).toContain('vorig jaar')
  })
})

describe('editions', () => {
  test('a corrected figure leaves the old edition as it was and is reported in the next', async () => {
    const before = await work('look', async (tx) => findFrozenBuild(tx, (await buildOf(tx, 1)).id))
    const header = 'indicator,period,category,state,value,numerator,denominator,printed,provisional,place,note'
    await work('correct a figure', (tx) =>
      importObservations(tx, DEMONSTRATION_ID, command, {
        title: 'Correctie op de casussen van 2022',
        source: 'Zorg- en Veiligheidshuis',
        licence: 'CC0',
        retrievedAt: CLOCK.now(),
        fileName: 'correctie.csv',
        content: `${header}\nzvh_cases,2022,,value,47,,,,false,Brief,Eén casus was niet meegeteld\n`,
      }),
    )
    const next = await exportAs('html')
    expect(next.isNew).toBe(true)
    expect(new TextDecoder().decode(next.bytes)).toContain(
      'In de vorige uitgave stond 46; nu 47, omdat het cijfer is herzien in “Correctie op de casussen van 2022”. Toelichting van de bron: Eén casus was niet meegeteld.',
    )
    const after = await work('look', async (tx) => findFrozenBuild(tx, (await buildOf(tx, 1)).id))
    expect(after).toEqual(before)
    const checked = await work('verify', async (tx) => verifyBuild(tx, (await buildOf(tx, 1)).id))
    expect(checked).toMatchObject({ ok: true, value: { number: 1, differs: [] } })
  }, 120_000)

  test('exporting again, on another day, gives the same bytes of the same edition', async () => {
    const first = await exportAs('html', '2026-11-22')
    const second = await exportAs('html', '2027-03-01')
    expect(second).toMatchObject({ number: first.number, frozenHash: first.frozenHash, isNew: false })
    expect(Buffer.compare(Buffer.from(first.bytes), Buffer.from(second.bytes))).toBe(0)
  }, 120_000)

  test('the newest published edition is read, and an earlier one stays readable', async () => {
    const number = await work('publish', async (tx) => {
      const report = await reportOf(tx)
      const last = (await buildOf(tx, 3)).number
      const done = await publishBuild(tx, DEMONSTRATION_ID, command, {
        reportId: report.id,
        number: last,
        note: 'Eén casus was niet meegeteld.',
      })
      if (!done.ok) throw new Error(done.reason)
      return last
    })
    expect((await app.get(`/verslagen/${SLUG}`)).text).toContain(`Uitgave ${number}`)
    const old = await app.get(`/verslagen/${SLUG}?uitgave=1`)
    expect(old.text).toContain('U leest een eerdere uitgave.')
    expect((await app.get(`/verslagen/${SLUG}?uitgave=2`)).status).toBe(404)
  }, 120_000)

  test('verifying names the document that was altered by hand', async () => {
    await testDatabase.asAdministrator(
      `set session_replication_role = replica;
       update report_rendition set content = 'vals', content_hash = encode(sha256('vals'), 'hex')
        where rendering = 'raad' and format = 'html' and build_id = (select id from report_build where number = 1 limit 1)`,
    )
    const checked = await work('verify', async (tx) => verifyBuild(tx, (await buildOf(tx, 1)).id))
    expect(checked).toMatchObject({ ok: true, value: { differs: ['html'] } })
  }, 120_000)
})

describe('the safety picture', () => {
  test('of a published year is there for everybody, as a whole, by district and as a file', async () => {
    const page = await app.get('/veiligheidsbeeld/2022')
    expect(page.status).toBe(200)
    expect(page.text).toContain('Wat aantoonbaar veranderde')
    expect(page.text).toContain('href="#bron-zvh_cases:2022"')
    expect((await app.get('/veiligheidsbeeld')).text).toContain('href="/veiligheidsbeeld/2022"')
    const file = await app.get(`/verslagen/${SLUG}/voor/veiligheidsbeeld/pdf`)
    expect(new TextDecoder('latin1').decode(file.bytes.slice(0, 4))).toBe('%PDF')
    const district = await app.get('/veiligheidsbeeld/2022/WK015001')
    expect(district.text).toContain('Veiligheidsbeeld 2022: Binnenstad')
    const [, figure] = /href="#bron-(residents_by_age@WK015001:[^"]+)"/.exec(district.text)!
    expect((await app.get(`/verslagen/${SLUG}/cijfer/${figure}`)).text).toContain('Binnenstad')
    expect((await app.get('/veiligheidsbeeld/2022/WK999999')).status).toBe(404)
  })

  test('that was built and not published is for colleagues alone', async () => {
    await work('build another year', async (tx) => {
      const { planId } = await reportOf(tx)
      const section = { key: 'voorwoord', kind: 'foreword' as const, title: 'Voorwoord', blocks: { text: 'Tekst.' } }
      const made = await createReport(tx, DEMONSTRATION_ID, {
        ...{ plan: { id: planId, slug: 'mjbp-2020-2023' }, reportingYear: 2020, publicationYear: 2021 },
        ...{ title: 'Verslag over 2020', sections: [section] },
      })
      if (!made.ok) throw new Error(made.reason)
      const report = (await findReportBySlug(tx, made.value.slug))!
      const input = { today: '2026-11-22', audience: 'public' as const }
      expect((await buildReport(tx, DEMONSTRATION_ID, command, report, input)).ok).toBe(true)
    })
    expect((await app.get('/veiligheidsbeeld/2020')).status).toBe(404)
    expect((await app.get('/veiligheidsbeeld')).text).not.toContain('veiligheidsbeeld/2020')
    expect((await app.get('/veiligheidsbeeld/2020', 'policyLead')).status).toBe(404)
    const work2020 = '/werk/verslagen/verslag-over-2020/uitgaven/1/voor/veiligheidsbeeld'
    expect((await app.get('/werk/veiligheidsbeeld', 'policyLead')).text).toContain(work2020)
    expect((await app.get(work2020, 'policyLead')).text).toContain('Veiligheidsbeeld 2020')
    expect((await app.get('/werk/veiligheidsbeeld', 'councilMember')).status).toBe(403)
  }, 120_000)
})

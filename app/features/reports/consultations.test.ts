import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DEMONSTRATION_ID } from '../../../db/seed/load.ts'
import type { TestDatabase } from '../../../tests/support/database.ts'
import { createDemonstrationDatabase } from '../../../tests/support/demonstration.ts'
import type { Tx } from '../../platform/database/index.ts'
import { serviceActor } from '../identity/index.ts'
import { findSurveyAt } from '../participation/find-survey-at.ts'
import { handIn, takeStep } from '../participation/index.ts'
import { listVersions } from '../participation/surveys/surveys.queries.ts'
import { buildReport, findFrozenBuild, findReportBySlug, verifyBuild } from './index.ts'
import { findSection, updateSection } from './report.queries.ts'

const SLUG = 'voorbeeld-waar-moet-het-volgende-veiligheidsplan-over-gaan'
const REPORT = 'voortgangsrapportage-veiligheid-2023'
const command = serviceActor(DEMONSTRATION_ID, 'service:command')
const visitor = serviceActor(DEMONSTRATION_ID, 'service:public')
let storage: TestDatabase

const act = <T>(work: (tx: Tx) => Promise<T>) => storage.database.as(command, 'test', work)
const step = (to: string, reason = '') => act((tx) => takeStep(tx, DEMONSTRATION_ID, { slug: SLUG, to, reason }))

const build = () =>
  act(async (tx) => {
    const report = (await findReportBySlug(tx, REPORT))!
    return buildReport(tx, DEMONSTRATION_ID, command, report, { today: '2026-11-28', audience: 'public' })
  })

const htmlOf = async (buildId: string) => {
  const [row] = await storage.asAdministrator<{ html: string }>(
    "select convert_from(content, 'UTF8') as html from report_rendition where build_id = $1 and rendering = 'raad' and format = 'html'",
    [buildId],
  )
  return row!.html
}

/** Sixty people; forty of them give an eight, twenty a four. */
async function answerAll() {
  const { survey, version } = await act(async (tx) => {
    const { survey } = (await findSurveyAt(tx, { consultation: SLUG, survey: 'bewoners' }))!
    return { survey, version: (await listVersions(tx, survey.id)).at(-1)! }
  })
  const ages = ['15-24', '25-44', '45-64', '65']
  for (let person = 0; person < 60; person++) {
    const answers = { age: ages[person % 4]!, safe: person < 40 ? '8' : '4', dealing: 'geheim' }
    await handIn((call) => storage.database.once(visitor, 'test', call), {
      ...{ survey, version, language: 'nl', channel: 'web', answers, form: `form ${person}`, code: '' },
    })
  }
}

beforeAll(async () => {
  storage = await createDemonstrationDatabase()
  await act(async (tx) => {
    const report = (await findReportBySlug(tx, REPORT))!
    const section = (await findSection(tx, report.id, 'drugs'))!
    const blocks = { ...section.blocks, effects: `{{inspraak: ${SLUG} | Wat bewoners zeiden}}` }
    await updateSection(tx, section.id, section.revision, { blocks })
  })
  await answerAll()
}, 180_000)
afterAll(() => storage?.close())

describe('a consultation in a report', () => {
  let first: { id: string; frozen: string }

  test('stops the report as long as its results are not public', async () => {
    expect(await build()).toMatchObject({
      ok: false,
      reason: 'unresolved',
      unresolved: [{ reference: SLUG, problem: 'unknown-consultation' }],
    })
  })

  test('tells who was asked, who they were, what they said with its margins, and what is done with it', async () => {
    await step('closed')
    await step('reported')
    const built = await build()
    if (!built.ok) throw new Error(JSON.stringify(built))
    first = built.value
    const html = await htmlOf(first.id)
    expect(html).toContain('Wat bewoners zeiden')
    expect(html).toContain('Iedereen die in de gemeente woont of werkt en 15 jaar of ouder is.')
    expect(html).toContain('De antwoorden worden geteld.')
    expect(html).toContain('60 mensen deden mee.')
    expect(html).toContain('De antwoorden zijn gewogen naar de bevolking.')
    expect(html).toContain('Indicatief: wie meedeed, koos daar zelf voor.')
    expect(html).toContain('Wie deden mee, naast wie hier woont: leeftijd')
    expect(html).toContain('Hoe veilig vindt u uw buurt?')
    expect(html).toContain('Uitkomst 1, controlegetal')
    expect(html).not.toContain('geheim')
    expect(await act((tx) => verifyBuild(tx, first.id))).toMatchObject({ ok: true, value: { differs: [] } })
    const links = await storage.asAdministrator(
      `select from_id from link join node on node.id = to_id where relation = 'shows' and node.kind = 'consultation'`,
    )
    expect(links).toHaveLength(1)
  }, 120_000)

  test('stays as it was when its results are taken back', async () => {
    await step('closed', 'een fout in de vragen')
    expect(await build()).toMatchObject({ ok: false, reason: 'unresolved' })
    expect((await act((tx) => findFrozenBuild(tx, first.id)))!.frozen).toBe(first.frozen)
    // Every file of the build is made once more.
    expect(await act((tx) => verifyBuild(tx, first.id))).toMatchObject({ ok: true, value: { differs: [] } })
  }, 120_000)
})

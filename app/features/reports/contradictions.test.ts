import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DEMONSTRATION_ID, loadDemonstration } from '../../../db/seed/load.ts'
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { leaveOutTheRound } from '../../../tests/support/demonstration.ts'
import { TEST_SECRET } from '../../../tests/support/storage-server.ts'
import type { Tx } from '../../platform/database/index.ts'
import { serviceActor } from '../identity/index.ts'
import { importObservations } from '../monitor/index.ts'
import { exportReport, findReportBySlug } from './index.ts'
import { listSections } from './report.queries.ts'
import { checkReport } from './section-checks.ts'
import { CLOCK, openReportsApp } from './testing/reports.app.ts'

const SLUG = 'voortgangsrapportage-veiligheid-2023'
const SECTION = `/werk/verslagen/${SLUG}/onderdelen/woonoverlast`
const command = serviceActor(DEMONSTRATION_ID, 'service:command')
let testDatabase: TestDatabase
let app: ReturnType<typeof openReportsApp>

const work = <Result>(purpose: string, todo: (tx: Tx) => Promise<Result>) =>
  testDatabase.database.as(serviceActor(DEMONSTRATION_ID, 'service:command'), purpose, todo)
const checks = () => work('check', async (tx) => checkReport(tx, (await findReportBySlug(tx, SLUG))!))
const stored = () =>
  work('look', async (tx) => {
    const sections = await listSections(tx, (await findReportBySlug(tx, SLUG))!.id)
    return sections.find((one) => one.key === 'woonoverlast')!
  })

/** Writes the block of figures of a section through its form. */
async function write(figures: string) {
  const { title, blocks, revision } = await stored()
  const fields = { title, assignedTo: '', revision: String(revision), ...(blocks as Record<string, string>), figures }
  const answer = await app.post(SECTION, 'policyLead', fields)
  expect(answer.status).toBe(303)
}
const found = async () => (await checks()).bySection.get('woonoverlast')!.contradictions
const move = async (step: 'inleveren' | 'beoordelen', role: 'policyLead' | 'mayor') =>
  app.post(`${SECTION}/${step}`, role, { revision: String((await stored()).revision), move: 'approve' })
const explain = (fingerprint: string, explanation: string, more: Record<string, string> = {}) =>
  app.post(`${SECTION}/toelichting`, 'policyLead', {
    fingerprint,
    [`explanation-${fingerprint.slice(0, 12)}`]: explanation,
    ...more,
  })

beforeAll(async () => {
  testDatabase = await createTestDatabase()
  await loadDemonstration(testDatabase.database, { clock: CLOCK, secret: TEST_SECRET })
  await leaveOutTheRound(testDatabase)
  app = openReportsApp(testDatabase.database, DEMONSTRATION_ID)
}, 280_000)

afterAll(() => testDatabase?.close())

test('the report of the demonstration raises no alarm in any of its sections', async () => {
  const { bySection } = await checks()
  expect(bySection.size).toBeGreaterThan(12)
  expect([...bySection.values()].flatMap(({ contradictions }) => contradictions)).toEqual([])
  const page = await app.get(`/werk/verslagen/${SLUG}/tegenspraken`, 'policyLead')
  expect(page.text).toContain('Geen tegenspraken gevonden')
})

describe('the seven contradictions of the real documents, entered in the editor', () => {
  test.each([
    [
      '1',
      'In 2019 was 32% van de casussen complex: [[zvh_complex:2019]] van de [[zvh_cases:2019]].',
      'share',
      '“32%”',
      '32 van 98 is 32,7%.',
    ],
    [
      '2',
      'In 2018 stegen de anonieme meldingen in het gebied van [[mma_xtc:onbekend]] naar [[mma_xtc:2018]] (+66%).',
      'change',
      '“+66%”',
      'Van 38 naar 73 (+92,1%).',
    ],
    [
      '3',
      'De aanpak leidde tot [[drugs_enforcement_cases:2022]] handhavingszaken (tegenover [[drugs_enforcement_cases:2021]] in 2021). Deze zaken hadden betrekking op [[hemp_operating:2022]] in werking zijnde hennepkwekerijen (tegenover [[hemp_operating:2021]] in 2021). Daarnaast zijn [[hemp_dismantled:2022]] eerder ontmantelde hennepkwekerijen aangetroffen. Voor het tweede jaar op rij is er geen growshop aangetroffen (in tegenstelling tot [[growshops:2020]] in 2020). Er zijn dit jaar op [[drug_addresses:2022]] adressen soft- en/of harddrugs aangetroffen.',
      'sum',
      '“hadden betrekking op”',
      'De delen tellen op tot 25; het geheel is 41.',
    ],
    [
      '5',
      'Woonoverlast neemt niet zozeer in aantal toe, maar met name in ernst (2019: [[woonoverlast_cases:2019]], 2020: [[woonoverlast_cases:2020]], 2021: [[woonoverlast_cases:2021]], 2022: [[woonoverlast_cases:2022]]).',
      'direction',
      '“woonoverlast neemt niet zozeer in aantal toe”',
      'Van 11 naar 20 (+81,8%).',
    ],
    [
      '6',
      'De complexiteit van de casussen blijft ook in 2022 stijgen: [[zvh_complex:2022]] casussen waren complex.',
      'direction',
      '“de complexiteit van de casussen blijft ook in 2022 stijgen',
      'Van 45 naar 30 (−33,3%).',
    ],
    [
      '7',
      'De afgelopen jaren zien we een afname van het aantal individuele casussen. In 2022 zijn er [[zvh_cases:2022]] behandeld.',
      'direction',
      '“de afgelopen jaren zien we een afname van het aantal individuele casussen”',
      'Het ging anders van 2018 naar 2019: van 82 naar 98.',
    ],
    [
      '8',
      'We constateren dat het aantal HIC-delicten na de coronaperiode in 2021 ([[hic_total:2021]]) en 2022 ([[hic_total:2022]]) op hetzelfde niveau is als voor de coronapandemie.',
      'level',
      '“op hetzelfde niveau is als voor de coronapandemie”',
      '191, tegenover 277 in 2017 (−31%); 194 in 2018 (−1,5%); 173 in 2019 (+10,4%).',
    ],
  ])('number %s is found, shown with its figures, and stands in the way of approval', async (...row) => {
    const [, sentence, kind, says, figuresSay] = row
    await write(sentence)
    expect(await found()).toMatchObject([{ kind, block: 'figures', line: 1 }])
    const page = await app.get(SECTION, 'policyLead')
    expect(page.text).toContain('Eén zin zegt iets anders dan de cijfers.')
    expect(page.text).toContain(says)
    expect(page.text).toContain(figuresSay)
    expect(page.text).toMatch(/href="\/bronnen\/[0-9a-f-]{36}#rij-\d+"/)
    const list = await app.get(`/werk/verslagen/${SLUG}/tegenspraken`, 'mayor')
    expect(list.text).toContain(figuresSay)
    expect((await move('inleveren', 'policyLead')).status).toBe(303)
    const refused = await move('beoordelen', 'mayor')
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Goedkeuren kan nog niet: een of meer zinnen zeggen iets anders dan de cijfers.')
    expect((await stored()).status).toBe('review')
  })
})

describe('explaining a contradiction', () => {
  const SENTENCE = 'Het aantal zaken steeg van [[woonoverlast_cases:2021]] naar [[woonoverlast_cases:2020]].'

  test('needs words, and only somebody who may write can do it', async () => {
    await write(SENTENCE)
    const { fingerprint } = (await found())[0]!
    const empty = await explain(fingerprint, '  ')
    expect(empty.status).toBe(422)
    expect(empty.text).toContain('Schrijf waarom de zin klopt.')
    expect((await explain('f'.repeat(64), 'Iets.')).text).toContain('Deze zin of dit cijfer is intussen veranderd.')
    expect((await app.post(`${SECTION}/toelichting`, 'mayor', { fingerprint })).status).toBe(403)
  })

  test('lets the section be approved, shows the approver why, and is printed in the appendix when marked so', async () => {
    const { fingerprint } = (await found())[0]!
    const kept = await explain(fingerprint, 'De zin loopt terug in de tijd.', {
      [`print-${fingerprint.slice(0, 12)}`]: 'on',
    })
    expect(kept.status).toBe(303)
    await move('inleveren', 'policyLead')
    const page = await app.get(SECTION, 'mayor')
    expect(page.text).toContain('De zin loopt terug in de tijd.')
    expect(page.text).not.toContain('Eén zin zegt iets anders dan de cijfers.')
    expect((await move('beoordelen', 'mayor')).status).toBe(303)
    const html = await work('export', async (tx) => {
      const input = {
        plan: 'mjbp-2020-2023',
        year: 2022,
        format: 'html' as const,
        today: '2026-11-22',
        audience: 'internal' as const,
      }
      const done = await exportReport(tx, DEMONSTRATION_ID, command, input)
      if (!done.ok) throw new Error(JSON.stringify(done))
      return new TextDecoder().decode(done.value.bytes)
    })
    expect(html).toContain('“Het aantal zaken steeg van 19 naar 15.” De zin loopt terug in de tijd.')
  }, 120_000)

  test('no longer holds when the figures change, and then the edition is not built', async () => {
    const header = 'indicator,period,category,state,value,numerator,denominator,printed,provisional,place,note'
    await work('correct a figure', (tx) =>
      importObservations(tx, DEMONSTRATION_ID, command, {
        title: 'Correctie op de woonoverlast',
        source: 'Gemeente Deventer',
        licence: 'CC0',
        retrievedAt: CLOCK.now(),
        fileName: 'correctie.csv',
        content: `${header}\nwoonoverlast_cases,2020,,value,14,,,,false,Brief,Eén zaak was dubbel geteld\n`,
      }),
    )
    expect(await found()).toMatchObject([{ explanation: undefined, shows: { from: 19, to: 14 } }])
    const refused = await app.post(`/werk/verslagen/${SLUG}/bouwen`, 'policyLead', {})
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Sommige zinnen zeggen iets anders dan de cijfers van nu.')
    expect(refused.text).toContain('Woonoverlast: 1 zin zegt iets anders dan de cijfers.')
  })

  test('in an approved section asks for a new approval, and can be taken back', async () => {
    expect((await stored()).status).toBe('approved')
    const { fingerprint } = (await found())[0]!
    await explain(fingerprint, 'Nog steeds andersom.')
    expect((await stored()).status).toBe('draft')
    expect((await found())[0]!.explanation?.explanation).toBe('Nog steeds andersom.')
    await explain(fingerprint, '', { do: 'withdraw' })
    expect((await found())[0]!.explanation).toBeUndefined()
  })
})

describe('numbers and references in the editor', () => {
  test('typed numbers are listed with the reference they may stand for; a day, a year and an article are not', async () => {
    await write('Op 2 februari 2023 waren er 20 zaken op grond van artikel 151d, en 7,5% meer geld.')
    const { numbers } = (await checks()).bySection.get('woonoverlast')!
    expect(numbers.map((one) => one.text)).toEqual(['20', '7,5%'])
    expect(numbers[0]!.perhaps).toContain('woonoverlast_cases:2022')
    const page = await app.get(SECTION, 'policyLead')
    expect(page.text).toContain('Getallen zonder bron')
    expect((await move('inleveren', 'policyLead')).status).toBe(303)
    expect((await move('beoordelen', 'mayor')).status).toBe(303)
  })

  test('a chosen figure is put into the text without saving it', async () => {
    const { title, revision } = await stored()
    const fields = { title, revision: String(revision), figures: 'Er waren', figure: 'woonoverlast_cases:2022' }
    const answer = await app.post(SECTION, 'policyLead', { ...fields, into: 'figures', do: 'insert' })
    expect(answer.status).toBe(200)
    expect(answer.text).toContain('Er waren [[woonoverlast_cases:2022]]</textarea>')
    expect((await stored()).blocks.figures).not.toContain('Er waren [[')
  })
})

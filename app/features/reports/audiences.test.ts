import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DEMONSTRATION_ID } from '../../../db/seed/load.ts'
import type { TestDatabase } from '../../../tests/support/database.ts'
import { createDemonstrationDatabase, leaveOutTheRound } from '../../../tests/support/demonstration.ts'
import type { Actor, Tx } from '../../platform/database/index.ts'
import { type Role, rightsOf, serviceActor } from '../identity/index.ts'
import { buildReport, exportReport, findReportBySlug } from './index.ts'
import { listSections, updateSection } from './report.queries.ts'
import { openReportsApp } from './testing/reports.app.ts'

const SLUG = 'voortgangsrapportage-veiligheid-2023'
const WORK = `/werk/verslagen/${SLUG}`
const command = serviceActor(DEMONSTRATION_ID, 'service:command')
let storage: TestDatabase
let app: ReturnType<typeof openReportsApp>

const as = <T>(actor: Actor, work: (tx: Tx) => Promise<T>) => storage.database.as(actor, 'test', work)
const person = (role: Role): Actor => ({
  ...{ municipalityId: DEMONSTRATION_ID, id: role, roles: [role], rights: rightsOf([role]) },
})

async function exported(audience: 'public' | 'internal') {
  const input = { plan: 'mjbp-2020-2023', year: 2022, format: 'html' as const, today: '2026-11-22', audience }
  const done = await as(command, (tx) => exportReport(tx, DEMONSTRATION_ID, command, input))
  if (!done.ok) throw new Error(JSON.stringify(done))
  return { ...done.value, html: new TextDecoder().decode(done.value.bytes) }
}

/** The cells of the row of a table that begins with this name. */
function row(html: string, name: string): string[] {
  const rows = [...html.matchAll(/<tr[\s>][\s\S]*?<\/tr>/g)].map(([one]) =>
    [...one.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell]) => cell!.replace(/<[^>]+>/g, '').trim()),
  )
  return rows.find(([first]) => first === name)!.slice(1)
}

beforeAll(async () => {
  storage = await createDemonstrationDatabase()
  await leaveOutTheRound(storage)
  app = openReportsApp(storage.database, DEMONSTRATION_ID)
}, 180_000)
afterAll(() => storage?.close())

describe('what is built for those inside', () => {
  test('has every figure, and says of each what the gate decided', async () => {
    const { html } = await exported('internal')
    expect(row(html, 'Lasten onder bestuursdwang')).toEqual(['4'])
    expect(row(html, 'Lasten onder dwangsom (straathandel)')).toEqual(['22', '2', '5*'])
    expect(html).toContain('Voor het publiek afgeschermd, want te klein om te tonen: Lasten onder bestuursdwang, 2022.')
    expect(html).toContain('besluit van de poort: voor het publiek afgeschermd, te klein om te tonen')
    expect(html).toContain('besluit van de poort: getoond')
    expect(html).toContain('Intern: met aantallen die het publiek niet mag zien')
    expect(html).toContain('Vrijgave 1, register Lasten onder bestuursdwang, telregel lob_total_by_year, versie 1')
  }, 120_000)

  test('is built in the work place, and stands there only for who may see exact counts', async () => {
    const [internal] = await storage.asAdministrator<{ number: number }>(
      "select number from report_build where audience = 'internal' order by number desc limit 1",
    )
    const edition = `${WORK}/uitgaven/${internal!.number}`
    for (const role of ['policyLead', 'mayor', 'analyst'] as const) {
      expect((await app.get(edition, role)).status, role).toBe(200)
      expect((await app.get(`${edition}/json`, role)).text, role).toContain('"audience":"internal"')
    }
    for (const role of ['caseCoordinator', 'enforcementLawyer', 'privacyOfficer'] as const) {
      expect((await app.get(edition, role)).status, role).toBe(404)
      expect((await app.get(`${edition}/pdf`, role)).status, role).toBe(404)
      const page = await app.get(WORK, role)
      expect(page.text, role).toContain('Uitgave 1')
      expect(page.text, role).not.toContain(`Uitgave ${internal!.number}`)
    }
  })

  test('cannot be published: not by the page, and not in the database', async () => {
    const [internal] = await storage.asAdministrator<{ id: string; number: number }>(
      "select id, number from report_build where audience = 'internal' order by number desc limit 1",
    )
    const refused = await app.post(`${WORK}/publiceren`, 'policyLead', { number: String(internal!.number) })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Deze uitgave is voor intern gebruik.')
    for (const audience of ['internal', 'public']) {
      const attempt = as(person('policyLead'), (tx) =>
        tx
          .insertInto('reportPublication')
          .values({ municipalityId: DEMONSTRATION_ID, buildId: internal!.id, publishedBy: 'x', audience })
          .execute(),
      )
      await expect(attempt, audience).rejects.toThrow(/report_publication/)
    }
  })
})

describe('what is built for the public', () => {
  test('shows the figures as the gate lets them out, in tables and in sentences', async () => {
    const { html, frozenHash } = await exported('public')
    expect(row(html, 'Lasten onder bestuursdwang')).toEqual(['×'])
    expect(row(html, 'Lasten onder dwangsom (straathandel)')).toEqual(['22', '×', '5*'])
    expect(row(html, 'Lasten onder dwangsom')).toEqual(['65'])
    expect(html).toContain('[afgeschermd]</a> in 2022 lijkt een grote verbetering')
    expect(html).toContain('× betekent afgeschermd')
    expect(html).not.toContain('voor het publiek afgeschermd')
    const [published] = await storage.asAdministrator<{ frozen_hash: string }>(
      'select frozen_hash from report_build b join report_publication p on p.build_id = b.id',
    )
    expect(frozenHash).toBe(published!.frozen_hash)
  })

  test('has frozen nothing that the public may not have', async () => {
    const [published] = await storage.asAdministrator<{ frozen: string }>(
      'select frozen from report_build b join report_publication p on p.build_id = b.id',
    )
    const frozen = JSON.parse(published!.frozen) as { series: { figures: Record<string, unknown>[] }[] }
    const hidden = frozen.series.flatMap(({ figures }) => figures).filter(({ state }) => state === 'suppressed')
    expect(hidden.length).toBeGreaterThan(6)
    for (const { value, numerator, denominator, printed, hiddenBecause } of hidden) {
      expect([value, numerator, denominator, printed, hiddenBecause]).toEqual([null, null, null, null, undefined])
    }
  })

  test('is refused with the sentences that name a hidden count, and built again without them', async () => {
    const write = (text: string) =>
      as(command, async (tx) => {
        const report = (await findReportBySlug(tx, SLUG))!
        const section = (await listSections(tx, report.id)).find(({ key }) => key === 'woonoverlast')!
        const blocks = { ...section.blocks, effects: text }
        expect(await updateSection(tx, section.id, section.revision, { blocks })).toBe(true)
      })
    await write('We legden 4 lasten onder bestuursdwang op. Dat is niet veel.')
    const refused = await app.post(`${WORK}/bouwen`, 'policyLead', { audience: 'public' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Deze zinnen verraden een aantal dat het publiek niet mag zien.')
    expect(refused.text).toContain('Woonoverlast: “We legden 4 lasten onder bestuursdwang op.” (4)')
    expect((await app.post(`${WORK}/bouwen`, 'policyLead', { audience: 'internal' })).status).toBe(303)
    await write('We legden [[lob_total:2022]] lasten onder bestuursdwang op.')
    expect((await app.post(`${WORK}/bouwen`, 'policyLead', { audience: 'public' })).status).toBe(303)
  }, 120_000)
})

test('who may not see exact counts builds nothing, also past the page', async () => {
  const rights = rightsOf(['policyLead']).filter((right) => right !== 'figures.exact')
  const actor: Actor = { municipalityId: DEMONSTRATION_ID, id: 'x', roles: [], rights }
  const built = await as(actor, async (tx) =>
    buildReport(tx, DEMONSTRATION_ID, actor, (await findReportBySlug(tx, SLUG))!, {
      today: '2026-11-22',
      audience: 'public',
    }),
  )
  expect(built).toMatchObject({ ok: false, reason: 'exact-not-allowed' })
  const pretender = { ...actor, rights: rightsOf(['policyLead']) }
  const attempt = as(actor, async (tx) =>
    buildReport(tx, DEMONSTRATION_ID, pretender, (await findReportBySlug(tx, SLUG))!, {
      ...{ today: '2026-11-22', audience: 'internal' },
    }),
  )
  await expect(attempt).rejects.toThrow('row-level security')
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DEMONSTRATION_ID } from '../../../db/seed/load.ts'
import type { TestDatabase } from '../../../tests/support/database.ts'
import { createDemonstrationDatabase, leaveOutTheRound } from '../../../tests/support/demonstration.ts'
import type { Tx } from '../../platform/database/index.ts'
import { amendProtocol, runEvaluation } from '../effects/index.ts'
import { serviceActor } from '../identity/index.ts'
import { buildReport, findFrozenBuild, findReportBySlug, verifyBuild } from './index.ts'
import { findSection, updateSection } from './report.queries.ts'

/** A build makes every file for every reader, and to verify one makes them again. */
const BUILDING = 60_000
const EFFECT = 'dwangsommen-voor-dealers-en-de-geregistreerde-criminaliteit'
const command = serviceActor(DEMONSTRATION_ID, 'service:command')
let storage: TestDatabase

const act = <T>(work: (tx: Tx) => Promise<T>) => storage.database.as(command, 'test', work)

async function write(effects: string) {
  await act(async (tx) => {
    const report = (await findReportBySlug(tx, 'voortgangsrapportage-veiligheid-2023'))!
    const section = (await findSection(tx, report.id, 'drugs'))!
    await updateSection(tx, section.id, section.revision, { blocks: { ...section.blocks, effects } })
  })
}

const build = () =>
  act(async (tx) => {
    const report = (await findReportBySlug(tx, 'voortgangsrapportage-veiligheid-2023'))!
    return buildReport(tx, DEMONSTRATION_ID, command, report, { today: '2026-11-28', audience: 'public' })
  })

const htmlOf = async (buildId: string) => {
  const [row] = await storage.asAdministrator<{ html: string }>(
    "select convert_from(content, 'UTF8') as html from report_rendition where build_id = $1 and rendering = 'raad' and format = 'html'",
    [buildId],
  )
  return row!.html
}

beforeAll(async () => {
  storage = await createDemonstrationDatabase()
  await leaveOutTheRound(storage)
}, 280_000)
afterAll(() => storage?.close())

describe('an effect evaluation in a report', () => {
  let first: { id: string; frozen: string }

  test(
    'is shown with its outcome in words, its conditions, its nature and its source',
    async () => {
      await write(`{{effect: ${EFFECT} | Werkten de dwangsommen?}}`)
      const built = await build()
      if (!built.ok) throw new Error(JSON.stringify(built))
      first = built.value
      const html = await htmlOf(first.id)
      expect(html).toContain('Werkten de dwangsommen?')
      expect(html).toContain('Hierover is geen uitspraak mogelijk.')
      expect(html).toContain('verkennend')
      expect(html).toContain('Er is lang genoeg teruggekeken')
      expect(html).toContain('83648NED')
      expect(html).toContain('Verwacht zonder inzet')
      // What happened next door stands beside it, and how much was done.
      expect(html).toContain('Buurgebieden samen (Lochem, Olst-Wijhe, Raalte, Rijssen-Holten, Voorst)')
      expect(html).toContain('er is niet te zien dat het probleem is verschoven')
      expect(html).toContain('over de tijd van de inzet is niets geteld of vrijgegeven')
      expect(html).toContain('Werkten de dwangsommen?: wat vooraf is afgesproken')
      expect(html).toContain('omlaag met ten minste 10 procent, uiterlijk 31 december 2020')
      expect(html).toMatch(/Controlecode \(SHA-256\)[\s\S]{0,200}[0-9a-f]{64}/)
    },
    BUILDING,
  )

  test(
    'can be taken over before the effort as its registration alone: what was agreed, the time and the checksum',
    async () => {
      await write(`{{vastlegging: ${EFFECT} | Wat is afgesproken}}`)
      const built = await build()
      if (!built.ok) throw new Error(JSON.stringify(built))
      const html = await htmlOf(built.value.id)
      const [kept] = await storage.asAdministrator<{ hash: string }>(
        `select r.content_hash as hash from effect_registration r join effect_protocol p on p.id = r.protocol_id
        where p.slug = '${EFFECT}'`,
      )
      expect(html).toContain(kept!.hash)
      expect(html).toContain('Wie weet dat opnieuw dealen geld kost')
      expect(html).toContain(`/effecten/${EFFECT}`)
      expect(html).not.toContain('Hierover is geen uitspraak mogelijk.')
      const formats = await storage.asAdministrator<{ format: string }>(
        "select format from report_rendition where build_id = $1 and rendering = 'raad' order by format",
        [built.value.id],
      )
      expect(formats.map(({ format }) => format)).toEqual(expect.arrayContaining(['docx', 'html', 'pdf']))
      expect(await act((tx) => verifyBuild(tx, built.value.id))).toMatchObject({ ok: true, value: { differs: [] } })
    },
    BUILDING,
  )

  test('is joined to the report on the thread', async () => {
    const found = await storage.asAdministrator(
      "select 1 from link l join node n on n.id = l.to_id where l.relation = 'shows' and n.kind = 'effect' and n.reference = $1",
      [EFFECT],
    )
    expect(found).toHaveLength(1)
  })

  test(
    'stays in the edition as it was when a later evaluation says something else',
    async () => {
      await act((tx) => amendProtocol(tx, DEMONSTRATION_ID, { slug: EFFECT, change: 'Anders.', reason: 'Daarom.' }))
      expect(await act((tx) => runEvaluation(tx, DEMONSTRATION_ID, EFFECT))).toMatchObject({ ok: true })
      expect((await act((tx) => findFrozenBuild(tx, first.id)))!.frozen).toBe(first.frozen)
      expect(await act((tx) => verifyBuild(tx, first.id))).toMatchObject({ ok: true, value: { differs: [] } })
    },
    BUILDING,
  )

  test('that is not there stops the building, with the place where it stands', async () => {
    await write('{{effect: bestaat-niet}}')
    expect(await build()).toMatchObject({
      reason: 'unresolved',
      unresolved: [
        { section: 'drugs', block: 'effects', line: 1, reference: 'bestaat-niet', problem: 'unknown-effect' },
      ],
    })
  })
})

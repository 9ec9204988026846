import { serviceActor } from '../../app/features/identity/index.ts'
import { openRecords, REGISTERS } from '../../app/features/registers/index.ts'
import type { TestDatabase } from '../support/database.ts'
import { TEST_SECRET } from '../support/storage-server.ts'
import { makePapers, type Samples } from './samples.ts'

/** At which host each municipality of the demonstration answers; Deventer answers everywhere else. */
export const HOSTS: Record<string, string | undefined> = { deventer: undefined, merendam: 'merendam.localhost' }

/** One real thing for every parameter in an address of the interface. Merendam has no report: its name leads nowhere. */
export async function apiSamplesOf(test: TestDatabase, municipalityId: string): Promise<Samples> {
  const { asAdministrator } = test
  const one = async (sql: string) =>
    (await asAdministrator<{ found: string }>(sql, [municipalityId]))[0]?.found ?? 'WK015001'
  const isFirst = municipalityId === 'deventer'
  const plan = isFirst ? 'mjbp-2020-2023' : 'veilig-merendam-2026-2029'
  const inPlan = `join plan p on p.slug = '${plan}' and p.municipality_id = $1`
  const doel = isFirst ? 'T3.D2' : 'F2.D1'
  const milestone = `from milestone m join action a on a.id = m.action_id ${inPlan} where a.plan_id = p.id order by m.id limit 1`
  const year = isFirst ? '1993' : '1994'
  await makePapers(test, municipalityId, year)
  return {
    plan,
    versie: '1',
    doel,
    thema: await one(
      `select t.code as found from goal g join theme t on t.id = g.theme_id ${inPlan} where t.plan_id = p.id and g.code = '${doel}'`,
    ),
    actie: await one(`select a.code as found ${milestone}`),
    mijlpaal: await one(`select m.id::text as found ${milestone}`),
    partner: await one(
      `select slug as found from organisation where municipality_id = $1 and slug not in
        (select slug from organisation where municipality_id <> $1) order by slug limit 1`,
    ),
    indicator: isFirst ? 'hic_total' : 'harbour_reports',
    bron: await one('select id::text as found from snapshot where municipality_id = $1 limit 1'),
    gebied: await one('select code as found from area where municipality_id = $1 order by code limit 1'),
    verslag: isFirst ? 'voortgangsrapportage-veiligheid-2023' : 'verslag-merendam',
    effectmeting: isFirst ? 'dwangsommen-voor-dealers-en-de-geregistreerde-criminaliteit' : 'inzet-merendam',
    meting: '1',
    ...{ toezegging: `${year}-T-1`, motie: `${year}-M-1`, amendement: `${year}-A-1`, vraag: `${year}-V-1` },
    uitgave: '1',
    onderdeel: 'drugs',
    register: 'handhavingszaak',
    // Of different years, so that neither number is found in the other municipality.
    dossier: await makeRecord(test, municipalityId, isFirst ? '2018-03-01' : '2017-03-01'),
  }
}

/** A record that a program can read and take steps with; answers its number. */
async function makeRecord({ database }: TestDatabase, municipalityId: string, openedOn: string): Promise<string> {
  const actor = serviceActor(municipalityId, 'service:command')
  const type = REGISTERS.find(({ key }) => key === 'handhavingszaak')!
  return database.as(actor, 'make a record for a test', async (tx) => {
    const scope = { tx, municipalityId, secret: TEST_SECRET, actor, today: openedOn }
    const facts = { domain: 'milieu', origin: 'controle' }
    const done = await openRecords(scope, type, [{ facts, basis: type.bases[0]!.key, openedOn }])
    if (!done.ok) throw new Error(JSON.stringify(done))
    return done.value[0]!.number
  })
}

/** The address of a pattern of the interface with these samples in it. */
export function apiAddressOf(pattern: string, samples: Samples): string {
  return pattern.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const sample = samples[name]
    if (!sample) throw new Error(`no sample for {${name}} of ${pattern}; give one in tests/app/api-samples.ts`)
    return encodeURIComponent(sample)
  })
}

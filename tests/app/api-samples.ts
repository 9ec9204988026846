import { serviceActor } from '../../app/features/identity/index.ts'
import { openRecords, REGISTERS } from '../../app/features/registers/index.ts'
import type { TestDatabase } from '../support/database.ts'
import { TEST_SECRET } from '../support/storage-server.ts'
import { makePapers, makePublication, type Samples } from './samples.ts'

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
  await makePublication(test, municipalityId)
  await makePublicMeeting(test, municipalityId, `${year}-03-01`)
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
    ronde: isFirst ? 'mjbp-2020-2023-over-2022' : 'ronde-merendam',
    effectmeting: isFirst ? 'dwangsommen-voor-dealers-en-de-geregistreerde-criminaliteit' : 'inzet-merendam',
    meting: '1',
    ...{ toezegging: `${year}-T-1`, motie: `${year}-M-1`, amendement: `${year}-A-1`, vraag: `${year}-V-1` },
    vergadering: await one(
      `select id::text as found from body_meeting where municipality_id = $1 and slug = '${year}-03-01'`,
    ),
    agendapunt: await one(
      `select a.id::text as found from agenda_item a join body_meeting m on m.id = a.meeting_id
        where m.municipality_id = $1 and m.slug = '${year}-03-01'`,
    ),
    informatieobject: await one(`select id || '-1' as found from publication where slug = 'proef-' || $1`),
    publicatie: `proef-${municipalityId}`,
    uitgave: '1',
    onderdeel: 'drugs',
    register: 'handhavingszaak',
    // Of different years, so that neither number is found in the other municipality.
    dossier: await makeRecord(test, municipalityId, isFirst ? '2018-03-01' : '2017-03-01'),
  }
}

/** A meeting of the council that everybody may know of, with one thing on its agenda. */
async function makePublicMeeting({ asAdministrator }: TestDatabase, municipalityId: string, day: string) {
  await asAdministrator(`set regie.municipality = '${municipalityId}'; set regie.actor = 'proef'; with made as (
      insert into node (municipality_id, kind, title, reference, visibility)
        values ('${municipalityId}', 'meeting', 'Proef', 'raad/${day}', 'public') returning id
    ), meeting as (
      insert into body_meeting (id, municipality_id, body, slug, title, held_on, state)
        select id, '${municipalityId}', 'council', '${day}', 'Proef', '${day}', 'held' from made returning id
    ) insert into agenda_item (municipality_id, meeting_id, position, title)
        select '${municipalityId}', id, 1, 'Proef ${municipalityId}' from meeting`)
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

import { type Division, prepareRelease, readDivision, storeRelease } from '../../../app/features/monitor/index.ts'
import {
  type CountedPeriod,
  familiesOf,
  periodsOfYear,
  REGISTERS,
  yearUpTo,
} from '../../../app/features/registers/index.ts'
import { mustBe } from '../../../app/platform/http/index.ts'
import type { Loading } from '../load-town.ts'

/** As the report took them: which figure, of which kind, over which years; the street was counted up to April 2023 as well. */
const REPORTED: [indicator: string, category: string, from: number, to: number, upTo?: string][] = [
  ['zvh_cases', '', 2016, 2022],
  ['zvh_mdo', '', 2016, 2022],
  ['zvh_complex', '', 2016, 2022],
  ['zvh_psych', '', 2016, 2022],
  ['bibob_total', '', 2022, 2022],
  ['bibob_by_type', 'horecavergunning', 2022, 2022],
  ['bibob_by_type', 'omgevingsdienst', 2022, 2022],
  ['bibob_by_type', 'omzettingsvergunning', 2022, 2022],
  ['bibob_by_type', 'vastgoedtransactie', 2022, 2022],
  ['undermining_signals', '', 2022, 2022],
  ['human_trafficking_cases', '', 2022, 2022],
  ['drugs_enforcement_cases', '', 2021, 2022],
  ['hemp_operating', '', 2021, 2022],
  ['hemp_dismantled', '', 2022, 2022],
  ['growshops', '', 2020, 2022],
  ['drug_addresses', '', 2022, 2022],
  ['drug_closures', '', 2021, 2022],
  ['lod_opiumwet', '', 2021, 2022],
  ['lod_street_dealing', '', 2021, 2022, '2023-04'],
  ['football_measures', 'waarschuwing', 2022, 2022],
  ['football_measures', 'last-onder-dwangsom', 2022, 2022],
  ['football_measures', 'ingevorderd', 2022, 2022],
  ['football_measures', 'bezwaar', 2022, 2022],
  ['shops_registered', '', 2022, 2022],
  ['shop_users', '', 2022, 2022],
  ['nuisance_donations', '', 2022, 2022],
  ['collective_warnings', '', 2022, 2022],
  ['collective_shop_bans', '', 2022, 2022],
  ['area_inspections', '', 2022, 2022],
  ['shop_staff_online_course', '', 2022, 2022],
  ['shop_onsite_courses', '', 2022, 2022],
  ['woonoverlast_cases', '', 2019, 2022],
  ['hygiene_households', '', 2022, 2022],
  ['illegal_prostitution_addresses', '', 2022, 2022],
  ['sexwork_measures', 'waarschuwing', 2022, 2022],
  ['sexwork_measures', 'last-onder-dwangsom', 2022, 2022],
  ['enforcement_cases', '', 2022, 2022],
  ['enforcement_requests', '', 2022, 2022],
  ['lod_total', '', 2022, 2022],
  ['lob_total', '', 2022, 2022],
]

/** Of which the demonstration also tells where: its records lie in neighbourhoods that were drawn by lot. */
const BY_DISTRICT = [
  'bibob_total',
  'drugs_enforcement_cases',
  'enforcement_cases',
  'enforcement_requests',
  'hygiene_households',
  'lod_total',
  'shops_registered',
  'woonoverlast_cases',
]
const DISTRICT_YEARS = { from: 2021, to: 2022 }

const THRESHOLD = 5

type Wanted = { indicator: string; category: string; from: number; to: number; upTo?: string }

/** Releases the counts of the report from the registers, through the gate, as an analyst would have; and then some by district. */
export async function loadReleases(loading: Loading): Promise<void> {
  const reported = REPORTED.map(([indicator, category, from, to, upTo]) => ({ indicator, category, from, to, upTo }))
  await release(loading, reported)
  const division = await readDivision(loading.tx)
  const also = reported
    .filter(({ indicator }) => BY_DISTRICT.includes(indicator))
    .map(({ from, ...one }) => ({ ...one, from: Math.max(from, DISTRICT_YEARS.from), to: DISTRICT_YEARS.to }))
  await release(loading, also, division)
}

async function release({ tx, municipalityId, clock }: Loading, figures: Wanted[], division?: Division): Promise<void> {
  const rules = REGISTERS.flatMap(familiesOf).flatMap((family) => family.rules)
  const wanted = figures.map(({ indicator, category, from, to, upTo }) => {
    const rule = rules.find((one) => one.indicator === indicator && (one.category ?? '') === category)
    if (!rule) throw new Error(`no register counts ${indicator} ${category}`)
    const years = Array.from({ length: to - from + 1 }, (_, index) => from + index)
    const periods: CountedPeriod[] = years.flatMap((year) => periodsOfYear(rule, year, clock.today()))
    return { rule: rule.key, periods: upTo ? [...periods, yearUpTo(upTo)] : periods }
  })
  const prepared = await prepareRelease(tx, wanted, { threshold: THRESHOLD, ...(division ? { division } : {}) })
  if (!prepared.ok) throw new Error(`a release of the demonstration was refused: ${JSON.stringify(prepared)}`)
  mustBe(await storeRelease(tx, municipalityId, { id: 'service:command' }, prepared.value, clock.now()))
}

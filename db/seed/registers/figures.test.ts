import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serviceActor } from '../../../app/features/identity/index.ts'
import {
  type CountedPeriod,
  countTable,
  familiesOf,
  periodsOfYear,
  REGISTERS,
  yearUpTo,
} from '../../../app/features/registers/index.ts'
import type { TestDatabase } from '../../../tests/support/database.ts'
import { createDemonstrationDatabase } from '../../../tests/support/demonstration.ts'
import { DEMONSTRATION_ID } from '../load.ts'

/**
 * The figures of the progress report on 2022, as docs/domain/registers.md gives them (c.1), written out by hand: indicator,
 * kind where there is one, and per period what the registers must count.
 */
const PRINTED: [indicator: string, category: string, counts: Record<string, number>][] = [
  ['undermining_signals', '', { 2022: 15 }],
  ['bibob_total', '', { 2022: 89 }],
  ['bibob_by_type', 'horecavergunning', { 2022: 57 }],
  ['bibob_by_type', 'omgevingsdienst', { 2022: 1 }],
  ['bibob_by_type', 'omzettingsvergunning', { 2022: 5 }],
  ['bibob_by_type', 'vastgoedtransactie', { 2022: 26 }],
  ['zvh_cases', '', { 2016: 98, 2017: 84, 2018: 82, 2019: 98, 2020: 84, 2021: 69, 2022: 46 }],
  ['zvh_mdo', '', { 2016: 255, 2017: 205, 2018: 204, 2019: 223, 2020: 185, 2021: 192, 2022: 94 }],
  ['zvh_complex', '', { 2016: 24, 2017: 20, 2018: 24, 2019: 32, 2020: 37, 2021: 45, 2022: 30 }],
  ['zvh_psych', '', { 2016: 22, 2017: 31, 2018: 26, 2019: 55, 2020: 55, 2021: 50, 2022: 17 }],
  ['human_trafficking_cases', '', { 2022: 3 }],
  ['drugs_enforcement_cases', '', { 2021: 56, 2022: 41 }],
  ['hemp_operating', '', { 2021: 9, 2022: 9 }],
  ['hemp_dismantled', '', { 2022: 3 }],
  ['growshops', '', { 2020: 2, 2021: 0, 2022: 0 }],
  ['drug_addresses', '', { 2022: 13 }],
  ['drug_closures', '', { 2021: 4, 2022: 0 }],
  ['lod_opiumwet', '', { 2021: 14, 2022: 30 }],
  ['lod_street_dealing', '', { 2021: 22, 2022: 2, '2023-04': 5 }],
  ['football_measures', 'waarschuwing', { 2022: 3 }],
  ['football_measures', 'last-onder-dwangsom', { 2022: 2 }],
  ['football_measures', 'ingevorderd', { 2022: 4 }],
  ['football_measures', 'bezwaar', { 2022: 5 }],
  ['shops_registered', '', { '2022-12-31': 99 }],
  ['shop_users', '', { '2022-12-31': 109 }],
  ['nuisance_donations', '', { 2022: 11 }],
  ['collective_warnings', '', { 2022: 31 }],
  ['collective_shop_bans', '', { 2022: 3 }],
  ['area_inspections', '', { 2022: 13 }],
  ['shop_staff_online_course', '', { 2022: 102 }],
  ['shop_onsite_courses', '', { 2022: 4 }],
  ['woonoverlast_cases', '', { 2019: 11, 2020: 15, 2021: 19, 2022: 20 }],
  ['hygiene_households', '', { 2022: 40 }],
  ['illegal_prostitution_addresses', '', { 2022: 5 }],
  ['sexwork_measures', 'waarschuwing', { 2022: 4 }],
  ['sexwork_measures', 'last-onder-dwangsom', { 2022: 1 }],
  ['enforcement_cases', '', { 2022: 195 }],
  ['enforcement_requests', '', { 2022: 38 }],
  ['lod_total', '', { 2022: 65 }],
  ['lob_total', '', { 2022: 4 }],
]

let storage: TestDatabase
beforeAll(async () => {
  storage = await createDemonstrationDatabase()
}, 180_000)
afterAll(() => storage?.close())

const RULES = REGISTERS.flatMap((register) =>
  familiesOf(register).flatMap((family) => family.rules.map((rule) => ({ family, rule }))),
)
const ruleOf = (indicator: string, category: string) =>
  RULES.find(({ rule }) => rule.indicator === indicator && (rule.category ?? '') === category)

test('every figure has a counting rule', () => {
  expect(PRINTED.filter(([indicator, category]) => !ruleOf(indicator, category))).toEqual([])
})

describe('the registers of the demonstration count what the report of the municipality printed', () => {
  test.each(PRINTED)('%s %s', async (indicator, category, counts) => {
    const { family, rule } = ruleOf(indicator, category)!
    const periodOf = (id: string): CountedPeriod =>
      /^\d{4}-\d{2}$/.test(id) ? yearUpTo(id) : periodsOfYear(rule, Number(id.slice(0, 4)), '2026-11-22')[0]!
    const counter = serviceActor(DEMONSTRATION_ID, 'service:counter')
    const counted: Record<string, number | null | undefined> = {}
    for (const id of Object.keys(counts)) {
      const period = periodOf(id)
      const table = await storage.database.as(counter, 'count', (tx) =>
        countTable(tx, { family, rules: [rule], periods: [period] }),
      )
      counted[id] = table.exact({ rule: rule.key, period: period.id }).readBy({ rights: ['figures.exact'] })
    }
    expect(counted).toEqual(counts)
  })
})

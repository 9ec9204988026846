import { describe, expect, test } from 'vitest'
import { type RegionalValue, ratesOf, spreadByYear } from './rates.ts'

const at = (
  region: string,
  year: number,
  value: number | null,
  state: RegionalValue['state'] = 'value',
): RegionalValue => ({
  region,
  year,
  state,
  value,
  isProvisional: false,
  snapshotId: '',
  definition: 1,
})

describe('a rate', () => {
  test('divides by the people on 1 January: Deventer in 2019 has 47.1 per 1,000, as CBS says', () => {
    const [rate] = ratesOf(
      ['GM0150'],
      [at('GM0150', 2019, 4710)],
      [at('GM0150', 2018, 99_957), at('GM0150', 2019, 100_719)],
    )
    expect(rate).toMatchObject({ region: 'GM0150', year: 2019, count: 4710, population: 99_957, state: 'value' })
    expect(rate!.rate).toBeCloseTo(47.12, 2)
  })

  test('of a municipality that merged later adds up people and crimes of its parts', () => {
    const [before, after] = ratesOf(
      ['GM1980'],
      [at('GM0398', 2021, 1500), at('GM0416', 2021, 500), at('GM1980', 2022, 2200)],
      [at('GM0398', 2020, 58_000), at('GM0416', 2020, 28_000), at('GM0398', 2021, 59_000), at('GM0416', 2021, 29_000)],
    )
    expect([before!.count, before!.population]).toEqual([2000, 86_000])
    expect([after!.count, after!.population, after!.rate]).toEqual([2200, 88_000, 25])
  })

  test('is not there without people, and a hidden count stays hidden', () => {
    const rates = ratesOf(
      ['GM0150', 'GM0148'],
      [at('GM0150', 2019, 4710), at('GM0148', 2019, null, 'suppressed')],
      [at('GM0148', 2018, 28_000)],
    )
    expect(rates.map(({ state, rate }) => [state, rate])).toEqual([
      ['value', null],
      ['suppressed', null],
    ])
  })
})

test('the middle half of a group, of years in which at least four are known', () => {
  const rates = [10, 20, 30, 40, 50].map((rate, index) => ({
    region: `GM000${index}`,
    year: 2019,
    state: 'value' as const,
    count: 1,
    population: 1,
    rate,
    isProvisional: false,
  }))
  expect(spreadByYear([...rates, { ...rates[0]!, year: 2020 }])).toEqual(
    new Map([[2019, { low: 20, middle: 30, high: 40, n: 5 }]]),
  )
})

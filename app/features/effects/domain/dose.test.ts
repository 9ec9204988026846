import { describe, expect, test } from 'vitest'
import type { ValueState } from '../../../shared/value-state.ts'
import { protocolOf } from '../testing/effects.factory.ts'
import { doseOf } from './dose.ts'
import type { FrozenDose } from './frozen.ts'

const protocol = protocolOf({ startsOn: '2021-01-01', endsOn: '2022-12-31', dose: 'orders' })
const counted = (...figures: [period: string, value: number | null, state?: ValueState][]): FrozenDose => ({
  indicator: 'orders',
  name: { nl: 'Lasten', en: 'Orders' },
  figures: figures.map(([period, value, state = value === 0 ? 'zero' : 'value']) => ({ period, state, value })),
})

describe('how much was done', () => {
  test('is what was counted per month while the effort lasted, not before or after', () => {
    const dose = counted(['2020-12', 100], ['2021-01', 4], ['2021-02', 0], ['2021-03', 5], ['2023-01', 100])
    expect(doseOf({ dose, protocol })).toEqual({ isKnown: true, perMonth: 3 })
  })

  test('is spread over the months of the years where no month was counted', () => {
    expect(doseOf({ dose: counted(['2021', 22], ['2022', 2]), protocol })).toEqual({ isKnown: true, perMonth: 1 })
  })

  test('is not known when the gate hides a month, and none is guessed from the others', () => {
    const dose = counted(['2021-01', 12], ['2021-02', null, 'suppressed'], ['2021-03', 9])
    expect(doseOf({ dose, protocol })).toEqual({ isKnown: false, why: 'hidden' })
  })

  test('is not known when counting began later, of a part of a year, or when nothing was agreed', () => {
    expect(doseOf({ dose: counted(['2023', 7]), protocol })).toEqual({ isKnown: false, why: 'not-counted' })
    expect(doseOf({ dose: counted(['2022-ytd', 7]), protocol })).toEqual({ isKnown: false, why: 'not-counted' })
    expect(doseOf({ dose: null, protocol })).toEqual({ isKnown: false, why: 'not-counted' })
    expect(doseOf({ dose: null, protocol: protocolOf() })).toEqual({ isKnown: false, why: 'none-agreed' })
  })
})

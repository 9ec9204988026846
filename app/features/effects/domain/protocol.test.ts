import { describe, expect, test } from 'vitest'
import { DONORS, protocolOf } from '../testing/effects.factory.ts'
import { lacksOf } from './protocol.ts'

describe('a protocol', () => {
  test('with everything filled in lacks nothing', () => {
    expect(lacksOf(protocolOf())).toEqual([])
  })

  test.each([
    ['a mechanism', { mechanism: '' }, ['mechanism']],
    ['a size that would be a success', { criterion: { direction: 'fall', size: 0, unit: 'percent' } }, ['criterion']],
    ['areas enough to tell what chance does', { donors: DONORS.slice(0, 18) }, ['donors']],
    [
      'areas enough once those that do not count are left out',
      { donors: DONORS.slice(0, 19), excluded: [{ region: 'GM9000', reason: 'deed hetzelfde' }] },
      ['donors'],
    ],
    ['a comparison without its own neighbours', { neighbours: ['GM9003'] }, ['neighbours-compared']],
    ['a comparison without itself', { treated: ['GM9001'] }, ['treated-compared']],
    ['an end after its start', { endsOn: '2098-12-31' }, ['period']],
    ['a judgement after the end', { judgedOn: '2100-12-31' }, ['judged-too-early']],
    ['side effects other than what it is about', { sideEffects: ['crime'] }, ['side-effects']],
  ] as const)('lacks %s', (_, values, lacks) => {
    expect(lacksOf(protocolOf(values as Parameters<typeof protocolOf>[0]))).toEqual(lacks)
  })

  test('with a method that compares with nothing needs no other areas', () => {
    expect(lacksOf(protocolOf({ method: 'its', donors: [] }))).toEqual([])
  })
})

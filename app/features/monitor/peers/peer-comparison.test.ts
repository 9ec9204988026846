import { describe, expect, test } from 'vitest'
import { peersOf } from '../../../regions/index.ts'
import { comparePeers } from './peer-comparison.ts'
import type { RegionalValue } from './rates.ts'

const at = (region: string, year: number, value: number): RegionalValue => ({
  region,
  year,
  state: 'value',
  value,
  isProvisional: false,
  snapshotId: '',
  definition: 1,
})

const group = peersOf('GM0150', 'safety-region')
const peers = group.map((one) => one.code)
const everybody = ['GM0150', ...peers]
const populations = everybody.flatMap((code) => [2020, 2021, 2022].map((year) => at(code, year, 50_000)))
/** Peers that stay as they were, and Deventer with this many crimes in two years. */
const counts = (before: number, after: number) => [
  at('GM0150', 2022, before),
  at('GM0150', 2023, after),
  ...peers.flatMap((code) => [at(code, 2022, 1000), at(code, 2023, 1000)]),
]
const input = { own: 'GM0150', peers: group, populations, breaks: [], roundingBase: 1 }

describe('a comparison with peers', () => {
  test('takes the latest year, in order of name, with the middle half of the others', () => {
    const found = comparePeers({ ...input, counts: counts(2000, 2000) })!
    expect([found.year, found.years]).toEqual([2023, [2022, 2023]])
    expect(found.rows.map((row) => row.name)).toEqual([
      'Dalfsen',
      'Deventer',
      'Hardenberg',
      'Kampen',
      'Olst-Wijhe',
      'Ommen',
      'Raalte',
      'Staphorst',
      'Steenwijkerland',
      'Zwartewaterland',
      'Zwolle',
    ])
    expect(found.spread.get(2023)).toEqual({ low: 20, middle: 20, high: 20, n: 10 })
    expect(found.rows[1]!.now.rate).toBe(40)
  })

  test('calls a change one only when chance cannot make it', () => {
    const told = (before: number, after: number) =>
      comparePeers({ ...input, counts: counts(before, after) })!.rows.find((row) => row.isOwn)!.change!.told
    // Among unmoved peers of 1,000 each: 60 of 2,000 is well within chance, 600 is not.
    expect(told(2000, 2060)).toBe('cannot-be-told')
    expect(told(2000, 1400)).toBe('lower')
    expect(told(1400, 2000)).toBe('higher')
  })

  test('tells no change across a break', () => {
    const found = comparePeers({ ...input, counts: counts(2000, 1000), breaks: [2023] })!
    expect([found.isBroken, found.rows.some((row) => row.change)]).toEqual([true, false])
  })

  test('names the peers of which nothing is known', () => {
    const known = counts(2000, 2000).filter((one) => one.region !== 'GM0148')
    expect(comparePeers({ ...input, counts: known })!.missing).toEqual(['Dalfsen'])
  })

  test('is not there when our own figure is not', () => {
    expect(comparePeers({ ...input, counts: [at('GM0148', 2023, 5)] })).toBeUndefined()
  })
})

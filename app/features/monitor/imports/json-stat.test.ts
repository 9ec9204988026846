import { expect, test } from 'vitest'
import { rowsOfJsonStat } from './json-stat.ts'

const rowsOf = (dataset: unknown) => [
  ...rowsOfJsonStat(typeof dataset === 'string' ? dataset : JSON.stringify(dataset)),
]

const dataset = {
  version: '2.0',
  class: 'dataset',
  id: ['region', 'year'],
  size: [2, 3],
  dimension: {
    region: { category: { index: { GM0148: 1, GM0150: 0 } } },
    year: { category: { index: ['2020', '2021', '2022'] } },
  },
  value: [1, 2.5, null, 4, 5, 6],
}

test('one row for each cell, the last dimension first, empty where there is no value', () => {
  expect(rowsOf(dataset)).toEqual([
    ['region', 'year', 'value'],
    ['GM0150', '2020', '1'],
    ['GM0150', '2021', '2.5'],
    ['GM0150', '2022', ''],
    ['GM0148', '2020', '4'],
    ['GM0148', '2021', '5'],
    ['GM0148', '2022', '6'],
  ])
})

test('values may be told by their place alone, and a dimension of one category by its label', () => {
  const thin = {
    ...dataset,
    id: ['kind', 'year'],
    size: [1, 3],
    dimension: { kind: { category: { label: { T: 'Totaal' } } }, year: dataset.dimension.year },
    value: { 2: 7 },
  }
  expect(rowsOf(thin).slice(1)).toEqual([
    ['T', '2020', ''],
    ['T', '2021', ''],
    ['T', '2022', '7'],
  ])
})

test('what is no dataset, or contradicts itself, gives no rows', () => {
  for (const wrong of [
    'geen json',
    '[1,2]',
    '['.repeat(200_000),
    { ...dataset, size: [2, 4] },
    { ...dataset, value: [1, 2] },
    { ...dataset, dimension: {} },
    { class: 'collection' },
  ]) {
    expect(rowsOf(wrong)).toEqual([])
  }
})

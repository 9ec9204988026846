import { expect, test } from 'vitest'
import { askedAsQuery, chosenRows, readAskedList, shownColumns, valuesOf, type WorkList } from './work-list.ts'

type Row = { name: string; kind: string; size: number; on: string }

const same = (text: string) => ({ nl: text, en: text })
const list: WorkList<Row> = {
  ...{ key: 'proef', address: '/werk/proef', title: same('Proef'), intro: same('i'), nothing: same('n') },
  columns: [
    { key: 'name', header: same('Naam'), isUsual: true, value: ({ name }) => ({ text: name }) },
    { key: 'kind', header: same('Soort'), isUsual: true, isFilter: true, value: ({ kind }) => ({ text: kind }) },
    { key: 'size', header: same('Maat'), isUsual: false, value: ({ size }) => ({ number: size }) },
    {
      ...{ key: 'on', header: same('Dag'), isUsual: false },
      value: ({ on }) => (on ? { day: on } : { text: '' }),
    },
  ],
  rows: async () => rows,
}
const rows: Row[] = [
  { name: 'Café Élan', kind: 'horeca', size: 10, on: '2026-03-01' },
  { name: 'loods 10', kind: 'bedrijf', size: 9, on: '' },
  { name: 'Loods 2', kind: 'bedrijf', size: 100, on: '2025-12-31' },
  { name: 'Kade', kind: '', size: 1, on: '2026-01-15' },
]
const asked = (query: string) => readAskedList(new URLSearchParams(query), list)
const names = (query: string) => chosenRows(list, rows, asked(query), 'nl').map(({ name }) => name)

test('a list without anything asked is as it begins', () => {
  expect(names('')).toEqual(['Café Élan', 'loods 10', 'Loods 2', 'Kade'])
})

test.each([
  ['zoek=loods', ['loods 10', 'Loods 2']],
  ['zoek=bedrijf+2', ['Loods 2']],
  ['f.kind=horeca', ['Café Élan']],
  ['f.kind=-', ['Kade']],
  ['f.kind=bedrijf&zoek=kade', []],
  ['volgorde=name', ['Café Élan', 'Kade', 'Loods 2', 'loods 10']],
  ['volgorde=-size', ['Loods 2', 'Café Élan', 'loods 10', 'Kade']],
  ['volgorde=on', ['Loods 2', 'Kade', 'Café Élan', 'loods 10']],
  ['volgorde=-on', ['Café Élan', 'Kade', 'Loods 2', 'loods 10']],
])('%s shows what fits, in that order', (query, wanted) => {
  expect(names(query)).toEqual(wanted)
})

test('what cannot be asked is passed over, and the address says the rest', () => {
  const all = asked('volgorde=geheim&f.size=9&f.kind=bedrijf&kolommen=on,x&pagina=-2&zoek=+a%00b+')
  expect(askedAsQuery(all)).toEqual({ zoek: 'ab', 'f.kind': 'bedrijf', kolommen: 'on' })
})

test('a filter offers the values that occur with how often, and what has none last', () => {
  expect(valuesOf(list.columns[1]!, rows, 'nl')).toEqual([
    { value: 'bedrijf', label: 'bedrijf', count: 2 },
    { value: 'horeca', label: 'horeca', count: 1 },
    { value: '-', label: '', count: 1 },
  ])
})

test('the first column always stays; of the others those that were chosen, or the usual ones', () => {
  expect(shownColumns(list, []).map(({ key }) => key)).toEqual(['name', 'kind'])
  expect(shownColumns(list, ['on', 'size']).map(({ key }) => key)).toEqual(['name', 'size', 'on'])
})

import { expect, test } from 'vitest'
import { chartOf } from './chart-of.ts'
import type { Figure, IndicatorSeries } from './domain/series.ts'

const both = (text: string) => ({ nl: text, en: `${text} (en)` })

const series = (figures: Partial<Figure>[], given: Partial<IndicatorSeries> = {}): IndicatorSeries => ({
  passport: {
    key: 'cases',
    name: both('Casussen'),
    unit: both('casussen'),
    valueType: 'count',
    desired: 'none',
    holder: '',
    owner: '',
    frequency: 'yearly',
    quality: both(''),
    limitations: both(''),
    categories: [{ key: 'a', ...both('Soort A') }],
    partOf: null,
    shareOf: null,
    isPublic: true,
    source: '',
    revision: 1,
    position: 0,
    definitions: [],
  },
  figures: figures.map((figure, index) => ({
    indicator: 'cases',
    period: '2022',
    category: '',
    state: 'value',
    value: 1,
    numerator: null,
    denominator: null,
    printed: null,
    isProvisional: false,
    place: '',
    note: '',
    definition: 1,
    snapshotId: '',
    row: index + 1,
    ...figure,
  })),
  breaks: [],
  caveats: [],
  ...given,
})

const altOf = (one: IndicatorSeries) => chartOf([one], { title: 'Casussen', language: 'nl' }).alt

test('figures of several years are a line', () => {
  expect(
    altOf(
      series([
        { period: '2021', value: 69 },
        { period: '2022', value: 46 },
      ]),
    ),
  ).toBe(
    'Lijndiagram: Casussen, van 2021 tot en met 2022 (casussen). Casussen: 69 in 2021, 46 in 2022; hoogste 69 in 2021, laagste 46 in 2022.',
  )
})

test.each([
  ['of one period', [{ period: '2022' }]],
  [
    'in kinds',
    [
      { period: '2021', category: 'a' },
      { period: '2022', category: 'a' },
    ],
  ],
  ['without a year', [{ period: 'onbekend' }, { period: '2018' }]],
  ['of a year beside a part of a year', [{ period: '2022' }, { period: '2023-ytd' }]],
])('figures %s are bars', (_, figures) => {
  expect(altOf(series(figures))).toMatch(/^Staafdiagram/)
})

test('breaks and caveats of a period are told along, a caveat of all periods is not drawn', () => {
  const words = both('Nieuwe APV')
  const alt = altOf(
    series([{ period: '2021' }, { period: '2022' }], {
      breaks: [{ key: 'apv', period: '2022', happenedOn: '2022', title: words, text: words, source: '' }],
      caveats: [
        { period: '2021', text: both('Corona kleurt dit jaar.') },
        { period: '', text: both('Kleine aantallen.') },
      ],
    }),
  )
  expect(alt).toContain('Breuk vanaf 2022: Nieuwe APV.')
  expect(alt).toContain('Bij 2021: Corona kleurt dit jaar.')
  expect(alt).not.toContain('Kleine aantallen')
})

test('a missing year is named and never drawn as zero', () => {
  const alt = altOf(
    series([
      { period: '2021', state: 'missing', value: null },
      { period: '2022', value: 41 },
    ]),
  )
  expect(alt).toContain('geen cijfer: 2021')
  expect(alt).not.toContain('0 in 2021')
})

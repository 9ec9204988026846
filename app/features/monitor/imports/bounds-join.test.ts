import { describe, expect, test } from 'vitest'
import { readObservationFile } from '../observation-file.ts'
import { mappingSchema } from './mapping.ts'

const known = new Map(
  ['unsafe_sometimes', 'unsafe_often'].map((key) => [
    key,
    { valueType: 'amount' as const, categories: new Set<string>(), definitionFor: () => 1 },
  ]),
)

const place = { region: { column: 'RegioS' }, period: { column: 'Perioden' }, place: 'Id' }
const HEADER = 'Id,Measure,Marges,RegioS,Perioden,Value'

/** Bounds as a dimension of the table, as version 4 gives the Veiligheidsmonitor. */
const byDimension = mappingSchema.parse({
  ...place,
  join: {
    column: 'Marges',
    by: ['Measure', 'RegioS', 'Perioden'],
    value: 'Value',
    sets: [{ value: 'MW00000', lower: 'MOG0095', upper: 'MBG0095' }],
  },
  only: [{ column: 'Marges', is: ['MW00000'] }],
  measures: [
    {
      column: 'Value',
      indicator: 'unsafe_sometimes',
      margin: 'Marges.Margin',
      when: [{ column: 'Measure', is: ['M1'] }],
    },
    { column: 'Value', indicator: 'unsafe_often', margin: 'Marges.Margin', when: [{ column: 'Measure', is: ['M2'] }] },
  ],
})

const read = (mapping: typeof byDimension, ...rows: string[]) =>
  readObservationFile([HEADER, ...rows].join('\n'), known, mapping)

describe('bounds in rows of their own', () => {
  test('come beside the value, whatever the order of the rows', async () => {
    const { rows, problemCount } = await read(
      byDimension,
      '7,M1,MBG0095,PV23,2015JJ00,33.2',
      '1,M1,MW00000,PV23,2015JJ00,31.7',
      '2,M1,MW00000,PV23,2016JJ00,31.8',
      '3,M1,MOG0095,PV23,2016JJ00,30.2',
      '4,M1,MOG0095,PV23,2015JJ00,30.2',
      '5,M2,MW00000,PV23,2015JJ00,1.2',
      '6,M1,MBG0095,PV23,2016JJ00,33.4',
    )
    expect(problemCount).toBe(0)
    expect(
      rows.map(({ indicator, period, value, margin, place }) => [indicator, period, value, margin, place]),
    ).toEqual([
      ['unsafe_sometimes', '2015', 31.7, 1.5, 'Id 1'],
      ['unsafe_sometimes', '2016', 31.8, 1.6, 'Id 2'],
      ['unsafe_often', '2015', 1.2, null, 'Id 5'],
    ])
  })

  test('that are not as wide on both sides give the wider side', async () => {
    const { rows } = await read(
      byDimension,
      '1,M1,MW00000,PV23,2015JJ00,2.0',
      '2,M1,MOG0095,PV23,2015JJ00,1.4',
      '3,M1,MBG0095,PV23,2015JJ00,2.9',
    )
    expect(rows[0]!.margin).toBe(0.9)
  })

  test('of a value that the table does not have, that lie beside it, or that stand there twice, are refused', async () => {
    const { problems } = await read(
      byDimension,
      '1,M1,MOG0095,PV23,2015JJ00,30.2',
      '2,M1,MW00000,PV23,2016JJ00,31.8',
      '3,M1,MOG0095,PV23,2016JJ00,32.0',
      '4,M1,MBG0095,PV23,2016JJ00,33.4',
      '5,M2,MW00000,PV23,2016JJ00,1.2',
      '6,M2,MOG0095,PV23,2016JJ00,1.0',
      '7,M2,MOG0095,PV23,2016JJ00,1.1',
    )
    expect(problems.map(({ line, code, found }) => [line, code, found])).toEqual([
      [3, 'bad-margin', '32 – 33.4'],
      [8, 'double-row', '7'],
      [2, 'value-needed', 'M1 PV23 2015JJ00'],
    ])
  })
})

test('a table of bounds alone is refused before it fills the memory', async () => {
  const lines = Array.from({ length: 60 }, (_, index) => `${index},M1,MOG0095,PV${index},2015JJ00,30.2`)
  const content = [HEADER, ...lines].join('\n')
  const limits = { rows: 50, bytes: 100_000, pause: 0 }
  const { problems } = await readObservationFile(content, known, byDimension, limits)
  expect(problems.map(({ code, found }) => [code, found])).toEqual([['too-many-rows', '50']])
})

test('bounds and the number of answers as measures of their own are joined by region and period', async () => {
  const mapping = mappingSchema.parse({
    ...place,
    join: {
      column: 'Measure',
      by: ['RegioS', 'Perioden'],
      value: 'Value',
      sets: [
        { value: 'M1', lower: 'M1L', upper: 'M1U', sample: 'N' },
        { value: 'M2', lower: 'M2L', upper: 'M2U', sample: 'N' },
      ],
    },
    only: [{ column: 'Measure', is: ['M1', 'M2'] }],
    measures: [
      ...(['M1', 'M2'] as const).map((word, index) => ({
        column: 'Value',
        indicator: ['unsafe_sometimes', 'unsafe_often'][index],
        ...{ margin: 'Measure.Margin', sample: 'Measure.Sample' },
        when: [{ column: 'Measure', is: [word] }],
      })),
    ],
  })
  const { rows, problems } = await read(
    mapping,
    '1,M1,,PV23,2015JJ00,31.7',
    '2,M1L,,PV23,2015JJ00,30.2',
    '3,M1U,,PV23,2015JJ00,33.2',
    '4,M2,,PV23,2015JJ00,1.2',
    '5,M2L,,PV23,2015JJ00,0.8',
    '6,M2U,,PV23,2015JJ00,1.6',
    '7,N,,PV23,2015JJ00,5120',
  )
  expect(problems).toEqual([])
  expect(rows.map(({ indicator, value, margin, sample }) => [indicator, value, margin, sample])).toEqual([
    ['unsafe_sometimes', 31.7, 1.5, 5120],
    ['unsafe_often', 1.2, 0.4, 5120],
  ])
})

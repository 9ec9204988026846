import { describe, expect, test } from 'vitest'
import { type Mapping, mappingSchema } from './mapping.ts'
import { RowMapper } from './row-mapper.ts'

const because = { nl: 'opgeheven', en: 'dissolved' }
const mappingOf = (given: object): Mapping =>
  mappingSchema.parse({
    region: { column: 'gm' },
    period: { column: 'jaar' },
    measures: [{ column: 'n', indicator: 'crimes' }],
    ...given,
  })

/** Indicator, period, category, state, value, region, margin, sample of each observation. */
const seen = (mapper: RowMapper, ...cells: string[]) =>
  mapper.map(cells, 7).rows.map(({ cells: c }) => [c[0], c[1], c[2], c[3], c[4], c[11], c[12], c[13]].join(' '))

describe('a mapping', () => {
  test('turns a row into an observation that names its line', () => {
    const mapper = new RowMapper(mappingOf({}), ['gm', 'jaar', 'n'], 1)
    expect(mapper.map(['GM0001', '2020JJ00', '12'], 7)).toEqual({
      problems: [],
      rows: [
        {
          cells: ['crimes', '2020', '', 'value', '12', '', '', '', '', 'regel 7', '', 'GM0001', '', ''],
          from: { indicator: '', state: 'n', value: 'n', category: '', region: 'gm', period: 'jaar' },
        },
      ],
    })
  })

  test('asks for every column that it reads', () => {
    const mapper = new RowMapper(mappingOf({ name: 'naam' }), ['gm', 'n'], 1)
    expect(mapper.problems).toEqual([
      { line: 1, column: '', code: 'missing-column', found: 'jaar' },
      { line: 1, column: '', code: 'missing-column', found: 'naam' },
    ])
  })

  test('takes a zero as a counted zero, and what stands in place of a number as its marks say', () => {
    const marks = { '': 'not-applicable', '.': 'missing', x: 'suppressed', '-': 'zero' }
    const mapper = new RowMapper(mappingOf({ marks }), ['gm', 'jaar', 'n'], 1)
    expect(['0', '', '.', 'x', '-'].map((n) => seen(mapper, 'GM0001', '2020', n)[0])).toEqual([
      'crimes 2020  zero 0 GM0001  ',
      'crimes 2020  not-applicable  GM0001  ',
      'crimes 2020  missing  GM0001  ',
      'crimes 2020  suppressed  GM0001  ',
      'crimes 2020  zero  GM0001  ',
    ])
  })

  test('reads decimals as the source writes them, and nothing else as a number', () => {
    const read = (decimal: string, text: string) => {
      const mapper = new RowMapper(mappingOf({ decimal }), ['gm', 'jaar', 'n'], 1)
      const { rows, problems } = mapper.map(['GM0001', '2020', text], 7)
      return rows[0]?.cells[4] ?? problems[0]?.code
    }
    expect(['1.234', '-0.5', '1e3', '1,5', '0x10', 'NaN', '=1+1'].map((text) => read('point', text))).toEqual([
      '1.234',
      '-0.5',
      '1000',
      'not-a-number',
      'not-a-number',
      'not-a-number',
      'not-a-number',
    ])
    expect(['1.234', '32,9', '1.234,5', '1.23', '1,2,3'].map((text) => read('comma', text))).toEqual([
      '1234',
      '32.9',
      '1234.5',
      'not-a-number',
      'not-a-number',
    ])
  })

  test('passes rows over by its rules, counts them and names them', () => {
    const mapper = new RowMapper(
      mappingOf({
        region: { column: 'gm', fallback: { column: 'naam', codes: { Oost: 'RE02' } }, without: because },
        name: 'naam',
        only: [{ column: 'soort', is: ['T1'] }],
        skip: [{ column: 'gm', is: ['GM0999'], because: { nl: 'rest', en: 'rest' } }],
      }),
      ['gm', 'naam', 'jaar', 'soort', 'n'],
      1,
    )
    expect(seen(mapper, '', 'Oost', '2020', 'T1', '3')).toEqual(['crimes 2020  value 3 RE02  '])
    expect(seen(mapper, '', 'Abcoude', '2020', 'T1', '3')).toEqual([])
    expect(seen(mapper, '', 'Abcoude', '2021', 'T1', '3')).toEqual([])
    expect(seen(mapper, 'GM0999', 'Niet in te delen', '2020', 'T1', '3')).toEqual([])
    expect(seen(mapper, 'GM0001', 'Plaats', '2020', 'T2', '3')).toEqual([])
    expect(mapper.leftOut()).toEqual({
      skipped: [
        { because: { nl: 'rest', en: 'rest' }, count: 1, names: ['Niet in te delen'] },
        { because, count: 2, names: ['Abcoude'] },
      ],
      otherPart: 1,
    })
  })

  test('refuses a row without a region, or with a period it does not know, under the name of its own column', () => {
    const mapper = new RowMapper(mappingOf({}), ['gm', 'jaar', 'n'], 1)
    expect(mapper.map(['', '2020', '1'], 7).problems).toEqual([{ line: 7, column: 'gm', code: 'no-region', found: '' }])
    expect(mapper.map(['GM0001', '2020SJ00', '1'], 8).problems).toEqual([
      { line: 8, column: 'jaar', code: 'unknown-period-code', found: '2020SJ00' },
    ])
  })

  test('gives each measure its own indicator, kind, margin and number of answers', () => {
    const mapper = new RowMapper(
      mappingOf({
        decimal: 'comma',
        measures: [
          {
            column: 'n',
            indicator: 'unsafe',
            when: [{ column: 'soort', is: ['A'] }],
            margin: 'marge',
            sample: 'aantal',
          },
          {
            column: 'n',
            indicator: 'thefts',
            category: { column: 'soort', codes: { B: 'fiets' } },
            when: [{ column: 'soort', is: ['B'] }],
          },
        ],
      }),
      ['gm', 'jaar', 'soort', 'n', 'marge', 'aantal'],
      1,
    )
    expect(seen(mapper, 'PV23', '2015', 'A', '31,7', '1,5', '812')).toEqual(['unsafe 2015  value 31.7 PV23 1.5 812'])
    expect(seen(mapper, 'PV23', '2015', 'B', '40', '', '')).toEqual(['thefts 2015 fiets value 40 PV23  '])
    expect(seen(mapper, 'PV23', '2015', 'C', '40', '', '')).toEqual([])
    expect(mapper.leftOut()).toEqual({ skipped: [], otherPart: 1 })
  })

  test('computes a share from its parts and keeps what was printed', () => {
    const measures = [{ column: 'pct', indicator: 'solved', numerator: 'op', denominator: 'n' }]
    const mapper = new RowMapper(mappingOf({ measures }), ['gm', 'jaar', 'n', 'op', 'pct'], 1)
    expect(mapper.map(['GM0001', '2020', '40', '10', '25.0'], 7).rows[0]!.cells.slice(3, 8)).toEqual([
      'value',
      '',
      '10',
      '40',
      '25',
    ])
    expect(mapper.map(['GM0001', '2020', '40', '0', '0'], 7).rows[0]!.cells.slice(3, 8)).toEqual([
      'zero',
      '',
      '0',
      '40',
      '0',
    ])
  })

  test('marks as provisional what the period, a column or a list of periods says', () => {
    const provisional = (given: object, jaar: string, status: string) =>
      new RowMapper(mappingOf({ provisional: given }), ['gm', 'jaar', 'status', 'n'], 1).map(
        ['GM0001', jaar, status, '1'],
        7,
      ).rows[0]!.cells[8]
    expect(provisional({ column: 'status', is: ['Voorlopig'] }, '2024', 'Voorlopig')).toBe('true')
    expect(provisional({ column: 'status', is: ['Voorlopig'] }, '2024', 'Definitief')).toBe('')
    expect(provisional({ column: 'status', is: ['Voorlopig'] }, '2024*', 'Definitief')).toBe('true')
    expect(provisional({ periods: ['2024'] }, '2024JJ00', '')).toBe('true')
  })
})

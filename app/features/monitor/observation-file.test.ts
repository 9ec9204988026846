import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Known } from './observation-collector.ts'
import { readObservationFile } from './observation-file.ts'

const HEADER = 'indicator,period,category,state,value,numerator,denominator,printed,provisional,place,note'

const known = new Map<string, Known>([
  ['zvh_cases', { valueType: 'count', categories: new Set<string>(), definitionFor: () => 1 }],
  ['zvh_complex_pct', { valueType: 'share', categories: new Set<string>(), definitionFor: () => 1 }],
  ['bibob', { valueType: 'count', categories: new Set(['horeca']), definitionFor: () => 1 }],
  ['reports_growth', { valueType: 'amount', categories: new Set<string>(), definitionFor: () => 1 }],
])

const read = (...lines: string[]) => readObservationFile([HEADER, ...lines].join('\n'), known)

async function problemsOf(...lines: string[]) {
  const { problems } = await read(...lines)
  return problems.map(({ line, column, code, found }) => [line, column, code, found])
}

describe('a good file', () => {
  test('gives its rows, with a note in quotes that has a comma and a line break', async () => {
    const file = await read('zvh_cases,2022,,value,46,,,,false,"Zorg, tabel","eerste\ntweede"')
    expect(file.problems).toEqual([])
    expect(file.rows).toEqual([
      {
        indicator: 'zvh_cases',
        period: '2022',
        category: '',
        state: 'value',
        value: 46,
        numerator: null,
        denominator: null,
        printed: null,
        isProvisional: false,
        place: 'Zorg, tabel',
        note: 'eerste\ntweede',
        region: '',
        margin: null,
        sample: null,
      },
    ])
  })

  test('may tell of every row its region, and of a survey its margin and the number of answers', async () => {
    const file = await readObservationFile(
      `${HEADER},region,margin,sample\nreports_growth,2017,,value,32.9,,,,,,,PV22,2.0,1450\nzvh_cases,2022,,value,46,,,,,,,GM0150,,\nzvh_cases,2022,,value,47,,,,,,,GM0153,,`,
      known,
    )
    expect(file.problems).toEqual([])
    expect(file.rows.map(({ value, region, margin, sample }) => [value, region, margin, sample])).toEqual([
      [32.9, 'PV22', 2, 1450],
      [46, 'GM0150', null, null],
      [47, 'GM0153', null, null],
    ])
  })

  test('may come from a Dutch spreadsheet: byte order mark, semicolons, decimal comma, Windows line ends', async () => {
    const text = `\uFEFF${HEADER.replaceAll(',', ';')}\r\nreports_growth;2022;;value;8,5;;;;ja;;\r\n`
    const { rows, problemCount } = await readObservationFile(text, known)
    expect(problemCount).toBe(0)
    expect(rows[0]).toMatchObject({ value: 8.5, isProvisional: true })
  })

  test('gives the same rows checksum in another column order, with another file checksum', async () => {
    const one = await read('zvh_cases,2022,,value,46,,,,,,')
    const other = await readObservationFile(
      'period,indicator,category,state,value,numerator,denominator,printed,provisional,place,note\n2022,zvh_cases,,value,46,,,,,,',
      known,
    )
    expect(other.rowsChecksum).toBe(one.rowsChecksum)
    expect(other.fileChecksum).not.toBe(one.fileChecksum)
  })
})

describe('what is wrong is named by line and column', () => {
  test('a code of no region, a margin below zero, half an answer, and a region twice', async () => {
    const { problems } = await readObservationFile(
      `${HEADER},region,margin,sample\nreports_growth,2017,,value,3,,,,,,,Deventer,-1,1.5\nzvh_cases,2022,,value,4,,,,,,,GM0150,,\nzvh_cases,2022,,value,4,,,,,,,GM0150,,`,
      known,
    )
    expect(problems.map(({ line, column, code, found }) => [line, column, code, found])).toEqual([
      [2, 'region', 'bad-region', 'Deventer'],
      [2, 'margin', 'bad-margin', '-1'],
      [2, 'sample', 'not-a-count', '1.5'],
      [4, 'period', 'double-row', '3'],
    ])
  })

  test('an unknown indicator, category, state and period on one line are all named', async () => {
    expect(
      await problemsOf(
        'zvh_cases,2021,,value,69,,,,,,',
        'nonsense,22,,gone,,,,,maybe,,',
        'bibob,2022,cafe,value,1,,,,,,',
      ),
    ).toEqual([
      [3, 'indicator', 'unknown-indicator', 'nonsense'],
      [3, 'period', 'bad-period', '22'],
      [3, 'state', 'unknown-state', 'gone'],
      [3, 'provisional', 'not-yes-or-no', 'maybe'],
      [4, 'category', 'unknown-category', 'cafe'],
    ])
  })

  test('a number that is no number, or could be two numbers, is refused', async () => {
    expect(await problemsOf('reports_growth,2022,,value,veel,,,,,,', 'reports_growth,2021,,value,1.234,,,,,,')).toEqual(
      [
        [2, 'value', 'not-a-number', 'veel'],
        [3, 'value', 'ambiguous-number', '1.234'],
      ],
    )
  })

  test('a value must fit its state, and missing is never zero', async () => {
    expect(
      await problemsOf(
        'zvh_cases,2016,,value,,,,,,,',
        'zvh_cases,2017,,missing,0,,,,,,',
        'zvh_cases,2018,,value,0,,,,,,',
        'zvh_cases,2019,,zero,3,,,,,,',
        'zvh_cases,2020,,value,"1,5",,,,,,',
        'zvh_cases,2021,,suppressed,,2,,,,,',
      ),
    ).toEqual([
      [2, 'value', 'value-needed', ''],
      [3, 'value', 'value-not-allowed', '0'],
      [4, 'state', 'zero-needs-state-zero', ''],
      [5, 'value', 'zero-with-other-value', '3'],
      [6, 'value', 'not-a-count', '1,5'],
      [7, 'numerator', 'value-not-allowed', '2'],
    ])
  })

  test('a share needs its parts and never a typed value', async () => {
    expect(
      await problemsOf(
        'zvh_complex_pct,2019,,value,,32,,32,,,',
        'zvh_complex_pct,2020,,value,44,37,84,,,,',
        'zvh_complex_pct,2021,,value,,45,0,,,,',
      ),
    ).toEqual([
      [2, 'denominator', 'share-needs-parts', ''],
      [3, 'value', 'share-is-computed', '44'],
      [4, 'denominator', 'denominator-not-positive', '0'],
    ])
  })

  test('a second row for the same place is refused with the line of the first', async () => {
    expect(await problemsOf('zvh_cases,2022,,value,46,,,,,,', '', 'zvh_cases,2022,,value,47,,,,,,')).toEqual([
      [4, 'period', 'double-row', '2'],
    ])
  })

  test('the line counts on past a note of two lines', async () => {
    expect(await problemsOf('zvh_cases,2021,,value,69,,,,,,"a\nb"', 'zvh_cases,2022,,value,x,,,,,,')).toEqual([
      [4, 'value', 'not-a-number', 'x'],
    ])
  })

  test('a row with too few cells is refused', async () => {
    expect(await problemsOf('zvh_cases,2022,,value,46')).toEqual([[2, '', 'wrong-cell-count', '5']])
  })

  test('a header without a column says which one', async () => {
    const { problems, rows } = await readObservationFile('indicator,periode,state\nzvh_cases,2022,value', known)
    expect(rows).toEqual([])
    expect(problems.filter((problem) => problem.code === 'unknown-column').map((problem) => problem.found)).toEqual([
      'periode',
    ])
    expect(problems.filter((problem) => problem.code === 'missing-column').map((problem) => problem.found)).toContain(
      'period',
    )
  })
})

describe('a file that cannot be read', () => {
  test('without rows is refused', async () => {
    expect((await readObservationFile('', known)).problems).toMatchObject([{ code: 'no-rows' }])
    expect((await readObservationFile(`${HEADER}\n`, known)).problems).toMatchObject([{ code: 'no-rows' }])
  })

  test('with a quote that never closes is refused', async () => {
    const { problems } = await read('zvh_cases,2022,,value,46,,,,,"open,')
    expect(problems).toMatchObject([{ code: 'not-csv' }])
  })

  test('in another encoding is refused', async () => {
    const bytes = Buffer.from(`${HEADER}\nzvh_cases,2022,,value,46,,,,,caf\xe9,`, 'latin1')
    expect((await readObservationFile(bytes, known)).problems).toMatchObject([{ code: 'not-utf8' }])
  })

  test('with zero bytes in its text is refused', async () => {
    const { problems } = await read('zvh_cases,2022,,value,46,,,,,a\0b,')
    expect(problems).toMatchObject([{ code: 'not-utf8' }])
  })
})

test('the figures of the progress report are a good file', async () => {
  const text = readFileSync('db/seed/data/testing/gedrukt-2022.csv', 'utf8')
  const { INDICATORS } = await import('../../../db/seed/data/indicators/index.ts')
  const passports = new Map<string, Known>(
    INDICATORS.map((one) => [
      one.key,
      {
        valueType: one.valueType,
        categories: new Set(one.categories?.map((category) => category.key)),
        definitionFor: () => 1,
      },
    ]),
  )
  const file = await readObservationFile(text, passports)
  expect(file.problems).toEqual([])
  expect(file.rows).toHaveLength(132)
})

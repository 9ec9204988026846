import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv from 'ajv/dist/2020.js'
import { afterAll, describe, expect, test } from 'vitest'
import { typeRegie } from '../../tests/support/command.ts'
import { temporaryFolders } from '../../tests/support/folders.ts'

const folders = temporaryFolders()
const folder = folders.make()
afterAll(() => folders.removeAll())

/** Calls the command without any database. */
const regie = (words: string[], input?: unknown) =>
  typeRegie(null, words, { folder, stdin: input === undefined ? '' : JSON.stringify(input) })

/** Three small counts and a large one under a total: 1 + 3 + 9 + 30 = 43. */
const table = {
  cells: ['theft', 'arson', 'fraud', 'nuisance', 'all'],
  values: [1, 3, 9, 30, 43],
  equations: [{ total: 'all', parts: ['theft', 'arson', 'fraud', 'nuisance'] }],
}

describe('regie disclose', () => {
  test('hides what is needed and shows the rest', async () => {
    const { code, stdout, stderr } = await regie(['disclose'], table)
    expect([code, stderr]).toEqual([0, ''])
    // 1 + 3 = 4 keeps both below 5, so one more cell is hidden: the smallest that is there.
    expect(JSON.parse(stdout)).toEqual({
      safe: true,
      primary: ['theft', 'arson'],
      secondary: ['fraud'],
      cost: 1,
      optimal: true,
      bound: 1,
      cells: [
        { id: 'theft', state: 'suppressed' },
        { id: 'arson', state: 'suppressed' },
        { id: 'fraud', state: 'suppressed' },
        { id: 'nuisance', state: 'value', value: 30 },
        { id: 'all', state: 'value', value: 43 },
      ],
      intervals: { theft: [0, 13], arson: [0, 13] },
    })
  })

  test('reads a file, and by value hides what weighs least', async () => {
    const file = join(folder, 'table.json')
    writeFileSync(file, JSON.stringify({ ...table, cost: 'value', mode: 'exact', neverSuppress: ['fraud'] }))
    const { stdout } = await regie(['disclose', '--input', file])
    expect(JSON.parse(stdout)).toMatchObject({ secondary: ['nuisance'], cost: 30, optimal: true, bound: 30 })
  })

  test('refuses a table that cannot be made safe, with the equation that gives it away', async () => {
    const { code, stdout, stderr } = await regie(['disclose'], {
      ...table,
      neverSuppress: ['fraud', 'nuisance', 'all'],
    })
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toEqual({
      safe: false,
      violations: [
        { cell: 'theft', interval: [0, 4], needed: [0, 5], equations: table.equations },
        { cell: 'arson', interval: [0, 4], needed: [2, 5], equations: table.equations },
      ],
    })
    expect(stderr).toBe(
      'regie: this table cannot be made safe: theft must be 0 to 4, by all = theft + arson + fraud + nuisance; ' +
        'arson must be 0 to 4, by all = theft + arson + fraud + nuisance\n',
    )
  })

  test('takes earlier tables in the same form: what they showed cannot be hidden any more', async () => {
    const before = { cells: ['fraud', 'nuisance'], values: [9, 30], equations: [], threshold: 5, published: [] }
    const { code, stdout } = await regie(['disclose'], { ...table, published: [before] })
    // With these two known only the total is left to hide.
    expect([code, JSON.parse(stdout)]).toMatchObject([0, { secondary: ['all'] }])
    const all = { cells: ['all'], values: [43], equations: [] }
    expect((await regie(['disclose'], { ...table, published: [{ ...before, published: [all] }] })).code).toBe(1)
  })

  test('rounds a whole table so that it still adds up', async () => {
    const { code, stdout } = await regie(['disclose', '--round', '5'], table)
    const { cells, intervals } = JSON.parse(stdout)
    const [theft, arson, fraud, nuisance, all] = cells.map((cell: { value: number }) => cell.value)
    expect([code, theft + arson + fraud + nuisance]).toEqual([0, all])
    expect([fraud === 5 || fraud === 10, nuisance, all === 40 || all === 45]).toEqual([true, 30, true])
    expect(intervals.theft).toEqual([0, theft + 5])
  })
})

describe('regie disclose --audit', () => {
  test('finds what somebody else left open, and is done with code 0', async () => {
    const { code, stdout } = await regie(['disclose', '--audit'], { ...table, suppressed: ['theft', 'arson'] })
    expect([code, JSON.parse(stdout).safe]).toEqual([0, false])
    expect(JSON.parse(stdout).intervals).toEqual({ theft: [0, 4], arson: [0, 4] })
  })

  test('passes what is safe, and says null where a count has no end', async () => {
    const suppressed = ['theft', 'arson', 'all']
    const { stdout } = await regie(['disclose', '--audit'], { ...table, suppressed })
    expect(JSON.parse(stdout)).toEqual({
      safe: true,
      intervals: { theft: [0, null], arson: [0, null] },
      violations: [],
    })
  })

  test('refuses rounding of each number by itself: 0 + 5 + 10 + 30 does not hide that 43 was 45', async () => {
    const rounding = { base: 5, method: 'nearest', shown: [0, 5, 10, 30, 45] }
    const { stdout } = await regie(['disclose', '--audit'], { ...table, suppressed: [], rounding })
    expect(JSON.parse(stdout)).toMatchObject({ safe: false, intervals: { theft: [0, 2.5], arson: [2.5, 7.5] } })
  })
})

describe('what goes in', () => {
  test.each([
    [{ ...table, treshold: 5 }, 'there is no field treshold'],
    [{ ...table, equations: [{ total: 'all', parts: ['theft'], sum: 1 }] }, 'there is no field equations.0.sum'],
    [{ ...table, published: [{ cells: [], values: [], equations: [], year: 2022 }] }, 'no field published.0.year'],
    [{ ...table, cost: 'log' }, 'cost: '],
    [{ ...table, values: [1, 3, 9, 30, -1] }, 'values.4: '],
    [{ ...table, values: [1, 3, 9, 30] }, 'values: there must be one value for every cell'],
    [{ ...table, values: [1, 3, 9, 30, 44] }, 'the parts of all do not add up to it'],
    [{ ...table, cells: ['theft', 'theft', 'fraud', 'nuisance', 'all'] }, 'theft stands in it twice'],
    [{ ...table, equations: [{ total: 'sum', parts: ['theft'] }] }, 'there is no cell sum'],
    [{ ...table, neverSuppress: ['arsn'] }, 'there is no cell arsn'],
    [
      { ...table, published: [{ cells: ['fraud'], values: [8], equations: [] }] },
      'fraud has another value than it was published with',
    ],
  ])('%j is refused by name', async (input, line) => {
    const { code, stdout, stderr } = await regie(['disclose'], input)
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain(line)
  })

  test.each([[['disclose', '--round', 'five']], [['disclose', '--audit', '--round', '5']], [['disclose', 'x.json']]])(
    '%j is wrong usage',
    async (words) => {
      expect((await regie(words, table)).code).toBe(2)
    },
  )

  test('has a schema, and so has what comes out', async () => {
    const schema = JSON.parse((await regie(['disclose', '--schema'])).stdout)
    const ajv = new Ajv({ strict: false })
    const takes = ajv.compile(schema)
    expect(takes({ ...table, mode: 'exact', published: [{ ...table, suppressed: ['theft'] }] })).toBe(true)
    expect(takes({ ...table, treshold: 5 })).toBe(false)
    const part = (name: string) => ajv.compile({ ...schema.$defs[name], $defs: schema.$defs })
    expect(part('audit')({ ...table, suppressed: [] })).toBe(true)
    expect(part('audit')(table)).toBe(false)
    const outcome = async (words: string[], input: object) => JSON.parse((await regie(words, input)).stdout)
    expect(part('protection')(await outcome(['disclose'], table))).toBe(true)
    expect(
      part('refused')(await outcome(['disclose'], { ...table, neverSuppress: ['fraud', 'nuisance', 'all'] })),
    ).toBe(true)
    expect(part('judged')(await outcome(['disclose', '--audit'], { ...table, suppressed: [] }))).toBe(true)
    expect(part('rounded')(await outcome(['disclose', '--round', '5'], table))).toBe(true)
  })
})

import { describe, expect, test } from 'vitest'
import type { BudgetLine } from './content.ts'
import { holdAgainst, type MoneyStream } from './money-streams.ts'

const PLAN = { startsOn: '2020-01-01', endsOn: '2023-12-31' }
const stream = (name: string, more: Partial<MoneyStream> = {}): MoneyStream => ({
  ...{ number: 'GLD-2020-001', name, source: 'ministry', purpose: 'undermining', from: null, until: null },
  ...{ granted: 12_000_000, spent: null, accountedOn: null },
  ...more,
})
const line = (funding: string, planned: number | null, actual: number | null = null): BudgetLine => ({
  ...{ subject: 'T1', year: null, remark: '', source: '' },
  ...{ funding, planned, actual },
})

describe('money streams held against the lines of a plan', () => {
  test('the lines that name a stream add up to the cent, whatever the capitals and spaces', () => {
    const lines = [line('Impulsgelden BZK', 100_000.1), line(' impulsgelden  bzk ', 0.2, 7), line('', 5)]
    expect(holdAgainst([stream('Impulsgelden BZK')], lines, PLAN)).toEqual([
      { name: 'Impulsgelden BZK', stream: stream('Impulsgelden BZK'), lines: { planned: 10_000_030, actual: 700 } },
    ])
  })

  test('what no line knows stays unknown, and is no zero', () => {
    const [held] = holdAgainst([stream('ZonMw')], [line('ZonMw', null), line('ZonMw', 0)], PLAN)
    expect(held!.lines).toEqual({ planned: 0, actual: null })
    expect(holdAgainst([stream('ZonMw')], [line('ZonMw', null)], PLAN)[0]!.lines).toEqual({
      planned: null,
      actual: null,
    })
  })

  test('a stream that no line names stands there when it runs while the plan does', () => {
    const streams = [
      stream('De laatste dag', { from: '2023-12-31', until: '2024-06-30' }),
      stream('Daarna', { from: '2024-01-01', until: '2024-06-30' }),
      stream('Zonder periode'),
    ]
    expect(holdAgainst(streams, [], PLAN).map(({ name, lines }) => [name, lines])).toEqual([
      ['De laatste dag', undefined],
    ])
  })

  test('what a line names and the register does not have stands there without a stream', () => {
    expect(holdAgainst([], [line('Versterkingsgelden', 1)], PLAN)).toEqual([
      { name: 'Versterkingsgelden', lines: { planned: 100, actual: null } },
    ])
  })
})

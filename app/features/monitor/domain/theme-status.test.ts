import { describe, expect, it } from 'vitest'
import type { GoalStatus } from './goal-status.ts'
import { countGoals, themeState } from './theme-status.ts'

const CASES: [string, GoalStatus[], string][] = [
  ['no goals', [], 'too-little-known'],
  ['one goal behind among many that go well', ['on-course', 'reached', 'reached', 'behind'], 'attention'],
  ['a goal that was not reached', ['not-reached', 'cannot-be-said'], 'attention'],
  ['more than half of the goals known to go well', ['on-course', 'reached', 'cannot-be-said'], 'on-course'],
  ['half of the goals known to go well', ['on-course', 'not-demonstrable'], 'too-little-known'],
  ['one of three known to go well', ['reached', 'cannot-be-said', 'not-demonstrable'], 'too-little-known'],
  ['nothing that can be said', ['cannot-be-said', 'cannot-be-said'], 'too-little-known'],
]

describe('the state of a theme', () => {
  it.each(CASES)('with %s', (_name, statuses, state) => {
    expect(themeState(countGoals(statuses))).toBe(state)
  })

  it('counts every goal once', () => {
    expect(countGoals(['on-course', 'reached', 'behind', 'not-reached', 'not-demonstrable', 'cannot-be-said'])).toEqual(
      {
        ...{ good: 2, short: 2, unsure: 1, silent: 1 },
      },
    )
  })
})

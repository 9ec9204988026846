import { describe, expect, test } from 'vitest'
import { judgeSteps, type PlannedStep, spanOf } from './process.ts'

const step = (id: string, plannedFor: string, more: Partial<PlannedStep> = {}): PlannedStep => ({
  ...{ id, what: id, plannedFor, doneOn: '', needs: [] },
  ...more,
})

const statesOn = (today: string, ...steps: PlannedStep[]) =>
  Object.fromEntries([...judgeSteps(steps, today)].map(([id, { state }]) => [id, state]))

describe('what is planned', () => {
  test.each([
    ['2019-06-05', '2019-06-05', '2019-06-05'],
    ['2019-07', '2019-07-01', '2019-07-31'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2019-07/2019-09', '2019-07-01', '2019-09-30'],
    ['2019-07-10 / 2019-09', '2019-07-10', '2019-09-30'],
    ['2019', '2019-01-01', '2019-12-31'],
  ])('%s is from %s to %s', (text, from, to) => {
    expect(spanOf(text)).toEqual({ from, to })
  })

  test.each(['najaar 2019', '2019-13', '2019-09/2019-07', '2019-01/2019-02/2019-03', ''])(
    '"%s" is no day, month or year',
    (text) => {
      expect(spanOf(text)).toBeUndefined()
    },
  )
})

describe('a step', () => {
  test('is overdue only when the whole of its month is over', () => {
    expect(statesOn('2019-11-30', step('raad', '2019-11'))).toEqual({ raad: 'planned' })
    expect(statesOn('2019-12-01', step('raad', '2019-11'))).toEqual({ raad: 'overdue' })
  })

  test('that was done in its month is in time, and late when it was done in a later one', () => {
    const college = (doneOn: string) => step('college', '2019-10', { doneOn })
    expect(statesOn('2020-01-01', college('2019-10-15'))).toEqual({ college: 'done' })
    expect(statesOn('2020-01-01', college('2019-10'))).toEqual({ college: 'done' })
    expect(statesOn('2020-01-01', college('2019-11-05'))).toEqual({ college: 'doneLate' })
  })

  test('comes too late when what it waits for is planned after it', () => {
    const judged = judgeSteps(
      [step('college', '2023-11-07'), step('raad', '2023-10-31', { needs: ['college'] })],
      '2023-09-01',
    )
    expect(judged.get('raad')).toEqual({
      state: 'comesTooLate',
      planned: { from: '2023-10-31', to: '2023-10-31' },
      possibleFrom: '2023-11-07',
      heldBy: 'college',
    })
  })

  test('comes too late through a step between, when the first of three slips', () => {
    const steps = [
      step('vragen', '2023-07/2023-09'),
      step('college', '2023-10-17', { needs: ['vragen'] }),
      step('raad', '2023-10-31', { needs: ['college'] }),
    ]
    expect(statesOn('2023-09-30', ...steps)).toEqual({ vragen: 'planned', college: 'planned', raad: 'planned' })
    expect(statesOn('2023-10-20', ...steps)).toEqual({ vragen: 'overdue', college: 'overdue', raad: 'planned' })
    // On the last day it is still not known that they were asked, and the council would decide after its day.
    const late = judgeSteps([steps[0]!, step('raad', '2023-12-13', { needs: ['vragen'] })], '2023-12-14')
    expect(late.get('raad')).toMatchObject({ state: 'overdue', possibleFrom: '2023-12-14', heldBy: 'vragen' })
  })

  test('need not wait for what was done', () => {
    const steps = [
      step('college', '2023-10-17', { doneOn: '2023-10-24' }),
      step('raad', '2023-11-29', { needs: ['college'] }),
    ]
    expect(statesOn('2023-11-01', ...steps)).toEqual({ college: 'doneLate', raad: 'planned' })
  })

  test('that is planned in words of its own is neither in time nor late', () => {
    expect(statesOn('2030-01-01', step('college', 'najaar'))).toEqual({ college: 'unknown' })
  })

  test('in a circle with another does not wait for ever', () => {
    const steps = [step('a', '2026-01', { needs: ['b'] }), step('b', '2026-02', { needs: ['a'] })]
    expect(statesOn('2025-12-01', ...steps)).toEqual({ a: 'comesTooLate', b: 'planned' })
  })
})

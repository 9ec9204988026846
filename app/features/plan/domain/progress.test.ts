import { expect, test } from 'vitest'
import { countByState, progressOf } from './progress.ts'

const milestone = (doneOn: string) => ({ title: 'x', dueOn: '2022', doneOn, source: '' })
const byMilestones = { progressOverride: null, progressReason: '' }

test('progress is the share of milestones that are done', () => {
  const milestones = [milestone('2022-04-01'), milestone(''), milestone('')]
  expect(progressOf({ ...byMilestones, milestones })).toEqual({ kind: 'computed', percent: 33, done: 1, total: 3 })
})

test('without milestones progress is unknown, not zero', () => {
  expect(progressOf({ ...byMilestones, milestones: [] })).toEqual({ kind: 'unknown' })
})

test('progress set by hand shows its reason', () => {
  const action = { milestones: [milestone('')], progressOverride: 80, progressReason: 'De pilot loopt door.' }
  expect(progressOf(action)).toEqual({ kind: 'by-hand', percent: 80, reason: 'De pilot loopt door.' })
})

test('actions are counted by state', () => {
  expect(countByState([{ state: 'running' }, { state: 'done' }, { state: 'running' }])).toEqual({
    planned: 0,
    running: 2,
    done: 1,
    stopped: 0,
    continuous: 0,
  })
})

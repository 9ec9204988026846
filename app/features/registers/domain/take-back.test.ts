import { expect, test } from 'vitest'
import type { Facts } from '../declaration.ts'
import { sampleRegister } from '../testing/sample-register.ts'
import { lastToTakeBack, withoutLast } from './take-back.ts'

const at = new Date('2026-03-02T10:00:00Z')
const event = (seq: number, step: string, toState: string, given: Facts = {}, voids: number | null = null) => ({
  ...{ seq, step, toState, given, voids, at, actor: 'a', fromState: '' },
  day: `2026-03-0${seq}`,
})

const intake = event(1, 'intake', 'started', { rule: 'artikel 2', story: 'Eerst dit' })

test('the facts that a step kept become what was given before it', () => {
  const events = [intake, event(2, 'order', 'ordered', { rule: 'artikel 9', amount: 500 })]
  const now = { rule: 'artikel 9', amount: 500, story: 'Eerst dit', kind: 'noise' }
  const before = withoutLast(sampleRegister, events, now)
  expect(before.state).toBe('started')
  expect(before.facts).toEqual({ rule: 'artikel 2', story: 'Eerst dit', kind: 'noise' })
  expect(before.events.map(({ seq }) => seq)).toEqual([1])
  expect(before.closedOn).toBeNull()
})

test('a fact that several steps kept becomes what the one before gave', () => {
  const events = [
    intake,
    event(2, 'note', 'started', { story: 'Toen dat' }),
    event(3, 'note', 'started', { story: 'En nu' }),
  ]
  expect(withoutLast(sampleRegister, events, { story: 'En nu' }).facts).toEqual({ story: 'Toen dat' })
})

test('what was taken back already is passed over, so mistakes are taken back one by one', () => {
  const events = [
    intake,
    event(2, 'order', 'ordered', { amount: 500 }),
    event(3, 'close', 'closed'),
    event(4, 'take-back', 'ordered', {}, 3),
  ]
  expect(lastToTakeBack(sampleRegister, events)?.seq).toBe(2)
  expect(withoutLast(sampleRegister, events, { amount: 500 })).toMatchObject({ state: 'started', facts: {} })
})

test('a record that goes back to an end state ended on the day on which it first did', () => {
  const events = [intake, event(2, 'close', 'closed'), event(3, 'note', 'closed', { story: 'Toch nog' })]
  expect(withoutLast(sampleRegister, events, {})).toMatchObject({ state: 'closed', closedOn: '2026-03-02' })
})

test('the intake cannot be taken back, and neither can what is no step of the register', () => {
  expect(lastToTakeBack(sampleRegister, [intake])).toBeUndefined()
  expect(lastToTakeBack(sampleRegister, [intake, event(2, 'letter-sent', 'started')])).toBeUndefined()
})

test('an act that leaves state and facts alone does not stand in the way, and stays', () => {
  const events = [
    intake,
    event(2, 'order', 'ordered', { rule: 'artikel 9' }),
    event(3, 'reassigned', 'ordered'),
    event(4, 'shared', 'ordered'),
  ]
  expect(lastToTakeBack(sampleRegister, events)?.seq).toBe(2)
  const before = withoutLast(sampleRegister, events, { rule: 'artikel 9' })
  expect(before).toMatchObject({ state: 'started', facts: { rule: 'artikel 2' } })
  expect(before.events.map(({ seq }) => seq)).toEqual([1, 3, 4])
})

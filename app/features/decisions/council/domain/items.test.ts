import { expect, test } from 'vitest'
import { ageInDays, lastDayOf, latenessOf, mayTakeStep } from './items.ts'

const today = '2026-11-29'
const step = { on: '2026-11-20', remark: '', today }

test('a draft motion is tabled, voted on and settled, and a rejected one goes nowhere', () => {
  expect(mayTakeStep({ kind: 'motion', state: 'draft' }, { ...step, to: 'tabled' })).toEqual({
    ok: true,
    value: 'tabled',
  })
  expect(mayTakeStep({ kind: 'motion', state: 'draft' }, { ...step, to: 'adopted' }).ok).toBe(false)
  expect(mayTakeStep({ kind: 'motion', state: 'rejected' }, { ...step, to: 'adopted' })).toMatchObject({
    reason: 'not-a-step',
  })
  expect(mayTakeStep({ kind: 'motion', state: 'held' }, { ...step, to: 'tabled' }).ok).toBe(true)
})

test('an amendment that was adopted can not be put aside, only worked into the plan', () => {
  expect(mayTakeStep({ kind: 'amendment', state: 'tabled' }, { ...step, to: 'held' }).ok).toBe(false)
  expect(mayTakeStep({ kind: 'amendment', state: 'adopted' }, { ...step, to: 'settled', remark: 'versie 3' }).ok).toBe(
    true,
  )
})

test('who says that a commitment was kept says how, and who opens it again says why', () => {
  const open = { kind: 'commitment', state: 'open' } as const
  expect(mayTakeStep(open, { ...step, to: 'fulfilled' })).toMatchObject({ reason: 'reason-needed' })
  expect(mayTakeStep(open, { ...step, to: 'fulfilled', remark: 'Brief van 3 mei' }).ok).toBe(true)
  expect(mayTakeStep({ kind: 'commitment', state: 'fulfilled' }, { ...step, to: 'open' })).toMatchObject({
    reason: 'reason-needed',
  })
})

test('nothing happens on a day that is no day or has not come', () => {
  const asked = { kind: 'question', state: 'draft' } as const
  expect(mayTakeStep(asked, { ...step, to: 'asked', on: 'gisteren' })).toMatchObject({ reason: 'not-a-day' })
  expect(mayTakeStep(asked, { ...step, to: 'asked', on: '2026-11-30' })).toMatchObject({ reason: 'in-future' })
  expect(mayTakeStep(asked, { ...step, to: 'asked', on: '2019' }).ok).toBe(true)
})

test('what is open after its day is late, and what was done is not', () => {
  const promised = { kind: 'commitment', dueOn: '2026-11-01', knownUntil: '' } as const
  expect(latenessOf({ ...promised, state: 'open' }, today)).toEqual({ owed: true, daysLate: 28, judgedOn: today })
  expect(latenessOf({ ...promised, state: 'fulfilled' }, today).daysLate).toBe(0)
  expect(latenessOf({ ...promised, state: 'open', dueOn: '2026-11-29' }, today).daysLate).toBe(0)
  expect(latenessOf({ ...promised, state: 'open', dueOn: null }, today).daysLate).toBe(0)
})

test('what an old source says is judged by the day of that source, not by today', () => {
  const old = { kind: 'commitment', state: 'open', dueOn: '2023-06-30', knownUntil: '2023-06' } as const
  expect(latenessOf(old, today)).toEqual({ owed: true, daysLate: 0, judgedOn: '2023-06-30' })
  expect(latenessOf({ ...old, knownUntil: '2023-07-10' }, today).daysLate).toBe(10)
})

test('a motion that was voted down owes nothing', () => {
  expect(latenessOf({ kind: 'motion', state: 'rejected', dueOn: '2026-01-01', knownUntil: '' }, today).owed).toBe(false)
})

test('age is counted from the last day that a month or year can mean', () => {
  expect(lastDayOf('2024-02')).toBe('2024-02-29')
  expect(lastDayOf('2022')).toBe('2022-12-31')
  expect(ageInDays('2026-11', '2026-12-10')).toBe(10)
  expect(ageInDays('', today)).toBeUndefined()
})

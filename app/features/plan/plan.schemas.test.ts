import { expect, test } from 'vitest'
import { PARTS } from './plan.parts.ts'
import { parsePart, typedValue } from './plan.schemas.ts'

const goal = { code: 'T1.D1', title: 'Minder overlast', kind: 'goal', state: 'running' }
const errorsOf = (typed: Record<string, string>) => parsePart(PARTS.goal, { ...goal, ...typed }).errors

test('all problems of a form are named at once', () => {
  expect(parsePart(PARTS.goal, { kind: 'droom', state: 'running', targetOn: '31-12-2023' }).errors).toEqual({
    code: 'required',
    title: 'required',
    kind: 'not-a-choice',
    targetOn: 'not-a-day',
  })
})

test.each([
  ['98', 98],
  ['8,5', 8.5],
  ['8.5', 8.5],
  ['1.234', 1234],
  ['1.234,5', 1234.5],
  ['-3', -3],
])('the number %s is read as %s', (typed, expected) => {
  const parsed = parsePart(PARTS.goal, { ...goal, baselineValue: typed })
  expect(parsed.ok && parsed.value.baselineValue).toBe(expected)
})

test.each(['acht', '1,2,3', '12e3'])('%s is no number', (typed) => {
  expect(errorsOf({ baselineValue: typed })).toEqual({ baselineValue: 'not-a-number' })
})

test.each(['2023-02-30', '2023-13-01', '2023-1-1', '0000-01-01'])('%s is no day', (typed) => {
  expect(errorsOf({ targetOn: typed })).toEqual({ targetOn: 'not-a-day' })
})

test('a milestone takes a day, a month or a year', () => {
  for (const dueOn of ['2022-04-01', '2022-04', '2022']) {
    expect(parsePart(PARTS.milestone, { title: 'MMA', dueOn }).ok).toBe(true)
  }
  expect(parsePart(PARTS.milestone, { title: 'MMA', dueOn: 'voorjaar' }).errors).toEqual({ dueOn: 'not-a-period' })
})

test('progress by hand needs a reason', () => {
  const action = { code: 'A1', title: 'Actie', state: 'running', progressOverride: '80' }
  expect(parsePart(PARTS.action, action).errors).toEqual({ progressReason: 'reason-needed' })
  expect(parsePart(PARTS.action, { ...action, progressReason: 'pilot' }).ok).toBe(true)
})

test('a plan ends after it starts', () => {
  const plan = { title: 'Plan', startsOn: '2024-01-01', endsOn: '2023-12-31' }
  expect(parsePart(PARTS.plan, plan).errors).toEqual({ endsOn: 'ends-before-start' })
})

test('other names are read one a line, with the document behind a dash', () => {
  const parsed = parsePart(PARTS.goal, { ...goal, aliases: 'Cyber – Startnotitie 2019\nInformatiepositie' })
  const aliases = [
    { name: 'Cyber', document: 'Startnotitie 2019' },
    { name: 'Informatiepositie', document: '' },
  ]
  expect(parsed.ok && parsed.value.aliases).toEqual(aliases)
  const field = PARTS.goal.fields.find(({ name }) => name === 'aliases')!
  expect(typedValue(field, aliases)).toBe('Cyber – Startnotitie 2019\nInformatiepositie')
})

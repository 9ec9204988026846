import { describe, expect, test } from 'vitest'
import type { Guard, Situation, Step } from '../declaration.ts'
import { sureRefusal } from './sure-refusal.ts'

const both = (text: string) => ({ nl: text, en: text })
const guard = (key: string, holds: Guard['holds']): Guard => ({ key, words: both(`niet: ${key}`), holds })
const step = (guards: Guard[], more: Partial<Step> = {}): Step => ({
  ...{ key: 'decide', words: both('Besluiten'), done: both('Besloten'), level: 'decide', guards },
  ...more,
})
const known: Omit<Situation, 'given' | 'day'> = {
  ...{ state: 'open', facts: { amount: 5 }, today: '2026-11-20', openTasks: 0, meetingsHeld: 0 },
  ...{ parties: [], deadlines: [], related: [], lettersSent: [] },
  events: [{ step: 'propose', day: '2026-11-01', actor: 'anna', given: {}, seq: 1 }],
}

const heard = guard('heard', ({ events }) => events.some((event) => event.step === 'hear'))
const enough = guard('enough', ({ facts, given }) => Number(given.amount) <= Number(facts.amount))
const late = guard('late', ({ day }) => day > '2026-12-01')
const chosen = guard(
  'chosen',
  ({ events, given }) => events.some((event) => event.step === 'hear') || given.why === 'x',
)

describe('a step that would surely be refused', () => {
  test.each([
    ['by what happened so far', step([heard]), 'heard'],
    ['by a later one of its guards', step([enough, late, heard]), 'heard'],
  ])('is so %s', (_name, wanted, key) => {
    expect(sureRefusal(wanted, known, 'bert')).toMatchObject({ key })
  })

  test.each([
    ['without guards', step([])],
    ['when its guards hold', step([guard('open', ({ state }) => state === 'open')])],
    ['when it depends on what is filled in', step([enough])],
    ['when it depends on the day', step([late])],
    ['when what is filled in may make up for what did not happen', step([chosen])],
  ])('is none %s', (_name, wanted) => {
    expect(sureRefusal(wanted, known, 'bert')).toBeUndefined()
  })

  test('is one that somebody else has to take', () => {
    const second = step([], { notBy: 'propose' })
    expect(sureRefusal(second, known, 'anna')).toBe('same-person')
    expect(sureRefusal(second, known, 'bert')).toBeUndefined()
  })
})

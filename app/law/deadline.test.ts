import { describe, expect, it } from 'vitest'
import {
  computeDeadline,
  type DeadlineRefusal,
  type DeadlineRequest,
  findRule,
  parametersOf,
  termInWords,
  termOf,
} from './index.ts'

type Refused = [why: string, request: DeadlineRequest, reason: DeadlineRefusal, field?: string]

const REFUSED: Refused[] = [
  ['a rule that is not there', { rule: 'awb-99:9', start: '2026-03-02' }, 'unknown-rule', 'rule'],
  ['a day that does not exist', { rule: 'awb-6:7', start: '2026-02-30' }, 'bad-start', 'start'],
  ['29 February in an ordinary year', { rule: 'awb-6:7', start: '2026-02-29' }, 'bad-start', 'start'],
  ['no leap day in 2100', { rule: 'awb-6:7', start: '2100-02-29' }, 'bad-start', 'start'],
  ['words', { rule: 'awb-6:7', start: 'gisteren' }, 'bad-start', 'start'],
  ['an empty start', { rule: 'awb-6:7', start: '' }, 'bad-start', 'start'],
  ['another notation', { rule: 'awb-6:7', start: '13-11-2025' }, 'bad-start', 'start'],
  ['a year before the calendar', { rule: 'awb-6:7', start: '1964-12-31' }, 'bad-start', 'start'],
  ['a moment for a term in weeks', { rule: 'awb-6:7', start: '2026-03-02T10:00+01:00' }, 'bad-start', 'start'],
  ['a day for a term in hours', { rule: 'gemeentewet-154a', start: '2026-03-02' }, 'bad-start', 'start'],
  ['a moment without offset', { rule: 'gemeentewet-154a', start: '2026-03-02T10:00' }, 'bad-start', 'start'],
  ['an hour that does not exist', { rule: 'gemeentewet-154a', start: '2026-03-02T24:00+01:00' }, 'bad-start', 'start'],
  [
    'a day that does not exist in a moment',
    { rule: 'gemeentewet-154a', start: '2026-02-30T10:00+01:00' },
    'bad-start',
    'start',
  ],
  [
    'a term of the authority without length',
    { rule: 'authority-term', start: '2026-03-02' },
    'missing-parameter',
    'parameters.length',
  ],
  [
    'a unit without a length',
    { rule: 'awb-4:8', start: '2026-03-02', parameters: { unit: 'days' } },
    'missing-parameter',
    'parameters.length',
  ],
  [
    'half a week',
    { rule: 'authority-term', start: '2026-03-02', parameters: { length: 0.5 } },
    'bad-parameter',
    'parameters.length',
  ],
  [
    'no length at all',
    { rule: 'authority-term', start: '2026-03-02', parameters: { length: 0 } },
    'bad-parameter',
    'parameters.length',
  ],
  [
    'a length in words',
    { rule: 'authority-term', start: '2026-03-02', parameters: { length: 'drie' } },
    'bad-parameter',
    'parameters.length',
  ],
  [
    'a unit that is not there',
    { rule: 'authority-term', start: '2026-03-02', parameters: { length: 3, unit: 'hours' } },
    'bad-parameter',
    'parameters.unit',
  ],
  [
    'a parameter the rule does not have',
    { rule: 'awb-6:7', start: '2026-03-02', parameters: { length: 8 } },
    'unknown-parameter',
    'parameters.length',
  ],
  [
    'an extension of what cannot be extended',
    { rule: 'awb-6:7', start: '2026-03-02', extended: true },
    'cannot-be-extended',
    'extended',
  ],
  [
    'seven weeks of adjournment',
    { rule: 'awb-7:10', start: '2026-03-02', extended: true, parameters: { extension: 7 } },
    'bad-parameter',
    'parameters.extension',
  ],
  [
    'a fourth extension',
    { rule: 'gemeentewet-172a-6a', start: '2026-03-02', extended: true, parameters: { times: 4 } },
    'bad-parameter',
    'parameters.times',
  ],
  [
    'a second extension of a Bibob advice',
    { rule: 'bibob-15', start: '2026-03-02', extended: true, parameters: { times: 2 } },
    'unknown-parameter',
    'parameters.times',
  ],
  [
    'a length of extension without extension',
    { rule: 'awb-7:10', start: '2026-03-02', parameters: { extension: 3 } },
    'not-extended',
    'parameters.extension',
  ],
  [
    'a new reasonable term without its length',
    { rule: 'awb-4:13', start: '2026-03-02', extended: true },
    'missing-parameter',
    'parameters.extension',
  ],
  [
    'standing still where nothing suspends',
    { rule: 'awb-6:7', start: '2026-03-02', suspensions: [{ from: '2026-03-05' }] },
    'cannot-be-suspended',
    'suspensions',
  ],
  [
    'a suspension that ends before it begins',
    {
      rule: 'awb-4:13',
      start: '2026-03-02',
      suspensions: [
        { from: '2026-03-05', to: '2026-03-06' },
        { from: '2026-03-10', to: '2026-03-09' },
      ],
    },
    'bad-suspension',
    'suspensions.1',
  ],
  [
    'a suspension on no day',
    { rule: 'awb-4:13', start: '2026-03-02', suspensions: [{ from: '2026-13-01' }] },
    'bad-suspension',
    'suspensions.0',
  ],
  [
    'an interruption of what is no limitation',
    { rule: 'awb-6:7', start: '2026-03-02', interruptions: [{ on: '2026-03-05', by: 'aanmaning' }] },
    'cannot-be-interrupted',
    'interruptions',
  ],
  [
    'an interruption before the start',
    { rule: 'awb-5:35', start: '2026-03-02', interruptions: [{ on: '2026-03-01', by: 'aanmaning' }] },
    'bad-interruption',
    'interruptions.0',
  ],
  [
    'waiting where nothing is waited for',
    { rule: 'awb-6:7', start: '2026-03-02', pending: [{ from: '2026-03-05' }] },
    'cannot-wait',
    'pending',
  ],
  [
    'something pending on no day',
    { rule: 'awb-5:35', start: '2026-03-02', pending: [{ from: 'x' }] },
    'bad-pending',
    'pending.0',
  ],
  ['a look from no day', { rule: 'awb-4:13', start: '2026-03-02', at: '2026-02-30' }, 'bad-at', 'at'],
  [
    'an end after the calendar',
    { rule: 'authority-term', start: '2026-03-02', parameters: { length: 9999, unit: 'years' } },
    'out-of-calendar',
    'start',
  ],
]

describe('a deadline is refused for', () => {
  it.each(REFUSED)('%s', (_, request, reason, field) => {
    expect(computeDeadline(request)).toMatchObject({ ok: false, reason, details: { field } })
  })
})

describe('a rule', () => {
  it('is the version in force on the day of the start event', () => {
    expect(findRule('gemeentewet-174a', '2023-12-31')!.source).toContain('/2023-04-01#')
    expect(findRule('gemeentewet-174a', '2024-01-01')!.source).toContain('/2026-06-04#')
    expect(findRule('awb-5:35', '2021-03-31')!.waitsFor).toBeUndefined()
    expect(findRule('awb-5:35', '2021-04-01')!.waitsFor).toBeDefined()
    expect(findRule('awb-99:9', '2026-03-02')).toBeUndefined()
  })

  it('says what it has to be told', () => {
    const told = (id: string) =>
      parametersOf(findRule(id, '2026-03-02')!).map(({ name, isRequired, most }) => [name, isRequired, most])
    expect(told('awb-6:7')).toEqual([])
    expect(told('authority-term')).toEqual([
      ['length', true, undefined],
      ['unit', false, undefined],
    ])
    expect(told('awb-4:8')).toEqual([
      ['length', false, undefined],
      ['unit', false, undefined],
    ])
    expect(told('gemeentewet-172a-6a')).toEqual([
      ['extension', false, 3],
      ['times', false, 3],
    ])
    expect(told('awb-4:13')).toEqual([
      ['extension', true, undefined],
      ['extensionUnit', false, undefined],
    ])
  })
})

describe('a term of the authority', () => {
  it('ends on the day its length says', () => {
    expect(termOf('2026-03-10', { value: 6, unit: 'weeks' })).toBe('2026-04-21')
    expect(termOf('2026-01-31', { value: 1, unit: 'months' })).toBe('2026-02-28')
    expect(termOf('2026-04-30', { value: 1, unit: 'working-days' })).toBe('2026-05-01')
    expect(() => termOf('2026-02-30', { value: 1, unit: 'days' })).toThrow('2026-02-30 is no day')
  })

  it.each([
    [{ value: 1, unit: 'weeks' }, '1 week', '1 week'],
    [{ value: 6, unit: 'weeks' }, '6 weken', '6 weeks'],
    [{ value: 2, unit: 'years' }, '2 jaar', '2 years'],
    [{ value: 12, unit: 'hours' }, '12 uur', '12 hours'],
    [{ value: 1, unit: 'working-days' }, '1 werkdag', '1 working day'],
    [{ value: 3, unit: 'months' }, '3 maanden', '3 months'],
  ] as const)('%j in words', (length, nl, en) => {
    expect([termInWords(length, 'nl'), termInWords(length, 'en')]).toEqual([nl, en])
  })
})

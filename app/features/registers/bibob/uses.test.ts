import { describe, expect, it } from 'vitest'
import { dutiesOf, usesOf } from './uses.ts'

const event = (step: string, given = {}, seq = 1) => ({
  ...{ step, given, seq, day: '2026-11-03', actor: 'a', actorName: 'Coördinator' },
})

describe('the uses of a Bibob file', () => {
  it('are what was passed on, what was used again, and what came from elsewhere', () => {
    const events = [
      event('look-up', { source: 'kvk' }),
      event('use-earlier', { file: 'BIB-2024-0003', obtainedOn: '2024-05-01' }),
      event('pass-on', { recipient: 'triangle', forDecision: 'HOR-2026-14' }),
      event('reuse', { forDecision: 'EXP-2026-2' }),
    ]
    expect(usesOf(events)).toEqual([
      { day: '2026-11-03', kind: 'used-earlier', reference: 'BIB-2024-0003', by: 'Coördinator' },
      { day: '2026-11-03', kind: 'passed-on', recipient: 'triangle', reference: 'HOR-2026-14', by: 'Coördinator' },
      { day: '2026-11-03', kind: 'reused', reference: 'EXP-2026-2', by: 'Coördinator' },
    ])
  })
})

describe('the duties to report', () => {
  it.each([
    ['nothing when no danger was found', { degree: 'none' }, [event('conclude')], []],
    ['a danger that was concluded', { degree: 'serious' }, [event('conclude')], ['report-conclusion']],
    [
      'nothing when the bureau gave advice itself',
      { degree: 'serious' },
      [event('receive-advice'), event('conclude')],
      [],
    ],
    ['nothing once it was reported', { degree: 'lesser' }, [event('conclude'), event('report-conclusion')], []],
    ['a withdrawal that is suspected', {}, [event('withdraw', { isSuspected: true })], ['report-withdrawal']],
    ['no withdrawal for another reason', {}, [event('withdraw', { isSuspected: false })], []],
    [
      'a conclusion that was reported and lapsed',
      { degree: 'serious' },
      [event('report-conclusion', {}, 1), event('conclusion-lapsed', {}, 2)],
      ['correct-report'],
    ],
    [
      'nothing once that was corrected',
      { degree: 'serious' },
      [event('report-conclusion', {}, 1), event('conclusion-lapsed', {}, 2), event('correct-report', {}, 3)],
      [],
    ],
  ])('name %s', (_what, facts, events, duties) => {
    expect(dutiesOf({ facts, events })).toEqual(duties)
  })
})

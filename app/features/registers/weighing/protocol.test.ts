import { describe, expect, it } from 'vitest'
import { protocolOf, sourcesOf } from './protocol.ts'

let seq = 0
const event = (step: string, given = {}) => {
  seq += 1
  return { step, given, seq, day: '2026-11-03', actor: 'a' }
}

const KEYS = ['weigh-kind', 'weigh-number', 'weigh-weight', 'weigh-earlier', 'weigh-participants', 'weigh-less']

describe('the protocol of a weighing', () => {
  it('asks kind, number, weight, earlier interventions, participants, and whether less would do', () => {
    expect(protocolOf([]).map(({ question, isNext }) => [question.key, isNext])).toEqual([
      ['weigh-kind', true],
      ['weigh-number', false],
      ['weigh-weight', false],
      ['weigh-earlier', false],
      ['weigh-participants', false],
      ['weigh-less', false],
    ])
  })

  it('goes on with the first question that has no answer, and keeps the last answer to each', () => {
    const events = [event('weigh-kind', { answer: 'nuisance' }), event('weigh-kind', { answer: 'undermining' })]
    const [first, second] = protocolOf(events)
    expect(first).toMatchObject({ answered: { given: { answer: 'undermining' } }, isNext: false })
    expect(second).toMatchObject({ isNext: true })
  })

  it('begins anew when the weighing is reopened', () => {
    const events = [...KEYS.map((key) => event(key)), event('weigh-again'), event('weigh-kind')]
    expect(protocolOf(events).map(({ answered }) => Boolean(answered))).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ])
  })
})

describe('what may be looked up', () => {
  it('is nothing before it was decided', () => {
    expect(sourcesOf([event('enrich', { source: 'kvk' })])).toEqual([])
  })

  it('is what the last decision says, with what was added since', () => {
    const events = [
      event('decide-enrich', { sources: ['brp'] }),
      event('enrich', { source: 'brp' }),
      event('decide-enrich', { sources: ['kvk', 'brp'] }),
      event('enrich', { source: 'kvk' }),
      event('enrich', { source: 'kvk' }),
    ]
    expect(sourcesOf(events)).toEqual([
      { key: 'kvk', added: 2 },
      { key: 'brp', added: 0 },
    ])
  })
})

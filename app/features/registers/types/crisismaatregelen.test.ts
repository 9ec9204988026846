import { describe, expect, it } from 'vitest'
import { draftRecord, type ToldStep } from '../domain/new-record.ts'
import { crisismaatregelen } from './crisismaatregelen.ts'

const statement: ToldStep = { step: 'statement', day: '2026-12-24', given: { findings: 'Verzonnen.' } }
const heard: ToldStep = { step: 'hear', day: '2026-12-24', given: { howHeard: 'heard', said: 'Verzonnen.' } }
const taken: ToldStep = {
  ...{ step: 'take', day: '2026-12-24' },
  given: { takenAt: '2026-12-24T15:00', takenBy: 'mayor', care: 'Verzonnen: opname.' },
}

const ALL = ['person', 'psychiatrist', 'care-provider']

const live = (history: ToldStep[], roles = ALL) =>
  draftRecord(
    crisismaatregelen,
    {
      facts: { requestedBy: 'crisis-service', situation: 'Verzonnen.' },
      ...{ basis: 'wvggz-7:1', openedOn: '2026-12-24', history },
      parties: roles.map((role) => ({ role, person: { name: 'Verzonnen Naam' } })),
    },
    { actor: 'burgemeester', today: '2027-12-31' },
  )

const refusal = (...asked: Parameters<typeof live>) => {
  const done = live(...asked)
  return done.ok ? 'done' : ((done as { guard?: { article?: string } }).guard?.article ?? done.reason)
}

const dueOf = (history: ToldStep[], key: string) => {
  const done = live(history)
  if (!done.ok) throw new Error(`refused: ${JSON.stringify(done)}`)
  return done.value.deadlines.find((deadline) => deadline.key === key)
}

const COMPLETE = [statement, heard, taken]

describe('a crisis measure', () => {
  it('needs a medical statement, a hearing and a care provider first', () => {
    expect(refusal([heard, taken])).toBe('artikel 7:1, derde lid, onder a, Wvggz')
    expect(refusal([statement, taken])).toBe('artikel 7:1, derde lid, onder b, Wvggz')
    expect(refusal(COMPLETE, ['person', 'psychiatrist'])).toBe('artikel 7:2, eerste lid, onder b, Wvggz')
    expect(refusal(COMPLETE)).toBe('done')
  })

  it('of Christmas Eve lasts until the Monday after it', () => {
    // Three days end on Sunday 27 December.
    expect(dueOf(COMPLETE, 'validity')?.dueOn).toBe('2026-12-28')
  })

  it('brings a lawyer within 24 hours, counted from the hour', () => {
    expect(dueOf(COMPLETE, 'lawyer')?.deadline.end).toBe('2026-12-25T15:00:00+01:00')
    expect(dueOf(COMPLETE, 'lawyer')?.isCritical).toBe(true)
  })

  it('can be appealed against for three weeks', () => {
    expect(dueOf(COMPLETE, 'appeal')?.dueOn).toBe('2027-01-14')
  })

  it('lasts until the court decides when continuation was asked in time', () => {
    const asked = (day: string): ToldStep[] => [...COMPLETE, { step: 'request-continuation', day }]
    expect(refusal(asked('2026-12-29'))).toBe('artikel 7:5, onder a, Wvggz')
    // Three days after Monday 28 December.
    expect(dueOf(asked('2026-12-28'), 'ruling')?.dueOn).toBe('2026-12-31')
    const continued = [...asked('2026-12-28'), { step: 'court-continues', day: '2026-12-30' }]
    expect(dueOf(continued, 'continuation')?.dueOn).toBe('2027-01-20')
  })
})

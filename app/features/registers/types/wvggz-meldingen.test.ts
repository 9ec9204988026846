import { describe, expect, it } from 'vitest'
import type { Facts } from '../declaration.ts'
import { draftRecord, type ToldStep } from '../domain/new-record.ts'
import { wvggzMeldingen } from './wvggz-meldingen.ts'

const MOTHER: Facts = { relation: 'parent', isAnonymous: false, report: 'Verzonnen.' }
const NEIGHBOUR: Facts = { relation: 'other-resident', isAnonymous: true, report: 'Verzonnen.' }

const started: ToldStep = { step: 'start-inquiry', day: '2026-04-14' }
const found = (step: string): ToldStep => ({ step, day: '2026-04-20', given: { findings: 'Verzonnen.' } })
const told: ToldStep = { step: 'give-feedback', day: '2026-04-21' }

const live = (history: ToldStep[], facts: Facts = MOTHER) =>
  draftRecord(
    wvggzMeldingen,
    {
      ...{ facts, basis: 'wvggz-5:1', openedOn: '2026-04-13', history },
      parties: [{ role: 'person', person: { name: 'Verzonnen Naam' } }],
    },
    { actor: 'ambtenaar', today: '2026-12-31' },
  )

const refusal = (...asked: Parameters<typeof live>) => {
  const done = live(...asked)
  return done.ok ? 'done' : ((done as { guard?: { article?: string } }).guard?.article ?? done.reason)
}

describe('a Wvggz report', () => {
  it('is inquired and applied for within fourteen days of the report, and King’s Day moves that', () => {
    const done = live([started])
    const due = done.ok ? done.value.deadlines.map(({ key, dueOn }) => [key, dueOn]) : []
    expect(due).toEqual([
      ['inquiry', '2026-04-28'],
      ['application', '2026-04-28'],
    ])
  })

  it('is answered to close relations, and to nobody else', () => {
    expect(refusal([started, found('conclude-no-need'), told])).toBe('done')
    expect(refusal([started, found('conclude-no-need'), told], NEIGHBOUR)).toBe(
      'artikel 5:2, derde tot en met vijfde lid, Wvggz',
    )
  })

  it('of a parent who maintains the need is applied for all the same', () => {
    const maintains: ToldStep = { step: 'reporter-maintains', day: '2026-04-22' }
    const apply: ToldStep = { step: 'apply', day: '2026-04-23', given: { isReporterLeftOut: false } }
    expect(refusal([started, found('conclude-no-need'), maintains])).toBe('guard')
    const done = live([started, found('conclude-no-need'), told, maintains, apply])
    expect(done.ok && done.value.state).toBe('applied')
  })

  it('is not closed before a close relation was told', () => {
    const close: ToldStep = { step: 'close', day: '2026-04-24' }
    expect(refusal([started, found('conclude-no-need'), close])).toBe('artikel 5:2, derde en vierde lid, Wvggz')
    expect(refusal([started, found('conclude-no-need'), close], NEIGHBOUR)).toBe('done')
  })

  it('leaves a reporter who wants to stay anonymous out of the application', () => {
    const apply = (isReporterLeftOut: boolean): ToldStep[] => [
      ...[started, found('conclude-need')],
      { step: 'apply', day: '2026-04-23', given: { isReporterLeftOut } },
    ]
    expect(refusal(apply(false), NEIGHBOUR)).toBe('artikel 5:2, zevende lid, Wvggz')
    expect(refusal(apply(true), NEIGHBOUR)).toBe('done')
  })
})

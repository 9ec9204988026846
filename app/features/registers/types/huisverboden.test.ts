import { describe, expect, it } from 'vitest'
import type { Facts } from '../declaration.ts'
import { draftRecord, type ToldStep } from '../domain/new-record.ts'
import { huisverboden } from './huisverboden.ts'

const FACTS: Facts = { isChildAbuse: false, hasChildren: true, danger: 'Verzonnen: dreigde met een mes.' }

const imposed = (more: Facts = {}): ToldStep => ({
  step: 'impose',
  day: '2026-12-18',
  given: { imposedAt: '2026-12-18T21:30', imposedBy: 'mayor', isAdult: true, grounds: 'Verzonnen.', ...more },
})

const extended = (totalDays: number, day = '2026-12-27'): ToldStep => ({
  ...{ step: 'extend', day, given: { totalDays, threat: 'Verzonnen: blijft dreigen.' } },
})

/** Lives a home ban through; there is somebody with whom contact is forbidden, unless it says otherwise. */
const live = (history: ToldStep[], facts: Facts = FACTS, roles = ['banned', 'housemate']) =>
  draftRecord(
    huisverboden,
    {
      ...{ facts, basis: 'wth-2', openedOn: '2026-12-18', history },
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

describe('a home ban', () => {
  it('lasts ten days, also into a weekend or a holiday', () => {
    expect(dueOf([imposed()], 'end')?.dueOn).toBe('2026-12-28')
    const onWednesday = { ...imposed(), day: '2026-12-23' }
    // Saturday 2 January: the Termijnenwet does not move it.
    expect(dueOf([onWednesday], 'end')?.dueOn).toBe('2027-01-02')
  })

  it('asks within 24 hours of the moment of imposition how the person can be reached', () => {
    const reachable = dueOf([imposed()], 'reachable')
    expect(reachable?.deadline.end).toBe('2026-12-19T21:30:00+01:00')
  })

  it('can be extended to four weeks from its imposition, and no longer', () => {
    expect(dueOf([imposed()], 'longest')?.dueOn).toBe('2027-01-15')
    expect(dueOf([imposed(), extended(28)], 'end-extended')?.dueOn).toBe('2027-01-15')
    expect(dueOf([imposed(), extended(20)], 'end-extended')?.dueOn).toBe('2027-01-07')
    expect(refusal([imposed(), extended(29)])).toBe('artikel 9, eerste lid, Wth')
    expect(refusal([imposed(), extended(10)])).toBe('artikel 9, eerste lid, Wth')
  })

  it('that has ended cannot be extended', () => {
    expect(refusal([imposed(), extended(20, '2026-12-28')])).toBe('done')
    expect(refusal([imposed(), extended(20, '2026-12-29')])).toBe('artikel 9, eerste lid, Wth')
  })

  it('is for adults, names with whom contact is forbidden, and with child abuse follows on Veilig Thuis', () => {
    expect(refusal([imposed({ isAdult: false })])).toBe('artikel 2, tweede lid, Wth')
    expect(refusal([imposed()], FACTS, ['banned'])).toBe('artikel 2, vierde lid, onder c, Wth')
    const abuse = { ...FACTS, isChildAbuse: true }
    expect(refusal([imposed()], abuse)).toBe('artikel 2, derde lid, Wth')
    const consulted = { step: 'consult-safe-home', day: '2026-12-18', given: { advice: 'Verzonnen: opleggen.' } }
    expect(refusal([consulted, imposed()], abuse)).toBe('done')
  })

  it('can be appealed against for six weeks, and a judge hears the person in three days', () => {
    expect(dueOf([imposed()], 'appeal')?.dueOn).toBe('2027-01-29')
    const asked: ToldStep[] = [imposed(), { step: 'ask-relief', day: '2026-12-21' }]
    expect(dueOf(asked, 'judge')?.dueOn).toBe('2026-12-24')
    expect(refusal([imposed(), { step: 'court-annuls', day: '2026-12-22' }])).toBe('guard')
    const annulled = live([...asked, { step: 'court-annuls', day: '2026-12-23' }])
    expect(annulled.ok && [annulled.value.state, annulled.value.closedOn]).toEqual(['annulled', '2026-12-23'])
    expect(refusal([imposed(), { step: 'appeal', day: '2027-01-30' }])).toBe('artikel 6:7 Awb')
  })

  it('that is extended no longer waits for its first end', () => {
    expect(dueOf([imposed(), extended(20)], 'end')).toMatchObject({ isOpen: false, metOn: '2026-12-27' })
  })
})

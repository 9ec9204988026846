import { describe, expect, it } from 'vitest'
import { sampleRegister } from '../testing/sample-register.ts'
import { differingFields, factsGivenBack, takenFacts, termsLost, withFacts } from './merge.ts'

const kept = { rule: 'Geluid', kind: 'noise', amount: 100, story: 'Wat de buurman zei' }
const merged = { rule: 'Geluid', kind: 'waste', seenOn: '2026-02-01', story: 'Wat de agent zag' }

describe('what two records say differently', () => {
  it('is asked field by field, and nothing where they agree or both say nothing', () => {
    const keys = differingFields(sampleRegister, { kept, merged }).map(({ key }) => key)
    expect(keys).toEqual(['kind', 'amount', 'seenOn', 'story'])
  })

  it('is taken of the record that stays, and of the other where that says nothing', () => {
    expect(takenFacts(sampleRegister, { kept, merged }, {})).toEqual({ seenOn: '2026-02-01' })
  })

  it('is taken as somebody chose, also when that leaves nothing', () => {
    const chosen = { kind: 'merged', amount: 'merged', seenOn: 'kept' } as const
    const taken = takenFacts(sampleRegister, { kept, merged }, chosen)
    expect(taken).toEqual({ kind: 'waste', amount: null })
    expect(withFacts(kept, taken)).toEqual({ rule: 'Geluid', kind: 'waste', story: 'Wat de buurman zei' })
  })
})

describe('what is given back when a merge is undone', () => {
  const before = { kind: 'noise' }
  const taken = { kind: 'waste', seenOn: '2026-02-01' }

  it('is what there was, and nothing where there was nothing', () => {
    const now = { rule: 'Geluid', kind: 'waste', seenOn: '2026-02-01' }
    expect(withFacts(now, factsGivenBack(now, { before, taken }))).toEqual({ rule: 'Geluid', kind: 'noise' })
  })

  it('leaves alone what somebody changed since', () => {
    const now = { kind: 'waste', seenOn: '2026-02-03' }
    expect(factsGivenBack(now, { before, taken })).toEqual({ kind: 'noise' })
  })
})

describe('terms that nobody would watch any more', () => {
  const term = (key: string, dueOn: string, isOpen = true) => ({ key, dueOn, isOpen })

  it('are those that the record that stays has not, or has later', () => {
    expect(termsLost([], [term('objection', '2026-03-02')])).toHaveLength(1)
    expect(termsLost([term('objection', '2026-03-09')], [term('objection', '2026-03-02')])).toHaveLength(1)
  })

  it('are none that are met, or that the record that stays has just as early', () => {
    expect(termsLost([], [term('objection', '2026-03-02', false)])).toEqual([])
    expect(termsLost([term('objection', '2026-03-02')], [term('objection', '2026-03-02')])).toEqual([])
    expect(termsLost([term('objection', '2026-02-27', false)], [term('objection', '2026-03-02')])).toEqual([])
  })
})

import { expect, test } from 'vitest'
import { lacksOf, mayTake, type ProtocolState, type Step, stateOf } from './protocol.ts'

const steps = (...taken: Step[]) => taken.map((step) => ({ step }))

test('where a protocol stands follows from its last step', () => {
  expect(stateOf([])).toBe('draft')
  expect(stateOf(steps('submit'))).toBe('submitted')
  expect(stateOf(steps('submit', 'return'))).toBe('returned')
  expect(stateOf(steps('submit', 'return', 'submit', 'sign'))).toBe('signed')
  expect(stateOf(steps('submit', 'sign', 'activate'))).toBe('active')
  expect(stateOf(steps('submit', 'sign', 'activate', 'withdraw'))).toBe('withdrawn')
})

test.each<[Step, ProtocolState[]]>([
  ['submit', ['draft', 'returned']],
  ['sign', ['submitted']],
  ['return', ['submitted']],
  ['activate', ['signed']],
  ['withdraw', ['signed', 'active']],
])('%s is only possible from %j', (step, states) => {
  const all: ProtocolState[] = ['draft', 'submitted', 'returned', 'signed', 'active', 'withdrawn']
  expect(all.filter((state) => mayTake(step, state))).toEqual(states)
})

test('an empty protocol says what is missing', () => {
  const lacks = lacksOf({
    title: 'Proef',
    purpose: 'Weten wat er speelt.',
    phenomena: '',
    sources: ['survey'],
    sourceNote: '',
    method: ' ',
    areas: [],
    fewestAnswers: 30,
    retention: 'Tot de volgende meting',
    legalCheck: 'Artikel 6 AVG',
    notCollected: 'Geen namen',
    activitySlug: null,
  })
  expect(lacks).toEqual(['phenomena', 'method', 'areas', 'activitySlug'])
})

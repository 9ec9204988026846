import { expect, test } from 'vitest'
import { changesOf, kindOfChange, titleOf } from './changes.ts'

test('only fields that changed are named, and silent fields never', () => {
  const before = { id: '1', revision: 1, title: 'Minder inbraken', owner: 'Anna' }
  const after = { id: '1', revision: 2, title: 'Minder woninginbraken', owner: 'Anna' }
  expect(changesOf({ before, after })).toEqual([
    { field: 'title', before: 'Minder inbraken', after: 'Minder woninginbraken', isShielded: false },
  ])
})

test('a shielded field shows that it changed and not from what', () => {
  expect(changesOf({ before: { email: 'sha256:aa' }, after: { email: 'sha256:bb' } })).toEqual([
    { field: 'email', before: '', after: '', isShielded: true },
  ])
})

test('a long value is cut off and an object is written as JSON', () => {
  const [geometry, settings] = changesOf({ before: null, after: { geometry: 'x'.repeat(500), settings: { logo: '' } } })
  expect(geometry!.after).toHaveLength(161)
  expect(settings!.after).toBe('{"logo":""}')
})

test('an event with a name of its own is still an addition, a change or a removal', () => {
  expect(kindOfChange({ before: null, after: {} })).toBe('insert')
  expect(kindOfChange({ before: {}, after: {} })).toBe('update')
  expect(kindOfChange({ before: {}, after: null })).toBe('delete')
})

test('a row is called by its name, unless that is shielded', () => {
  expect(titleOf({ before: null, after: { code: 'HIC-1', title: 'Minder inbraken' } })).toBe('Minder inbraken')
  expect(titleOf({ before: { name: 'sha256:aa' }, after: null })).toBe('')
})

test('an empty field of a new row is no change', () => {
  expect(changesOf({ before: null, after: { aliases: [], remark: '', owner: null, code: 'A' } })).toEqual([
    { field: 'code', before: '', after: 'A', isShielded: false },
  ])
})

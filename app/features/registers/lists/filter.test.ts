import { expect, test } from 'vitest'
import { sampleRegister } from '../testing/sample-register.ts'
import { chosenBesides, filterOf, listAddress, readAsked, without } from './filter.ts'

const asked = (query: string) => readAsked(new URLSearchParams(query), sampleRegister)
const filter = (query: string) => filterOf(sampleRegister, asked(query), { actorId: 'ik-zelf', today: '2026-03-10' })
const base = '/werk/registers/proefregister'

test('a list without anything asked shows what is open', () => {
  expect(filter('')).toMatchObject({ state: 'open', handler: undefined, text: undefined, facts: {} })
  expect(filter('stand=alles').state).toBeUndefined()
  expect(filter('stand=closed').state).toBe('closed')
})

test.each([
  ['termijn=te-laat', { dueFrom: undefined, dueUntil: '2026-03-09' }],
  ['termijn=14', { dueFrom: '2026-03-10', dueUntil: '2026-03-24' }],
  ['wie=ik', { handler: 'ik-zelf' }],
  ['wie=niemand', { handler: 'nobody' }],
  ['van=2026-01-01&tot=2026-02-28', { openedFrom: '2026-01-01', openedUntil: '2026-02-28' }],
  ['f.kind=waste&f.isUrgent=true', { facts: { kind: 'waste', isUrgent: true } }],
  ['zoek=+artikel+2+', { text: 'artikel 2' }],
])('%s is read', (query, wanted) => {
  expect(filter(query)).toMatchObject(wanted)
})

test('what cannot be asked is passed over: another fact, a choice that is not there, a personal fact, nonsense', () => {
  expect(asked('f.rule=x&f.kind=fire&f.story=geheim&f.isUrgent=ja').facts).toEqual({})
  expect(filter('termijn=ooit&van=morgen&wie=42&pagina=-1')).toEqual(filter(''))
  expect(asked('zoek=a%00b').zoek).toBe('ab')
})

test('the address says what differs from the usual and nothing else', () => {
  expect(listAddress(sampleRegister, asked(''))).toBe(base)
  expect(listAddress(sampleRegister, asked('stand=open&volgorde=due&pagina=1'))).toBe(base)
  expect(listAddress(sampleRegister, asked('stand=closed&f.kind=noise&pagina=3'))).toBe(
    `${base}?stand=closed&pagina=3&f.kind=noise`,
  )
})

test('each filter can be taken off, and then the list begins at its first page', () => {
  const all = asked('wie=ik&termijn=7&f.kind=noise&pagina=3')
  expect(chosenBesides(all)).toEqual(['wie', 'termijn', 'f.kind'])
  expect(listAddress(sampleRegister, without(all, 'f.kind'))).toBe(`${base}?wie=ik&termijn=7`)
  expect(listAddress(sampleRegister, without(all, 'wie'))).toBe(`${base}?termijn=7&f.kind=noise`)
})

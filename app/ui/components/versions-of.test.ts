import { expect, test } from 'vitest'
import { tickedOrNot, versionsOf } from './versions-of.ts'

const kinds = [
  { value: 'shop', label: 'Winkel' },
  { value: 'bar', label: 'Café' },
]

test('what is chosen from a list stands beside what was chosen, in the words of the list', () => {
  const choices = { kind: kinds, isOpen: tickedOrNot({ yes: 'ja', no: 'nee' }) }
  const labels = { kind: 'Soort', isOpen: 'Open' }
  expect(versionsOf(labels, { kind: 'shop', isOpen: 'on' }, { kind: 'bar', isOpen: '' }, choices)).toEqual([
    { field: 'Soort', theirs: 'Winkel', yours: 'Café' },
    { field: 'Open', theirs: 'ja', yours: 'nee' },
  ])
})

test('several choices stand there together, and one that is not in the list any more by itself', () => {
  expect(versionsOf({ kind: 'Soort' }, { kind: ['shop', 'gone'] }, { kind: [] }, { kind: kinds })).toEqual([
    { field: 'Soort', theirs: 'Winkel, gone', yours: '' },
  ])
})

test('only fields that were in the form are compared', () => {
  const labels = { name: 'Naam', place: 'Plaats', save: () => 'Opslaan' }
  expect(versionsOf(labels, { name: null, place: 'Deventer', save: 'x' }, { name: 'Ans', save: 'y' })).toEqual([
    { field: 'Naam', theirs: '', yours: 'Ans' },
  ])
})

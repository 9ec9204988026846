import { expect, it } from 'vitest'
import { compareYears } from './content.ts'

const line = (code: string, title: string, choice: 'carryOver' | 'drop' | 'add' | null = 'carryOver') => ({
  code,
  title,
  choice,
})

it('tells what is new, what went on and what fell away', () => {
  const before = [line('A1', 'Toezicht'), line('A2', 'Voorlichting'), line('', 'Pilot bodycams', 'add')]
  const after = [
    line('A1', 'Toezicht in de wijk'),
    line('A2', 'Voorlichting', 'drop'),
    line('', 'Pilot Bodycams'),
    line('', 'Gebiedsscan', 'add'),
  ]
  expect(compareYears(before, after)).toEqual({
    added: ['Gebiedsscan'],
    continued: ['A1 Toezicht in de wijk', 'Pilot Bodycams'],
    gone: ['A2 Voorlichting'],
  })
})

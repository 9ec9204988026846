import { describe, expect, test } from 'vitest'
import { movedSince, type Seen } from './moved.ts'
import { titleOf } from './outcomes.ts'

describe('what moved', () => {
  const before: Seen = {
    things: {
      A1: { title: 'Meer licht', state: 'planned', percent: null },
      A2: { title: 'Vaker kijken', state: 'running', percent: 20 },
    },
    version: 2,
    reports: { 'over-2023': 'Verslag over 2023' },
  }

  test('is nothing when nothing is different', () => {
    expect(movedSince(before, structuredClone(before), 'Het plan')).toEqual([])
  })

  test('is a state, progress, a version and a report, each once', () => {
    const now: Seen = {
      things: {
        A1: { title: 'Meer licht', state: 'running', percent: 50 },
        A2: { title: 'Vaker kijken', state: 'running', percent: 20 },
        A3: { title: 'Nieuw', state: 'planned', percent: 0 },
      },
      version: 3,
      reports: { 'over-2023': 'Verslag over 2023', 'over-2024': 'Verslag over 2024' },
    }
    expect(movedSince(before, now, 'Het plan')).toEqual([
      { kind: 'adopted', subject: 'Het plan', change: '3' },
      { kind: 'state', subject: 'Meer licht', change: 'running' },
      { kind: 'progress', subject: 'Meer licht', change: '50' },
      { kind: 'released', subject: 'Verslag over 2024', change: 'over-2024' },
    ])
  })

  test('is not that progress became unknown, or that a thing left the plan', () => {
    const now: Seen = { ...before, things: { A2: { title: 'Vaker kijken', state: 'running', percent: null } } }
    expect(movedSince(before, now, 'Het plan')).toEqual([])
  })
})

describe('an input is called', () => {
  test.each([
    ['by its first sentence', 'Meer licht. Vooral bij het station.', 'Meer licht.'],
    ['by all of it when there is one sentence', '  Meer\n licht  ', 'Meer licht'],
    [
      'by its first words when that sentence is long',
      'Zet meer lantaarns langs het fietspad van het station naar de wijk omdat het daar in de winter heel erg donker is.',
      'Zet meer lantaarns langs het fietspad van het station naar de wijk omdat het daar in de …',
    ],
  ])('%s', (_how, body, title) => {
    expect(titleOf(body)).toBe(title)
  })
})

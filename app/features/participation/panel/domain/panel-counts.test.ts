import { describe, expect, test } from 'vitest'
import { countMembers, type PanelCount } from './panel-counts.ts'
import { resemblanceOf } from './resemblance.ts'
import { countDraw } from './wave-counts.ts'

const row = (
  district: string,
  age: string,
  sex: string,
  members: number,
  more: Partial<PanelCount> = {},
): PanelCount => ({
  ...{ district, age, sex, members, state: 'active', invited: 0 },
  ...more,
})

describe('the panel in counts', () => {
  test('shows numbers from five, and zero', async () => {
    const counts = await countMembers([
      row('W1', '25-44', 'woman', 12),
      row('W1', '25-44', 'man', 9),
      row('W2', '65plus', 'man', 7, { invited: 2 }),
    ])
    expect(counts.membersOf({})).toBe(28)
    expect(counts.membersOf({ district: 'W1', age: '25-44' })).toBe(21)
    expect(counts.membersOf({ district: 'W2', age: '25-44' })).toBe(0)
    expect(counts.membersOf({ sex: 'man' })).toBe(16)
    expect(counts.invited).toEqual([
      { times: 0, members: 21 },
      { times: 2, members: 7 },
    ])
  })

  test('hides a small number, and what would give it away', async () => {
    const counts = await countMembers([
      row('W1', '25-44', 'woman', 20),
      row('W1', '25-44', 'man', 3),
      row('W2', '25-44', 'woman', 15),
      row('W2', '25-44', 'man', 11),
    ])
    const seen = ['W1', 'W2'].flatMap((district) =>
      ['woman', 'man'].map((sex) => counts.membersOf({ district, age: '25-44', sex })),
    )
    // The small one and three others: with two totals in each direction nothing less is enough.
    expect(seen).toEqual(['hidden', 'hidden', 'hidden', 'hidden'])
    expect(counts.membersOf({})).toBe(49)
  })

  test('counts who sleeps or did not confirm apart, and hides them when they are few', async () => {
    const counts = await countMembers([
      row('W1', '25-44', 'woman', 20),
      row('W1', '25-44', 'woman', 6, { state: 'dormant' }),
      row('W1', '25-44', 'woman', 2, { state: 'unconfirmed' }),
    ])
    expect(counts.membersOf({})).toBe(20)
    expect(counts.withState('dormant')).toBe(6)
    expect(counts.withState('unconfirmed')).toBe('hidden')
    expect(counts.withState('paused')).toBe(0)
  })

  test('of a draw hides what was drawn of a few as well', async () => {
    const part = (district: string, eligible: number, draw: number) => ({ district, age: '', sex: '', eligible, draw })
    const parts = [part('W1', 30, 12), part('W2', 20, 8), part('W3', 10, 3)]
    const counts = await countDraw(parts)
    expect(counts.draw(parts[2]!)).toBe('hidden')
    expect([counts.draw('all'), counts.eligible('all')]).toEqual([23, 60])
    expect(parts.map((one) => counts.draw(one)).filter((one) => one === 'hidden').length).toBeGreaterThan(1)
  })
})

test('a group is held against the same group of the city, and a hidden one is not', () => {
  const rows = resemblanceOf(
    [
      { key: 'a', residents: 300, members: 10 },
      { key: 'b', residents: 100, members: 'hidden' },
      { key: 'c', residents: undefined, members: 10 },
    ],
    40,
  )
  expect(rows).toEqual([
    { key: 'a', population: 0.75, members: 10, share: 0.25, gap: -0.5 },
    { key: 'b', population: 0.25, members: 'hidden', share: undefined, gap: undefined },
    { key: 'c', population: undefined, members: 10, share: 0.25, gap: undefined },
  ])
})

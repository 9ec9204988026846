import { describe, expect, test } from 'vitest'
import { opinionGroups } from './opinion-groups.method.ts'
import { campVotes, randomVotes } from './testing/votes.ts'

/** As it goes from the command line: parsed, then computed. */
const grouped = (votes: unknown, more: Record<string, unknown> = {}) => {
  const out = opinionGroups.run(opinionGroups.input.parse({ votes, seed: 1, ...more }))
  if (out instanceof Promise) throw new Error('groups are made at once')
  return out
}

describe('three camps of a hundred that see six statements in ten', () => {
  const votes = campVotes({ participants: 300, statements: 20, camps: 3, seen: 0.6, seed: 3 })
  const out = grouped(votes)

  test('are found, and would be again', () => {
    expect([out.k, out.groups!.length]).toEqual([3, 3])
    expect(out.stability).toBeGreaterThan(0.85)
    // Row r is in camp r % 3: nearly everybody is with those of the own camp.
    for (const group of out.groups!) {
      const camps = [0, 1, 2].map((camp) => group.participants.filter((row) => row % 3 === camp).length)
      expect(Math.max(...camps) / group.size).toBeGreaterThan(0.9)
    }
  })

  test('come with everybody who takes part in one group', () => {
    expect(out.groups!.reduce((sum, { size }) => sum + size, 0)).toBe(out.participants)
    expect(out.membership!.filter((group) => group === 0).length).toBe(out.groups![0]!.size)
    expect(out.groups!.every(({ isNamed }) => isNamed)).toBe(true)
  })

  test('agree on the one statement that all agree with', () => {
    const first = [...out.consensus!].sort((a, b) => b.agree - a.agree)[0]!
    expect(first.statement).toBe(0)
    expect(out.representative!.flatMap(({ statements }) => statements).some(({ statement }) => statement === 0)).toBe(
      false,
    )
  })

  test('differ in statements on which more than half of a group votes as the others do not', () => {
    for (const { statements } of out.representative!) {
      expect(statements.length).toBe(5)
      for (const { share, shareOfOthers } of statements) expect(share > 0.5 && share > shareOfOthers).toBe(true)
    }
  })

  test('are the same for the same seed', () => {
    expect(grouped(votes)).toEqual(out)
  })
})

describe('no groups', () => {
  test('in votes by lot, as they are others each time', () => {
    const out = grouped(randomVotes(150, 15, 2))
    expect([out.groups, out.reason]).toEqual([null, 'unstable'])
    expect(out.stability).toBeLessThan(0.7)
    expect(out.projection[0]!.length).toBe(2)
  })

  test('in one camp', () => {
    const votes = campVotes({ participants: 150, statements: 15, camps: 1, seen: 0.8, seed: 9 })
    expect(grouped(votes)).toMatchObject({ groups: null, reason: 'unstable' })
  })

  test('when all vote alike', () => {
    expect(grouped(Array(40).fill([1, 1, 0, -1]))).toMatchObject({ groups: null, reason: 'all-alike', k: null })
  })

  test('among fewer people than two groups that can be named', () => {
    const votes = campVotes({ participants: 29, statements: 10, camps: 2, seen: 1, seed: 1 })
    expect(grouped(votes)).toMatchObject({ groups: null, reason: 'too-few-participants', participants: 29 })
  })

  test('when all but a handful vote alike: they are not made visible', () => {
    const votes = Array.from({ length: 60 }, (_, row) => (row < 5 ? [-1, -1, -1, 1] : [1, 1, 1, -1]))
    expect(grouped(votes)).toMatchObject({ groups: null, reason: 'groups-too-small' })
  })
})

test('a third group of fewer than 15 is there, but not named', () => {
  const sides = [
    [1, 1, 1, 1, -1, -1, -1, -1],
    [-1, -1, -1, -1, 1, 1, 1, 1],
    [-1, -1, 1, 1, 1, 1, -1, -1],
  ]
  const side = (row: number) => (row < 40 ? 0 : row < 80 ? 1 : 2)
  const out = grouped(Array.from({ length: 92 }, (_, row) => sides[side(row)]))
  expect(out.groups!.map(({ size, isNamed }) => [size, isNamed])).toEqual([
    [40, true],
    [40, true],
    [12, false],
  ])
  expect(out.representative!.length).toBe(2)
})

test('who saw fewer than seven statements does not take part', () => {
  const votes: unknown[][] = campVotes({ participants: 60, statements: 12, camps: 2, seen: 1, seed: 5 })
  votes[7] = [1, -1, 0, 1, 1, 1, null, null, null, null, null, null]
  const out = grouped(votes)
  expect([out.participants, out.projection[7], out.membership![7]]).toEqual([59, null, null])
})

test.each([
  [[[1, 0], [1]], 'votes.1: has 1 statements, and the first row has 2'],
  [[[1], [0]], 'votes: groups need at least two statements'],
])('%j is refused by its name', (votes, line) => {
  expect(() => grouped(votes)).toThrow(line)
})

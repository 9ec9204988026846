import { describe, expect, test } from 'vitest'
import { seeded } from '../../shared/seeded.ts'
import { componentsOf, projected } from './components.ts'
import { leadingEigenvectors } from './eigen.ts'
import { kMeans } from './k-means.ts'
import { consensusOn, representativeOf, tallied } from './representative.ts'
import { silhouette } from './silhouette.ts'
import { adjustedRand } from './stability.ts'
import { voteTable } from './vote-table.ts'

/** c(1, -1, 0, NA, 1)[((i * i + 3 * i * j + j * j * 2 + i %/% 10 * j) %% 5) + 1] with i of 0:29 and j of 0:5 */
const VOTES = Array.from({ length: 30 }, (_, i) =>
  Array.from(
    { length: 6 },
    (_, j) => [1, -1, 0, null, 1][(i * i + 3 * i * j + j * j * 2 + Math.floor(i / 10) * j) % 5]!,
  ),
)

function expectAll(found: ArrayLike<number>, expected: number[]) {
  for (const [at, value] of expected.entries()) expect(found[at]).toBeCloseTo(value, 9)
}

test('components and places are those of prcomp in R, with missing votes at the mean of their column', () => {
  const table = voteTable(VOTES, [...VOTES.keys()])
  const components = componentsOf(table, new Float64Array(30).fill(1))
  expectAll(components.explained, [0.509494111731, 0.175708500129])
  expectAll(
    components.directions,
    [0.6836543131672, 0.1795926601781, -0.0457105698077, 0.1010486029392, -0.1438045904616, 0.6836543131672].concat([
      -0.057712308326, 0.167926594608, 0.293898132546, 0.91369175831, 0.209596031071, -0.057712308326,
    ]),
  )
  // prcomp(x)$x[, 1:2] * sqrt(6 / seen)
  expectAll(projected(table, components), [1.38909375791, -0.228962911391, -2.13248053156, 0.254713228672])
})

test('a participant with weight 2 counts as two', () => {
  const twice = voteTable([...VOTES, VOTES[0]!], [...Array(31).keys()])
  const once = voteTable(VOTES, [...VOTES.keys()])
  const weights = new Float64Array(30).fill(1)
  weights[0] = 2
  expectAll(componentsOf(once, weights).explained, [...componentsOf(twice, new Float64Array(31).fill(1)).explained])
})

test('eigenvectors are found of a matrix that is smaller than the block, and of one of lower rank', () => {
  const small = leadingEigenvectors(Float64Array.of(2, 1, 1, 2), 2)
  expectAll(small.values, [3, 1])
  // Rank one: v v' with v = (1, 2, 2)
  const flat = leadingEigenvectors(Float64Array.of(1, 2, 2, 2, 4, 4, 2, 4, 4), 3)
  expectAll(flat.values, [9, 0, 0])
  expectAll(flat.vectors.subarray(0, 3).map(Math.abs), [1 / 3, 2 / 3, 2 / 3])
})

test('k-means finds the pairs on a line', () => {
  const points = Float64Array.of(0, 0, 1, 0, 10, 0, 11, 0, 20, 0, 21, 0)
  const { label, spread } = kMeans(points, new Float64Array(6).fill(1), 3, 5, seeded(1))
  expect(spread).toBeCloseTo(1.5, 12)
  expect([label[0] === label[1], label[2] === label[3], label[4] === label[5]]).toEqual([true, true, true])
})

describe('silhouette', () => {
  test('of 0 and 1 against 10 and 11: 0.9 on average', () => {
    // Of 0: a = 1, b = 10.5; of 1: a = 1, b = 9.5; the same on the other side
    const points = Float64Array.of(0, 0, 1, 0, 10, 0, 11, 0)
    const value = silhouette(points, new Float64Array(4).fill(1), Int32Array.of(0, 0, 1, 1), 2)
    expect(value).toBeCloseTo((9.5 / 10.5 + 8.5 / 9.5) / 2, 12)
  })

  test('of a point with weight 3 is that of three points in one place', () => {
    const label = Int32Array.of(0, 0, 1)
    const heavy = silhouette(Float64Array.of(0, 0, 1, 0, 5, 0), Float64Array.of(3, 1, 2), label, 2)
    // Three at 0: a = 1/3, b = 5; one at 1: a = 1, b = 4; two at 5: a = 0, b = (3·5 + 4)/4
    expect(heavy).toBeCloseTo((3 * (1 - 1 / 15) + 3 / 4 + 2) / 6, 12)
  })
})

test('adjusted Rand of 0 0 1 1 and 0 0 1 2 is 0.571, and of any order of the same groups 1', () => {
  const ones = new Float64Array(4).fill(1)
  // Pairs together: 1 in both, 2 and 1; chance 2·1/6: (1 − 1/3) / (1.5 − 1/3)
  expect(adjustedRand(Int32Array.of(0, 0, 1, 1), Int32Array.of(0, 0, 1, 2), 3, ones)).toBeCloseTo(4 / 7, 12)
  expect(adjustedRand(Int32Array.of(0, 0, 1, 1), Int32Array.of(1, 1, 0, 0), 3, ones)).toBe(1)
})

test('what represents a group is what it votes for and the others do not', () => {
  // Two groups of ten: the first agrees with statement 0 (10 of 10), the second disagrees (8 of 10); both agree with 1.
  const votes = Array.from({ length: 20 }, (_, row) => [row < 10 ? 1 : row < 18 ? -1 : 1, 1])
  const label = Int32Array.from({ length: 20 }, (_, row) => (row < 10 ? 0 : 1))
  const tally = tallied(voteTable(votes, [...votes.keys()]), label, 2)
  const [first, ...rest] = representativeOf(tally, 0, 5)
  expect([first!.statement, first!.vote, rest.length]).toEqual([0, 'agree', 0])
  // 11/12 against 3/12; z = 2·√11·(11/11 − ½); pooled (11 + 3)/22
  expectAll([first!.share, first!.shareOfOthers], [11 / 12, 0.25])
  expect(first!.z).toBeCloseTo(3.3166247903554, 12)
  expect(first!.zAgainstOthers).toBeCloseTo(3.5456210417, 9)
  expect(representativeOf(tally, 1, 5).map(({ statement, vote }) => [statement, vote])).toEqual([[0, 'disagree']])
  const { agree, disagree } = consensusOn(tally, 1)
  expectAll([agree, disagree], [(11 / 12) ** 2, (1 / 12) ** 2])
})

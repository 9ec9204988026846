import { describe, expect, test } from 'vitest'
import { rank } from './rank.method.ts'

/** As it goes from the command line: parsed, then computed. */
const ranked = (candidates: string, ballots: [number, unknown[]][], more: Record<string, unknown> = {}) => {
  const out = rank.run(rank.input.parse({ candidates: [...candidates], ballots, ...more }))
  if (out instanceof Promise) throw new Error('counting does not take time')
  return out
}

/** Ballots with one letter per candidate. */
const letters = (ballots: [number, string][]): [number, string[]][] =>
  ballots.map(([times, order]) => [times, [...order]])

const TENNESSEE = letters([
  [42, 'MNCK'],
  [26, 'NCKM'],
  [15, 'CKNM'],
  [17, 'KCNM'],
])

describe('the 45 voters of Schulze 2011, whose order depends on how one counts', () => {
  const out = ranked(
    'ABCDE',
    letters([
      [5, 'ACBED'],
      [5, 'ADECB'],
      [8, 'BEDAC'],
      [3, 'CABED'],
      [7, 'CAEBD'],
      [2, 'CBADE'],
      [7, 'DCEBA'],
      [8, 'EBADC'],
    ]),
  )

  test('pairs and strongest paths are those of the paper', () => {
    expect(out.pairwise).toEqual([
      [0, 20, 26, 30, 22],
      [25, 0, 16, 33, 18],
      [19, 29, 0, 17, 24],
      [15, 12, 28, 0, 14],
      [23, 27, 21, 31, 0],
    ])
    expect(out.strongestPaths).toEqual([
      [0, 28, 28, 30, 24],
      [25, 0, 28, 33, 24],
      [25, 29, 0, 29, 24],
      [25, 28, 28, 0, 24],
      [25, 28, 28, 31, 0],
    ])
  })

  test('Schulze says E A C B D, Kemeny E B A D C, Borda E A B C D', () => {
    expect(out.schulze).toMatchObject({ order: ['E', 'A', 'C', 'B', 'D'], winners: ['E'] })
    expect(out.kemeny).toEqual({ score: 260, optima: [['E', 'B', 'A', 'D', 'C']], count: 1 })
    expect(out.borda).toEqual({ A: 98, B: 92, C: 89, D: 69, E: 102 })
    expect(out.copeland).toEqual({ A: 2, B: 2, C: 2, D: 1, E: 3 })
    expect(out.condorcetWinner).toBeNull()
  })

  test('so all that is agreed is that E is first, and A above D', () => {
    expect(out.agreed).toEqual({ first: 'E', tiers: [['E'], ['A', 'B', 'C', 'D']] })
  })
})

describe('the capital of Tennessee', () => {
  const out = ranked('MNCK', TENNESSEE)

  test('is Nashville, before Chattanooga, Knoxville and Memphis; only Borda puts Memphis before Knoxville', () => {
    expect([out.condorcetWinner, out.schulze.order]).toEqual(['N', ['N', 'C', 'K', 'M']])
    expect(out.kemeny).toEqual({ score: 393, optima: [['N', 'C', 'K', 'M']], count: 1 })
    expect(out.copeland).toEqual({ M: 0, N: 3, C: 2, K: 1 })
    expect(out.borda).toEqual({ M: 126, N: 194, C: 173, K: 107 })
    expect(out.agreed.tiers).toEqual([['N'], ['C'], ['M', 'K']])
  })

  test('has the strengths that make these ballots likeliest', () => {
    // R: nlm on the Plackett–Luce likelihood with the first fixed at 0, centred; SE from its Hessian
    const worth = { M: 0.121960354, N: 0.3968485153, C: 0.3354298699, K: 0.1457612612 }
    const se = { M: 0.134219365, N: 0.109996468, C: 0.107331842, K: 0.118736537 }
    for (const [name, value] of Object.entries(worth)) expect(out.plackettLuce!.worth[name]).toBeCloseTo(value, 6)
    for (const [name, value] of Object.entries(se)) expect(out.plackettLuce!.se[name]).toBeCloseTo(value, 6)
    expect(Object.values(out.plackettLuce!.logWorth).reduce((sum: number, value) => sum + value!, 0)).toBeCloseTo(0, 12)
  })

  test('is not beyond chance with a hundred voters, and is with ten thousand', () => {
    const few = ranked('MNCK', TENNESSEE, { bootstrap: { resamples: 400, seed: 7 } })
    expect(few.rankIntervals!.copeland.C).toEqual([2, 3])
    expect(few.agreed.tiers.length).toBeLessThan(3)
    const many = TENNESSEE.map(([times, order]): [number, unknown[]] => [times * 100, order])
    const sure = ranked('MNCK', many, { bootstrap: { resamples: 100, seed: 7 } })
    expect(sure.rankIntervals!.schulze).toEqual({ M: [4, 4], N: [1, 1], C: [2, 2], K: [3, 3] })
    expect(sure.agreed).toEqual({ first: 'N', tiers: [['N'], ['C'], ['M', 'K']] })
  })

  test('is the same in every run with the same seed', () => {
    const again = () => ranked('MNCK', TENNESSEE, { bootstrap: { resamples: 100, seed: 3 } }).rankIntervals
    expect(again()).toEqual(again())
  })
})

describe('ties', () => {
  test('a circle of three has no winner, three best orders, and nothing that is agreed', () => {
    const circle = ranked(
      'ABC',
      letters([
        [1, 'ABC'],
        [1, 'BCA'],
        [1, 'CAB'],
      ]),
    )
    expect(circle.kemeny.optima).toEqual([
      ['A', 'B', 'C'],
      ['B', 'C', 'A'],
      ['C', 'A', 'B'],
    ])
    expect(circle.schulze).toEqual({ order: ['A', 'B', 'C'], tiers: [['A', 'B', 'C']], winners: ['A', 'B', 'C'] })
    expect(circle.agreed).toEqual({ first: null, tiers: [['A', 'B', 'C']] })
  })

  test('who is not on a ballot is tied last on it, and takes the points of those places together', () => {
    const partial = ranked('ABCD', [
      [3, ['A']],
      [1, ['B', 'A']],
    ])
    // A: 3·3 + 2; B: 3·1 + 3; C and D: 3·1 + (1 + 0)/2
    expect(partial.borda).toEqual({ A: 11, B: 6, C: 3.5, D: 3.5 })
    expect(partial.pairwise[1]).toEqual([1, 0, 1, 1])
    expect(partial.schulze.tiers).toEqual([['A'], ['B'], ['C', 'D']])
  })

  test('places can be shared on a ballot', () => {
    const shared = ranked('ABC', [[2, [['A', 'B'], 'C']]])
    expect(shared.pairwise).toEqual([
      [0, 0, 2],
      [0, 0, 2],
      [0, 0, 0],
    ])
    expect([shared.copeland, shared.kemeny.count, shared.plackettLuce]).toEqual([{ A: 1.5, B: 1.5, C: 0 }, 2, null])
  })

  test('of weights are ties, whatever their last digits: 0.1 + 0.2 against 0.3', () => {
    const weighted = ranked(
      'AB',
      letters([
        [0.1, 'AB'],
        [0.2, 'AB'],
        [0.3, 'BA'],
      ]),
    )
    expect([weighted.pairwise, weighted.schulze.winners]).toEqual([
      [
        [0, 0.3],
        [0.3, 0],
      ],
      ['A', 'B'],
    ])
    expect([weighted.copeland, weighted.kemeny.count]).toEqual([{ A: 0.5, B: 0.5 }, 2])
  })
})

describe('strengths', () => {
  test('come from partial ballots too', () => {
    // R: optim(method = "BFGS") on the likelihood of 10 × 1>2, 7 × 2>3, 5 × 3>1, 4 × 2, 2 × 1>3>2, the first fixed at 0
    const { plackettLuce } = ranked(
      'ABC',
      letters([
        [10, 'AB'],
        [7, 'BC'],
        [5, 'CA'],
        [4, 'B'],
        [2, 'ACB'],
      ]),
    )
    expect(plackettLuce!.worth.A).toBeCloseTo(0.368897956, 6)
    expect(plackettLuce!.worth.B).toBeCloseTo(0.391889798, 6)
  })

  test('have no end when one is never put below another', () => {
    expect(
      ranked(
        'ABC',
        letters([
          [10, 'ABC'],
          [2, 'ACB'],
        ]),
      ).plackettLuce,
    ).toBeNull()
  })
})

test('choices between two each time make the same pairs, and a pair that was not put counts for neither', () => {
  const choices = [
    [3, [['A', 'B']]],
    [
      2,
      [
        ['B', 'A'],
        ['B', 'C'],
      ],
    ],
    [4, [['C', 'A']]],
  ]
  const out = ranked('ABC', [], { choices })
  expect(out.pairwise).toEqual([
    [0, 3, 0],
    [2, 0, 2],
    [4, 0, 0],
  ])
  // A beats B, B beats C, C beats A: a circle. Of nine voters A wins 3 + (9−5)/2 against B and (9−4)/2 against C.
  expect([out.condorcetWinner, out.plackettLuce, out.borda]).toEqual([null, null, { A: 7.5, B: 9.5, C: 10 }])
  // The weakest link of the circle is the win of B over C: 2.
  expect(out.schulze.order).toEqual(['C', 'A', 'B'])
})

test('best–worst scores are times best less times worst, over times shown', () => {
  const bestWorst = [
    [3, { shown: ['A', 'B', 'C'], best: 'A', worst: 'C' }],
    [1, { shown: ['B', 'C'], best: 'B', worst: 'C' }],
  ]
  expect(ranked('ABCD', [], { bestWorst }).bestWorst).toEqual({ A: 1, B: 0.25, C: -1, D: Number.NaN })
})

describe('Kemeny with more than eighteen candidates', () => {
  const candidates = 'ABCDEFGHIJKLMNOPQRST'

  test('is exact where they fall apart: three in a circle, with eight above and nine below', () => {
    const [above, below] = ['ABCDEFGH', 'LMNOPQRST']
    const { kemeny } = ranked(
      candidates,
      letters([
        [1, `${above}IJK${below}`],
        [1, `${above}JKI${below}`],
        [1, `${above}KIJ${below}`],
      ]),
    )
    // 187 pairs on which all three agree; of the three in the circle any best order has 2 + 2 + 1.
    expect([kemeny.score, kemeny.count]).toEqual([566, 3])
    expect(kemeny.optima.map((order) => order.join(''))).toEqual([
      'ABCDEFGHIJKLMNOPQRST',
      'ABCDEFGHJKILMNOPQRST',
      'ABCDEFGHKIJLMNOPQRST',
    ])
  })

  test('says so when nothing tells more than eighteen apart', () => {
    const reversed = [...candidates].reverse().join('')
    const { kemeny, schulze } = ranked(
      candidates,
      letters([
        [1, candidates],
        [1, reversed],
      ]),
    )
    expect(kemeny).toEqual({
      score: Number.NaN,
      optima: [],
      count: 0,
      reason: 'more than 18 candidates cannot be told apart by pairs',
    })
    expect(schulze.winners).toHaveLength(20)
  })
})

describe('what cannot be counted is refused by its name', () => {
  const bestWorst = (task: unknown) => ({ bestWorst: [[1, task]] })
  test.each([
    ['AB', [[1, ['A', 'X']]], {}, 'ballots.0: X is no candidate'],
    ['AB', [], { choices: [[1, [['A', 'X']]]] }, 'choices.0: X is no candidate'],
    ['AB', [[1, ['A', 'A']]], {}, 'ballots.0: A stands on it twice'],
    ['AA', [[1, ['A']]], {}, 'candidates: has a name twice'],
    ['AB', [], {}, 'ballots: there is no vote'],
    ['AB', [[2_000_000, ['A']]], { bootstrap: {} }, 'bootstrap: is for at most 1000000 votes'],
    ['AB', [], bestWorst({ shown: ['A', 'B'], best: 'A', worst: 'A' }), 'bestWorst.0.worst: is the same as best'],
    ['AB', [], bestWorst({ shown: ['A', 'B'], best: 'C', worst: 'A' }), 'bestWorst.0.best: C was not shown'],
    ['AB', [], bestWorst({ shown: ['A', 'X'], best: 'A', worst: 'X' }), 'bestWorst.0.shown: X is no candidate'],
  ] as [string, [number, unknown[]][], Record<string, unknown>, string][])('%s %j', (names, ballots, more, line) => {
    expect(() => ranked(names, ballots, more)).toThrow(line)
  })
})
